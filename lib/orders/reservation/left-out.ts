/** Of each line of an order, how many units are not back on the shelf yet, nor asked for by a refund that is under way. Pure. */
import type { OperationRow } from '@/db/queries/operations';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';

export function leftOut(
  { stock }: Pick<OrderRow, 'stock'>,
  lines: readonly Pick<OrderLineRow, 'position' | 'quantity' | 'restocked'>[],
  operations: readonly Pick<OperationRow, 'kind' | 'state' | 'restock'>[],
): Map<number, number> {
  const underWay = operations.filter(
    ({ kind, state }) => kind === 'refund' && (state === 'pending' || state === 'unknown'),
  );
  return new Map(
    lines.map(({ position, quantity, restocked }) => {
      if (stock === 'released') return [position, 0];
      const asked = underWay
        .flatMap(({ restock }) => restock ?? [])
        .filter((one) => one.position === position)
        .reduce((sum, { units }) => sum + units, 0);
      return [position, Math.max(0, quantity - restocked - asked)];
    }),
  );
}
