/**
 * When a held amount is gone: banks release what is not charged within so many days (shop/config.ts). Counted from the
 * order, since no customer can have paid before it. Pure; times in UTC milliseconds.
 */
import { shop } from '@/shop/config';

const DAY_MS = 86_400_000;
const DAY = new Intl.DateTimeFormat(shop.locale, { day: 'numeric', month: 'short', timeZone: shop.timeZone });

export interface HoldEnd {
  /** The last day on which the amount can be charged, `6 Dec`. */
  day: string;
  /** Whether it is past. */
  isOver: boolean;
}

export function holdEnd(orderedAt: number, now: number, days: number = shop.payment.holdDays): HoldEnd {
  const at = orderedAt + days * DAY_MS;
  return { day: DAY.format(at), isOver: now > at };
}
