/** Tax invoices, bills of supply and credit notes, as they were issued: rows are added and never change. */
import { sql } from 'drizzle-orm';
import type { InvoiceLine, InvoiceParty, InvoiceSeller } from '../types';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from './columns';
import { orders } from './orders';

export const invoices = sqliteTable(
  'invoices',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'invoice' | 'bill' | 'credit-note'>().notNull(),
    /** As it is printed, at most 16 characters. */
    number: text('number').notNull(),
    /** `2026-27`: 1 April to 31 March, Indian time. */
    financialYear: text('financial_year').notNull(),
    sequence: integer('sequence').notNull(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    /** Of a credit note: the invoice or bill that it lowers. */
    againstId: text('against_id'),
    /** What it belongs to, so that it is issued once: `captured:<in all>`, `dispatch`, `refunded:<in all>`, in paise. The messages of a charge and a refund name the same facts. */
    cause: text('cause').notNull(),
    issuedAt: integer('issued_at').notNull(),
    seller: text('seller', { mode: 'json' }).$type<InvoiceSeller>().notNull(),
    /** Erased like the order's own data: state and country stay when the law lets the rest go. */
    buyer: text('buyer', { mode: 'json' }).$type<InvoiceParty>().notNull(),
    buyerGstin: text('buyer_gstin'),
    /** Two digits. */
    placeOfSupply: text('place_of_supply').notNull(),
    lines: text('lines', { mode: 'json' }).$type<InvoiceLine[]>().notNull(),
    taxablePaise: integer('taxable_paise').notNull(),
    cgstPaise: integer('cgst_paise').notNull(),
    sgstPaise: integer('sgst_paise').notNull(),
    igstPaise: integer('igst_paise').notNull(),
    totalPaise: integer('total_paise').notNull(),
  },
  (t) => [
    uniqueIndex('invoices_number').on(t.financialYear, t.number),
    uniqueIndex('invoices_once').on(t.orderId, t.cause),
    index('invoices_issued').on(t.issuedAt, t.id),
    check(
      'invoices_sum',
      sql`${t.totalPaise} = ${t.taxablePaise} + ${t.cgstPaise} + ${t.sgstPaise} + ${t.igstPaise} and ${t.taxablePaise} >= 0 and ${t.totalPaise} >= 0`,
    ),
  ],
);

/** The last number of each series, raised in the transaction that issues: no gap, none twice. */
export const invoiceCounters = sqliteTable(
  'invoice_counters',
  {
    series: text('series').notNull(),
    financialYear: text('financial_year').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.series, t.financialYear] })],
);
