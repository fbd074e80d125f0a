import { expect, it } from 'vitest';
import type { FiledDocument } from '@/db/queries/filed-documents';
import type { InvoiceLine } from '@/db/types';
import { invoiceLines, sumsOf } from '../reckon/document';
import { newTable, TABLE_NAMES, type TableName } from './tables';

const address = {
  fullName: '',
  address1: '',
  address2: '',
  city: '',
  state: '',
  pincode: '',
  country: 'India',
};
const NOON = Date.parse('2026-11-29T12:00:00+05:30');
const SHIRT = { position: 0, hsn: '62052000', rate: 500, total: 1_050_00, quantity: 1 };
const PHONE = { position: 1, hsn: '85171300', rate: 1_800, total: 1_18_000_00, quantity: 2 };
const BOOK = { position: 2, hsn: '49019900', rate: 0, total: 500_00, quantity: 5 };
const DELIVERY = { position: undefined, hsn: '62052000', rate: 500, total: 105_00, quantity: 1 };

let last = 0;
function document(
  place: string,
  goods: { position: number | undefined; hsn: string; rate: number; total: number; quantity: number }[],
  changes: Partial<FiledDocument> = {},
): FiledDocument {
  last += 1;
  const kind = changes.kind ?? 'invoice';
  const lines: InvoiceLine[] = invoiceLines(
    goods.map(({ position, hsn, rate, total, quantity }) => ({
      ...(position === undefined ? {} : { position }),
      description: 'Thing',
      hsn,
      unit: 'NOS',
      quantity,
      grossPaise: total,
      totalPaise: total,
      basisPoints: rate,
    })),
    place === '29' ? 'halves' : 'whole',
  );
  return {
    id: `i${last}`,
    kind,
    number: `${kind === 'credit-note' ? 'CN' : 'INV'}/2627/${last}`,
    financialYear: '2026-27',
    sequence: last,
    orderId: 'o',
    againstId: null,
    cause: '',
    issuedAt: NOON,
    seller: { legalName: '', address: [], stateCode: '29', gstin: '29AABCS1429B1ZQ', signatory: '' },
    buyer: { name: 'Uday Stores', billing: address, delivery: address },
    buyerGstin: null,
    placeOfSupply: place,
    lines,
    ...sumsOf(lines),
    against: null,
    ...changes,
  };
}

const GSTIN = '27AAPFU0939F1ZV';
const note = (against: FiledDocument): Partial<FiledDocument> => ({
  kind: 'credit-note',
  againstId: against.id,
  against,
  buyerGstin: against.buyerGstin,
});

function month(): FiledDocument[] {
  last = 0;
  const home = document('29', [SHIRT, BOOK, DELIVERY]);
  const other = document('33', [SHIRT]);
  const large = document('33', [SHIRT, PHONE]);
  const business = document('27', [SHIRT, PHONE, BOOK], { buyerGstin: GSTIN });
  const abroad = document('96', [SHIRT]);
  const bill = document('29', [BOOK], { kind: 'bill' });
  return [
    ...[home, other, large, business, abroad, bill],
    document('29', [SHIRT], note(home)),
    document('33', [{ ...PHONE, quantity: 1, total: 59_000_00 }], note(large)),
    document('27', [SHIRT], note(business)),
    document('96', [SHIRT], note(abroad)),
    document('29', [BOOK], note(bill)),
  ];
}

function rows(name: TableName, digits = 4) {
  const table = newTable(name, digits);
  const all = [...month().flatMap((one) => table.add(one)), ...table.end()];
  for (const row of all) expect(row).toHaveLength(table.head.length);
  return all;
}

