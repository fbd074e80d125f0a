/** Instalment offers that the gateway was asked for, kept for some minutes. */
import { and, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Db } from '../client';
import { offerCache } from '../schema';

/** @returns the answer that was kept; undefined when there is none, or it is too old. */
export async function keptOffers(db: Db, key: string, now: number): Promise<unknown> {
  const [row] = await db
    .select({ answer: offerCache.answer })
    .from(offerCache)
    .where(and(eq(offerCache.key, key), gt(offerCache.expiresAt, now)));
  return row?.answer;
}

/** Those of many keys that were kept, in one query. */
export async function keptOffersOf(
  db: Db,
  keys: readonly string[],
  now: number,
): Promise<{ key: string; answer: unknown; fetchedAt: number }[]> {
  if (keys.length === 0) return [];
  return db
    .select({ key: offerCache.key, answer: offerCache.answer, fetchedAt: offerCache.fetchedAt })
    .from(offerCache)
    .where(and(inArray(offerCache.key, [...keys]), gt(offerCache.expiresAt, now)));
}

/** Keeps an answer, and throws away what is too old: nothing else clears this table. */
export async function keepOffers(
  tx: Db,
  key: string,
  answer: unknown,
  { now, until }: { now: number; until: number },
): Promise<void> {
  const row = { answer, fetchedAt: now, expiresAt: until };
  await tx.delete(offerCache).where(lte(offerCache.expiresAt, now));
  await tx
    .insert(offerCache)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: offerCache.key, set: row });
}
