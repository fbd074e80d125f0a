/** Counters that count up, or are read together; the others are in rate-limits.ts, which every callback loads. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text } from '../prepared';
import { rateLimits } from '../schema/rate-limits';
import { beginsWith } from './begins-with';
import type { Counter } from './rate-limits';

/** Those whose key begins with `prefix`. */
export async function countersUnder(db: Db, prefix: string, now: number): Promise<Counter[]> {
  return db
    .select()
    .from(rateLimits)
    .where(and(beginsWith(rateLimits.key, prefix), gt(rateLimits.resetAt, now)));
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
