/** Whether the units of an order are kept while somebody pays for it. Pure. */
import type { Units } from '@/db/queries/unpaid-orders';

/** What a source may keep in unpaid orders: `shop.reservation.limits`. */
export interface ReservationLimit {
  readonly units: number;
  /** Of an article, of what is on the shelf and what the source keeps already. */
  readonly percent: number;
}

/**
 * @param wanted of one more order.
 * @param left on the shelf, by variant.
 * @param kept by unpaid orders of the same source.
 */
export function hasRoom(
  wanted: readonly Units[],
  left: ReadonlyMap<string, number>,
  kept: readonly Units[],
  { units, percent }: ReservationLimit,
): boolean {
  if (sumOf(kept) + sumOf(wanted) > units) return false;
  return wanted.every(({ variantId, quantity }) => {
    const before = sumOf(kept.filter((one) => one.variantId === variantId));
    const share = Math.floor(((left.get(variantId) ?? 0) + before) * (percent / 100));
    return before + quantity <= Math.max(1, share);
  });
}

function sumOf(units: readonly Units[]): number {
  return units.reduce((sum, { quantity }) => sum + quantity, 0);
}
