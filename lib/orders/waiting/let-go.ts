/**
 * Somebody who came back without having paid puts the items of their order back into the cart. It is the shop's own giving up,
 * only earlier: the order closes, its units are on the shelf at once, and money that comes all the same opens a review.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { orderById, orderByReference } from '@/db/queries/orders';
import { closeUnpaid } from '@/lib/payments/sync/close-unpaid';
import { orderToken } from '../order-token';
import { syncForWatcher } from '../page/order-view';
import { type MayLetGo, mayLetGo } from './may-let-go';

export type LetGo = Exclude<MayLetGo, 'yes' | 'closed'> | 'done';

/**
 * After a fetch: while a payment may be under way, or the gateway cannot be asked, nothing goes back.
 * @param cartId of whoever asks: another cart's order is none of theirs.
 * @returns `done` also for an order that came to nothing before; undefined for one that is not of this cart.
 */
export async function letGoOrder(cartId: string, reference: string): Promise<LetGo | undefined> {
  const order = await orderByReference(reader(), reference);
  if (order?.cartId !== cartId) return undefined;
  await syncForWatcher(orderToken(order.id, order.linkRenewals));
  return closeWaiting(order.id, PUT_BACK);
}

const PUT_BACK = { kind: 'let-go', summary: 'The customer put its items back into the cart' };

/** Whoever calls has just fetched it. @param why a line of its history. */
export function closeWaiting(
  id: string,
  why: { kind: string; summary: string },
  now = Date.now(),
): Promise<LetGo | undefined> {
  return transaction('let order go', async (tx) => {
    const order = await orderById(tx, id);
    if (!order) return undefined;
    const [operations, payments] = [await operationsOfOrder(tx, id), await paymentsOfOrder(tx, id)];
    const underReview = (await openReviewsOfOrder(tx, id)).length > 0;
    const may = mayLetGo({ order, operations, payments, now }, underReview);
    if (may === 'closed') return 'done';
    if (may !== 'yes') return may;
    await closeUnpaid(tx, order, why, now);
    return 'done';
  });
}
