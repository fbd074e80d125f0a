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
const TERMS = {
  seller: 'Dukaan',
  returnDays: 7,
  returnsPage: '/pages/returns',
  returnedBy: 'mail',
  returnPaidBy: 'customer',
  days: [2, 6],
} as const;
const variantsOf = (view: ProductView, terms: Parameters<typeof productJsonLd>[2] = TERMS) =>
  productJsonLd(view, ORIGIN, terms).hasVariant as Record<string, unknown>[];
const offersOf = (view: ProductView, terms: Parameters<typeof productJsonLd>[2] = TERMS) =>
  variantsOf(view, terms).map(({ offers }) => offers as Record<string, unknown>);

it('an offer says price, stock, returns and delivery', () => {
  expect(productJsonLd(kurta, ORIGIN, TERMS)).toMatchObject({
    '@type': 'ProductGroup',
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
      returnMethod: 'https://schema.org/ReturnByMail',
      returnFees: 'https://schema.org/ReturnFeesCustomerResponsibility',
      merchantReturnLink: 'https://shop.example/pages/returns',
    },
    shippingDetails: {
      shippingRate: { value: '49', currency: 'INR' },
      deliveryTime: { handlingTime: { maxValue: 0 }, transitTime: { minValue: 2, maxValue: 6 } },
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
    hasVariant: [
      {
        offers: {
          url: page,
          hasMerchantReturnPolicy: { merchantReturnLink: 'https://shop.example/hi/pages/returns' },
        },
      },
      { offers: { url: page } },
    ],
  });
});

it('says nothing of what the shop does not promise', () => {
  const [offer] = offersOf({ ...kurta, deliveryFees: {} }, { ...TERMS, returnDays: 0, days: undefined });
  expect(offer).not.toHaveProperty('hasMerchantReturnPolicy');
  expect(offer).not.toHaveProperty('shippingDetails');
  const [dayless] = offersOf(kurta, { ...TERMS, days: undefined });
  expect(dayless?.shippingDetails).not.toHaveProperty('deliveryTime');
});

it('says the fee of each variant, where they differ', () => {
  const offers = offersOf({ ...kurta, deliveryFees: { M: paise(4_900), L: paise(0) } });
  expect(offers).toMatchObject([
    { shippingDetails: { shippingRate: { value: '49' } } },
    { shippingDetails: { shippingRate: { value: '0' } } },
  ]);
});

it('each variant says its colour and size, and a product without choices is none of many', () => {
  const options = { Colour: 'Indigo', Size: 'M', Fit: 'Slim' };
  const chosen: ProductView = {
    ...kurta,
    options: Object.entries(options).map(([name, value]) => ({ name, values: [value] })),
    variants: [{ ...variant('M', 1), options }],
  };
  expect(productJsonLd(chosen, ORIGIN, TERMS)).toMatchObject({
    productGroupID: 'kurta',
    variesBy: ['https://schema.org/color', 'https://schema.org/size', 'Fit'],
    hasVariant: [
      {
        ...{ name: 'Kurta, Indigo, M, Slim', sku: 'M', color: 'Indigo', size: 'M' },
        image: 'https://shop.example/products/kurta-1.svg',
      },
    ],
  });
  const single = productJsonLd(
    { ...kurta, options: [], variants: [{ ...variant('M', 1), options: {} }] },
    ORIGIN,
    TERMS,
  );
  expect(single).toMatchObject({ '@type': 'Product', offers: [{ sku: 'M', price: '1499' }] });
  expect(single).not.toHaveProperty('hasVariant');
});

it.each<[string, string]>([
  ['color', 'https://schema.org/color'],
  ['Colour', 'https://schema.org/color'],
  ['रंग', 'https://schema.org/color'],
  ['size', 'https://schema.org/size'],
  ['साइज़', 'https://schema.org/size'],
  ['आकार', 'https://schema.org/size'],
  ['Colour of the lid', 'Colour of the lid'],
])('goods that come by %s vary by %s', (name, variesBy) => {
  const view = { ...kurta, options: [{ name, values: ['M', 'L'] }] };
  expect(productJsonLd(view, ORIGIN, TERMS)).toMatchObject({ variesBy: [variesBy] });
});

it('says how goods come back and who pays for it only as the merchant does', () => {
  const policyOf = (terms: Parameters<typeof productJsonLd>[2]) =>
    offersOf(kurta, terms)[0]?.hasMerchantReturnPolicy;
  expect(policyOf({ ...TERMS, returnedBy: 'store', returnPaidBy: 'shop' })).toMatchObject({
    returnMethod: 'https://schema.org/ReturnInStore',
    returnFees: 'https://schema.org/FreeReturn',
  });
  expect(policyOf({ ...TERMS, returnPaidBy: undefined })).not.toHaveProperty('returnFees');
  expect(policyOf({ ...TERMS, returnsPage: undefined })).not.toHaveProperty('merchantReturnLink');
});
