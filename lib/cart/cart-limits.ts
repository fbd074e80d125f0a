/**
 * How long carts are kept, and what a cart may do once its network has used up what it may. Nobody is kept from beginning a
 * cart: whoever shares an address with a script would be, too.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { cartUsedAt, touchCart } from '@/db/queries/carts';
import { networkLimits } from '@/lib/auth/limits/network-limits';
import { sha256Hex } from '@/lib/security/keys';
import { type Bucket, type Limit, take } from '@/lib/security/rate-limit';

const DAY_MS = 86_400_000;
/** Since its last use: as long as the cart's cookie lives. */
export const CART_KEPT_MS = 30 * DAY_MS;
/** The same of a cart that was begun beyond what its network may. */
const BRIEFLY_MS = DAY_MS;

/** New carts that are kept for a month. A phone network's many customers can share one address. */
export const NEW_CARTS: Bucket = { atOnce: 500, perHour: 500 };
/** The first 48 bits of an IPv6 address: 65,536 of the networks above, in one hand or in many. */
const NEW_CARTS_OF_BLOCK: Bucket = { atOnce: 2_000, perHour: 2_000 };

/**
 * Notes that a cart is used, and begins it where there is none. One that its network has no room for is swept a day after its
 * last use, and asks for room at each use: what a script leaves goes soon, what somebody fills and orders stays.
 * @param address of the caller; undefined, and not counted, when no proxy of ours vouches for one.
 */
export async function noteCartUse(
  tx: Db,
  cartId: string,
  address: string | undefined,
  now: number,
): Promise<void> {
  const kept = (await isKept(tx, cartId, now)) || (await hasRoom(tx, address, now));
  // The sweep goes by the last use.
  await touchCart(tx, cartId, now, kept ? now : now - CART_KEPT_MS + BRIEFLY_MS);
}

/** Whether it is one of those that its network has room for, and was used in the last month but a day. */
async function isKept(tx: Db, cartId: string, now: number): Promise<boolean> {
  const usedAt = await cartUsedAt(tx, cartId);
  return usedAt !== undefined && usedAt + CART_KEPT_MS > now + BRIEFLY_MS;
}

async function hasRoom(tx: Db, address: string | undefined, now: number): Promise<boolean> {
  if (address === undefined) return true;
  const limits = networkLimits('carts', address, { network: NEW_CARTS, block: NEW_CARTS_OF_BLOCK });
  return (await take(tx, limits, now)) === undefined;
}

export interface CartTry {
  /** What is tried, as it stands in keys. */
  readonly what: string;
  readonly cartId: string;
  /** Of the cart, and of what is narrower. */
  readonly own: readonly Limit[];
  /** Of its network; none where no address is known. */
  readonly shared: readonly Limit[];
  /** What the cart may do when the shared ones are empty; nothing without it. */
  readonly beyond?: Bucket | undefined;
}

/**
 * Takes one from a cart's own buckets and those that it shares with its network. Where strangers have emptied these, a cart
 * that is kept for a month takes from one of its own instead. A network begins no more than {@link NEW_CARTS} of them in an
 * hour, which bounds what a script gains by beginning carts.
 * @returns what was taken, to be given back; or when the next try is let in, UTC milliseconds.
 */
export async function takeForCart(
  tx: Db,
  { what, cartId, own, shared, beyond }: CartTry,
  now: number,
): Promise<{ taken: readonly Limit[] } | { until: number }> {
  const usual = [...own, ...shared];
  const until = await take(tx, usual, now);
  if (until === undefined) return { taken: usual };
  if (!beyond || shared.length === 0 || !(await isKept(tx, cartId, now))) return { until };
  const alone = [...own, { key: `${what}:beyond:${sha256Hex(cartId)}`, bucket: beyond }];
  const later = await take(tx, alone, now);
  return later === undefined ? { taken: alone } : { until: Math.min(until, later) };
}
