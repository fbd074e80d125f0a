/** The form of a return: how many of each item, why, and what else there is to say. */
import 'server-only';
import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, done, failed } from '@/lib/action';
import { findByToken } from '@/lib/orders/page/order-view';
import { askToReturn } from '@/lib/orders/returns/ask';
import { NOTE_LENGTH, readUnits } from '@/lib/orders/returns/return-fields';
import { cleanText } from '@/lib/typed/clean-text';
import { forms, returnReasons, returns as t } from '@/shop/messages';
import { isProved } from '../../last-order';

export const returnSchema = z.looseObject({
  order: z.string().min(16).max(128),
  reason: z.string().refine((name) => Object.hasOwn(returnReasons, name), { error: () => t.errors.reason }),
  note: z
    .string()
    .transform(cleanText)
    .refine((text) => [...text].length <= NOTE_LENGTH, { error: () => t.errors.note(NOTE_LENGTH) }),
});

export async function askForReturn(
  { order: token, reason, note }: z.output<typeof returnSchema>,
  typed: Record<string, string>,
): Promise<ActionResult> {
  const order = await findByToken(token);
  if (!order || !(await isProved(token))) {
    // The page asks for a proof then.
    refresh();
    return failed(t.errors.changed, {}, typed);
  }
  const read = readUnits(typed);
  if ('errors' in read) return failed(forms.check, read.errors, typed);
  const came = await askToReturn({ orderId: order.id, lines: read.lines, reason, note });
  refresh();
  return came === 'asked' ? done(t.asked) : failed(t.errors[came], {}, typed);
}
