/** Which orders reconcile fetches, and when again. */
import { and, asc, eq, gt, gte, isNotNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { atMost, prepared, text, whole } from '../prepared';
import { orders } from '../schema/orders';
import type { OrderRow } from './orders';

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
  return due(db).execute({ now, limit });
}

const claimDue = prepared((db) =>
  db
    .update(orders)
    .set({ nextCheckAt: whole('until') })
    .where(and(eq(orders.id, text('id')), eq(orders.nextCheckAt, whole('seen'))))
    .returning({ id: orders.id })
    .prepare(),
);

/**
 * Takes a due order for this runner by moving its next check to `until`.
 * @returns false when another runner took it first.
 */
export async function claimDueOrder(tx: Db, id: string, seen: number, until: number): Promise<boolean> {
  return (await claimDue(tx).execute({ id, seen, until })).length === 1;
}

/** A sync that failed: another at `at`. Its failure counts, so that the next one waits longer. */
export async function postponeCheck(tx: Db, id: string, at: number): Promise<void> {
  await tx
    .update(orders)
    .set({ nextCheckAt: at, checks: sql`${orders.checks} + 1` })
    .where(eq(orders.id, id));
}
