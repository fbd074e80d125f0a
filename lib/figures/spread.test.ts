import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, paise } from '@/lib/money';
import { spread } from './spread';

const p = (...values: number[]) => values.map(paise);

it('the paise left over go to the largest remainders, the first of equals', () => {
  expect(
    spread(
      paise(100),
      p(1, 1, 1).map((one) => paise(one * 100)),
    ),
  ).toEqual([34, 33, 33]);
  expect(spread(paise(10), p(100, 250))).toEqual([3, 7]);
  expect(spread(paise(0), p(0, 0))).toEqual([0, 0]);
});

it('is exact, in proportion to the paisa, and never more than an amount, beyond 2^53 too', () => {
  const amounts = fc.array(fc.nat(1_000_000_000).map(paise), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const whole = add(...all);
      const off = paise(Math.floor(whole * part));
      const shares = spread(off, all);
      expect(add(...shares)).toBe(off);
      shares.forEach((share, position) => {
        const amount = all[position] ?? 0;
        expect(share).toBeLessThanOrEqual(amount);
        if (whole > 0) expect(Math.abs(share - (off / whole) * amount)).toBeLessThan(1.001);
      });
    }),
  );
});

it('takes no more off than there is', () => {
  expect(() => spread(paise(11), p(4, 6))).toThrow(RangeError);
});
