/** Asks the database whether an order's units may be kept while somebody pays for it. */
import 'server-only';
import type { Db } from '@/db/client';
import type { OrderRow } from '@/db/queries/orders';
import { unitsLeft } from '@/db/queries/stock';
import { reservedUnits, type Source, type Units } from '@/db/queries/unpaid-orders';
import { shop } from '@/shop/config';
import { hasRoom, type ReservationLimit } from './limits';

const { limits, minutes, atMostMinutes } = shop.reservation;
const MINUTE_MS = 60_000;

type Placed = Pick<
  OrderRow,
  'id' | 'cartId' | 'email' | 'mobile' | 'dialCode' | 'placedFrom' | 'placedFromBlock' | 'createdAt'
>;

/**
 * Asked inside the transaction that takes the units: a hundred at once cannot all slip in.
 * @param wanted which are on the shelf still.
 * @returns until when they are kept, UTC milliseconds; undefined where the order is to be paid first.
 */
export async function keptUntil(
  tx: Db,
  order: Placed,
  wanted: readonly Units[],
  now: number,
): Promise<number | undefined> {
  const until = keptOn(order, now);
  if (until <= now) return undefined;
  const left = await unitsLeft(
    tx,
    wanted.map(({ variantId }) => variantId),
  );
  for (const [source, limit] of sourcesOf(order)) {
    if (!hasRoom(wanted, left, await reservedUnits(tx, source, order.id), limit)) return undefined;
  }
  return until;
}

/** From now on, while somebody tries to pay: UTC milliseconds. */
export function keptOn({ createdAt }: Pick<OrderRow, 'createdAt'>, now: number): number {
  return Math.min(now + minutes * MINUTE_MS, createdAt + atMostMinutes * MINUTE_MS);
}

/** Each that may have units kept, with what it may keep. Express checkout knows no contact yet. */
function sourcesOf(order: Placed): [Source, ReservationLimit][] {
  const { cartId, email, mobile, dialCode, placedFrom, placedFromBlock } = order;
  return [
    [{ cartId }, limits.cart],
    ...(email === '' ? [] : [[{ email }, limits.contact] satisfies [Source, ReservationLimit]]),
    ...(mobile === '' ? [] : [[{ mobile, dialCode }, limits.contact] satisfies [Source, ReservationLimit]]),
    [{ placedFrom }, placedFrom === null ? limits.unknownAddress : limits.network],
    ...(placedFromBlock === null
      ? []
      : [[{ placedFromBlock }, limits.networkBlock] satisfies [Source, ReservationLimit]]),
  ];
}
