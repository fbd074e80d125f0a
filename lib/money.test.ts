import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  formatINR,
  formatINRExact,
  type Paise,
  paise,
  parseRupees,
  subtract,
  toRupeeInput,
} from './money';

const amounts = fc.integer({ min: 0, max: 100_000_000_000 }).map(paise);

describe('money', () => {
  it('refuses anything but a whole, non-negative number of paise', () => {
    for (const value of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => paise(value)).toThrow(RangeError);
    }
  });

  it('prints rupees in the Indian grouping', () => {
    expect(formatINR(paise(15_990_000))).toBe('₹1,59,900');
    expect(formatINR(paise(15_990_050))).toBe('₹1,59,900.50');
    expect(formatINRExact(paise(100))).toBe('₹1.00');
  });

  it('reads back every amount that it printed, to the paisa', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseRupees(formatINR(amount))).toBe(amount);
        expect(parseRupees(formatINRExact(amount))).toBe(amount);
        expect(parseRupees(toRupeeInput(amount))).toBe(amount);
      }),
    );
  });

  it('reads what people type and refuses what is not an amount', () => {
    expect(parseRupees(' ₹ 499.5 ')).toBe(49_950);
    expect(parseRupees('0.29')).toBe(29);
    expect(parseRupees('1,59,900')).toBe(15_990_000);
    for (const text of ['', '.5', '1.234', '-5', '1e3', '12 34', 'NaN', '٣']) {
      expect(parseRupees(text)).toBeUndefined();
    }
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
