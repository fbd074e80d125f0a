/**
 * Issues what an order's money calls for, in the transaction that moves it: an invoice where more is sold than the documents say,
 * a credit note where less is. What is missing is reckoned from the rows, so that an event that is seen twice issues nothing more.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { refundsOfOrder } from '@/db/queries/gateway-records';
import {
  type InvoiceRow,
  insertInvoice,
  invoicesOfOrder,
  nextInNumbers,
  taxableLines,
} from '@/db/queries/invoices';
import { operationsOfOrder } from '@/db/queries/operations';
import { type OrderRow, orderById } from '@/db/queries/orders';
import type { InvoiceLine } from '@/db/types';
import { financialYear } from '@/lib/figures/indian-day';
import { shop } from '@/shop/config';
import { tax } from '@/shop/tax';
import { documentNumber } from '../number';
import { creditLines, invoiceLines, linesLeft, sumsOf } from '../reckon/document';
import { partsOf, partsSold } from '../reckon/sale';
import { soldFor, stillSold } from '../reckon/sold';
import { sum } from '../reckon/whole';
import { collectsTax, sellerOf } from '../seller';
import { placeOfSupply } from '../states';
import { unitsBack, unitsToCredit } from './returned-units';
import { buyerOf, saleOf } from './sale-of-order';

export interface Occasion {
  /** Names the document's `cause`. */
  cause: string;
  /** Otherwise credit notes alone. */
  mayInvoice: boolean;
  now: number;
}

/** @param orderId as this transaction has left it. */
export async function issueDocuments(tx: Db, orderId: string, occasion: Occasion): Promise<void> {
  const order = await orderById(tx, orderId);
  if (!order) return;
  const issued = await invoicesOfOrder(tx, orderId);
  const documented = sum(
    issued.map(({ kind, totalPaise }) => (kind === 'credit-note' ? -totalPaise : totalPaise)),
  );
  const sold = stillSold(order);
  if (sold < documented) return credit(tx, order, issued, documented - sold, occasion);
  // Money that a person gives back whole is no sale.
  if (sold === documented || !occasion.mayInvoice || order.settlement?.way === 'refunded') return;
  await invoice(tx, order, issued, sold - documented, occasion);
}

async function invoice(
  tx: Db,
  order: OrderRow,
  issued: readonly InvoiceRow[],
  amount: number,
  { cause, now }: Occasion,
): Promise<void> {
  const taxed = collectsTax(shop.seller);
  const sale = saleOf(order, await taxableLines(tx, order.id), taxed, now);
  // Orders that a seed wrote have none.
  if (sale.lines.length === 0) return;
  const seller = sellerOf(shop.seller);
  const place = placeOfSupply(order.shippingAddress, seller.stateCode);
  const split = !taxed ? 'none' : place === seller.stateCode ? 'halves' : 'whole';
  const isFirst = issued.length === 0;
  const parts = isFirst
    ? partsSold(partsOf(sale), soldFor(order), amount, await returnedUnits(tx, order))
    : // Charged beyond the first invoice: it has the units already.
      partsSold(partsOf(sale), amount, amount, new Map()).map((part) => ({
        ...part,
        quantity: 0,
        grossPaise: part.totalPaise,
      }));
  await write(tx, taxed ? tax.series.invoice : tax.series.bill, now, {
    kind: taxed ? 'invoice' : 'bill',
    orderId: order.id,
    againstId: null,
    cause,
    seller,
    buyer: buyerOf(order),
    buyerGstin: order.gstin,
    placeOfSupply: place,
    lines: invoiceLines(parts, split),
  });
}

/** Of several invoices the last is lowered first. */
async function credit(
  tx: Db,
  order: OrderRow,
  issued: readonly InvoiceRow[],
  amount: number,
  { cause, now }: Occasion,
): Promise<void> {
  const invoices = issued.filter(({ kind }) => kind !== 'credit-note').reverse();
  const units = unitsToCredit(issued, await returnedUnits(tx, order), await orderedUnits(tx, order.id));
  let rest = amount;
  for (const lowered of invoices) {
    const notes = issued.filter(({ againstId }) => againstId === lowered.id).map(({ lines }) => lines);
    const left = linesLeft(lowered.lines, notes);
    const part = Math.min(rest, sumsOf(left).totalPaise);
    if (part === 0) continue;
    // GSTR-1 counts the notes to invoices alone: those to bills would be gaps between their numbers.
    const series = lowered.kind === 'bill' ? tax.series.billCreditNote : tax.series.creditNote;
    await write(tx, series, now, {
      kind: 'credit-note',
      orderId: order.id,
      againstId: lowered.id,
      cause: rest === amount ? cause : `${cause} ${lowered.number}`,
      seller: lowered.seller,
      buyer: lowered.buyer,
      buyerGstin: lowered.buyerGstin,
      placeOfSupply: lowered.placeOfSupply,
      lines: creditLines(left, part, units),
    });
    rest -= part;
  }
}

async function returnedUnits(tx: Db, order: OrderRow): Promise<Map<number, number>> {
  if (order.refundedPaise === 0) return new Map();
  return unitsBack(await operationsOfOrder(tx, order.id), await refundsOfOrder(tx, order.id));
}

async function orderedUnits(tx: Db, orderId: string): Promise<Map<number, number>> {
  const lines = await taxableLines(tx, orderId);
  return new Map(lines.map(({ position, quantity }) => [position, quantity]));
}

type Document = Omit<
  InvoiceRow,
  'id' | 'number' | 'financialYear' | 'sequence' | 'issuedAt' | keyof ReturnType<typeof sumsOf>
> & { lines: InvoiceLine[] };

/** The counter comes last: everybody else who issues waits from there on. */
async function write(tx: Db, series: string, now: number, document: Document): Promise<void> {
  const year = financialYear(now);
  const sequence = await nextInNumbers(tx, series, year);
  await insertInvoice(tx, {
    ...document,
    ...sumsOf(document.lines),
    id: randomUUID(),
    number: documentNumber(series, year, sequence),
    financialYear: year,
    sequence,
    issuedAt: now,
  });
}
