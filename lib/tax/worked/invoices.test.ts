import { expect, it } from 'vitest';
import type { GstRate, InvoiceLine } from '@/db/types';
import { spread } from '@/lib/figures/spread';
import { paise } from '@/lib/money';
import { creditLines, invoiceLines, sumsOf } from '../reckon/document';
import { rateOn } from '../reckon/rate';
import { partsOf, partsSold } from '../reckon/sale';
import { sum } from '../reckon/whole';
import { placeOfSupply, stateCode, stateTaxName } from '../states';
import { WORKED, type Worked } from './invoices';

/** `1,050.00` as paise. */
function amount(text: string): number {
  expect(text).toMatch(/^\d{1,3}(,\d{2,3})*\.\d\d$/);
  return Number(text.replace(/[,.]/g, ''));
}

/** Rows of a table that is typed line by line. */
const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));

function readLines(text: string) {
  return table(text).map(([description = '', units, ...figures]) => {
    const [taxablePaise, cgstPaise, sgstPaise, igstPaise, totalPaise] = figures.map(amount);
    return {
      description,
      quantity: Number(units),
      taxablePaise,
      cgstPaise,
      sgstPaise,
      igstPaise,
      totalPaise,
    };
  });
}

const shown = (lines: readonly InvoiceLine[]) =>
  lines.map(({ description, quantity, taxablePaise, cgstPaise, sgstPaise, igstPaise, totalPaise }) => ({
    description,
    quantity,
    taxablePaise,
    cgstPaise,
    sgstPaise,
    igstPaise,
    totalPaise,
  }));

/** `12 %, from 2025-09-22 5 %` are two. */
function ratesOf(text = ''): GstRate[] {
  return text.split(', from ').map((rate, index) => {
    const [from = '', percent = ''] = index === 0 ? ['2017-07-01', rate] : rate.split(' ');
    return { from, basisPoints: Number.parseInt(percent, 10) * 100 };
  });
}

function reckon(worked: Worked) {
  const {
    from,
    to,
    collectsNoTax,
    goods,
    delivery = '0.00',
    deliveryRate,
    coupon = '0.00',
    charged,
    on = '2026-11-30',
  } = worked;
  const rows = table(goods).map(([description = '', units, price = '', rate]) => ({
    description,
    quantity: Number(units),
    unitPricePaise: amount(price),
    basisPoints: collectsNoTax ? 0 : rateOn(ratesOf(rate), [], on),
  }));
  const off = spread(
    paise(amount(coupon)),
    rows.map((row) => paise(row.unitPricePaise * row.quantity)),
  );
  const parts = partsOf({
    lines: rows.map((row, position) => ({
      ...row,
      position,
      hsn: '9999',
      unit: 'NOS',
      couponPaise: off[position] ?? 0,
    })),
    deliveryPaise: amount(delivery),
    couponPaise: amount(coupon),
    delivery: { rate: deliveryRate ?? 'in-proportion', description: 'Delivery' },
  });
  const whole = sum(parts.map(({ totalPaise }) => totalPaise));
  const sold = charged === undefined ? whole : amount(charged);
  const seller = stateCode(from) ?? '';
  const isHome = placeOfSupply({ state: to, pincode: '', countryCode: 'IN' }, seller) === seller;
  const split = collectsNoTax ? 'none' : isHome ? 'halves' : 'whole';
  return invoiceLines(partsSold(parts, sold, sold, new Map()), split);
}

it.each(WORKED)('$title', (worked) => {
  const lines = reckon(worked);
  expect(shown(lines)).toEqual(readLines(worked.invoice));
  expect(stateTaxName(stateCode(worked.to) ?? '')).toBe(worked.secondHalf ?? 'SGST');
  if (!worked.refund) return;
  const { amount: back, unitsOf = {}, creditNote } = worked.refund;
  const units = lines.flatMap(({ position, description }) =>
    position === undefined ? [] : [[position, unitsOf[description] ?? 0] as const],
  );
  const note = creditLines(lines, amount(back), new Map(units));
  expect(shown(note)).toEqual(readLines(creditNote));
  expect(sumsOf(note).totalPaise).toBe(amount(back));
});

it('there are twelve at the least, and the tables add up by themselves', () => {
  expect(WORKED.length).toBeGreaterThanOrEqual(12);
  for (const { invoice, refund } of WORKED) {
    for (const line of [invoice, ...(refund ? [refund.creditNote] : [])].flatMap(readLines)) {
      const { taxablePaise = 0, cgstPaise = 0, sgstPaise = 0, igstPaise = 0, totalPaise } = line;
      expect(taxablePaise + cgstPaise + sgstPaise + igstPaise).toBe(totalPaise);
    }
  }
});
