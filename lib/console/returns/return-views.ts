/** What an order's customer asks to return, as its page in the console shows it. */
import 'server-only';
import { cache } from 'react';
import { reader } from '@/db/client';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type ReturnRequest, returnsOfOrder } from '@/db/queries/return-requests';
import { requirePermission } from '@/lib/auth/guard';
import { goodsText } from '@/lib/orders/returns/goods-text';
import { returnReasons } from '@/shop/messages';
import { lineField, type RefundLine } from '../actions/line-amounts';
import { NOTE_LENGTH } from '../actions/reason-length';
import { visibleText } from '../visible-text';

export interface ReturnView {
  id: string;
  state: ReturnRequest['state'];
  goods: string;
  reason: string;
  note: string;
  askedAt: Date;
  answer: string;
  answered: { by: string; at: Date } | undefined;
  /** What the refund's form has filled in; undefined where nothing of it is left to refund. */
  chosen: Record<string, string> | undefined;
}

/** Newest first. Demands its permission itself. @param lines what a refund may give back. */
export const returnViews = cache(
  async (orderId: string, lines: readonly RefundLine[]): Promise<ReturnView[]> => {
    await requirePermission('orders.read');
    const requests = await returnsOfOrder(reader(), orderId);
    if (requests.length === 0) return [];
    const bought = await linesOfOrder(reader(), orderId);
    return requests.toReversed().map((request) => ({
      id: request.id,
      state: request.state,
      goods: visibleText(goodsText(request.lines, bought), 500),
      reason: reasonText(request.reason),
      note: visibleText(request.note, NOTE_LENGTH),
      askedAt: new Date(request.askedAt),
      answer: visibleText(request.answer, NOTE_LENGTH),
      answered:
        request.answeredAt === null || request.answeredBy === null
          ? undefined
          : { by: visibleText(request.answeredBy, 100), at: new Date(request.answeredAt) },
      chosen: chosenIn(request, lines),
    }));
  },
);

/** A name that the merchant has given up is shown as it is. */
function reasonText(name: string): string {
  const words: Readonly<Record<string, string>> = returnReasons;
  return Object.hasOwn(words, name) ? (words[name] ?? name) : visibleText(name, 50);
}

/** As somebody would type it into the form of a refund by lines. */
function chosenIn(request: ReturnRequest, lines: readonly RefundLine[]): ReturnView['chosen'] {
  const fields = request.lines.flatMap(({ position, units }) => {
    const left = lines.find((line) => line.position === position)?.left ?? 0;
    return left > 0 ? [[lineField(position), String(Math.min(units, left))] as const] : [];
  });
  return request.state === 'declined' || fields.length === 0
    ? undefined
    : { extent: 'lines', shelf: 'yes', ...Object.fromEntries(fields) };
}
