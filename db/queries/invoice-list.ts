/** The console's list of invoices, bills of supply and credit notes. */
import { and, count, eq, gte, lt, min, or, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { invoices, orders } from '../schema';
import { added } from './added';
import { beginsWith } from './begins-with';
import { type Page, pageOf } from './keyset';

export interface InvoiceFilter {
  from?: number | undefined;
  until?: number | undefined;
  /** How its number begins, or its order's. */
  search?: string | undefined;
}

const matches = ({ from, until, search }: InvoiceFilter): SQL | undefined =>
  and(
    from === undefined ? undefined : gte(invoices.issuedAt, from),
    until === undefined ? undefined : lt(invoices.issuedAt, until),
    search === undefined
      ? undefined
      : or(beginsWith(invoices.number, search), beginsWith(orders.reference, search)),
  );

const columns = {
  id: invoices.id,
  kind: invoices.kind,
  number: invoices.number,
  orderId: invoices.orderId,
  reference: orders.reference,
  buyer: invoices.buyer,
  buyerGstin: invoices.buyerGstin,
  placeOfSupply: invoices.placeOfSupply,
  taxablePaise: invoices.taxablePaise,
  totalPaise: invoices.totalPaise,
  createdAt: invoices.issuedAt,
};
export type InvoiceListRow = Awaited<ReturnType<typeof invoicesBeyond>>[number];

export async function invoicesBeyond(db: Db, filter: InvoiceFilter, page: Page) {
  const { beyond, order } = pageOf({ createdAt: invoices.issuedAt, id: invoices.id }, page);
  return db
    .select(columns)
    .from(invoices)
    .innerJoin(orders, eq(orders.id, invoices.orderId))
    .where(and(matches(filter), beyond))
    .orderBy(...order)
    .limit(page.limit);
}

/** How many there are of each kind, and what they make up. */
export async function invoiceSums(db: Db, filter: InvoiceFilter) {
  return db
    .select({
      kind: invoices.kind,
      count: count(),
      taxablePaise: added(invoices.taxablePaise),
      cgstPaise: added(invoices.cgstPaise),
      sgstPaise: added(invoices.sgstPaise),
      igstPaise: added(invoices.igstPaise),
      totalPaise: added(invoices.totalPaise),
    })
    .from(invoices)
    .innerJoin(orders, eq(orders.id, invoices.orderId))
    .where(matches(filter))
    .groupBy(invoices.kind);
}

/** When the first document of all was issued. */
export async function firstInvoiceAt(db: Db): Promise<number | undefined> {
  const [first] = await db.select({ at: min(invoices.issuedAt) }).from(invoices);
  return first?.at ?? undefined;
}
