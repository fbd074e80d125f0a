import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, formatINR, formatINRExact, type Paise, paise, subtract, times, toRupeeInput } from './money';

const amounts = fc.integer({ min: 0, max: 100_000_000_000 }).map(paise);

describe('money', () => {
  it('refuses anything but a whole, non-negative number of paise', () => {
    for (const value of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => paise(value)).toThrow(
        new RangeError(`an amount must be a whole, non-negative number of paise, got ${value}`),
      );
    }
  });

  it('prints rupees in the Indian grouping', () => {
    expect(formatINR(paise(15_990_000))).toBe('₹1,59,900');
    expect(formatINR(paise(15_990_050))).toBe('₹1,59,900.50');
    expect(formatINRExact(paise(100))).toBe('₹1.00');
    const intl = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(formatINRExact(amount)).toBe(`₹${intl.format(amount / 100)}`);
        expect(formatINR(amount)).toBe(formatINRExact(amount).replace(/\.00$/, ''));
      }),
    );
  });

  it.each([
    [0, '0'],
    [5, '0.05'],
    [50, '0.50'],
    [100, '1'],
    [15_990_000, '159900'],
    [15_990_050, '159900.50'],
  ])('%i paise are %s in an input', (amount, text) => {
    expect(toRupeeInput(paise(amount))).toBe(text);
  });

  it('of several pieces is that of one added up, and never of a part of a paisa', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 20 }), (amount: Paise, pieces) => {
        expect(times(amount, pieces)).toBe(add(...Array<Paise>(pieces).fill(amount)));
      }),
    );
    expect(() => times(paise(1), 0.5)).toThrow(RangeError);
    expect(() => times(paise(1), -1)).toThrow(RangeError);
  });

  it('takes away what was added', () => {
    fc.assert(
      fc.property(amounts, amounts, (a: Paise, b: Paise) => {
        expect(subtract(add(a, b), b)).toBe(a);
      }),
    );
    expect(() => subtract(paise(1), paise(2))).toThrow(RangeError);
  });
});
