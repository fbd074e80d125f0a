/**
 * Which invoices and credit notes go with a message: those that the same transaction issued, seen by its one moment. Rows of
 * both never change, so that a message that is sent again carries the same. Pure.
 */
import type { InvoiceRow } from '@/db/queries/invoices';
import type { OrderMessage } from '@/db/queries/outbox';
import type { MessageKind } from '@/db/types';

const SOLD: ReadonlySet<MessageKind> = new Set(['confirmed', 'charged', 'dispatched']);

export function documentsWith<Row extends Pick<InvoiceRow, 'kind' | 'issuedAt'>>(
  { kind, createdAt }: Pick<OrderMessage, 'kind' | 'createdAt'>,
  issued: readonly Row[],
): Row[] {
  return issued.filter(
    (row) =>
      row.issuedAt === createdAt && (row.kind === 'credit-note' ? kind === 'refunded' : SOLD.has(kind)),
  );
}
