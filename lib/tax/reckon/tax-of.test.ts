import fc from 'fast-check';
import { expect, it } from 'vitest';
import { taxGivenBack, taxOf } from './tax-of';
import { anyRate, anySplit } from './testing';

const anyTotal = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 2 ** 45 }));

it.each([
  // 100 paise at 18 %: 15.254… of tax; each half 7.627….
  [100, 1_800, 'whole', { taxablePaise: 85, cgstPaise: 0, sgstPaise: 0, igstPaise: 15 }],
  [100, 1_800, 'halves', { taxablePaise: 84, cgstPaise: 8, sgstPaise: 8, igstPaise: 0 }],
  // 7 paise at 40 %: exactly 2 of tax; 21 at 5 %: exactly 1, its half 0.5 and therefore 1.
  [7, 4_000, 'whole', { taxablePaise: 5, cgstPaise: 0, sgstPaise: 0, igstPaise: 2 }],
  [21, 500, 'halves', { taxablePaise: 19, cgstPaise: 1, sgstPaise: 1, igstPaise: 0 }],
  [1, 1_800, 'whole', { taxablePaise: 1, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }],
  [149_900, 0, 'halves', { taxablePaise: 149_900, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }],
  [149_900, 1_800, 'none', { taxablePaise: 149_900, cgstPaise: 0, sgstPaise: 0, igstPaise: 0 }],
] as const)('%i paise at %i hundredths of a percent, %s', (total, rate, split, taxed) => {
  expect(taxOf(total, rate, split)).toEqual(taxed);
});

it('makes up the price to the paisa, with equal halves, and is at most half a paisa off', () => {
  fc.assert(
    fc.property(anyTotal, anyRate, anySplit, (total, rate, split) => {
      const { taxablePaise, cgstPaise, sgstPaise, igstPaise } = taxOf(total, rate, split);
      expect(taxablePaise + cgstPaise + sgstPaise + igstPaise).toBe(total);
      expect(cgstPaise).toBe(sgstPaise);
      expect(Math.min(taxablePaise, cgstPaise, igstPaise)).toBeGreaterThanOrEqual(0);
      // Doubled and in whole numbers: 2 · |tax · (1 + rate) − total · rate| is at most 1 + rate.
      const withTax = BigInt(10_000 + rate);
      const exact = BigInt(total) * BigInt(split === 'none' ? 0 : rate);
      const off = (tax: number, parts: bigint) => {
        const difference = 2n * (BigInt(tax) * withTax * parts - exact);
        return (difference < 0n ? -difference : difference) <= withTax * parts;
      };
      expect(off(igstPaise, split === 'whole' ? 1n : 0n) || split !== 'whole').toBe(true);
      expect(off(cgstPaise, 2n) || split !== 'halves').toBe(true);
    }),
  );
});

it('parts that are given back never go below nothing, and all of them together are what the line bore', () => {
  const parts = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 60 }), fc.nat(1_000_000)), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(parts, anyRate, anySplit, (credits, rate, split) => {
      const total = credits.reduce((all, part) => all + part, 0);
      const left = { ...taxOf(total, rate, split), totalPaise: total, basisPoints: rate };
      for (const credited of credits) {
        const back = taxGivenBack(left, credited, split);
        const { taxablePaise, cgstPaise, sgstPaise, igstPaise } = back;
        expect(taxablePaise + cgstPaise + sgstPaise + igstPaise).toBe(credited);
        expect(Math.min(taxablePaise, cgstPaise, sgstPaise, igstPaise)).toBeGreaterThanOrEqual(0);
        if (credited > 1) expect(Math.abs(cgstPaise - sgstPaise)).toBeLessThanOrEqual(1);
        left.totalPaise -= credited;
        for (const figure of ['taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise'] as const) {
          left[figure] -= back[figure];
          expect(left[figure]).toBeGreaterThanOrEqual(0);
        }
      }
      expect(left).toEqual({ ...taxOf(0, rate, split), totalPaise: 0, basisPoints: rate });
    }),
    { numRuns: 500 },
  );
});
