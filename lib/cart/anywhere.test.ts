/** What can be sold before an address is known. */
import { expect, it, vi } from 'vitest';
import { paise } from '@/lib/money';
import type { Delivery } from '@/shop/delivery';
import { isSameAnywhere, totalAnywhere } from './totals';

vi.mock('@/shop/delivery', () => {
  const delivery: Delivery = {
    rupees: 49,
    freeFromRupees: 499,
    zones: [
      {
        name: 'Islands',
        states: ['Lakshadweep'],
        freeFromRupees: 999,
        rates: [{ rupees: 49, upToGrams: 1000 }, { rupees: 300 }],
      },
    ],
  };
  return { delivery };
});

const line = (rupees: number, weightGrams = 1) => ({
  unitPrice: paise(rupees * 100),
  quantity: 1,
  weightGrams,
  categoryId: 'apparel',
});

it('is what costs the same in every zone', () => {
  expect(totalAnywhere([line(100)])).toBe(14_900);
  expect(totalAnywhere([line(999)])).toBe(99_900);
  expect(totalAnywhere([line(499)])).toBeUndefined();
  expect(totalAnywhere([line(100, 1001)])).toBeUndefined();
});

it('is an article that does so in every quantity', () => {
  const same = (rupees: number, weightGrams: number) => isSameAnywhere(line(rupees, weightGrams), 10);
  expect(same(1, 100)).toBe(true);
  expect(same(999, 5000)).toBe(true);
  // Ten of them weigh more than a kilogram, or cost between the two sums.
  expect(same(1, 101)).toBe(false);
  expect(same(100, 1)).toBe(false);
});
