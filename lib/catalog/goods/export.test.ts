import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductRow, VariantRow } from '@/db/queries/catalogue';
import type { GstRate } from '@/db/types';
import { cleanText } from '@/lib/typed/clean-text';
import { file, planned, shopAfter } from '@/tests/support/goods-file';
import { goodsFile } from './export';
import type { Shelf } from './plan/types';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a shop can hold of a text: formulas, quotation marks, separators of cells and of what is in them. */
const text = (longest: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: longest }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', ':', '\\', '|', 'a'),
        maxLength: 9,
      }),
    )
    .map(cleanText);
const some = (longest: number) => text(longest).filter((value) => value !== '');
const pairs = fc.uniqueArray(fc.tuple(some(10), some(20)), { maxLength: 3, selector: ([name]) => name });
const paise = fc.integer({ min: 100, max: 100_000_000 });

const product = fc.record({
  name: some(30),
  brand: text(20),
  summary: text(40),
  description: fc.array(some(30), { maxLength: 3 }).map((parts) => parts.join('\n\n')),
  facts: pairs,
  keywords: text(30),
  hsn: fc.constantFrom(null, '6109', '610910', '61091000'),
  gstRates: fc.constantFrom<GstRate[]>(
    [],
    [{ from: '2017-07-01', basisPoints: 1800 }],
    [
      { from: '2017-07-01', basisPoints: 1200 },
      { from: '2025-09-22', basisPoints: 500 },
    ],
    [{ from: '2026-01-01', basisPoints: 25 }],
  ),
  unit: fc.constantFrom('NOS', 'PRS'),
  origin: some(20),
  importer: fc.option(some(30)),
  productCode: fc.option(fc.stringMatching(/^[a-z0-9_]{1,20}$/)),
  active: fc.boolean(),
  position: fc.nat(999),
  createdAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  version: fc.nat(9),
  updatedAt: fc.nat(),
  pictures: fc.uniqueArray(
    fc.record({
      src: fc.nat(9).map((folder) => `/media/${folder}/800.webp`),
      alt: text(20),
      width: fc.constant(8),
      height: fc.constant(10),
    }),
    { maxLength: 3, selector: ({ src }) => src },
  ),
});
const variant = fc
  .record({
    prices: fc.tuple(paise, paise),
    available: fc.nat(999_999),
    weightGrams: fc.option(fc.nat(99_999)),
    active: fc.boolean(),
    colour: some(8),
  })
  .map(({ prices, colour, ...rest }) => ({
    ...rest,
    options: { 'Size: or; so': colour },
    pricePaise: Math.min(...prices),
    mrpPaise: Math.max(...prices),
  }));
const variantsOfOne = fc.uniqueArray(variant, {
  minLength: 1,
  maxLength: 3,
  selector: ({ options }) => JSON.stringify(options),
});

const shelves: fc.Arbitrary<Shelf> = fc
  .array(fc.tuple(product, variantsOfOne, fc.constantFrom('books', 'toys')), { maxLength: 4 })
  .map((goods) => ({
    categories: ['books', 'toys'].map((id, position) => ({
      id,
      name: id,
      blurb: '',
      tint: '#fff',
      position,
    })),
    products: goods.map(([row, , categoryId], index): ProductRow => {
      return { ...row, id: `product-${index}`, categoryId, imeiTracked: row.productCode !== null };
    }),
    variants: goods.flatMap(([, rows], index) =>
      rows.map(
        (row, position): VariantRow => ({
          ...row,
          id: `=SKU ${index}/${position}`,
          productId: `product-${index}`,
          position,
        }),
      ),
    ),
  }));

describe('the file that an export writes', () => {
  it('changes nothing of the shop that it is of', () => {
    fc.assert(
      fc.property(shelves, (shelf) => {
        const { plan, faults } = planned(bytes(goodsFile(shelf)), shelf, { archiveMissing: true });
        expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
        expect(plan).toMatchObject({ categories: [], products: [], variants: [], stock: [] });
      }),
    );
  });

  it('gives an empty shop the same goods', () => {
    fc.assert(
      fc.property(shelves, (shelf) => {
        const written = bytes(goodsFile(shelf));
        const { plan, faults } = planned(written);
        expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
        const goods = ({ products, variants }: Shelf) => ({
          products: products.map(({ version: _, updatedAt: __, ...row }) => row),
          variants,
        });
        expect(goods(shopAfter(plan))).toEqual(goods(shelf));
        expect(goodsFile({ ...shopAfter(plan), categories: shelf.categories })).toBe(goodsFile(shelf));
      }),
    );
  });

  it('keeps a text that begins like a formula from being one, for spreadsheets', () => {
    const shop = shopAfter(planned(file('handle,name,category,sku,price', 'a,=1+1,Books,@A,10')).plan);
    expect(shop.products[0]?.name).toBe('=1+1');
    expect(goodsFile(shop)).toContain("\r\na,'=1+1,Books,");
    expect(goodsFile(shop)).toContain(",'@A,");
  });

  it('tells two categories of one name apart', () => {
    const shop = shopAfter(planned(file('handle,name,category,sku,price', 'a,A,Books,A,10')).plan);
    const twin = { id: 'books-2', name: 'books', blurb: '', tint: '#fff', position: 5 };
    const shelf = { ...shop, categories: [...shop.categories, twin] };
    expect(planned(bytes(goodsFile(shelf)), shelf).plan.products).toEqual([]);
  });
});
