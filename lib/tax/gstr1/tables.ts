/**
 * The tables of GSTR-1, with the headings of the government's offline tool. Pure: a table is shown document after document and
 * says rows on the way or at the end, so that a month of any size is read once and never held.
 */

import type { FiledDocument } from '@/db/queries/filed-documents';
import { rupeesCell } from '@/lib/csv';
import { type Cell, dateCell, percent, placeCell, unitCell } from './cells';
import { addTo, byRate, isNote, type Sort, type Sums, signOf, sortOf } from './sorted';

export interface Table {
  readonly head: readonly string[];
  add(document: FiledDocument): Cell[][];
  end(): Cell[][];
}

const RATE = ['Applicable % of Tax Rate', 'Rate', 'Taxable Value', 'Cess Amount'];
const ROWS_OF_HSN = ['HSN', 'Description', 'UQC', 'Total Quantity', 'Total Value', 'Rate', 'Taxable Value'];
const TAXES = ['Integrated Tax Amount', 'Central Tax Amount', 'State/UT Tax Amount', 'Cess Amount'];

const rateCells = (basisPoints: number, { taxablePaise }: Sums): Cell[] => [
  null,
  percent(basisPoints),
  rupeesCell(taxablePaise),
  0,
];

/** A row for each rate of each document of some sorts. */
function eachOf(
  head: readonly string[],
  wanted: (sort: Sort, note: boolean) => boolean,
  row: (document: FiledDocument, rate: Cell[]) => Cell[],
): Table {
  return {
    head,
    add: (document) => {
      const sort = sortOf(document);
      if (sort === undefined || !wanted(sort, isNote(document))) return [];
      return byRate(document.lines).map(([rate, sums]) => row(document, rateCells(rate, sums)));
    },
    end: () => [],
  };
}

/** One document, as most tables begin. */
const named = ({ number, issuedAt, totalPaise, placeOfSupply }: FiledDocument) => ({
  number,
  date: dateCell(issuedAt),
  value: rupeesCell(totalPaise),
  place: placeCell(placeOfSupply),
});

const b2b = () =>
  eachOf(
    [
      ...['GSTIN/UIN of Recipient', 'Receiver Name', 'Invoice Number', 'Invoice date', 'Invoice Value'],
      ...[
        'Place Of Supply',
        'Reverse Charge',
        'Applicable % of Tax Rate',
        'Invoice Type',
        'E-Commerce GSTIN',
      ],
      ...RATE.slice(1),
    ],
    (sort, note) => sort === 'registered' && !note,
    (document, [applicable = null, ...rate]) => {
      const { number, date, value, place } = named(document);
      const buyer = [document.buyerGstin, document.buyer.name];
      return [...buyer, number, date, value, place, 'N', applicable, 'Regular B2B', null, ...rate];
    },
  );

const b2cl = () =>
  eachOf(
    ['Invoice Number', 'Invoice date', 'Invoice Value', 'Place Of Supply', ...RATE, 'E-Commerce GSTIN'],
    (sort, note) => sort === 'large' && !note,
    (document, rate) => {
      const { number, date, value, place } = named(document);
      return [number, date, value, place, ...rate, null];
    },
  );

const cdnr = () =>
  eachOf(
    [
      ...[
        'GSTIN/UIN of Recipient',
        'Receiver Name',
        'Note Number',
        'Note Date',
        'Note Type',
        'Place Of Supply',
      ],
      ...['Reverse Charge', 'Note Supply Type', 'Note Value', ...RATE],
    ],
    (sort, note) => sort === 'registered' && note,
    (document, rate) => {
      const { number, date, value, place } = named(document);
      const buyer = [document.buyerGstin, document.buyer.name];
      return [...buyer, number, date, 'C', place, 'N', 'Regular B2B', value, ...rate];
    },
  );

/** Notes to single invoices alone: those to other ones are taken off the sums of their state and rate. */
const cdnur = () =>
  eachOf(
    ['UR Type', 'Note Number', 'Note Date', 'Note Type', 'Place Of Supply', 'Note Value', ...RATE],
    (sort, note) => (sort === 'large' || sort === 'abroad') && note,
    (document, rate) => {
      const { number, date, value, place } = named(document);
      const abroad = sortOf(document) === 'abroad';
      return [abroad ? 'EXPWP' : 'B2CL', number, date, 'C', abroad ? null : place, value, ...rate];
    },
  );

const exp = () =>
  eachOf(
    [
      ...['Export Type', 'Invoice Number', 'Invoice date', 'Invoice Value', 'Port Code'],
      ...['Shipping Bill Number', 'Shipping Bill Date', 'Rate', 'Taxable Value', 'Cess Amount'],
    ],
    (sort, note) => sort === 'abroad' && !note,
    (document, [, ...rate]) => {
      const { number, date, value } = named(document);
      return ['WPAY', number, date, value, null, null, null, ...rate];
    },
  );

