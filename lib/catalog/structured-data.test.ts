import { expect, it } from 'vitest';
import { speakIn } from '#language';
import { paise } from '@/lib/money';
import { productJsonLd } from './structured-data';
import type { ProductView, VariantView } from './types';

const variant = (id: string, available: number): VariantView => ({
  ...{ id, available, options: { Size: id }, price: paise(149_900), mrp: paise(199_900) },
});
const kurta: ProductView = {
  ...{ id: 'kurta', name: 'Kurta', brand: 'Karghaa', summary: 'A kurta', paragraphs: [], facts: [] },
  category: { id: 'apparel', name: 'Apparel', tint: '#eee' },
  pictures: [{ src: '/products/kurta-1.svg', alt: '', width: 1, height: 1 }],
  options: [{ name: 'Size', values: ['M', 'L'] }],
  variants: [variant('M', 3), variant('L', 0)],
  withoutAddress: [],
  deliveryFees: { M: paise(4_900), L: paise(4_900) },
};
const ORIGIN = 'https://shop.example';
const TERMS = { seller: 'Dukaan', returnDays: 7, returnsPage: '/pages/returns', days: [2, 6] as const };
const offersOf = (view: ProductView, terms: Parameters<typeof productJsonLd>[2] = TERMS) =>
  productJsonLd(view, ORIGIN, terms).offers as Record<string, unknown>[];

it('an offer says price, stock, returns and delivery', () => {
  expect(productJsonLd(kurta, ORIGIN, TERMS)).toMatchObject({
    '@type': 'Product',
    image: ['https://shop.example/products/kurta-1.svg'],
  });
  const [first, second] = offersOf(kurta);
  expect(first).toMatchObject({
    price: '1499',
    priceCurrency: 'INR',
    availability: 'https://schema.org/InStock',
    seller: { name: 'Dukaan' },
    hasMerchantReturnPolicy: {
      merchantReturnDays: 7,
      merchantReturnLink: 'https://shop.example/pages/returns',
    },
    shippingDetails: {
      shippingRate: { value: '49', currency: 'INR' },
      deliveryTime: { transitTime: { minValue: 2, maxValue: 6 } },
    },
  });
  // Every name stands for something that was said.
  const named = ['seller', 'hasMerchantReturnPolicy', 'shippingDetails'] as const;
  for (const what of named) {
    expect(second?.[what]).toEqual({ '@id': expect.stringContaining(ORIGIN) });
    expect(first?.[what]).toMatchObject(second?.[what] as object);
  }
  expect(second).toMatchObject({ availability: 'https://schema.org/OutOfStock' });
});

it('names the addresses of the language that it is read in', () => {
  const said = speakIn('hi', () => productJsonLd(kurta, ORIGIN, TERMS));
  const page = 'https://shop.example/hi/product/kurta';
  expect(said).toMatchObject({
    url: page,
    offers: [
      {
        url: page,
        hasMerchantReturnPolicy: { merchantReturnLink: 'https://shop.example/hi/pages/returns' },
      },
      { url: page },
    ],
  });
});

it('says nothing of what the shop does not promise', () => {
  const [offer] = offersOf({ ...kurta, deliveryFees: {} }, { seller: 'Dukaan', returnDays: 0 });
  expect(offer).not.toHaveProperty('hasMerchantReturnPolicy');
  expect(offer).not.toHaveProperty('shippingDetails');
  const [dayless] = offersOf(kurta, { ...TERMS, days: undefined });
  expect(dayless?.shippingDetails).not.toHaveProperty('deliveryTime');
});
