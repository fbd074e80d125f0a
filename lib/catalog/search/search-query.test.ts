import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearch, searchPath } from './search-query';

describe('a search, read from an address', () => {
  it('is everything, best match first, when nothing is said', () => {
    expect(readSearch({})).toEqual({ text: '', category: undefined, sort: 'relevance', page: 1 });
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

  it('leaves out a sort or a category that cannot be one', () => {
    expect(readSearch({ sort: 'price; drop', category: '../admin' })).toMatchObject({
      sort: 'relevance',
      category: undefined,
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

  it('stays the same when its own address is read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.string(),
        fc.string(),
        (q, category, sort, page) => {
          const query = readSearch({ q, category, sort, page });
          const address = new URL(searchPath(query), 'http://shop.example');
          expect(readSearch(Object.fromEntries(address.searchParams))).toEqual(query);
        },
      ),
    );
  });

  it('has the shortest address that says it', () => {
    expect(searchPath({ text: '', category: undefined, sort: 'relevance', page: 1 })).toBe('/search');
    expect(searchPath({ text: 'चाय & tea', sort: 'price-up', page: 2 })).toBe(
      `/search?q=${encodeURIComponent('चाय')}+%26+tea&sort=price-up&page=2`,
    );
  });
});