/** Sums of lines that have the same key, one row each, in the order of the keys. */
function summed(
  head: readonly string[],
  keysOf: (document: FiledDocument, line: FiledDocument['lines'][number]) => string | undefined,
  row: (key: string, sums: Sums) => Cell[],
): Table {
  const sums = new Map<string, Sums>();
  return {
    head,
    add: (document) => {
      for (const line of document.lines) {
        const key = keysOf(document, line);
        if (key !== undefined) addTo(sums, key, line, signOf(document));
      }
      return [];
    },
    end: () => [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, so]) => row(key, so)),
  };
}

/** Rates sort as text when they are filled up. */
const key = (...parts: (string | number)[]) =>
  parts.map((part) => (typeof part === 'number' ? String(part).padStart(6, '0') : part)).join('|');

const b2cs = () =>
  summed(
    ['Type', 'Place Of Supply', ...RATE, 'E-Commerce GSTIN'],
    (document, line) =>
      sortOf(document) === 'others' && line.basisPoints > 0
        ? key(document.placeOfSupply, line.basisPoints)
        : undefined,
    (at, sums) => {
      const [place = '', rate] = at.split('|');
      return ['OE', placeCell(place), ...rateCells(Number(rate), sums), null];
    },
  );

const exemp = () =>
  summed(
    [
      ...['Description', 'Nil Rated Supplies', 'Exempted(other than nil rated/non GST supply)'],
      'Non-GST Supplies',
    ],
    (document, line) => {
      const sort = sortOf(document);
      if (sort === undefined || line.basisPoints > 0) return undefined;
      const within = document.placeOfSupply === document.seller.stateCode ? 'Intra-State' : 'Inter-State';
      return `${within} supplies to ${sort === 'registered' ? 'registered' : 'unregistered'} persons`;
    },
    (description, { totalPaise }) => [description, rupeesCell(totalPaise), 0, 0],
  );

const hsn = (registered: boolean, digits: number) =>
  summed(
    [...ROWS_OF_HSN, ...TAXES],
    (document, line) => {
      const sort = sortOf(document);
      if (sort === undefined || (sort === 'registered') !== registered) return undefined;
      return key(line.hsn.slice(0, digits), unitCell(line.unit), line.basisPoints);
    },
    (at, sums) => {
      const [code = '', unit = '', rate] = at.split('|');
      const { quantity, totalPaise, taxablePaise, igstPaise, cgstPaise, sgstPaise } = sums;
      const taxes = [igstPaise, cgstPaise, sgstPaise].map(rupeesCell);
      return [
        code,
        null,
        unit,
        quantity,
        rupeesCell(totalPaise),
        percent(Number(rate)),
        rupeesCell(taxablePaise),
        ...taxes,
        0,
      ];
    },
  );

/** Numbers without gaps: the first, the last, and how many. None is ever cancelled. */
function docs(): Table {
  const series = new Map<
    string,
    { nature: string; first: FiledDocument; last: FiledDocument; count: number }
  >();
  return {
    head: ['Nature of Document', 'Sr. No. From', 'Sr. No. To', 'Total Number', 'Cancelled'],
    add: (document) => {
      if (sortOf(document) === undefined) return [];
      const name = document.number.slice(0, document.number.lastIndexOf('/'));
      const nature = isNote(document) ? 'Credit Note' : 'Invoices for outward supply';
      const so = series.get(name) ?? { nature, first: document, last: document, count: 0 };
      so.count += 1;
      if (document.sequence < so.first.sequence) so.first = document;
      if (document.sequence > so.last.sequence) so.last = document;
      series.set(name, so);
      return [];
    },
    end: () =>
      [...series.values()]
        .sort((a, b) => (a.nature < b.nature ? 1 : -1))
        .map(({ nature, first, last, count }) => [nature, first.number, last.number, count, 0]),
  };
}

export const TABLE_NAMES = [
  'b2b',
  'b2cl',
  'b2cs',
  'cdnr',
  'cdnur',
  'exp',
  'exemp',
  'hsn-b2b',
  'hsn-b2c',
  'docs',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** @param hsnDigits of the summary by code. */
export function newTable(name: TableName, hsnDigits: number): Table {
  const made: Readonly<Record<TableName, () => Table>> = {
    b2b,
    b2cl,
    b2cs,
    cdnr,
    cdnur,
    exp,
    exemp,
    'hsn-b2b': () => hsn(true, hsnDigits),
    'hsn-b2c': () => hsn(false, hsnDigits),
    docs,
  };
  return made[name]();
}
