/** Units that a refund or a cancel puts back on the shelf, as an administrator says line by line. */
import 'server-only';
import type { Db } from '@/db/client';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { appendEvent } from '@/db/queries/order-events';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { restockLines, returnStockOfOrder } from '@/db/queries/stock';
import type { MoneyRefusal, UnitsBack } from '@/lib/payments/state/types';
import { leftOut } from './left-out';

/** @returns why not: somebody may have been faster since the form was shown. */
export async function refuseRestock(
  tx: Db,
  order: OrderRow,
  wanted: readonly UnitsBack[],
): Promise<MoneyRefusal | undefined> {
  const out = leftOut(order, await linesOfOrder(tx, order.id), await operationsOfOrder(tx, order.id));
  const fits = wanted.every(
    ({ position, units }, index) =>
      units <= (out.get(position) ?? 0) && wanted.findIndex((one) => one.position === position) === index,
  );
  return fits ? undefined : 'units-back-already';
}

/** A refund has succeeded. What a cancel puts back goes with the hold itself: {@link releaseUnits}. */
export async function unitsOfRefund(tx: Db, operation: OperationRow, now: number): Promise<void> {
  const { kind, orderId, restock, actor } = operation;
  if (kind !== 'refund' || !restock?.some(({ units }) => units > 0)) return;
  const order = await orderById(tx, orderId);
  // All of them are back already.
  if (!order || order.stock === 'released') return;
  await putBack(tx, orderId, restock, actor, now);
}

/** The order comes to nothing: all its units go back, or as many as whoever cancelled it said. */
export async function releaseUnits(tx: Db, orderId: string, now: number): Promise<void> {
  const cancel = (await operationsOfOrder(tx, orderId)).find(
    ({ kind, state, restock }) => kind === 'cancel' && state !== 'failed' && restock !== null,
  );
  if (cancel?.restock) return putBack(tx, orderId, cancel.restock, cancel.actor, now);
  await returnStockOfOrder(tx, orderId, { at: now });
}

async function putBack(
  tx: Db,
  orderId: string,
  restock: readonly UnitsBack[],
  actor: string,
  now: number,
): Promise<void> {
  const units = await restockLines(tx, orderId, restock, { at: now, actor });
  await appendEvent(tx, {
    orderId,
    at: now,
    kind: 'units',
    cause: actor,
    summary:
      units === 1
        ? 'One unit went back on the shelf'
        : `${units === 0 ? 'No' : units} units went back on the shelf`,
  });
}
