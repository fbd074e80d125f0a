/** The answer to what a customer asks to return. Called by an action, which has checked the permission. */
import 'server-only';
import { z } from 'zod';
import { transaction } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import { linesOfOrder } from '@/db/queries/order-lines';
import { answerReturnRequest } from '@/db/queries/return-requests';
import { announceReturnAnswer } from '@/lib/mail/announce';
import { goodsText } from '@/lib/orders/returns/goods-text';
import { cleanText } from '@/lib/typed/clean-text';
import { id } from '../actions/payment-action-fields';
import { NOTE_LENGTH } from '../actions/reason-length';
import { common, orderReturns as t } from '../messages';

/** An acceptance needs no words; nobody is refused without a reason. */
export const answerFields = z
  .object({
    orderId: id,
    returnId: id,
    state: z.enum(['accepted', 'declined'], common.formOutOfDate),
    answer: z
      .string()
      .transform(cleanText)
      .refine((text) => [...text].length <= NOTE_LENGTH, common.tooLong(NOTE_LENGTH)),
  })
  .refine(({ state, answer }) => state === 'accepted' || answer !== '', {
    path: ['answer'],
    message: t.whyNot,
  });

/** @returns false when somebody else was faster. */
export function answerReturn(
  { orderId, returnId, state, answer }: z.output<typeof answerFields>,
  actor: string,
  now = Date.now(),
): Promise<boolean> {
  return transaction('answer return', async (tx) => {
    const given = { state, answer, answeredAt: now, answeredBy: actor };
    const request = await answerReturnRequest(tx, { id: returnId, orderId }, given);
    if (!request) return false;
    const goods = goodsText(request.lines, await linesOfOrder(tx, orderId));
    await appendEvent(tx, {
      orderId,
      at: now,
      kind: 'return',
      cause: actor,
      summary: t.history[state](goods),
      data: { returnId },
    });
    const told = { orderId, requestId: returnId, accepted: state === 'accepted' };
    await announceReturnAnswer(tx, told, now);
    return true;
  });
}
