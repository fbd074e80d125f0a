import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { cartView } from '@/lib/cart/view';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { cart, orderLimit } from '@/shop/messages';
import { CartSum } from './cart-sum';

const sumOf = (pricePaise: number, quantity: number) => {
  const row = {
    variantId: 'TV',
    productId: 'tv',
    name: 'Television',
    options: {},
    images: [],
    quantity,
    pricePaise,
    mrpPaise: pricePaise,
    available: 10,
    active: true,
    productCode: null,
    imeiTracked: false,
    categoryId: 'apparel',
    weightGrams: null,
  };
  return renderToStaticMarkup(<CartSum cart={cartView([row])} withoutCard={false} />);
};

it('a cart of the gateway’s largest amount goes to the checkout', () => {
  expect(sumOf(MAX_ORDER_AMOUNT, 1)).toContain('href="/checkout"');
});

it('a larger one is told so, with the mend, and its button says why it cannot be pressed', () => {
  const shown = sumOf(30_000_050, 4);
  expect(shown).not.toContain('href="/checkout"');
  expect(shown).toContain(`${orderLimit.max('₹10,00,000')}.`);
  expect(shown).toContain(orderLimit.excess('₹2,00,002'));
  // There is no other button.
  expect(shown.match(/<button[^>]*disabled[^>]*>[^<]*/)?.[0]).toContain(cart.tooLarge);
});
