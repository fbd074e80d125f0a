/** Units that came back with refunds, by the order's line. Pure. */
import type { RefundRow } from '@/db/queries/gateway-records';
import type { InvoiceRow } from '@/db/queries/invoices';
import type { OperationRow } from '@/db/queries/operations';

/**
 * Of refunds that the gateway shows as done: the shop may hear that from a webhook before it has the answer to its own call, so
 * the call's state does not count.
 */
export function unitsBack(
  operations: readonly Pick<OperationRow, 'kind' | 'gatewayId' | 'reference' | 'restock'>[],
  refunds: readonly Pick<RefundRow, 'id' | 'reference' | 'status'>[],
): Map<number, number> {
  const done = refunds.filter(({ status }) => status === 'PROCESSED');
  const isDone = ({ gatewayId, reference }: Pick<OperationRow, 'gatewayId' | 'reference'>) =>
    done.some((refund) => refund.id === gatewayId || refund.reference === reference);
  const units = new Map<number, number>();
  for (const operation of operations) {
    if (operation.kind !== 'refund' || !isDone(operation)) continue;
    for (const one of operation.restock ?? []) {
      units.set(one.position, (units.get(one.position) ?? 0) + one.units);
    }
  }
  return units;
}

/** Those that no document has taken account of: an invoice by leaving them out, a credit note by naming them. */
export function unitsToCredit(
  issued: readonly Pick<InvoiceRow, 'kind' | 'lines'>[],
  back: ReadonlyMap<number, number>,
  ordered: ReadonlyMap<number, number>,
): Map<number, number> {
  const sold = new Map<number, number>();
  for (const { kind, lines } of issued) {
    for (const { position, quantity } of lines) {
      if (position === undefined) continue;
      sold.set(position, (sold.get(position) ?? 0) + (kind === 'credit-note' ? -quantity : quantity));
    }
  }
  return new Map(
    [...back].map(([position, units]) => {
      const gone = (ordered.get(position) ?? 0) - (sold.get(position) ?? 0);
      return [position, Math.max(0, units - gone)];
    }),
  );
}
