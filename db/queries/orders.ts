/** Orders and their lines. */
import { and, eq, getTableColumns, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { prepared, preparedWrite, text, whole } from '../prepared';
import { orders } from '../schema/orders';
import { supersededOrders } from '../schema/superseded-orders';

export type OrderRow = typeof orders.$inferSelect;
export type NewOrder = typeof orders.$inferInsert;

/** By a column that is unique. */
export const orderBy = (column: SQLiteColumn) =>
  prepared((db) =>
    db
      .select()
      .from(orders)
      .where(eq(column, text('value')))
      .prepare(),
  );

const byId = orderBy(orders.id);
/** By one of the columns, or by one of an earlier order at the gateway. */
const orderByAny = (columns: SQLiteColumn[], superseded: SQLiteColumn) =>
  prepared((db) =>
    db
      .select()
      .from(orders)
      .where(
        or(
          ...columns.map((column) => eq(column, text('value'))),
          inArray(
            orders.id,
            db
              .select({ id: supersededOrders.orderId })
              .from(supersededOrders)
              .where(eq(superseded, text('value'))),
          ),
        ),
      )
      .prepare(),
  );
const byReference = orderByAny(
  [orders.reference, orders.gatewayReference],
  supersededOrders.merchantReference,
);
const byGatewayId = orderByAny([orders.gatewayOrderId], supersededOrders.gatewayOrderId);
export async function orderById(db: Db, id: string): Promise<OrderRow | undefined> {
  return (await byId(db).execute({ value: id }))[0];
}

/** By our number, or by the `merchant_order_reference` of any of its orders at the gateway. */
export async function orderByReference(db: Db, reference: string): Promise<OrderRow | undefined> {
  return (await byReference(db).execute({ value: reference }))[0];
}

/** By the id of any of its orders at the gateway. */
export async function orderByGatewayId(db: Db, gatewayOrderId: string): Promise<OrderRow | undefined> {
  return (await byGatewayId(db).execute({ value: gatewayOrderId }))[0];
}

const update = preparedWrite(getTableColumns(orders), (db, places) =>
  db
    .update(orders)
    .set({ ...places, version: sql`${orders.version} + 1` })
    .where(eq(orders.id, text('order')))
    .prepare(),
);

/** Changes an order that the caller read in the same transaction; raises its version. */
export async function updateOrder(
  tx: Db,
  id: string,
  changes: Partial<NewOrder>,
  now: number,
): Promise<void> {
  const values = { ...changes, updatedAt: now };
  await update(tx, values).execute({ ...values, order: id });
}

const claimSyncAt = prepared((db) =>
  db
    .update(orders)
    .set({ lastSyncAt: whole('now') })
    .where(
      and(
        eq(orders.id, text('id')),
        or(isNull(orders.lastSyncAt), lte(orders.lastSyncAt, whole('youngest'))),
      ),
    )
    .returning({ id: orders.id })
    .prepare(),
);

/**
 * Reserves one fetch for a hint that anybody could send. Should the fetch fail, or its process end,
 * reconcile makes up for it at `otherwiseAt`.
 * @returns false when the last one is younger than `gapMs`.
 */
export async function claimSync(
  tx: Db,
  id: string,
  { now, gapMs, otherwiseAt }: { now: number; gapMs: number; otherwiseAt: number },
): Promise<boolean> {
  const mine = (await claimSyncAt(tx).execute({ id, now, youngest: now - gapMs })).length === 1;
  if (mine) await checkSoon(tx, id, otherwiseAt);
  return mine;
}

const bringForward = prepared((db) =>
  db
    .update(orders)
    .set({ nextCheckAt: whole('at') })
    .where(
      and(eq(orders.id, text('id')), or(isNull(orders.nextCheckAt), gt(orders.nextCheckAt, whole('at')))),
    )
    .prepare(),
);

/** Brings the next check forward to `at`, never back. */
export async function checkSoon(tx: Db, id: string, at: number): Promise<void> {
  await bringForward(tx).execute({ id, at });
}
