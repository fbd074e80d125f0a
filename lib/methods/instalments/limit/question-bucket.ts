/**
 * A limit that refills: a number of questions at once, then a number an hour for as long as anybody asks. A bucket is known by
 * one time, when it will be full again. Pure: the clock is an argument, and times are UTC milliseconds.
 */

export interface Bucket {
  /** Questions that a full bucket lets in at once. */
  readonly atOnce: number;
  /** Questions that come back in an hour, evenly. */
  readonly perHour: number;
}

const HOUR_MS = 60 * 60_000;

/** In how many milliseconds one question comes back. */
function refillMs({ perHour }: Bucket): number {
  return HOUR_MS / perHour;
}

/**
 * When the next question is let in, if nobody takes it before.
 * @param fullAt undefined for a bucket that is full.
 */
export function openFrom(fullAt: number | undefined, bucket: Bucket): number {
  return fullAt === undefined ? 0 : fullAt - (bucket.atOnce - 1) * refillMs(bucket);
}

/** When the bucket is full again, with one question more. */
export function consume(fullAt: number | undefined, now: number, bucket: Bucket): number {
  return Math.max(fullAt ?? now, now) + refillMs(bucket);
}

/** When it is full again, with one question less; undefined when it is full now. */
export function restore(fullAt: number, now: number, bucket: Bucket): number | undefined {
  const earlier = fullAt - refillMs(bucket);
  return earlier > now ? earlier : undefined;
}
