/**
 * How many unpaid orders one cart may have, and where an order was placed from. What unpaid orders may keep off the shelf:
 * reservation/.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { unpaidOrders } from '@/db/queries/unpaid-orders';
import { limitedNetwork, networkBlock } from '@/lib/auth/client-address';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { sign } from '@/lib/security/keys';

/** Nobody pays for more than a few orders side by side. */
export const UNPAID_PER_CART = 5;
/** An order that has outlived its time waits for a fetch, which comes within this, in milliseconds. */
const SOON_MS = 60_000;

/** Keyed, because addresses are personal data. @returns undefined when no proxy of ours vouches for an address. */
export function networkKey(address: string | undefined): string | undefined {
  return address === undefined ? undefined : keyOf(limitedNetwork(address));
}

/** The same of the wider network; undefined for IPv4 as well. */
export function networkBlockKey(address: string | undefined): string | undefined {
  const block = address === undefined ? undefined : networkBlock(address);
  return block === undefined ? undefined : keyOf(block);
}

const keyOf = (network: string) => sign('rate-limit', `order:${network}`);

/**
 * Asked inside the transaction that places the order: a hundred at once cannot all slip in.
 * @returns when the oldest of too many gives its place back, UTC milliseconds; undefined when there is room.
 */
export async function tooManyUnpaid(
  tx: Db,
  cart: { cartId: string },
  now: number,
): Promise<number | undefined> {
  const open = await unpaidOrders(tx, cart);
  if (open.count < UNPAID_PER_CART) return undefined;
  return Math.max(now + SOON_MS, (open.oldestAt ?? now) + GIVE_UP_AFTER_MS);
}
