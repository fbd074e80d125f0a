/** Reads what `moneyActions` judges by. */
import 'server-only';
import type { Db } from '@/db/client';
import { type RefundRow, refundsOfOrder } from '@/db/queries/gateway-records';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder, type ReviewRow } from '@/db/queries/order-events';
import type { OrderRow } from '@/db/queries/orders';
import type { MoneyState } from '../state/operations/money-actions';

export async function moneyStateOf(db: Db, order: OrderRow): Promise<MoneyState> {
  return moneyStateFrom(order, {
    operations: await operationsOfOrder(db, order.id),
    refunds: await refundsOfOrder(db, order.id),
    reviews: await openReviewsOfOrder(db, order.id),
  });
}

/** The same of rows that have been read already. @param reviews those that are open. */
export function moneyStateFrom(
  order: OrderRow,
  rows: { operations: OperationRow[]; refunds: RefundRow[]; reviews: ReviewRow[] },
): MoneyState {
  const { operations, refunds, reviews } = rows;
  return { ...order, operations, refunds, mismatch: reviews.some(isUnexplained) };
}

/** A review of what the shop cannot explain: no money moves before a person has settled it. */
export function isUnexplained({ kind }: Pick<ReviewRow, 'kind'>): boolean {
  return kind === 'mismatch' || kind === 'impossible_status';
}
