import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { type CartTotals, cartTotals } from '@/lib/cart/totals';
import { cartView } from '@/lib/cart/view';
import type { CouponTerms } from '@/lib/coupons/rules';
import { terms } from '@/lib/coupons/testing';
import { paise } from '@/lib/money';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { shop } from '@/shop/config';
import { cart, coupon, couponFaults, deliveryFee, orderLimit, summary } from '@/shop/messages';
import { CartSum } from './cart-sum';

const sumOf = (pricePaise: number, quantity: number, changes: Partial<CartTotals> = {}) => {
  const row = {
    variantId: 'TV',
    productId: 'tv',
    name: 'Television',
    options: {},
    pictures: [],
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
  const view = cartView([row]);
  const totals = { ...view.totals, ...changes };
  return renderToStaticMarkup(<CartSum cart={{ ...view, totals }} withoutCard={false} pin="744301" />);
};

const seller = { ...shop.seller };
afterEach(() => {
  Object.assign(shop.seller, seller);
});

it('prices are said to include GST by a seller that collects it, and by no other', () => {
  Object.assign(shop.seller, { gstin: '29ABCDE1234F1Z5', scheme: 'regular' });
  expect(sumOf(10_000, 1)).toContain(cart.includesGst);
  Object.assign(shop.seller, { scheme: 'composition' });
  expect(sumOf(10_000, 1)).not.toContain(cart.includesGst);
  Object.assign(shop.seller, { gstin: '', scheme: 'regular' });
  const shown = sumOf(10_000, 1);
  expect(shown).not.toContain('GST');
  expect(shown).toContain(cart.footnote);
});

it('a cart of the gateway’s largest amount goes to the checkout', () => {
  expect(sumOf(MAX_ORDER_AMOUNT, 1)).toContain('href="/checkout"');
});

it('a larger one is told so, with the mend, and its button says why it cannot be pressed', () => {
  const shown = sumOf(30_000_050, 4);
  expect(shown).not.toContain('href="/checkout"');
  expect(shown).toContain(orderLimit.max('₹10,00,000'));
  expect(shown).toContain(orderLimit.excess('₹2,00,002'));
  // There is no other button.
  expect(shown.match(/<button[^>]*disabled[^>]*>[^<]*/)?.[0]).toContain(cart.tooLarge);
});

it('a coupon has a row of its own before the total; one that does not count is told, and no row', () => {
  const textOf = (html: string) => html.replace(/<[^>]*>/g, '');
  const judged = (of: Partial<CouponTerms>) => {
    const now = Date.UTC(2026, 10, 10);
    return cartTotals(
      [{ unitPrice: paise(50_000), quantity: 1, weightGrams: null, categoryId: 'apparel' }],
      { pin: '560001' },
      { terms: terms(of), now },
    );
  };
  const shown = textOf(sumOf(50_000, 1, judged({})));
  expect(shown).toContain(`${coupon.line('DIWALI10')}−₹50${summary.total}₹450`);
  const tooLittle = textOf(sumOf(50_000, 1, judged({ leastGoodsPaise: 99_900, categoryNames: ['Apparel'] })));
  expect(tooLittle).toContain(couponFaults.tooLittle('₹999', '₹499', ['Apparel']));
  expect(tooLittle).toContain(`${summary.total}₹500`);
  expect(tooLittle).not.toContain('−');
  const ended = textOf(sumOf(50_000, 1, judged({ endsAt: Date.UTC(2026, 10, 5, 18, 30) })));
  expect(ended).toContain(couponFaults.ended('DIWALI10', '5 November'));
  const cut = textOf(sumOf(50_000, 1, judged({ basisPoints: 10_000 })));
  expect(cut).toContain(coupon.cut('₹1'));
  expect(cut).toContain(`${summary.total}₹1`);
});

it('while the place is not known the sums are the least that they can be, and say so', () => {
  const textOf = (html: string) => html.replace(/<[^>]*>/g, '');
  const shown = textOf(
    sumOf(10_000, 1, { fee: 'depends', settled: false, shipping: paise(4_900), total: paise(14_900) }),
  );
  expect(shown).toContain('from ₹49');
  expect(shown).toContain('from ₹149');
  expect(sumOf(10_000, 1, { fee: 'depends', shipping: paise(0) })).toContain(summary.dependsOnAddress);
  expect(textOf(sumOf(10_000, 1))).not.toContain('from ');
});

it('where nothing is delivered it says so of all that is in the cart', () => {
  const shown = sumOf(10_000, 2, { fee: 'not-delivered', shipping: paise(0), total: paise(20_000) });
  expect(shown).toContain(deliveryFee.cartNotDelivered('744301', 2));
  expect(shown).toContain(summary.notDelivered);
});
