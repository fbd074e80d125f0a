/** An order's sums, from its row. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import type { Settlement } from '@/db/types';
import { type Paise, paise } from '@/lib/money';
import type { OrderMoney } from './types';

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

/** How a person settled it, and what was to be paid: the total without what an offer takes off. */
export function settledOf({
  settlement,
  totalPaise,
  discountPaise,
}: Pick<OrderRow, 'settlement' | 'totalPaise' | 'discountPaise'>):
  | { way: Settlement['way']; due: Paise }
  | undefined {
  return settlement ? { way: settlement.way, due: paise(totalPaise - discountPaise) } : undefined;
}
