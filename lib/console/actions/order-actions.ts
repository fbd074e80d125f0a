/** What an administrator does to an order besides moving its money. Called by actions, which have checked the permission. */
import 'server-only';
import { transaction } from '@/db/client';
import { appendEvent, openReviewsOfOrder } from '@/db/queries/order-events';
import { resolveReview } from '@/db/queries/order-history';
import { orderById, updateOrder } from '@/db/queries/orders';
import { takeStockOfOrder, unitsOff } from '@/db/queries/stock';
import { announceDispatch, announceNewLink } from '@/lib/mail/announce';
import { hashOrderToken, orderToken } from '@/lib/orders/order-token';
import { moneyStateOf } from '@/lib/payments/operations/money-state';
import { refundUnderWay } from '@/lib/payments/state/operations/money-actions';
import { issueOnDispatch } from '@/lib/tax/issue/extension';
import { addressMend, common, history, dispatch as t } from '../messages';
import { dispatchOf } from './dispatch-rule';
import type { Parcel } from './parcel/parcel-fields';
import { parcelText } from './parcel/parcel-text';

/** @returns why not, or undefined once it is done. */
export function markDispatched(
  orderId: string,
  actor: string,
  now = Date.now(),
  parcel: Parcel = { courier: null, trackingNumber: null },
): Promise<string | undefined> {
  return transaction('mark dispatched', async (tx) => {
    const order = await orderById(tx, orderId);
    if (!order) return common.noSuchOrder;
    const rule = dispatchOf(order, {
      underReview: (await openReviewsOfOrder(tx, orderId)).length > 0,
      refundUnderWay: refundUnderWay(await moneyStateOf(tx, order)),
    });
    if (rule.state === 'done') return t.already;
    if (rule.state === 'refused') return rule.reason;
    // Paid after it was given up: its units went back on the shelf, and may be gone.
    if (order.stock === 'released') {
      const off = await unitsOff(tx, orderId);
      if (!(await takeStockOfOrder(tx, orderId, { at: now, actor }, off))) return t.soldMeanwhile;
    }
    await updateOrder(tx, orderId, { dispatchedAt: now, stock: 'sold', ...parcel }, now);
    await appendEvent(tx, {
      orderId,
      at: now,
      kind: 'dispatch',
      cause: actor,
      summary: history.dispatched,
      ...(parcel.courier === null ? {} : { data: { parcel: parcelText(parcel) } }),
    });
    await announceDispatch(tx, orderId, now);
    await issueOnDispatch(tx, orderId, now);
    return undefined;
  });
}

/** What colleagues are to know; the customer does not see it. @returns why not, or undefined once it is done. */
export function addNote(
  orderId: string,
  note: string,
  actor: string,
  now = Date.now(),
): Promise<string | undefined> {
  return transaction('add note', async (tx) => {
    const order = await orderById(tx, orderId);
    if (!order) return common.noSuchOrder;
    if (order.erased === 'everything') return addressMend.erased;
    await appendEvent(tx, {
      orderId,
      at: now,
      kind: 'note',
      cause: actor,
      summary: history.noted,
      data: { note },
    });
    return undefined;
  });
}

/** @returns false when somebody else was faster. */
export function markReviewed(
  review: { id: string; note: string },
  actor: string,
  now = Date.now(),
): Promise<boolean> {
  return transaction('mark reviewed', async (tx) => {
    const orderId = await resolveReview(tx, review.id, actor, now);
    if (orderId === undefined) return false;
    await appendEvent(tx, {
      orderId,
      at: now,
      kind: 'review',
      cause: actor,
      summary: history.reviewed,
      data: { reviewId: review.id, ...(review.note ? { reason: review.note } : {}) },
    });
    return true;
  });
}

/**
 * The address of the order's page, and who has shown by it that they are the customer, count no longer. The customer gets the
 * new address by mail, where there is an address for that.
 * @returns whether a mail goes out; undefined for an order that is not there.
 */
export function withdrawLink(orderId: string, actor: string, now = Date.now()): Promise<boolean | undefined> {
  return transaction('withdraw link', async (tx) => {
    const order = await orderById(tx, orderId);
    if (!order) return undefined;
    const linkRenewals = order.linkRenewals + 1;
    const viewTokenHash = hashOrderToken(orderToken(orderId, linkRenewals));
    await updateOrder(tx, orderId, { linkRenewals, viewTokenHash }, now);
    await appendEvent(tx, { orderId, at: now, kind: 'link', cause: actor, summary: history.linkWithdrawn });
    if (order.email === '') return false;
    await announceNewLink(tx, orderId, linkRenewals, now);
    return true;
  });
}
