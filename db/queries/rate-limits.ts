/** Counters that all instances share. A row past its `resetAt` counts as absent. */
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text } from '../prepared';
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

/** Those whose key begins with `prefix`. */
export async function countersUnder(db: Db, prefix: string, now: number): Promise<Counter[]> {
  return db
    .select()
    .from(rateLimits)
    .where(and(sql`substr(${rateLimits.key}, 1, ${prefix.length}) = ${prefix}`, gt(rateLimits.resetAt, now)));
}

export async function putCounter(tx: Db, counter: Counter): Promise<void> {
  const { count, resetAt } = counter;
  await tx
    .insert(rateLimits)
    .values(counter)
    .onConflictDoUpdate({ target: rateLimits.key, set: { count, resetAt } });
}

/** Adds to a counter, which begins at zero, and lets it live until `resetAt`. */
export async function addToCounter(tx: Db, key: string, by: number, resetAt: number): Promise<void> {
  await tx
    .insert(rateLimits)
    .values({ key, count: by, resetAt })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: { count: sql`${rateLimits.count} + ${by}`, resetAt },
    });
}

const deletePrepared = prepared((db) =>
  db
    .delete(rateLimits)
    .where(eq(rateLimits.key, text('key')))
    .prepare(),
);

/** Compiled once: every webhook that is stored ends a run of refused ones. */
export async function deleteCounters(tx: Db, keys: readonly string[]): Promise<void> {
  for (const key of keys) await deletePrepared(tx).execute({ key });
}

export async function deleteCounter(tx: Db, key: string): Promise<void> {
  await tx.delete(rateLimits).where(eq(rateLimits.key, key));
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
