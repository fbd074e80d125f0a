/**
 * When a held amount is gone: banks release what is not charged within so many days (shop/config.ts). Counted in Indian days from
 * the order's, since no customer can have paid before it. Pure; times in UTC milliseconds.
 */
import { DAY_MS, dayNumber } from '@/lib/figures/indian-day';
import { shop } from '@/shop/config';

/** Days before the last one on which a hold counts as urgent. */
export const SOON_DAYS = 2;
const DAY = new Intl.DateTimeFormat(shop.locale, { day: 'numeric', month: 'short', timeZone: shop.timeZone });

export interface HoldEnd {
  /** The last day on which the amount can be charged, `6 Dec`. */
  day: string;
  /** Days until then: 0 on the last one, less once it is past. */
  left: number;
  /** Whether it is past. */
  isOver: boolean;
}

export function holdEnd(orderedAt: number, now: number, days: number = shop.payment.holdDays): HoldEnd {
  const left = dayNumber(orderedAt) + days - dayNumber(now);
  return { day: DAY.format(orderedAt + days * DAY_MS), left, isOver: left < 0 };
}
