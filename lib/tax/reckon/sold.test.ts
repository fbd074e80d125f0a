import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type SoldOrder, soldFor, stillSold } from './sold';

const order = (changes: Partial<SoldOrder> = {}): SoldOrder => ({
  totalPaise: 149_900,
  discountPaise: 0,
  settlement: null,
  capturedPaise: 149_900,
  feePaise: 0,
  refundedPaise: 0,
  ...changes,
});

it('what is charged is what is sold, and what is given back is not', () => {
  expect(stillSold(order())).toBe(149_900);
  expect(stillSold(order({ capturedPaise: 100_000 }))).toBe(100_000);
  expect(stillSold(order({ refundedPaise: 49_900 }))).toBe(100_000);
  expect(stillSold(order({ capturedPaise: 0 }))).toBe(0);
});

it('a convenience fee is no part of it, and is given back last', () => {
  const fee = order({ capturedPaise: 152_260, feePaise: 2_360 });
  expect(stillSold(fee)).toBe(149_900);
  expect(stillSold({ ...fee, refundedPaise: 149_900 })).toBe(0);
  expect(stillSold({ ...fee, refundedPaise: 152_260 })).toBe(0);
});

it('what an offer takes off is: a part of the payment stands for the same part of the price', () => {
  const offer = order({ discountPaise: 9_900, capturedPaise: 140_000 });
  expect(stillSold(offer)).toBe(149_900);
  expect(stillSold({ ...offer, refundedPaise: 70_000 })).toBe(74_950);
  expect(stillSold({ ...offer, refundedPaise: 140_000 })).toBe(0);
  expect(stillSold({ ...offer, capturedPaise: 70_000 })).toBe(74_950);
});

it('where a person accepted another amount, that one is it', () => {
  const settlement = { way: 'accepted', amountPaise: 149_900, paidPaise: 140_000 } as const;
  expect(stillSold(order({ capturedPaise: 140_000, settlement }))).toBe(140_000);
  expect(stillSold(order({ capturedPaise: 130_000, discountPaise: 10_000, settlement }))).toBe(140_000);
  expect(soldFor(order({ capturedPaise: 160_000 }))).toBe(160_000);
});

it('never grows with a refund, never passes below nothing, and without an offer is charged less given back', () => {
  const money = fc.record({
    totalPaise: fc.integer({ min: 100, max: 2 ** 40 }),
    off: fc.integer({ min: 0, max: 90 }),
    charged: fc.integer({ min: 1, max: 100 }),
    feePaise: fc.nat(10_000),
    back: fc.tuple(fc.nat(1_000), fc.nat(1_000)),
  });
  fc.assert(
    fc.property(money, ({ totalPaise, off, charged, feePaise, back }) => {
      const discountPaise = Math.floor((totalPaise * off) / 100);
      const goods = Math.max(1, Math.floor(((totalPaise - discountPaise) * charged) / 100));
      const paid = order({ totalPaise, discountPaise, feePaise, capturedPaise: goods + feePaise });
      const [less = 0, more = 0] = back
        .map((share) => Math.floor((paid.capturedPaise * share) / 1_000))
        .sort((a, b) => a - b);
      const [first, second] = [less, more].map((refundedPaise) => stillSold({ ...paid, refundedPaise }));
      expect(second).toBeLessThanOrEqual(first ?? 0);
      expect(second).toBeGreaterThanOrEqual(0);
      expect(stillSold({ ...paid, refundedPaise: goods })).toBe(0);
      if (discountPaise === 0) expect(first).toBe(Math.max(0, goods - less));
    }),
  );
});
