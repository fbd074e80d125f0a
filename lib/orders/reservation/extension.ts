/**
 * What becomes of an order's units as its payment goes on. They are kept for some minutes while somebody pays, and go back on
 * the shelf before the order is given up: it can be paid all the same, and takes them again when it is. Where they are gone
 * by then, a person is called, who gives the money back or finds the goods.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import { checkSoon, type OrderRow, updateOrder } from '@/db/queries/orders';
import { returnStockOfOrder, takeStockOfOrder, unitsLeft, unitsOf } from '@/db/queries/stock';
import type { Extension } from '@/lib/payments/extension';
import { isOpen, isPaid } from '@/lib/payments/state/transitions';
import type { Cause, Change } from '@/lib/payments/state/types';
import { openReview } from '@/lib/payments/sync/open-review';
import { refuseRestock, releaseUnits, unitsOfRefund } from './restock';
import { keptOn } from './room';

export const reservation: Extension = {
  released: releaseUnits,
  restockRefused: refuseRestock,
  operationSucceeded: unitsOfRefund,
  changed: takeWhenPaid,
  fetched: (tx, held, _shown, status, now, cause) => keepOrLetGo(tx, held, status, cause, now),
};

async function takeWhenPaid(
  tx: Db,
  held: OrderRow,
  change: Change,
  now: number,
  cause: Cause,
): Promise<void> {
  // Of an order that was given up a person is asked, whatever its money came to: `late_payment`.
  if (held.stock !== 'released' || !isOpen(held.status) || !isPaid(change.status) || change.givenBack) return;
  if (await takeStockOfOrder(tx, held.id, { at: now }))
    return updateOrder(tx, held.id, { stock: 'sold' }, now);
  const details = await missingUnits(tx, held.id);
  await openReview(tx, held, { kind: 'paid_without_units', details }, cause, now);
}

async function missingUnits(tx: Db, orderId: string) {
  const units = await unitsOf(tx, orderId);
  const left = await unitsLeft(
    tx,
    units.map(({ variantId }) => variantId),
  );
  return units
    .map(({ variantId, quantity }) => ({ variantId, quantity, available: left.get(variantId) ?? 0 }))
    .filter(({ quantity, available }) => available < quantity)
    .map(({ variantId, quantity, available }) => ({
      field: variantId,
      ours: `${quantity} ordered`,
      theirs: `${available} left`,
    }));
}

/** @param held the order as it was before this fetch, which left it at `status`. */
async function keepOrLetGo(
  tx: Db,
  held: OrderRow,
  status: OrderRow['status'],
  cause: Cause,
  now: number,
): Promise<void> {
  if (held.stock !== 'reserved' || held.reservedUntil === null || !isOpen(status)) return;
  if (status === 'PENDING') {
    const until = Math.max(held.reservedUntil, keptOn(held, now));
    if (until > now) {
      if (until > held.reservedUntil) await updateOrder(tx, held.id, { reservedUntil: until }, now);
      return checkSoon(tx, held.id, until);
    }
  } else if (held.reservedUntil > now && (cause !== 'callback' || held.returnedAt !== null)) {
    // A callback that says "paid" may come before the gateway's order shows it.
    return checkSoon(tx, held.id, held.reservedUntil);
  }
  await letGo(
    tx,
    held,
    cause === 'callback' ? 'The customer came back without having paid' : 'Not paid in time',
    now,
  );
}

/** @param order as read in this same transaction, open, its units reserved. */
export async function letGo(tx: Db, order: OrderRow, why: string, now: number): Promise<void> {
  await returnStockOfOrder(tx, order.id, { at: now });
  await updateOrder(tx, order.id, { stock: 'released', reservedUntil: null }, now);
  await appendEvent(tx, {
    orderId: order.id,
    at: now,
    kind: 'units',
    cause: 'system',
    summary: `${why}: its units are on the shelf again. It takes them when it is paid`,
  });
}
