import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRoom } from './limits';

const limit = { units: 10, percent: 50 };
const of = (quantity: number, variantId = 'a') => ({ variantId, quantity });
const left = (available: number) => new Map([['a', available]]);

describe('hasRoom', () => {
  it.each([
    ['half of what is left', [of(4)], 8, [], true],
    ['more than half', [of(5)], 9, [], false],
    ['half of what is left and kept already', [of(2)], 6, [of(2)], true],
    ['more than that', [of(3)], 6, [of(2)], false],
    ['the last unit', [of(1)], 1, [], true],
    ['one more, of two that were left', [of(1)], 1, [of(1)], false],
    ['two of three', [of(2)], 3, [], false],
    ['all that may be kept', [of(3)], 1_000, [of(7, 'b')], true],
    ['more than may be kept of all articles together', [of(4)], 1_000, [of(7, 'b')], false],
  ])('%s', (_what, wanted, available, kept, expected) => {
    expect(hasRoom(wanted, left(available), kept, limit)).toBe(expected);
  });

  it('leaves something of every article that there was more than one of, however often it is asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 }),
        (units, asked) => {
          let [available, kept] = [units, 0];
          for (const quantity of asked) {
            if (available < quantity) continue;
            if (!hasRoom([of(quantity)], left(available), kept > 0 ? [of(kept)] : [], limit)) continue;
            available -= quantity;
            kept += quantity;
          }
          expect(available).toBeGreaterThanOrEqual(Math.floor(units / 2));
          expect(kept).toBeLessThanOrEqual(limit.units);
        },
      ),
    );
  });
});
