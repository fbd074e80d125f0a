/** The day by which a parcel was promised. Pure. */
import { shop } from '@/shop/config';
import type { Days } from './zones';

const DAY_MS = 24 * 60 * 60_000;
// India keeps one time all year: so many days on is so many times 24 hours on.
const day = new Intl.DateTimeFormat(shop.locale, { dateStyle: 'full', timeZone: shop.timeZone });

/** @returns the last of the promised days, counted from the one on which the order was placed, as people write it. */
export function arrivalDay(days: Days | null, placedAt: number): string | undefined {
  return days === null ? undefined : day.format(placedAt + days[1] * DAY_MS);
}
