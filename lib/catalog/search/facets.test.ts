import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoodsText } from '@/db/queries/goods-text';
import { BANDS, bandLimits, bandOf, type Chosen, Facets, IN_STOCK } from './facets';

const goodsOf = (id: string, more: Partial<GoodsText>): GoodsText => ({
  ...{ id, categoryId: 'c', name: id, brand: 'B', category: 'C', summary: '', description: '' },
  ...{ keywords: '', options: '', skus: '', createdAt: 0, variants: [], ...more },
});

const VALUES: Record<string, readonly string[]> = {
  category: ['c', 'd'],
  brand: ['Zari', 'Amber'],
  price: ['0-100', '100-200', '500-1000'],
  'option.Size': ['S', 'M', 'L'],
  'option.Colour': ['Indigo', 'Haldi'],
  stock: [IN_STOCK],
};

const someVariant = fc.record({
  options: fc.record(
    { Size: fc.constantFrom('S', 'M', 'L'), Colour: fc.constantFrom('Indigo', 'Haldi') },
    { requiredKeys: [] },
  ),
  pricePaise: fc.constantFrom(9_999, 10_000, 19_999, 50_000),
  inStock: fc.boolean(),
});
const someGoods = fc
  .array(
    fc.record({
      categoryId: fc.constantFrom('c', 'd'),
      brand: fc.constantFrom('Zari', 'Amber'),
      variants: fc.array(someVariant, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map((one, at) =>
      goodsOf(`p${at}`, {
        ...one,
        variants: one.variants.map((variant, number) => ({ ...variant, id: `${at}-${number}` })),
      }),
    ),
  );
const someChosen = fc.record(
  Object.fromEntries(
    Object.entries(VALUES).map(([facet, values]) => [
      facet,
      fc.subarray([...values, 'none'], { minLength: 1 }),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Chosen>;

/** As one would say it: a product stays if one of its variants has a value of each facet that something was chosen of. */
function stays({ categoryId, brand, variants }: GoodsText, chosen: Chosen): boolean {
  return variants.some(({ options, pricePaise, inStock }) => {
    const own: Record<string, string | undefined> = {
      ...{ category: categoryId, brand, price: bandOf(pricePaise), stock: inStock ? IN_STOCK : undefined },
      ...{ 'option.Size': options.Size, 'option.Colour': options.Colour },
    };
    return Object.entries(chosen).every(([facet, values]) => values.includes(own[facet] ?? 'nothing'));
  });
}

describe('what a listing is narrowed to', () => {
  it('is what has all that was chosen; each count is what there would be with that value alone of its facet', () => {
    fc.assert(
      fc.property(someGoods, someChosen, (goods, chosen) => {
        const narrowing = new Facets(goods).narrow(chosen);
        const kept = goods.filter((one) => narrowing.take(one));
        expect(kept).toEqual(goods.filter((one) => stays(one, chosen)));
        const counted = Object.fromEntries(
          narrowing
            .groups()
            .map(({ facet, values }) => [
              facet,
              Object.fromEntries(values.map(({ value, count }) => [value, count])),
            ]),
        );
        for (const [facet, values] of Object.entries(VALUES)) {
          for (const value of values) {
            const expected = goods.filter((one) => stays(one, { ...chosen, [facet]: [value] })).length;
            expect(counted[facet]?.[value] ?? 0, `${facet} ${value}`).toBe(expected);
          }
        }
      }),
    );
  });

  it('says what to drop where nothing stays, and how much there is then', () => {
    fc.assert(
      fc.property(someGoods, someChosen, (goods, chosen) => {
        const narrowing = new Facets(goods).narrow(chosen);
        fc.pre(!goods.some((one) => narrowing.take(one)));
        const expected = Object.keys(chosen).flatMap((facet) => {
          const { [facet]: _, ...others } = chosen;
          const count = goods.filter((one) => stays(one, others)).length;
          return count > 0 ? [{ facet, count }] : [];
        });
        expect(narrowing.inTheWay()).toEqual(expected);
      }),
    );
  });

  it('has the variants that are all that was chosen', () => {
    const variants = [
      { id: 'S', options: { Size: 'S' }, pricePaise: 1, inStock: true },
      { id: 'M', options: { Size: 'M' }, pricePaise: 1, inStock: false },
    ];
    const kurta = goodsOf('kurta', { variants });
    const of = (chosen: Chosen) =>
      new Facets([kurta])
        .narrow(chosen)
        .matching(kurta)
        .map(({ id }) => id);
    expect(of({})).toEqual(['S', 'M']);
    expect(of({ 'option.Size': ['M', 'L'] })).toEqual(['M']);
    expect(of({ stock: [IN_STOCK] })).toEqual(['S']);
    expect(of({ 'option.Size': ['M'], stock: [IN_STOCK] })).toEqual([]);
  });

  it('keeps what was chosen to be dropped again, also where nothing has it', () => {
    const narrowing = new Facets([]).narrow({ brand: ['Gone'] });
    expect(narrowing.groups()).toEqual([
      { facet: 'brand', values: [{ value: 'Gone', count: 0, chosen: true }] },
    ]);
  });

  it('has brands by name, prices from the lowest, sizes as the goods have them', () => {
    const variant = (Size: string, pricePaise: number) => ({
      id: Size,
      options: { Size },
      pricePaise,
      inStock: true,
    });
    const goods = [
      goodsOf('one', { brand: 'Zari', variants: [variant('S', 60_000), variant('L', 100)] }),
      goodsOf('two', { brand: 'Amber', variants: [variant('M', 15_000)] }),
    ];
    const narrowing = new Facets(goods).narrow({});
    for (const one of goods) narrowing.take(one);
    const groups = narrowing
      .groups()
      .map(({ facet, values }) => [facet, ...values.map(({ value }) => value)]);
    expect(groups).toEqual([
      ['category', 'c'],
      ['brand', 'Amber', 'Zari'],
      ['price', '0-100', '100-200', '500-1000'],
      ['option.Size', 'S', 'L', 'M'],
      ['stock', IN_STOCK],
    ]);
  });

  it('offers the twenty most common values of a facet, and what was chosen', () => {
    const goods = Array.from({ length: 60 }, (_, at) =>
      goodsOf(`p${at}`, {
        brand: `Brand ${at < 30 ? at : 29 - (at % 20)}`,
        variants: [{ id: `${at}`, options: {}, pricePaise: 1, inStock: true }],
      }),
    );
    const narrowing = new Facets(goods).narrow({ brand: ['Brand 0'] });
    for (const one of goods) narrowing.take(one);
    const brands = narrowing.groups().find(({ facet }) => facet === 'brand')?.values ?? [];
    expect(brands).toHaveLength(21);
    expect(brands.find(({ chosen }) => chosen)?.value).toBe('Brand 0');
    expect(brands.filter(({ chosen }) => !chosen).every(({ count }) => count > 1)).toBe(true);
  });
});

describe('the price bands', () => {
  it('hold every price once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (pricePaise) => {
        const around = BANDS.filter((band) => {
          const { from, to } = bandLimits(band) ?? { from: Number.POSITIVE_INFINITY, to: undefined };
          return pricePaise >= from && (to === undefined || pricePaise < to);
        });
        expect(around).toEqual([bandOf(pricePaise)]);
      }),
    );
    expect(bandLimits('1-2')).toBeUndefined();
  });
});
