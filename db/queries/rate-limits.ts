/** Counters that all instances share. A row past its `resetAt` counts as absent. */
import { and, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Db } from '../client';
import { rateLimits } from '../schema/rate-limits';

export interface Counter {
  key: string;
  count: number;
  resetAt: number;
}

export async function findCounters(db: Db, keys: readonly string[], now: number): Promise<Counter[]> {
  return db
    .select()
    .from(rateLimits)
    .where(and(inArray(rateLimits.key, [...keys]), gt(rateLimits.resetAt, now)));
}

export async function putCounter(tx: Db, counter: Counter): Promise<void> {
  const { count, resetAt } = counter;
  await tx
    .insert(rateLimits)
    .values(counter)
    .onConflictDoUpdate({ target: rateLimits.key, set: { count, resetAt } });
}

export async function deleteCounter(tx: Db, key: string): Promise<void> {
  await tx.delete(rateLimits).where(eq(rateLimits.key, key));
}

/** Deletes it unless somebody else has taken it since: theirs ends at another time. */
export async function deleteCounterUntil(tx: Db, key: string, resetAt: number): Promise<void> {
  await tx.delete(rateLimits).where(and(eq(rateLimits.key, key), eq(rateLimits.resetAt, resetAt)));
}

/** Lets a key that was taken until `from` end at `to`. @returns false where it is somebody else's by now, or nobody's. */
export async function moveCounter(tx: Db, key: string, from: number, to: number): Promise<boolean> {
  const moved = await tx
    .update(rateLimits)
    .set({ resetAt: to })
    .where(and(eq(rateLimits.key, key), eq(rateLimits.resetAt, from)))
    .returning({ key: rateLimits.key });
  return moved.length === 1;
}

/**
 * Takes a key that can be taken once before `until`: the second caller gets false.
 * For forms whose second submit must not act again.
 */
export async function claimOnce(tx: Db, key: string, until: number): Promise<boolean> {
  const taken = await tx
    .insert(rateLimits)
    .values({ key, count: 1, resetAt: until })
    .onConflictDoNothing()
    .returning({ key: rateLimits.key });
  return taken.length === 1;
}

export async function deleteExpiredCounters(tx: Db, now: number): Promise<void> {
  await tx.delete(rateLimits).where(lte(rateLimits.resetAt, now));
}
