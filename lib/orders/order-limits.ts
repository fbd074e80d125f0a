/**
 * How many unpaid orders may hold stock at once. Placing an order costs nothing and keeps its units off the
 * shelf for two hours: without a limit, one script could empty the shop.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { unpaidOrders } from '@/db/queries/unpaid-orders';
import { limitedNetwork } from '@/lib/auth/client-address';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { sign } from '@/lib/security/keys';

/** Nobody pays for more than a few orders side by side. */
export const UNPAID_PER_CART = 5;
/** A phone network's many customers can share one address: generous, since each of them holds at most two hours. */
export const UNPAID_PER_NETWORK = 50;
/** An order that has outlived its time waits for a fetch, which comes within this, in milliseconds. */
const SOON_MS = 60_000;

/** Keyed, because addresses are personal data. @returns undefined when no proxy of ours vouches for an address. */
export function networkKey(address: string | undefined): string | undefined {
  return address === undefined ? undefined : sign('rate-limit', `order:${limitedNetwork(address)}`);
}

/**
 * Asked inside the transaction that places the order: a hundred at once cannot all slip in.
 * @param placedFrom see {@link networkKey}.
 * @returns when the oldest of too many gives its place back, UTC milliseconds; undefined when there is room.
 */
export async function tooManyUnpaid(
  tx: Db,
  { cartId, placedFrom }: { cartId: string; placedFrom: string | undefined },
  now: number,
): Promise<number | undefined> {
  const counts = [
    { limit: UNPAID_PER_CART, open: await unpaidOrders(tx, { cartId }) },
    ...(placedFrom === undefined
      ? []
      : [{ limit: UNPAID_PER_NETWORK, open: await unpaidOrders(tx, { placedFrom }) }]),
  ];
  const full = counts.filter(({ limit, open }) => open.count >= limit);
  if (full.length === 0) return undefined;
  const places = full.map(({ open }) => (open.oldestAt ?? now) + GIVE_UP_AFTER_MS);
  return Math.max(now + SOON_MS, ...places);
}
