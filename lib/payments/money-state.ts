/** Reads what `moneyActions` judges by. */
import 'server-only';
import type { Db } from '@/db/client';
import { refundsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import type { OrderRow } from '@/db/queries/orders';
import type { MoneyState } from './money-actions';

export async function moneyStateOf(db: Db, order: OrderRow): Promise<MoneyState> {
  const reviews = await openReviewsOfOrder(db, order.id);
  return {
    ...order,
    operations: await operationsOfOrder(db, order.id),
    refunds: await refundsOfOrder(db, order.id),
    mismatch: reviews.some(({ kind }) => kind === 'mismatch' || kind === 'impossible_status'),
  };
}
