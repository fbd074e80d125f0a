/** Units of an order's lines that refunds pay back. Pure. */
import type { RefundRow } from '@/db/queries/gateway-records';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { RefundedUnits } from '@/db/types';

type Refunding = Pick<
  OperationRow,
  'kind' | 'state' | 'gatewayId' | 'reference' | 'refundedLines' | 'restock'
>;
type Shown = Pick<RefundRow, 'id' | 'reference' | 'status'>;

/**
 * Under way counts as done, and what failed does not. A refund of an amount names no lines: units that it puts back on the
 * shelf are taken as paid back.
 */
export function refundedUnits(
  operations: readonly Refunding[],
  refunds: readonly Shown[],
): Map<RefundedUnits['position'], number> {
  const failed = refunds.filter(({ status }) => status === 'FAILED' || status === 'CANCELLED');
  const units = new Map<RefundedUnits['position'], number>();
  for (const { kind, state, gatewayId, reference, refundedLines, restock } of operations) {
    if (kind !== 'refund' || state === 'failed') continue;
    if (failed.some((refund) => refund.id === gatewayId || refund.reference === reference)) continue;
    for (const one of refundedLines ?? restock ?? []) {
      units.set(one.position, (units.get(one.position) ?? 0) + one.units);
    }
  }
  return units;
}

/** Whether so many units of each line, and the delivery, are not paid back yet. */
export function areLeftToRefund(
  wanted: readonly RefundedUnits[],
  lines: readonly Pick<OrderLineRow, 'position' | 'quantity'>[],
  refunded: ReadonlyMap<RefundedUnits['position'], number>,
): boolean {
  const bought = (place: RefundedUnits['position']) =>
    place === 'delivery' ? 1 : (lines.find(({ position }) => position === place)?.quantity ?? 0);
  return wanted.every(({ position, units }) => units + (refunded.get(position) ?? 0) <= bought(position));
}
