/** The sale of e2e/invoices.spec.ts, from its lines to what is printed: three rates to another state, a coupon on two of them. */
import { expect, it } from 'vitest';
import { creditLines, invoiceLines, sumsOf } from '@/lib/tax/reckon/document';
import { partsOf, partsSold } from '@/lib/tax/reckon/sale';
import { documentOf } from './document';
import { issued } from './testing';

const AROUND = { reference: 'BN-7K3M-9QXA-2TRW', paidBy: '' };
const GOODS = [
  ['chai', '0902', 'PAC', 34_000, 3_400, 500],
  ['sweets', '2106', 'BOX', 64_000, 6_400, 1_800],
  ['speakers', '8518', 'PRS', 1_200_000, 0, 4_000],
] as const;

const parts = partsOf({
  lines: GOODS.map(([description, hsn, unit, unitPricePaise, couponPaise, basisPoints], position) => ({
    ...{ position, description, hsn, unit, quantity: 1, unitPricePaise, couponPaise, basisPoints },
  })),
  deliveryPaise: 0,
  couponPaise: 9_800,
  delivery: { rate: 'in-proportion', description: 'Delivery' },
});
const sold = invoiceLines(partsSold(parts, 1_288_200, 1_288_200, new Map()), 'whole');
const printed = (lines: typeof sold, kind: 'invoice' | 'credit-note') => {
  const { rows, sums } = documentOf(issued({ kind, lines, placeOfSupply: '27', ...sumsOf(lines) }), AROUND);
  return [...rows, sums].map((cells) => cells.filter((_, at) => at > 1));
};

it('of ₹12,882 each rate is within its price, less its part of the coupon', () => {
  expect(printed(sold, 'invoice')).toEqual([
    ['0902', '1 PAC', '340.00', '34.00', '291.43', '14.57\n5 %', '306.00'],
    ['2106', '1 BOX', '640.00', '64.00', '488.14', '87.86\n18 %', '576.00'],
    ['8518', '1 PRS', '12,000.00', '0.00', '8,571.43', '3,428.57\n40 %', '12,000.00'],
    ['', '', '', '98.00', '9,351.00', '3,531.00', '12,882.00'],
  ]);
});

it('of ₹1,000 that go back the box takes its price, and the rest falls on what is left by its worth', () => {
  expect(printed(creditLines(sold, 100_000, new Map([[1, 1]])), 'credit-note')).toEqual([
    ['0902', '', '10.04', '0.50\n5 %', '10.54'],
    ['2106', '1 BOX', '488.14', '87.86\n18 %', '576.00'],
    ['8518', '', '295.33', '118.13\n40 %', '413.46'],
    ['', '', '793.51', '206.49', '1,000.00'],
  ]);
});
