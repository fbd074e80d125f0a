/** What is printed of an invoice, a bill of supply or a credit note: one value, which the page and the PDF both draw. Pure. */
import type { InvoiceRow } from '@/db/queries/invoices';
import type { InvoiceLine, InvoiceParty } from '@/db/types';
import { bareFigure, formatINRExact, paise } from '@/lib/money';
import { addressLines } from '@/lib/orders/form/address-lines';
import { stateName, stateTaxName } from '@/lib/tax/states';
import { inWords } from '@/lib/typed/amount-in-words';
import { cleanText } from '@/lib/typed/clean-text';
import { shop } from '@/shop/config';
import { invoice as t } from '@/shop/messages';

/** A row of `invoices`, as far as it is printed. */
export type IssuedDocument = Pick<
  InvoiceRow,
  | 'kind'
  | 'number'
  | 'issuedAt'
  | 'seller'
  | 'buyer'
  | 'buyerGstin'
  | 'placeOfSupply'
  | 'lines'
  | 'taxablePaise'
  | 'cgstPaise'
  | 'sgstPaise'
  | 'igstPaise'
  | 'totalPaise'
>;

/** What stands beside the row. */
export interface Around {
  /** The order's number. */
  reference: string;
  /** `VISA credit card`; empty where it is not known. */
  paidBy: string;
  /** Whether the buyer's name was erased, and not only never told. */
  erased?: boolean;
  /** Of a credit note: what it lowers. */
  against?: Pick<IssuedDocument, 'kind' | 'number' | 'issuedAt'> | undefined;
}

export interface Party {
  title: string;
  lines: string[];
}

export interface Column {
  name: string;
  /** Right-aligned. */
  figures: boolean;
  /** Its text may be broken; that of the others is a figure or a code. */
  wraps: boolean;
  /** Share of the width. */
  share: number;
}

export interface PrintedDocument {
  title: string;
  number: string;
  /** Without an ending, and of letters that every file system takes. */
  fileName: string;
  issuedAt: number;
  /** Label and text: number, date, order. */
  facts: [label: string, text: string][];
  parties: Party[];
  columns: Column[];
  /** A cell a column; a cell's second line is its rate or its HSN. */
  rows: string[][];
  /** The last row: sums of the columns that have one. */
  sums: string[];
  total: string;
  totalInWords: string;
  /** Words that the composition scheme asks for. */
  remark: string | undefined;
  seller: string;
  signatory: string;
}

export function documentOf(row: IssuedDocument, around: Around): PrintedDocument {
  const columns = columnsOf(row, (around.against ?? row).kind !== 'bill');
  return {
    title: t.titles[row.kind],
    number: row.number,
    fileName: row.number.replace(/[^A-Za-z0-9-]/g, '-'),
    issuedAt: row.issuedAt,
    facts: factsOf(row, around),
    parties: partiesOf(row, around),
    columns: columns.map(({ name, share, figures = true, wraps = false }) => ({
      name,
      share,
      figures,
      wraps,
    })),
    rows: row.lines.map((line, index) => columns.map(({ cell }) => cell(line, index))),
    sums: columns.map(({ sum }) => sum ?? ''),
    total: formatINRExact(paise(row.totalPaise)),
    totalInWords: capital(inWords(paise(row.totalPaise))),
    remark: row.seller.remark,
    seller: row.seller.legalName,
    signatory: row.seller.signatory,
  };
}

function factsOf(row: IssuedDocument, { reference, paidBy, against }: Around): PrintedDocument['facts'] {
  return [
    [t.number, row.number],
    [t.date, dateText(row.issuedAt)],
    ...(against
      ? [
          [t.against, t.againstText(t.titles[against.kind], against.number, dateText(against.issuedAt))] as [
            string,
            string,
          ],
        ]
      : []),
    [t.order, reference],
    ...(paidBy === '' ? [] : [[t.payment, paidBy] as [string, string]]),
    [t.placeOfSupply, stateText(row.placeOfSupply)],
    [t.reverseCharge, t.no],
  ];
}

