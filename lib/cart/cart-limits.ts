/** How many carts one network may begin: each is a row that stays for a month. */
import 'server-only';
import type { Db } from '@/db/client';
import { findCounters, putCounter } from '@/db/queries/rate-limits';
import { limitedNetwork } from '@/lib/auth/client-address';
import { sign } from '@/lib/keys';

const HOUR_MS = 60 * 60_000;
/** A phone network's many customers can share one address. */
export const NEW_CARTS_PER_HOUR = 500;

/**
 * Counts one more cart, in the transaction that begins it.
 * @param address of the caller; undefined, and not counted, when no proxy of ours vouches for one.
 * @returns when the next one may be begun, UTC milliseconds; undefined when this one may.
 */
export async function tooManyCarts(
  tx: Db,
  address: string | undefined,
  now: number,
): Promise<number | undefined> {
  if (address === undefined) return undefined;
  const key = `carts:${sign('rate-limit', limitedNetwork(address))}`;
  const [counter] = await findCounters(tx, [key], now);
  if (counter && counter.count >= NEW_CARTS_PER_HOUR) return counter.resetAt;
  await putCounter(tx, { key, count: (counter?.count ?? 0) + 1, resetAt: counter?.resetAt ?? now + HOUR_MS });
  return undefined;
}
