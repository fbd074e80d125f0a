/** Invoices and credit notes as the console shows them. Each function demands its permission itself. */
import 'server-only';
import { cache } from 'react';
import { reader } from '@/db/client';
import { firstInvoiceAt, type InvoiceListRow, invoiceSums, invoicesBeyond } from '@/db/queries/invoice-list';
import { requirePermission } from '@/lib/auth/guard';
import { type DocumentLink, documentLinks, readDocument } from '@/lib/invoices/read';
import { type Paise, paise } from '@/lib/money';
import { invoice } from '@/shop/messages';
import { decodeCursor, encodeCursor } from '../list/cursor';
import { pageOfRows } from '../list/page-of-rows';
import { PAGE_SIZE } from '../list-limits';
import { visibleText } from '../visible-text';
import { type InvoiceFilters, readInvoiceFilters } from './filters';
import { type Sums, sumsOf } from './sums';

export interface InvoiceView {
  id: string;
  title: string;
  number: string;
  issuedAt: Date;
  orderId: string;
  reference: string;
  buyer: string;
  gstin: string | undefined;
  taxable: Paise;
  total: Paise;
  lowers: boolean;
}

export interface InvoiceList {
  rows: InvoiceView[];
  sums: Sums[];
  older: string | undefined;
  newer: string | undefined;
}

/** @param position cursors out of an address; a malformed one means the first page. */
export async function listInvoices(
  typed: InvoiceFilters,
  { after, before }: { after?: string | undefined; before?: string | undefined } = {},
): Promise<InvoiceList> {
  await requirePermission('invoices.read');
  const filter = readInvoiceFilters(typed);
  const towardsNewer = decodeCursor(before);
  let page = await readPage(filter, towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await readPage(filter, 'older', undefined);
  const { rows, hasOlder, hasNewer } = page;
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows: rows.map(view),
    sums: sumsOf(await invoiceSums(reader(), filter)),
    older: hasOlder && last ? encodeCursor(last) : undefined,
    newer: hasNewer && first ? encodeCursor(first) : undefined,
  };
}

async function readPage(
  filter: ReturnType<typeof readInvoiceFilters>,
  direction: 'older' | 'newer',
  from: ReturnType<typeof decodeCursor>,
) {
  const rows = await invoicesBeyond(reader(), filter, { from, direction, limit: PAGE_SIZE + 1 });
  return pageOfRows([rows], { direction, within: from !== undefined, size: PAGE_SIZE });
}

function view(row: InvoiceListRow): InvoiceView {
  return {
    id: row.id,
    title: invoice.title(invoice.titles[row.kind], row.number),
    number: row.number,
    issuedAt: new Date(row.createdAt),
    orderId: row.orderId,
    reference: row.reference,
    buyer: visibleText(row.buyer.name, 100) || invoice.unnamed(row.reference),
    gstin: row.buyerGstin ?? undefined,
    taxable: paise(row.taxablePaise),
    total: paise(row.totalPaise),
    lowers: row.kind === 'credit-note',
  };
}

/** When the first one was issued: the months that there are to choose from begin there. */
export async function firstIssuedAt(): Promise<number | undefined> {
  await requirePermission('invoices.read');
  return firstInvoiceAt(reader());
}

export async function documentsOfOrder(orderId: string): Promise<DocumentLink[]> {
  await requirePermission('invoices.read');
  return documentLinks(orderId);
}

/** Read once while one page is rendered: its title needs it too. @returns undefined when there is no such document. */
export const documentDetail = cache(async (id: string) => {
  await requirePermission('invoices.read');
  return readDocument(id);
});
