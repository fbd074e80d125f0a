import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, paise, ZERO } from '@/lib/money';
import { delivery } from '@/shop/delivery';
import { cartTotals, missingForFreeShipping, shippingFor } from './totals';

const SHIPPING = delivery.rupees * 100;
const FREE_SHIPPING_FROM = delivery.freeFromRupees * 100;

const lines = fc.array(
  fc.record({
    unitPrice: fc.integer({ min: 1, max: 20_000_000 }).map(paise),
    quantity: fc.integer({ min: 1, max: 10 }),
  }),
  { maxLength: 50 },
);

describe('delivery', () => {
  it('costs the shop’s rate, nothing from its sum on, and nothing for nothing', () => {
    expect(shippingFor(ZERO)).toBe(0);
    expect(shippingFor(paise(1))).toBe(SHIPPING);
    expect(shippingFor(paise(FREE_SHIPPING_FROM - 1))).toBe(SHIPPING);
    expect(shippingFor(paise(FREE_SHIPPING_FROM))).toBe(0);
  });

  it('becomes free once what is missing has been added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }).map(paise), (subtotal) => {
        const missing = missingForFreeShipping(subtotal);
        expect(shippingFor(add(subtotal, missing))).toBe(0);
        expect(missing > 0).toBe(subtotal < FREE_SHIPPING_FROM);
      }),
    );
  });
});

describe('the sums of a cart', () => {
  it('are zero for an empty one', () => {
    expect(cartTotals([])).toEqual({ subtotal: 0, shipping: 0, total: 0, count: 0 });
  });

  it('add up to the paisa, in whatever order the lines come', () => {
    fc.assert(
      fc.property(lines, (cart) => {
        const { subtotal, shipping, total, count } = cartTotals(cart);
        const oneByOne = cart.flatMap(({ unitPrice, quantity }) => Array<number>(quantity).fill(unitPrice));
        expect(subtotal).toBe(oneByOne.reduce((sum, price) => sum + price, 0));
        expect(count).toBe(oneByOne.length);
        expect([0, SHIPPING]).toContain(shipping);
        expect(total - shipping).toBe(subtotal);
        expect(cartTotals(cart.toReversed())).toEqual({ subtotal, shipping, total, count });
      }),
    );
  });

  it('grow by no less than nothing when a line is added: delivery may fall, by its rate at most', () => {
    fc.assert(
      fc.property(lines, lines, (some, more) => {
        expect(cartTotals([...some, ...more]).total).toBeGreaterThanOrEqual(
          cartTotals(some).total - SHIPPING,
        );
      }),
    );
  });
});
