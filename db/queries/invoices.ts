/** Invoices, bills of supply and credit notes: rows are added, read, and never changed. */
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, preparedWrite, text } from '../prepared';
import { products } from '../schema/catalogue';
import { invoiceCounters, invoices } from '../schema/invoices';
import { orderLines } from '../schema/order-lines';

export type InvoiceRow = typeof invoices.$inferSelect;

const ofOrder = prepared((db) =>
  db
    .select()
    .from(invoices)
    .where(eq(invoices.orderId, text('orderId')))
    .orderBy(
      asc(invoices.issuedAt),
      // In one millisecond too.
      sql`${invoices.kind} = 'credit-note'`,
      asc(invoices.sequence),
      asc(invoices.id),
    )
    .prepare(),
);

/** In the order in which they were issued: an invoice stands before the credit notes that lower it. */
export async function invoicesOfOrder(db: Db, orderId: string): Promise<InvoiceRow[]> {
  return ofOrder(db).execute({ orderId });
}

const byId = prepared((db) =>
  db
    .select()
    .from(invoices)
    .where(eq(invoices.id, text('id')))
    .prepare(),
);

export async function invoiceById(db: Db, id: string): Promise<InvoiceRow | undefined> {
  return (await byId(db).execute({ id }))[0];
}

const byCause = prepared((db) =>
  db
    .select()
    .from(invoices)
    .where(and(eq(invoices.orderId, text('orderId')), eq(invoices.cause, text('cause'))))
    .prepare(),
);

/** The one that an event of the order has issued, where it has issued one. */
export async function invoiceOfCause(
  db: Db,
  orderId: string,
  cause: InvoiceRow['cause'],
): Promise<InvoiceRow | undefined> {
  return (await byCause(db).execute({ orderId, cause }))[0];
}

const insert = preparedWrite(getTableColumns(invoices), (db, places) =>
  db
    .insert(invoices)
    .values(places as InvoiceRow & typeof places)
    .prepare(),
);

export async function insertInvoice(tx: Db, row: InvoiceRow): Promise<void> {
  await insert(tx, row).execute({ ...row });
}

const raise = prepared((db) =>
  db
    .insert(invoiceCounters)
    .values({ series: text('series'), financialYear: text('financialYear'), last: sql`1` })
    .onConflictDoUpdate({
      target: [invoiceCounters.series, invoiceCounters.financialYear],
      set: { last: sql`${invoiceCounters.last} + 1` },
    })
    .returning({ last: invoiceCounters.last })
    .prepare(),
);

/** The next number of a series: what takes it and does not commit leaves no gap, since the counter goes back with it. */
export async function nextInNumbers(tx: Db, series: string, financialYear: string): Promise<number> {
  const [counter] = await raise(tx).execute({ series, financialYear });
  if (!counter) throw new Error(`the counter of series ${series} gave no number`);
  return counter.last;
}

const taxable = prepared((db) =>
  db
    .select({
      position: orderLines.position,
      name: orderLines.name,
      options: orderLines.options,
      quantity: orderLines.quantity,
      unitPricePaise: orderLines.unitPricePaise,
      couponPaise: orderLines.couponPaise,
      hsn: products.hsn,
      unit: products.unit,
      gstRates: products.gstRates,
    })
    .from(orderLines)
    .leftJoin(products, eq(products.id, orderLines.productId))
    .where(eq(orderLines.orderId, text('orderId')))
    .orderBy(asc(orderLines.position))
    .prepare(),
);
export type TaxableLine = Awaited<ReturnType<typeof taxableLines>>[number];

/** An order's lines as they were sold, with what their products say now about tax. */
export async function taxableLines(db: Db, orderId: string) {
  return taxable(db).execute({ orderId });
}
