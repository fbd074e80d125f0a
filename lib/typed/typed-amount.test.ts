import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatINR, formatINRExact, type Paise, paise, toRupeeInput } from '../money';
import { MAX_ORDER_AMOUNT } from '../pinelabs/orders/order-amount';
import { zerosOfScripts } from '../testing/scripts';
import { LONGEST_AMOUNT, readRupees } from './typed-amount';

const amounts = fc.integer({ min: 0, max: 100_000_000_000 }).map(paise);
const amountOf = (text: string) => {
  const read = readRupees(text);
  return 'amount' in read ? read.amount : read.fault;
};
const faultOf = (text: string) => {
  const read = readRupees(text);
  return 'fault' in read ? read.fault : `read as ${read.amount}`;
};
/** In the digits of another script. */
const inScript = (text: string, zero: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));
const SCRIPTS = zerosOfScripts();

describe('a typed amount', () => {
  it('is read back from whatever we print, to the paisa', () => {
    fc.assert(
      fc.property(amounts, (amount: Paise) => {
        for (const print of [formatINR, formatINRExact, toRupeeInput]) {
          expect(amountOf(print(amount))).toBe(amount);
        }
      }),
    );
  });

  it.each([
    ['1,59,900.50', 15_990_050],
    ['₹ 199.50/-', 19_950],
    [' ₹\u00A0499.5 ', 49_950],
    ['Rs. 500', 50_000],
    ['rs.500/- only', 50_000],
    ['INR 1,00,000', 10_000_000],
    ['500 ₹', 50_000],
    ['रु. ५००', 50_000],
    ['159,900', 15_990_000],
    ['1,599,900', 159_990_000],
    ['15,99,900', 159_990_000],
    ['1,00,00,000.01', 1_000_000_001],
    ['0.29', 29],
    ['007', 700],
    // What cannot be seen is no part of it: the words beside the field say what is read.
    ['\u200E5\u202E0\uFE0F0\u2060', 50_000],
    ['١٬٥٠٠٫٥٠', 150_050],
  ])('%j is %i paise', (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it.each(SCRIPTS)('is read in %s digits', (_script, zero) => {
    fc.assert(
      fc.property(amounts, (amount: Paise) => {
        expect(amountOf(inScript(formatINR(amount), zero))).toBe(amount);
      }),
      { numRuns: 20 },
    );
    expect(faultOf(`1${zero}`)).toMatch(/one script/);
  });

  it.each([
    ['', /^Type an amount/],
    ['₹', /^Type an amount/],
    ['/-', /^Type an amount/],
    ['-5', /without a plus or minus/],
    ['+5', /without a plus or minus/],
    ['−5', /without a plus or minus/],
    ['1e3', /“e” does not belong/],
    ['0x10', /“x” does not belong/],
    ['(500)', /“\(” does not belong/],
    ['$5', /“\$” does not belong/],
    ['a lot', /“a” does not belong/],
    ['12 34', /without spaces/],
    ['1.234', /one or two digits/],
    ['5.', /one or two digits/],
    ['.5', /before the point/],
    ['1.5.0', /one decimal point/],
    ['₹ 500 INR', /currency once/],
    ['99999999999999999', /more than any/],
  ])('%j is refused with the reason', (text, reason) => {
    expect(faultOf(text)).toMatch(reason);
  });

  it.each([
    '199,50',
    '1,5',
    '0,50',
    '0,500',
    ',500',
    '500,',
    '1,,500',
    '1,2345',
    '15,9,900',
    '1,59,900,0',
    '1,599,00',
    '12,345,67,890',
    '123,45,678',
    '1234,567',
    '1.599,90',
    '1,59,900.5,0',
  ])('%j has a comma that does not group digits, and is refused', (text) => {
    expect(faultOf(text)).toMatch(/do not group digits as in 1,59,900. Paise come after a point: 199.50/);
  });

  it('is never read with a decimal comma, whatever stands before it', () => {
    fc.assert(
      fc.property(amounts, (amount: Paise) => {
        const decimal = formatINRExact(amount).replace('.', ',');
        expect(readRupees(decimal)).toHaveProperty('fault');
      }),
    );
  });

  it('is what its digits say, or is refused, for any text', () => {
    const sign = fc.constantFrom(...'0123456789,,..₹ -/e५１');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
        const read = readRupees(text);
        if ('fault' in read) {
          expect(read.fault).toMatch(/\.$/);
          return;
        }
        const [whole = '', odd = ''] = text
          .replaceAll(/[५１]/g, (digit) => (digit === '५' ? '5' : '1'))
          .replace('/-', '')
          .replaceAll(/[₹ ,]/g, '')
          .split('.');
        expect(read.amount).toBe(Number(whole) * 100 + Number(odd.padEnd(2, '0')));
      }),
      { numRuns: 2_000 },
    );
  });

  it('costs the same however long it is: nothing is read beyond the bound', () => {
    expect(amountOf('1'.padStart(LONGEST_AMOUNT))).toBe(100);
    for (const text of ['1'.padStart(LONGEST_AMOUNT + 1), ' '.repeat(100_000), '1,'.repeat(50_000)]) {
      expect(faultOf(text)).toMatch(/^Too long/);
    }
  });

  it('can be as large as an order', () => {
    expect(amountOf('10,00,000')).toBe(MAX_ORDER_AMOUNT);
  });
});
