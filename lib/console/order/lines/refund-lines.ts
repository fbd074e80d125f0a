/** What of an order's payment falls on each of its lines: what a refund by lines gives back. Pure. */
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { partsOf } from '@/lib/tax/reckon/sale';
import { shareOut, sum } from '@/lib/tax/reckon/whole';
import type { RefundLine } from '../../actions/line-amounts';
import type { RestockLine } from '../../actions/restock-fields';
import { items } from '../../messages';

type Line = Pick<OrderLineRow, 'position' | 'quantity' | 'unitPricePaise' | 'couponPaise'>;

/**
 * Coupon and delivery fall on the lines as on the invoice; a plan's discount, or another amount that was charged, in proportion.
 * The convenience fee falls on none.
 * @param restock lines with their names, and how many units are still out. @returns none where nothing was charged.
 */
export function refundLines(
  order: Pick<OrderRow, 'shippingPaise' | 'couponPaise' | 'capturedPaise' | 'feePaise'>,
  lines: readonly Line[],
  restock: readonly RestockLine[],
): RefundLine[] {
  const charged = order.capturedPaise - order.feePaise;
  const parts = partsOf({
    lines: lines.map((line) => ({ ...line, description: '', hsn: '', unit: '', basisPoints: 0 })),
    deliveryPaise: order.shippingPaise,
    couponPaise: order.couponPaise,
    delivery: { rate: 'highest', description: '' },
  });
  const worth = parts.map(({ totalPaise }) => totalPaise);
  if (charged <= 0 || sum(worth) === 0) return [];
  const paid = shareOut(charged, worth);
  return parts.flatMap(({ position, quantity }, place): RefundLine[] => {
    const amount = paise(paid[place] ?? 0);
    if (position === undefined) {
      return [{ position: 'delivery', label: items.delivery, quantity: 1, left: 1, paid: amount }];
    }
    const { label = '', left = 0 } = restock.find((one) => one.position === position) ?? {};
    return left === 0 ? [] : [{ position, label, quantity, left, paid: amount }];
  });
}
