/**
 * What becomes of a coupon's use as its order goes on. An order that can still be paid keeps it; one that comes to nothing gives
 * it back. A refund after a charge does not: the order was made with it, and whoever buys and returns would have it for ever.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { usesAboveLimit } from '@/db/queries/coupon-uses';
import { giveUseBack, takeUseAgain } from '@/db/queries/coupons';
import { appendEvent } from '@/db/queries/order-events';
import type { OrderRow } from '@/db/queries/orders';
import type { Extension } from '@/lib/payments/extension';
import { isPaid } from '@/lib/payments/state/transitions';
import type { Cause, Change } from '@/lib/payments/state/types';

export const coupons: Extension = {
  async changed(tx, held, change, now, cause) {
    if (held.couponCode === null) return;
    if (isNoSale(change)) return giveBack(tx, held, now, cause);
    if (isPaid(change.status) && !isPaid(held.status)) {
      await takeAgain(tx, held, now, cause);
      await noteAboveLimit(tx, held, now, cause);
    }
  },
};

/** Closed before anybody paid, a hold that was released or lost, or money that goes back as a person settles a review. */
function isNoSale({ status, money, givenBack }: Change): boolean {
  const closed = status === 'EXPIRED' || status === 'FAILED' || status === 'CANCELLED';
  return givenBack === true || (closed && money.captured === 0);
}

async function giveBack(tx: Db, order: OrderRow, now: number, cause: Cause): Promise<void> {
  const code = await giveUseBack(tx, order.id, now);
  if (code !== undefined) await tell(tx, order, `Coupon ${code} is free for another order`, now, cause);
}

/** Paid after it was given up: its coupon counts again as long as there is room; the customer pays the smaller total in any case. */
async function takeAgain(tx: Db, order: OrderRow, now: number, cause: Cause): Promise<void> {
  const taken = await takeUseAgain(tx, order.id);
  if (taken === undefined) return;
  const said = taken
    ? `Coupon ${order.couponCode} is taken again`
    : `Coupon ${order.couponCode} was used up by other orders meanwhile: this one has it above the limit`;
  await tell(tx, order, said, now, cause);
}

/** Two orders that were placed before either was paid: both keep their totals, and whoever sends the second knows. */
async function noteAboveLimit(tx: Db, order: OrderRow, now: number, cause: Cause): Promise<void> {
  const others = await usesAboveLimit(tx, order.id);
  if (others === undefined) return;
  const orders = others === 1 ? 'order' : 'orders';
  const said = `Coupon ${order.couponCode} is above its limit by customer: its customer has it on ${others} other paid ${orders}`;
  await tell(tx, order, said, now, cause);
}

async function tell(tx: Db, { id }: OrderRow, summary: string, at: number, cause: Cause): Promise<void> {
  await appendEvent(tx, { orderId: id, at, kind: 'coupon', cause, summary });
}