/** The seller, the buyer, and where the goods go where that is another place. */
function partiesOf({ seller, buyer, buyerGstin }: IssuedDocument, { erased, reference }: Around): Party[] {
  const billing = printed(buyer.billing);
  const delivery = printed(buyer.delivery);
  // The gateway may tell who buys in express checkout only after the charge.
  const name = cleanText(buyer.name) || (erased ? t.erased : t.unnamed(reference));
  const billed = [name, ...billing.filter((line) => line !== name)];
  const elsewhere = delivery.join('\n') !== billing.join('\n');
  return [
    {
      title: t.soldBy,
      lines: [
        seller.legalName,
        ...seller.address,
        stateText(seller.stateCode),
        ...(seller.gstin ? [t.gstin(seller.gstin)] : []),
      ],
    },
    {
      title: t.buyer,
      lines: [...billed, ...(buyerGstin ? [t.gstin(buyerGstin)] : [])],
    },
    ...(elsewhere ? [{ title: t.delivery, lines: delivery }] : []),
  ];
}

const printed = (address: InvoiceParty['billing']) => addressLines(address).map(cleanText);

interface Drawn {
  name: string;
  share: number;
  figures?: false;
  wraps?: true;
  cell: (line: InvoiceLine, index: number) => string;
  sum?: string;
}

/** A bill of supply, and a credit note to one, show no tax; within the state there are two taxes, across its border one. */
function columnsOf(row: IssuedDocument, taxed: boolean): Drawn[] {
  const names = t.columns;
  const sumOf = (amount: (line: InvoiceLine) => number) =>
    figures(row.lines.reduce((sum, line) => sum + amount(line), 0));
  const discounted = row.lines.some(({ discountPaise }) => discountPaise > 0);
  const halves = row.seller.stateCode === row.placeOfSupply;
  const tax = (name: string, amount: (line: InvoiceLine) => number, share: number, sum: number): Drawn => ({
    name,
    share: 10,
    cell: (line) => `${figures(amount(line))}\n${percent(line.basisPoints / share)}`,
    sum: figures(sum),
  });
  return [
    { name: names.position, share: 4, figures: false, cell: (_, index) => String(index + 1) },
    {
      name: names.description,
      share: 20,
      figures: false,
      wraps: true,
      cell: (line) => cleanText(line.description),
    },
    { name: names.hsn, share: 9, figures: false, cell: ({ hsn }) => hsn },
    {
      name: names.quantity,
      share: 8,
      // Delivery stands under the code of its goods, and is none of their units.
      cell: ({ position, quantity, unit }) =>
        quantity === 0 || position === undefined ? '' : `${quantity} ${unit}`,
    },
    // A credit note gives back amounts, which are after discount: it has no price of its own, and rule 53 asks for none.
    ...(row.kind === 'credit-note'
      ? []
      : [{ name: taxed ? names.unitPriceWithTax : names.unitPrice, share: 12, cell: unitPrice }]),
    ...(discounted
      ? [
          {
            name: names.discount,
            share: 11,
            cell: (line: InvoiceLine) => figures(line.discountPaise),
            sum: sumOf((line) => line.discountPaise),
          },
        ]
      : []),
    ...(taxed
      ? [
          {
            name: names.taxable,
            share: 12,
            cell: (line: InvoiceLine) => figures(line.taxablePaise),
            sum: figures(row.taxablePaise),
          },
          ...(halves
            ? [
                tax('CGST', (line) => line.cgstPaise, 2, row.cgstPaise),
                tax(stateTaxName(row.placeOfSupply), (line) => line.sgstPaise, 2, row.sgstPaise),
              ]
            : [tax('IGST', (line) => line.igstPaise, 1, row.igstPaise)]),
        ]
      : []),
    {
      name: names.amount,
      share: 12,
      cell: (line) => figures(line.totalPaise),
      sum: figures(row.totalPaise),
    },
  ];
}

/** Before the discount. Empty where no price makes up the line: money charged for no further units, or more than the price. */
const unitPrice = ({ grossPaise, quantity }: InvoiceLine) =>
  grossPaise % quantity === 0 ? figures(grossPaise / quantity) : '';

const stateText = (code: string) => t.state(stateName(code) ?? '', code);

/** `1,59,900.00`: a column says once that it is of rupees. */
const figures = (amount: number) => bareFigure(paise(amount));

/** Of hundredths of a percent: `9 %`, `2.5 %`. */
const percent = (basisPoints: number) => t.rate(String(basisPoints / 100));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const day = new Intl.DateTimeFormat(shop.locale, { dateStyle: 'long', timeZone: shop.timeZone });
const dateText = (at: number): string => day.format(at);
