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
 * @param labels the names of the lines. @param refunded units that are paid back already, by their line.
 * @returns none where nothing was charged.
 */
export function refundLines(
  order: Pick<OrderRow, 'shippingPaise' | 'couponPaise' | 'capturedPaise' | 'feePaise' | 'stock'>,
  lines: readonly Line[],
  labels: readonly Pick<RestockLine, 'position' | 'label'>[],
  refunded: ReadonlyMap<RefundLine['position'], number>,
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
  return parts.flatMap((part, place): RefundLine[] => {
    const { position = 'delivery' } = part;
    const isDelivery = position === 'delivery';
    const quantity = isDelivery ? 1 : part.quantity;
    const left = quantity - (refunded.get(position) ?? 0);
    if (left <= 0 || (!isDelivery && order.stock === 'released')) return [];
    const label = isDelivery
      ? items.delivery
      : (labels.find((one) => one.position === position)?.label ?? '');
    return [{ position, label, quantity, left, paid: paise(paid[place] ?? 0) }];
  });
}
