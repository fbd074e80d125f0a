/** An order's sums, from its row. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
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
