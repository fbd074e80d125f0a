import { describe, expect, it } from 'vitest';
import type { ProductCardRow, ProductRow, VariantRow } from '@/db/queries/catalogue';
import { buyBox, product } from '@/shop/messages';
import { stockText } from './stock';
import { productCards, productView } from './views';

const kurta: ProductCardRow = {
  id: 'kurta',
  categoryId: 'apparel',
  name: 'Kurta',
  brand: 'Karghaa',
  pictures: [{ src: '/products/kurta-1.svg', alt: '', width: 800, height: 1000 }],
};
const variant = (change: Partial<VariantRow> = {}): VariantRow => ({
  id: 'KURTA-M',
  productId: 'kurta',
  options: {},
  pricePaise: 149_900,
  mrpPaise: 199_900,
  available: 3,
  weightGrams: null,
  active: true,
  position: 0,
  ...change,
});

describe('a card in a listing', () => {
  it('shows the cheapest variant that can be had, with its own maximum price', () => {
    const [card] = productCards(
      [kurta],
      [
        variant({ id: 'L', pricePaise: 179_900 }),
        variant({ id: 'M' }),
        variant({ id: 'S', pricePaise: 99_900, mrpPaise: 99_900, available: 0 }),
      ],
    );
    expect(card).toMatchObject({ price: 149_900, mrp: 199_900, priceVaries: true, soldOut: false });
  });

  it('does not say "from" when all variants cost the same', () => {
    const [card] = productCards([kurta], [variant({ id: 'S' }), variant({ id: 'M' })]);
    expect(card?.priceVaries).toBe(false);
  });

  it('is sold out when every variant is', () => {
    const [card] = productCards([kurta], [variant({ available: 0 })]);
    expect(card).toMatchObject({ soldOut: true, price: 149_900 });
  });

  it('is left out for a product that has nothing to sell', () => {
    expect(productCards([kurta], [variant({ productId: 'another' })])).toEqual([]);
  });

  it('keeps the order of the products', () => {
    const chai = { ...kurta, id: 'chai' };
    const cards = productCards([chai, kurta], [variant(), variant({ id: 'C', productId: 'chai' })]);
    expect(cards.map(({ id }) => id)).toEqual(['chai', 'kurta']);
  });
});

describe('stock, in words', () => {
  it.each([
    [0, buyBox.outOfStock],
    [1, buyBox.left(1)],
    [5, buyBox.left(5)],
    [6, buyBox.inStock],
  ])('says of %i: %s', (available, words) => {
    expect(stockText(available)).toBe(words);
  });
});

describe('the facts of a product', () => {
  const category = { id: 'apparel', name: 'Apparel', blurb: '', tint: '#eee', position: 1 };
  const factsOf = (change: Partial<ProductRow>) => {
    const row = { ...kurta, description: '', facts: [['Fabric', 'Linen']], origin: 'India', importer: null };
    return productView({ ...row, ...change } as ProductRow, category, [variant()])?.facts;
  };

  it('end with where it was made, and who brought it in', () => {
    expect(factsOf({})).toEqual([
      ['Fabric', 'Linen'],
      [product.origin, 'India'],
    ]);
    expect(factsOf({ origin: 'Nepal', importer: 'Himal Imports, Gorakhpur' })?.slice(1)).toEqual([
      [product.origin, 'Nepal'],
      [product.importer, 'Himal Imports, Gorakhpur'],
    ]);
  });

  it('say it once where the merchant wrote it among them', () => {
    const facts: ProductRow['facts'] = [['Country of Origin', 'Bhutan']];
    expect(factsOf({ facts })).toEqual(facts);
  });
});
