import { describe, expect, it } from 'vitest';
import type { CartLineRow } from '@/db/queries/carts';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { cartLine } from '@/shop/messages';
import { cartView } from './view';

const kurta: CartLineRow = {
  variantId: 'KURTA-M',
  productId: 'kurta',
  name: 'Kurta',
  options: { Size: 'M' },
  images: ['/products/kurta-1.svg', '/products/kurta-2.svg'],
  quantity: 2,
  pricePaise: 149_900,
  mrpPaise: 199_900,
  available: 5,
  active: true,
  productCode: null,
  imeiTracked: false,
  categoryId: 'apparel',
  weightGrams: null,
};
const chai: CartLineRow = {
  ...kurta,
  variantId: 'CHAI',
  productId: 'chai',
  name: 'Chai',
  pricePaise: 34_000,
  quantity: 1,
};

describe('what is shown of a cart', () => {
  it('multiplies, sums and counts', () => {
    const cart = cartView([kurta, chai]);
    expect(cart).toMatchObject({ totals: { subtotal: 333_800, count: 3 }, blocked: false });
    expect(cart.lines[0]).toMatchObject({
      image: '/products/kurta-1.svg',
      lineTotal: 299_800,
      problem: undefined,
    });
  });

  it.each([
    ['is no longer sold', { active: false }, cartLine.gone, 0],
    ['is out of stock', { available: 0 }, cartLine.outOfStock, 0],
  ])(
    'blocks the checkout over a line that %s, and leaves it out of the sum',
    (_, change, words, available) => {
      const cart = cartView([{ ...kurta, ...change }, chai]);
      expect(cart).toMatchObject({ totals: { subtotal: 34_000, count: 1 }, blocked: true });
      expect(cart.lines[0]).toMatchObject({ available, problem: words });
    },
  );

  it('is told how much it is above what the gateway takes for one order, delivery included', () => {
    const of = (pricePaise: number) => cartView([{ ...kurta, quantity: 1, pricePaise }]).excess;
    expect(of(MAX_ORDER_AMOUNT)).toBeUndefined();
    expect(of(MAX_ORDER_AMOUNT + 1)).toBe(1);
    expect(cartView([{ ...kurta, quantity: 5, pricePaise: MAX_ORDER_AMOUNT }]).excess).toBe(
      4 * MAX_ORDER_AMOUNT,
    );
    // What is not to be had is not in the sum.
    expect(cartView([{ ...kurta, available: 0, pricePaise: MAX_ORDER_AMOUNT }, chai]).excess).toBeUndefined();
  });

  it('blocks the checkout over a line of which fewer are left, and says how many', () => {
    const cart = cartView([{ ...kurta, available: 1 }]);
    expect(cart).toMatchObject({ blocked: true, totals: { count: 2 } });
    expect(cart.lines[0]?.problem).toBe(cartLine.left(1));
  });
});
