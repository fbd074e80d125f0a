/** The form below a preview. Pure. */
import { z } from 'zod';
import type { BulkKind } from '@/db/queries/bulk';
import { paise } from '@/lib/money';
import { common } from '../messages';
import { MOST_ORDERS } from './kinds';

const OUT_OF_DATE = common.formOutOfDate;
const ONE = /^([A-Za-z0-9_-]{1,64}):(\d{1,12})$/;

/** An order, and all of it as the preview showed it. */
export interface Confirmed {
  orderId: string;
  /** In paise. */
  amount: number;
}

/** One field: a form has more orders than it may have fields. */
export function confirmedText(orders: readonly Confirmed[]): string {
  return orders.map(({ orderId, amount }) => `${orderId}:${amount}`).join(',');
}

const orders = z.string(OUT_OF_DATE).transform((text, context): Confirmed[] => {
  const read = text.split(',').map((one) => ONE.exec(one));
  const known = read.flatMap((match) =>
    match?.[1] && match[2] ? [{ orderId: match[1], amount: paise(Number(match[2])) }] : [],
  );
  const different = new Set(known.map(({ orderId }) => orderId));
  if (known.length === read.length && different.size === known.length && known.length <= MOST_ORDERS) {
    return known;
  }
  context.addIssue({ code: 'custom', message: OUT_OF_DATE });
  return z.NEVER;
});

const token = z.string(OUT_OF_DATE).regex(/^[A-Za-z0-9_-]{16,64}$/, OUT_OF_DATE);

const fieldsOf = <Kind extends BulkKind>(kinds: readonly [Kind, ...Kind[]]) =>
  z.object({ way: z.enum(kinds, OUT_OF_DATE), token, orders });

/** `way` and `amount`, the sum in paise, stand in the audit log. */
export const captureFields = fieldsOf(['capture', 'capture-dispatch']).transform((fields) => ({
  ...fields,
  amount: fields.orders.reduce((sum, { amount }) => sum + amount, 0),
}));
/** Without a sum: nothing is charged, and the form's amounts count for nothing. */
export const dispatchFields = fieldsOf(['dispatch']);
