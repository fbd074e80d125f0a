/** The day by which a parcel was promised. Pure. */

import type { OrderRow } from '@/db/queries/orders';
import { INDIAN_TIME_MS } from '@/lib/figures/indian-day';
import { byLocale } from '@/lib/language/in-language';
import { shop } from '@/shop/config';
import type { Days } from './zones';

const DAY_MS = 24 * 60 * 60_000;
// India keeps one time all year: so many days on is so many times 24 hours on.
const day = byLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: shop.timeZone }),
);

/** @returns the last of the promised days, counted from the one on which the order was placed, as people write it. */
export function arrivalDay(days: Days | null, placedAt: number): string | undefined {
  return days === null ? undefined : day().format(placedAt + days[1] * DAY_MS);
}

const COMES: ReadonlySet<OrderRow['status']> = new Set([
  'AUTHORIZED',
  'PROCESSED',
  'PARTIALLY_CAPTURED',
  'PARTIALLY_REFUNDED',
]);

/** The same for an order whose parcel is on its way or will be; undefined once that day is over. */
export function arrivalOf(
  order: Pick<OrderRow, 'status' | 'stock' | 'deliveryDays' | 'createdAt'>,
  now: number,
): string | undefined {
  const { status, stock, deliveryDays, createdAt } = order;
  if (deliveryDays === null || !COMES.has(status) || stock === 'released') return undefined;
  const date = (at: number) => Math.floor((at + INDIAN_TIME_MS) / DAY_MS);
  return date(now) <= date(createdAt) + deliveryDays[1] ? arrivalDay(deliveryDays, createdAt) : undefined;
}
