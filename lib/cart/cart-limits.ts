/** How many carts one network may begin: each is a row that stays for a month. */
import 'server-only';
import type { Db } from '@/db/client';
import { limitedNetwork, networkBlock } from '@/lib/auth/client-address';
import { sign } from '@/lib/security/keys';
import { type Bucket, take } from '@/lib/security/rate-limit';

/** A phone network's many customers can share one address. */
export const NEW_CARTS: Bucket = { atOnce: 500, perHour: 500 };
/** The first 48 bits of an IPv6 address: 65,536 of the networks above, in one hand or in many. */
const NEW_CARTS_OF_BLOCK: Bucket = { atOnce: 2_000, perHour: 2_000 };

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
  const block = networkBlock(address);
  return take(
    tx,
    [
      { key: `carts:${sign('rate-limit', limitedNetwork(address))}`, bucket: NEW_CARTS },
      ...(block === undefined
        ? []
        : [{ key: `carts:${sign('rate-limit', block)}`, bucket: NEW_CARTS_OF_BLOCK }]),
    ],
    now,
  );
}
