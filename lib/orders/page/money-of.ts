/** An order's sums, from its row. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import type { OrderCoupon, OrderMoney, Settled } from '../types';

export type MoneyColumns = Pick<
  OrderRow,
  'totalPaise' | 'authorisedPaise' | 'capturedPaise' | 'releasedPaise' | 'refundedPaise'
>;

export function moneyOf(order: MoneyColumns): OrderMoney {
  return {
    total: paise(order.totalPaise),
    authorised: paise(order.authorisedPaise),
    captured: paise(order.capturedPaise),
    released: paise(order.releasedPaise),
    refunded: paise(order.refundedPaise),
  };
}

/** What a coupon took off before the total. */
export function couponOf({
  couponCode,
  couponPaise,
}: Pick<OrderRow, 'couponCode' | 'couponPaise'>): OrderCoupon | undefined {
  return couponCode === null ? undefined : { code: couponCode, off: paise(couponPaise) };
}

/** How a person settled it, what was to be paid (the total without what an offer takes off, with the fee), and what the gateway asks. */
export function settledOf({
  settlement,
  totalPaise,
  discountPaise,
  feePaise,
}: Pick<OrderRow, 'settlement' | 'totalPaise' | 'discountPaise' | 'feePaise'>): Settled | undefined {
  if (!settlement) return undefined;
  return {
    way: settlement.way,
    due: paise(totalPaise - discountPaise + feePaise),
    asked: paise(settlement.paidPaise),
  };
}
