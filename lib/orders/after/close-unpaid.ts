/**
 * The customer closes an order that nobody has paid. It is the shop's own giving up, only earlier: units go back, and money that
 * comes all the same opens a review (`late_payment`).
 */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import { appendEvent, openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import { moneyStateOf } from '@/lib/payments/operations/money-state';
import { giveUp } from '@/lib/payments/state/decide';
import { follow } from '@/lib/payments/sync/apply';
import { schedule } from '@/lib/payments/sync/schedule';
import { offeredStep, situationIn } from '../page/payment-step';
import { CLOSED, cancelWay } from './cancel-rule';

/** Only what the gateway showed within this time, in milliseconds, counts as unpaid. */
const FRESH_MS = 30_000;

/** @returns false when the payment may have moved on, or the gateway was not asked just now: nothing has changed then. */
export function closeUnpaid({ id }: Pick<OrderRow, 'id'>, now = Date.now()): Promise<boolean> {
  return transaction('close unpaid', async (tx) => {
    const order = await orderById(tx, id);
    if (!order || !(await isUnpaid(tx, order, now))) return false;
    const end = giveUp(order);
    await appendEvent(tx, {
      orderId: id,
      at: now,
      kind: CLOSED,
      cause: 'shopper',
      summary: 'Cancelled by the customer before it was paid',
    });
    await follow(tx, order, { ...end, byCustomer: true }, 'page', now);
    const next = await schedule(tx, order, end.status, true, now);
    await updateOrder(tx, id, { status: end.status, stock: end.stock, redirectUrl: null, ...next }, now);
    return true;
  });
}

async function isUnpaid(tx: Db, order: OrderRow, now: number): Promise<boolean> {
  // An order that never came to be at the gateway has no page there to be paid on.
  if (order.gatewayOrderId !== null && now - (order.lookedAt ?? 0) > FRESH_MS) return false;
  const underReview = (await openReviewsOfOrder(tx, order.id)).length > 0;
  const next = offeredStep(await situationIn(tx, order));
  return cancelWay(order, { money: await moneyStateOf(tx, order), next, underReview }) === 'unpaid';
}