it.each<[TableName, unknown[][]]>([
  [
    'b2b',
    [
      [
        GSTIN,
        'Uday Stores',
        'INV/2627/4',
        '29-Nov-2026',
        119_550,
        '27-Maharashtra',
        'N',
        null,
        'Regular B2B',
        null,
        5,
        1_000,
        0,
      ],
      [
        GSTIN,
        'Uday Stores',
        'INV/2627/4',
        '29-Nov-2026',
        119_550,
        '27-Maharashtra',
        'N',
        null,
        'Regular B2B',
        null,
        18,
        100_000,
        0,
      ],
    ],
  ],
  [
    'b2cl',
    [
      ['INV/2627/3', '29-Nov-2026', 119_050, '33-Tamil Nadu', null, 5, 1_000, 0, null],
      ['INV/2627/3', '29-Nov-2026', 119_050, '33-Tamil Nadu', null, 18, 100_000, 0, null],
    ],
  ],
  // At home 1,000 and 100 of delivery were sold, and 1,000 came back.
  [
    'b2cs',
    [
      ['OE', '29-Karnataka', null, 5, 100, 0, null],
      ['OE', '33-Tamil Nadu', null, 5, 1_000, 0, null],
    ],
  ],
  [
    'cdnr',
    [
      [
        GSTIN,
        'Uday Stores',
        'CN/2627/9',
        '29-Nov-2026',
        'C',
        '27-Maharashtra',
        'N',
        'Regular B2B',
        1_050,
        null,
        5,
        1_000,
        0,
      ],
    ],
  ],
  [
    'cdnur',
    [
      ['B2CL', 'CN/2627/8', '29-Nov-2026', 'C', '33-Tamil Nadu', 59_000, null, 18, 50_000, 0],
      ['EXPWP', 'CN/2627/10', '29-Nov-2026', 'C', null, 1_050, null, 5, 1_000, 0],
    ],
  ],
  ['exp', [['WPAY', 'INV/2627/5', '29-Nov-2026', 1_050, null, null, null, 5, 1_000, 0]]],
  [
    'exemp',
    [
      ['Inter-State supplies to registered persons', 500, 0, 0],
      ['Intra-State supplies to unregistered persons', 500, 0, 0],
    ],
  ],
  [
    'hsn-b2b',
    [
      ['4901', null, 'NOS-NUMBERS', 5, 500, 0, 500, 0, 0, 0, 0],
      ['6205', null, 'NOS-NUMBERS', 0, 0, 5, 0, 0, 0, 0, 0],
      ['8517', null, 'NOS-NUMBERS', 2, 118_000, 18, 100_000, 18_000, 0, 0, 0],
    ],
  ],
  // Shirts: home, other, large and abroad, less home's and abroad's; delivery stands with them, and is no unit.
  [
    'hsn-b2c',
    [
      ['4901', null, 'NOS-NUMBERS', 5, 500, 0, 500, 0, 0, 0, 0],
      ['6205', null, 'NOS-NUMBERS', 2, 2_205, 5, 2_100, 100, 2.5, 2.5, 0],
      ['8517', null, 'NOS-NUMBERS', 1, 59_000, 18, 50_000, 9_000, 0, 0, 0],
    ],
  ],
  [
    'docs',
    [
      ['Invoices for outward supply', 'INV/2627/1', 'INV/2627/5', 5, 0],
      ['Credit Note', 'CN/2627/7', 'CN/2627/10', 4, 0],
    ],
  ],
])('%s', (name, expected) => {
  expect(rows(name)).toEqual(expected);
});

it('an export is one whoever buys', () => {
  const namesOf = (changes: Partial<FiledDocument>) =>
    TABLE_NAMES.filter((name) => newTable(name, 4).add(document('96', [SHIRT], changes)).length > 0);
  expect(namesOf({ buyerGstin: GSTIN })).toEqual(['exp']);
  expect(namesOf(note(document('96', [SHIRT], { buyerGstin: GSTIN })))).toEqual(['cdnur']);
});

it('codes are cut to the digits that the merchant files', () => {
  expect(rows('hsn-b2b', 6).map(([code]) => code)).toEqual(['490199', '620520', '851713']);
});

it('an invoice of exactly ₹1 lakh to another state is not a large one, a paisa more is', () => {
  const large = (total: number) => newTable('b2cl', 4).add(document('33', [{ ...SHIRT, total }])).length;
  expect([large(1_00_000_00), large(1_00_000_01)]).toEqual([0, 1]);
});

it('the tables of turnover together hold each tax document once, with all its value', () => {
  const taxable = (name: TableName, column: string, sign = 1) => {
    const at = newTable(name, 4).head.indexOf(column);
    return sign * rows(name).reduce((sum, row) => sum + Number(row[at]), 0);
  };
  const turnover =
    taxable('b2b', 'Taxable Value') +
    taxable('b2cl', 'Taxable Value') +
    taxable('b2cs', 'Taxable Value') +
    taxable('exp', 'Taxable Value') +
    taxable('exemp', 'Nil Rated Supplies') +
    taxable('cdnr', 'Taxable Value', -1) +
    taxable('cdnur', 'Taxable Value', -1);
  expect(turnover).toBe(taxable('hsn-b2b', 'Taxable Value') + taxable('hsn-b2c', 'Taxable Value'));
  expect(TABLE_NAMES).toHaveLength(10);
});
