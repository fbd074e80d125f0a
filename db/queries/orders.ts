/** Orders and their lines. */
import { and, asc, eq, gt, gte, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { orderLines, orders } from '../schema';

export type OrderRow = typeof orders.$inferSelect;
export type NewOrder = typeof orders.$inferInsert;
export type OrderLineRow = typeof orderLines.$inferSelect;
export type NewOrderLine = typeof orderLines.$inferInsert;

export async function insertOrder(tx: Db, order: NewOrder, lines: NewOrderLine[]): Promise<void> {
  await tx.insert(orders).values(order);
  await tx.insert(orderLines).values(lines);
}

export async function orderById(db: Db, id: string): Promise<OrderRow | undefined> {
  return (await db.select().from(orders).where(eq(orders.id, id)).limit(1))[0];
}

export async function orderByReference(db: Db, reference: string): Promise<OrderRow | undefined> {
  return (await db.select().from(orders).where(eq(orders.reference, reference)).limit(1))[0];
}

export async function orderByGatewayId(db: Db, gatewayOrderId: string): Promise<OrderRow | undefined> {
  return (await db.select().from(orders).where(eq(orders.gatewayOrderId, gatewayOrderId)).limit(1))[0];
}

export async function orderByViewTokenHash(db: Db, hash: string): Promise<OrderRow | undefined> {
  return (await db.select().from(orders).where(eq(orders.viewTokenHash, hash)).limit(1))[0];
}

export async function orderByCheckoutToken(db: Db, token: string): Promise<OrderRow | undefined> {
  return (await db.select().from(orders).where(eq(orders.checkoutToken, token)).limit(1))[0];
}

export async function linesOfOrder(db: Db, orderId: string): Promise<OrderLineRow[]> {
  return db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position));
}

/** Changes an order that the caller read in the same transaction; raises its version. */
export async function updateOrder(
  tx: Db,
  id: string,
  changes: Partial<NewOrder>,
  now: number,
): Promise<void> {
  await tx
    .update(orders)
    .set({ ...changes, updatedAt: now, version: sql`${orders.version} + 1` })
    .where(eq(orders.id, id));
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

/** Orders whose turn it is, the one that waits longest first. */
export async function ordersDue(db: Db, now: number, limit: number): Promise<OrderRow[]> {
  return db
    .select()
    .from(orders)
    .where(and(isNotNull(orders.nextCheckAt), lte(orders.nextCheckAt, now)))
    .orderBy(asc(orders.nextCheckAt))
    .limit(limit);
}

/**
 * Takes a due order for this runner by moving its next check to `until`.
 * @returns false when another runner took it first.
 */
export async function claimDueOrder(tx: Db, id: string, seen: number, until: number): Promise<boolean> {
  const taken = await tx
    .update(orders)
    .set({ nextCheckAt: until })
    .where(and(eq(orders.id, id), eq(orders.nextCheckAt, seen)))
    .returning({ id: orders.id });
  return taken.length === 1;
}

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
  const taken = await tx
    .update(orders)
    .set({ lastSyncAt: now })
    .where(and(eq(orders.id, id), or(isNull(orders.lastSyncAt), lte(orders.lastSyncAt, now - gapMs))))
    .returning({ id: orders.id });
  if (taken.length === 1) await checkSoon(tx, id, otherwiseAt);
  return taken.length === 1;
}

/** Brings the next check forward to `at`, never back. */
export async function checkSoon(tx: Db, id: string, at: number): Promise<void> {
  await tx
    .update(orders)
    .set({ nextCheckAt: at })
    .where(and(eq(orders.id, id), or(isNull(orders.nextCheckAt), sql`${orders.nextCheckAt} > ${at}`)));
}

/** A look that failed: another at `at`. Its failure counts, so that the next one waits longer. */
export async function postponeCheck(tx: Db, id: string, at: number): Promise<void> {
  await tx
    .update(orders)
    .set({ nextCheckAt: at, checks: sql`${orders.checks} + 1` })
    .where(eq(orders.id, id));
}
