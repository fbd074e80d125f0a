/** Documents out of the database. Who may see one, whoever asks has made sure of. */
import 'server-only';
import { type Db, reader } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { type InvoiceRow, invoiceById, invoicesOfOrder } from '@/db/queries/invoices';
import { orderById } from '@/db/queries/orders';
import { type Paise, paise } from '@/lib/money';
import { isApproved } from '@/lib/orders/page/paid-with';
import { cleanText } from '@/lib/typed/clean-text';
import { invoice as t } from '@/shop/messages';
import { documentOf, type PrintedDocument } from './document';

/** One of a list. */
export interface DocumentLink {
  id: string;
  /** `Tax invoice INV/2627/1`. */
  title: string;
  issuedAt: Date;
  total: Paise;
}

export async function documentLinks(orderId: string): Promise<DocumentLink[]> {
  return (await invoicesOfOrder(reader(), orderId)).map(({ id, kind, number, issuedAt, totalPaise }) => ({
    id,
    title: t.title(t.titles[kind], number),
    issuedAt: new Date(issuedAt),
    total: paise(totalPaise),
  }));
}

/** @param orderId where it must be a document of this order. */
export async function readDocument(
  id: string,
  orderId?: string,
): Promise<{ document: PrintedDocument; orderId: string } | undefined> {
  // An address may hold anything, and PostgreSQL takes no text with a zero in it.
  const row = /^[\w-]{1,64}$/.test(id) ? await invoiceById(reader(), id) : undefined;
  if (!row || (orderId !== undefined && row.orderId !== orderId)) return undefined;
  return { document: await printedDocument(reader(), row), orderId: row.orderId };
}

export async function printedDocument(db: Db, row: InvoiceRow): Promise<PrintedDocument> {
  const [order, payments, against] = await Promise.all([
    orderById(db, row.orderId),
    paymentsOfOrder(db, row.orderId),
    row.againstId === null ? undefined : invoiceById(db, row.againstId),
  ]);
  // No more than the kind: an erasure leaves that alone, and the document must stay the same.
  const paidBy = new Set(
    payments
      .filter(isApproved)
      .flatMap(({ instrument }) => (instrument ? [cleanText(instrument.label)] : [])),
  );
  return documentOf(row, {
    reference: order?.reference ?? '',
    paidBy: [...paidBy].join(', '),
    erased: order?.erased === 'everything',
    against,
  });
}
