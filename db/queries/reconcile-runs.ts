/** What became of the rounds of reconcile, and what waits for the next one. */
import { and, count, desc, eq, inArray, isNotNull, lt, lte, min, notInArray } from 'drizzle-orm';
import type { Db } from '../client';
import { operations, orders, reconcileRuns } from '../schema';

export type ReconcileRunRow = typeof reconcileRuns.$inferSelect;

/** Adds a round. Of those that found nothing to do only the last one is kept. */
export async function recordRun(tx: Db, run: typeof reconcileRuns.$inferInsert): Promise<void> {
  await tx.delete(reconcileRuns).where(eq(reconcileRuns.idle, true));
  await tx.insert(reconcileRuns).values(run);
}

/** Removes what ended before `before`, UTC milliseconds, and all but the newest `keep`. */
export async function trimRuns(tx: Db, before: number, keep: number): Promise<void> {
  await tx.delete(reconcileRuns).where(lt(reconcileRuns.endedAt, before));
  const newest = tx
    .select({ id: reconcileRuns.id })
    .from(reconcileRuns)
    .orderBy(desc(reconcileRuns.endedAt), desc(reconcileRuns.id))
    .limit(keep);
  await tx.delete(reconcileRuns).where(notInArray(reconcileRuns.id, newest));
}

/** The newest first. */
export async function lastRuns(db: Db, limit: number): Promise<ReconcileRunRow[]> {
  return db
    .select()
    .from(reconcileRuns)
    .orderBy(desc(reconcileRuns.endedAt), desc(reconcileRuns.id))
    .limit(limit);
}

export interface Waiting {
  /** Orders whose sync is due, and since when the oldest of them is. */
  due: number;
  oldestDueAt: number | null;
  /** Operations without a final answer, and when the oldest of them was asked for. */
  open: number;
  oldestOpenAt: number | null;
}

export async function countWaiting(db: Db, now: number): Promise<Waiting> {
  const [[due], [open]] = await Promise.all([
    db
      .select({ n: count(), oldest: min(orders.nextCheckAt) })
      .from(orders)
      .where(and(isNotNull(orders.nextCheckAt), lte(orders.nextCheckAt, now))),
    db
      .select({ n: count(), oldest: min(operations.createdAt) })
      .from(operations)
      .where(inArray(operations.state, ['pending', 'unknown'])),
  ]);
  return {
    due: due?.n ?? 0,
    oldestDueAt: due?.oldest ?? null,
    open: open?.n ?? 0,
    oldestOpenAt: open?.oldest ?? null,
  };
}
