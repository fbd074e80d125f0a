/** What an administrator types of an order that only the gateway's dashboard explains. Pure. */
import { z } from 'zod';
import { ZERO } from '@/lib/money';
import type { TypedReading } from '@/lib/payments/state/types';
import { readRupees } from '@/lib/typed/typed-amount';
import { settle } from '../messages';

const rupees = z.string().transform((text, context) => {
  const read = readRupees(text);
  if ('amount' in read) return read.amount;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});

export const STATES = ['charged', 'held', 'nothing'] as const satisfies readonly TypedReading['state'][];

/** `state`, `amount` and `refunded`, as the form and the address of the page have them. */
export const readingFields = z
  .looseObject({ state: z.enum(STATES, settle.reading.choose) })
  .transform(({ state, amount, refunded }, context): TypedReading => {
    if (state === 'nothing') return { state, amountPaise: ZERO, refundedPaise: undefined };
    const read = z.object({ amount: rupees, refunded: rupees.optional() }).safeParse({
      amount: amount ?? '',
      refunded: refunded === '' ? undefined : refunded,
    });
    if (read.success) return { state, amountPaise: read.data.amount, refundedPaise: read.data.refunded };
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });
