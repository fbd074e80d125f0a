/** What of an order may be asked to come back, and until when. Pure. */
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import type { ReturnRequest } from '@/db/queries/return-requests';
import type { UnitsOfLine } from '@/db/schema/return-requests';
import type { RefundedUnits } from '@/db/types';
import { DAY_MS, dayBegun, dayNumber } from '@/lib/figures/indian-day';
import { shop } from '@/shop/config';

type Returnable = Pick<
  OrderRow,
  'dispatchedAt' | 'createdAt' | 'deliveryDays' | 'stock' | 'capturedPaise' | 'refundedPaise' | 'erased'
>;

/**
 * Counted from the day of dispatch, or from the promised one where that is later: the shop does not hear when a parcel came.
 * @returns the first moment that is too late, UTC milliseconds; undefined for an order of which nothing can come back.
 */
export function returnsEnd(order: Returnable, days: number = shop.returns.days): number | undefined {
  const { dispatchedAt, createdAt, deliveryDays, stock, capturedPaise, refundedPaise, erased } = order;
  if (days <= 0 || dispatchedAt === null || erased !== null) return undefined;
  if (stock === 'released' || capturedPaise <= refundedPaise) return undefined;
  const promised = deliveryDays === null ? 0 : createdAt + deliveryDays[1] * DAY_MS;
  return dayBegun(dayNumber(Math.max(dispatchedAt, promised)) + days + 1);
}

/**
 * Units of each line that nobody has asked for and that are not paid back. A request that was accepted and its refund are about the
 * same units.
 * @param refunded as `refundedUnits` says.
 */
export function unitsLeft(
  lines: readonly Pick<OrderLineRow, 'position' | 'quantity'>[],
  refunded: ReadonlyMap<RefundedUnits['position'], number>,
  requests: readonly Pick<ReturnRequest, 'state' | 'lines'>[],
): UnitsOfLine[] {
  const asked = new Map<number, number>();
  for (const { state, lines: units } of requests) {
    if (state === 'declined') continue;
    for (const one of units) asked.set(one.position, (asked.get(one.position) ?? 0) + one.units);
  }
  return lines.flatMap(({ position, quantity }) => {
    const gone = Math.max(asked.get(position) ?? 0, refunded.get(position) ?? 0);
    return gone < quantity ? [{ position, units: quantity - gone }] : [];
  });
}
