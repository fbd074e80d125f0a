import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNarrowed, readSearch, searchPath, toggled, without } from './search-query';

describe('a search, read from an address', () => {
  it('is everything, best match first, when nothing is said', () => {
    expect(readSearch({})).toEqual({
      shelf: undefined,
      text: '',
      chosen: {},
      sort: 'relevance',
      page: 1,
    });
  });

  it('takes the first of a repeated parameter', () => {
    expect(readSearch({ q: ['kurta', 'x'], page: ['2', '9'] })).toMatchObject({ text: 'kurta', page: 2 });
  });

  it.each(['0', '-1', '1.5', '1e1', 'x', '', '999999999999'])('is on its first page for page=%j', (page) => {
    expect(readSearch({ page }).page).toBe(1);
  });

  it('goes no further than page 50', () => {
    expect(readSearch({ page: '99' }).page).toBe(50);
  });

  it('leaves out a sort that cannot be one, and every choice that cannot be', () => {
    expect(
      readSearch({
        sort: 'price; drop',
        category: '../admin',
        price: ['500-1000', '1-2', '0-'],
        stock: 'out',
        brand: ['', ' Karghaa', 'x'.repeat(81), 'Karghaa\u200b', 'Karghaa'],
        'option.': 'M',
        'option.Size': ['M', 'M', 'L'],
        utm_source: 'mail',
      }),
    ).toMatchObject({
      sort: 'relevance',
      chosen: { brand: ['Karghaa'], price: ['500-1000'], 'option.Size': ['L', 'M'] },
    });
  });

  it('has no more than eight facets, and ten values of each', () => {
    const values = Array.from({ length: 50 }, (_, at) => `v${at}`);
    const { chosen } = readSearch(Object.fromEntries(values.map((name) => [`option.${name}`, values])));
    expect(Object.values(chosen).map(({ length }) => length)).toEqual(Array(8).fill(10));
  });

  it('of a category’s page has no words and no other category', () => {
    expect(readSearch({ q: 'kurta', category: 'books', brand: 'Karghaa' }, 'apparel')).toEqual({
      ...{ shelf: 'apparel', text: '', chosen: { brand: ['Karghaa'] }, sort: 'relevance', page: 1 },
    });
  });

  it('tidies the words: spaces, control characters, length', () => {
    expect(readSearch({ q: '  linen \t\n kurta\u0000 ' }).text).toBe('linen kurta');
    expect(readSearch({ q: 'x'.repeat(100_000) }).text).toHaveLength(80);
  });

  it('never cuts a character of any script in two', () => {
    const text = readSearch({ q: 'कि'.repeat(60) }).text;
    expect(text.length).toBeLessThanOrEqual(80);
    expect(text.endsWith('कि')).toBe(true);
    expect(readSearch({ q: `${'x'.repeat(79)}😀` }).text.isWellFormed()).toBe(true);
  });

  const someChoice = fc.dictionary(
    fc.constantFrom('category', 'brand', 'price', 'stock', 'option.Size', 'option.रंग', 'other'),
    fc.array(fc.oneof(fc.string(), fc.constantFrom('in', '0-100', 'M', 'लाल', 'a b & c=d')), {
      maxLength: 3,
    }),
  );
  const someQuery = fc
    .tuple(fc.string({ unit: 'grapheme' }), someChoice, fc.string(), fc.string(), fc.boolean())
    .map(([q, choice, sort, page, onShelf]) =>
      readSearch({ ...choice, q, sort, page }, onShelf ? 'apparel' : undefined),
    );

  it('stays the same when its own address is read', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        const address = new URL(searchPath(query), 'http://shop.example');
        const names = [...new Set(address.searchParams.keys())];
        const read = Object.fromEntries(names.map((name) => [name, address.searchParams.getAll(name)]));
        expect(readSearch(read, query.shelf)).toEqual(query);
        const path = query.shelf === undefined ? '/search' : '/category/apparel';
        expect(address.pathname).toBe(query.shelf && address.search ? `${path}/filter` : path);
      }),
    );
  });

  it('is the same after a value is chosen and dropped, and has none left after all are', () => {
    fc.assert(
      fc.property(someQuery, fc.constantFrom('brand', 'option.Size'), (query, facet) => {
        const more = toggled(query, facet, 'one that nobody has');
        expect(isNarrowed(more)).toBe(true);
        expect(more.page).toBe(1);
        expect(toggled(more, facet, 'one that nobody has')).toEqual({ ...query, page: 1 });
        expect(isNarrowed(without(more))).toBe(false);
        expect(without(more, facet).chosen).not.toHaveProperty(facet);
      }),
    );
  });

  it('has one category at a time', () => {
    const { chosen } = toggled(readSearch({ category: 'books' }), 'category', 'apparel');
    expect(chosen).toEqual({ category: ['apparel'] });
  });

  it('has the shortest address that says it', () => {
    expect(searchPath({ text: '', chosen: {}, sort: 'relevance', page: 1 })).toBe('/search');
    expect(searchPath({ text: 'चाय & tea', sort: 'price-up', page: 2 })).toBe(
      `/search?q=${encodeURIComponent('चाय')}+%26+tea&sort=price-up&page=2`,
    );
  });

  it('says the same with one address, whatever was chosen first', () => {
    const [one, other] = [toggled(readSearch({}), 'brand', 'B'), toggled(readSearch({}), 'option.Size', 'M')];
    expect(searchPath(toggled(one, 'option.Size', 'M'))).toBe(searchPath(toggled(other, 'brand', 'B')));
  });
});
