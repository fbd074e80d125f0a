/**
 * The shop's limiter: buckets that refill evenly. They are counted in the database, so that all instances count together
 * and a restart forgets nothing. A bucket is known by one time, when it will be full again. The clock is an argument, and
 * times are UTC milliseconds.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { deleteCounter, deleteExpiredCounters, findCounters, putCounter } from '@/db/queries/rate-limits';

export interface Bucket {
  /** How many a full bucket lets in at once. */
  readonly atOnce: number;
  /** How many come back in an hour, evenly. */
  readonly perHour: number;
}

export interface Limit {
  readonly key: string;
  readonly bucket: Bucket;
}

/**
 * Takes one out of each bucket, or nothing when one of them is empty: asking again while a limit holds does not lengthen it.
 * Call it in the transaction of what it limits: a hundred at once cannot all slip in ahead of the count.
 * @returns when the next one is let in, if nobody takes it before; undefined when this one is.
 */
export async function take(tx: Db, limits: readonly Limit[], now: number): Promise<number | undefined> {
  await deleteExpiredCounters(tx, now);
  const times = await timesOf(tx, limits, now);
  const from = Math.max(...limits.map(({ key, bucket }) => openFrom(times.get(key), bucket)));
  if (from > now) return from;
  for (const { key, bucket } of limits) await putTime(tx, key, consume(times.get(key), now, bucket));
  return undefined;
}

/** Puts back into each bucket what {@link take} took. */
export async function giveBack(tx: Db, limits: readonly Limit[], now: number): Promise<void> {
  const times = await timesOf(tx, limits, now);
  for (const { key, bucket } of limits) {
    const fullAt = times.get(key);
    const earlier = fullAt === undefined ? undefined : restore(fullAt, now, bucket);
    await (earlier === undefined ? deleteCounter(tx, key) : putTime(tx, key, earlier));
  }
}

/** When each bucket is full again, by key; those that are full are left out. */
async function timesOf(db: Db, limits: readonly Limit[], now: number): Promise<Map<string, number>> {
  const keys = limits.map(({ key }) => key);
  return new Map((await findCounters(db, keys, now)).map(({ key, resetAt }) => [key, resetAt]));
}

/** The time says all of a bucket: the row's count has no part in it. */
function putTime(tx: Db, key: string, fullAt: number): Promise<void> {
  return putCounter(tx, { key, count: 1, resetAt: fullAt });
}

const HOUR_MS = 60 * 60_000;

/** In how many milliseconds one comes back. */
export function refillMs({ perHour }: Bucket): number {
  return HOUR_MS / perHour;
}

/**
 * When the next one is let in, if nobody takes it before.
 * @param fullAt undefined for a bucket that is full.
 */
export function openFrom(fullAt: number | undefined, bucket: Bucket): number {
  return fullAt === undefined ? 0 : fullAt - (bucket.atOnce - 1) * refillMs(bucket);
}

/** When the bucket is full again after one more was taken. */
export function consume(fullAt: number | undefined, now: number, bucket: Bucket): number {
  return Math.max(fullAt ?? now, now) + refillMs(bucket);
}

/** When it is full again after one was put back; undefined when it is full now. */
export function restore(fullAt: number, now: number, bucket: Bucket): number | undefined {
  const earlier = fullAt - refillMs(bucket);
  return earlier > now ? earlier : undefined;
}
