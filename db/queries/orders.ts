/** Orders and their lines. */
import {
  and,
  asc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
} from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { atMost, prepared, preparedWrite, text, whole } from '../prepared';
import { orderLines, orders, supersededOrders } from '../schema';

export type OrderRow = typeof orders.$inferSelect;
export type NewOrder = typeof orders.$inferInsert;
export type OrderLineRow = typeof orderLines.$inferSelect;
export type NewOrderLine = typeof orderLines.$inferInsert;

const insertOne = preparedWrite(getTableColumns(orders), (db, places) =>
  db
    .insert(orders)
    .values(places as typeof orders.$inferInsert & typeof places)
    .prepare(),
);
const insertLine = preparedWrite(getTableColumns(orderLines), (db, places) =>
  db
    .insert(orderLines)
    .values(places as typeof orderLines.$inferInsert & typeof places)
    .prepare(),
);

export async function insertOrder(tx: Db, order: NewOrder, lines: NewOrderLine[]): Promise<void> {
  insertOne(tx, order).run(order);
  for (const line of lines) insertLine(tx, line).run(line);
}

/** By a column that is unique. */
const orderBy = (column: SQLiteColumn) =>
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
const byViewTokenHash = orderBy(orders.viewTokenHash);
const byCheckoutToken = orderBy(orders.checkoutToken);

export async function orderById(db: Db, id: string): Promise<OrderRow | undefined> {
  return byId(db).get({ value: id });
}

/** By our number, or by the `merchant_order_reference` of any of its orders at the gateway. */
export async function orderByReference(db: Db, reference: string): Promise<OrderRow | undefined> {
  return byReference(db).get({ value: reference });
}

/** By the id of any of its orders at the gateway. */
export async function orderByGatewayId(db: Db, gatewayOrderId: string): Promise<OrderRow | undefined> {
  return byGatewayId(db).get({ value: gatewayOrderId });
}

export async function orderByViewTokenHash(db: Db, hash: string): Promise<OrderRow | undefined> {
  return byViewTokenHash(db).get({ value: hash });
}

export async function orderByCheckoutToken(db: Db, token: string): Promise<OrderRow | undefined> {
  return byCheckoutToken(db).get({ value: token });
}

const lines = prepared((db) =>
  db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, text('orderId')))
    .orderBy(asc(orderLines.position))
    .prepare(),
);

export async function linesOfOrder(db: Db, orderId: string): Promise<OrderLineRow[]> {
  return lines(db).all({ orderId });
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
  update(tx, values).run({ ...values, order: id });
}

/**
 * Orders of any status that were placed or changed at or after `since`, in pages, oldest first.
 * @param after the last order of the page before; undefined for the first page.
 */
export async function ordersTouchedSince(
  db: Db,
  since: number,
  after: Pick<OrderRow, 'id' | 'createdAt'> | undefined,
  limit: number,
): Promise<OrderRow[]> {
  const touched = or(gte(orders.createdAt, since), gte(orders.updatedAt, since));
  const rest =
    after &&
    or(
      gt(orders.createdAt, after.createdAt),
      and(eq(orders.createdAt, after.createdAt), gt(orders.id, after.id)),
    );
  return db
    .select()
    .from(orders)
    .where(and(touched, rest))
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(limit);
}

const due = prepared((db) =>
  db
    .select()
    .from(orders)
    .where(and(isNotNull(orders.nextCheckAt), lte(orders.nextCheckAt, whole('now'))))
    .orderBy(asc(orders.nextCheckAt))
    .limit(atMost('limit'))
    .prepare(),
);

/** Orders whose turn it is, the one that waits longest first. */
export async function ordersDue(db: Db, now: number, limit: number): Promise<OrderRow[]> {
  return due(db).all({ now, limit });
}

const claimDue = prepared((db) =>
  db
    .update(orders)
    .set({ nextCheckAt: whole('until') })
    .where(and(eq(orders.id, text('id')), eq(orders.nextCheckAt, whole('seen'))))
    .prepare(),
);

/**
 * Takes a due order for this runner by moving its next check to `until`.
 * @returns false when another runner took it first.
 */
export async function claimDueOrder(tx: Db, id: string, seen: number, until: number): Promise<boolean> {
  return claimDue(tx).run({ id, seen, until }).changes === 1;
}

const claimLookAt = prepared((db) =>
  db
    .update(orders)
    .set({ lastSyncAt: whole('now') })
    .where(
      and(
        eq(orders.id, text('id')),
        or(isNull(orders.lastSyncAt), lte(orders.lastSyncAt, whole('youngest'))),
      ),
    )
    .prepare(),
);

/**
 * Reserves one look at the gateway for a hint that anybody could send. Should the look fail, or its process end,
 * reconcile makes up for it at `otherwiseAt`.
 * @returns false when the last look is younger than `gapMs`.
 */
export async function claimLook(
  tx: Db,
  id: string,
  { now, gapMs, otherwiseAt }: { now: number; gapMs: number; otherwiseAt: number },
): Promise<boolean> {
  const mine = claimLookAt(tx).run({ id, now, youngest: now - gapMs }).changes === 1;
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
  bringForward(tx).run({ id, at });
}

/** A look that failed: another at `at`. Its failure counts, so that the next one waits longer. */
export async function postponeCheck(tx: Db, id: string, at: number): Promise<void> {
  await tx
    .update(orders)
    .set({ nextCheckAt: at, checks: sql`${orders.checks} + 1` })
    .where(eq(orders.id, id));
}
