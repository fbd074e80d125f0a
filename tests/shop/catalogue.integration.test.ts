import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { recordStockChange } from '@/db/queries/stock-changes';
import { categoryLinks, categoryTiles, homeShelf, product, productIds } from '@/lib/catalog/catalogue';
import { categoryPage, narrowedCategory, searchProducts, suggestions } from '@/lib/catalog/search/search';
import { readSearch } from '@/lib/catalog/search/search-query';
import { categories } from '@/shop/catalogue';
import { run } from '../support/raw';
import { openShop, stock } from '../support/shop-world';

let close: () => void;

beforeAll(async () => {
  close = await openShop();
  await stock('straight', { name: "Nani's Rosogolla 'soft'" });
  await stock('curly', { name: 'Nani’s Rosogolla ‘soft’' });
  await stock('percent', { name: 'Mixture 100% dal' });
  await stock('underscore', { name: 'Cable usb_c' });
  await stock('backslash', { name: 'Poster AC\\DC' });
  await stock('nothing-to-sell', { name: 'Empty box' });
  await run('delete from variants where product_id = ?', 'nothing-to-sell');
  await stock('withdrawn', { name: 'Withdrawn kurta', active: false });
});
afterAll(() => {
  vi.useRealTimers();
  close();
});

/** Changes are looked for after some seconds. */
async function seen(): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_100 });
  await find('seen');
}

async function sold(variantId: string, { left }: { left: number }): Promise<void> {
  await run('update variants set available = ? where id = ?', left, variantId);
  await transaction('test', (tx) =>
    recordStockChange(tx, { variantId, left, at: 1, units: left || -1, why: 'correction' }),
  );
}

const find = async (q: string, more: Record<string, string> = {}) =>
  searchProducts(readSearch({ q, ...more }));
const ids = async (q: string, more?: Record<string, string>) =>
  (await find(q, more)).products.map(({ id }) => id);

describe('the catalogue', () => {
  it('has its categories in order, each with a picture', async () => {
    const tiles = await categoryTiles();
    expect(tiles.map(({ id }) => id)).toEqual((await categoryLinks()).map(({ id }) => id));
    const pictures = tiles.filter(({ id }) => id !== 'test-shelf').map(({ picture }) => picture);
    expect(pictures).toHaveLength(categories.length);
    for (const picture of pictures) expect(picture?.src).toBe('/products/drawing.svg');
  });

  it('shows the newest things first', async () => {
    const shelf = await homeShelf();
    expect(shelf).toHaveLength(8);
    await stock('newest', { createdAt: Date.now() + 1_000 });
    expect((await homeShelf())[0]?.id).toBe('newest');
  });

  it('shows what is sold, and nothing that was withdrawn or never had a price', async () => {
    expect((await product('kaveri-linen-kurta'))?.options.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Colour', 'Size']),
    );
    for (const id of ['withdrawn', 'nothing-to-sell', 'no-such-thing', '../admin']) {
      expect(await product(id)).toBeUndefined();
    }
    expect(await productIds()).not.toContain('withdrawn');
    const shelf = (await categoryPage('test-shelf'))?.products.map(({ id }) => id);
    expect(shelf).toContain('percent');
    expect(shelf).not.toContain('withdrawn');
    expect(shelf).not.toContain('nothing-to-sell');
  });

  it('has no category that it does not have', async () => {
    expect(await categoryPage('no-such-shelf')).toBeUndefined();
  });
});

describe('the search', () => {
  it('takes straight and curly apostrophes for one', async () => {
    for (const q of [
      "nani's rosogolla",
      'nani’s rosogolla',
      'Naniʼs Rosogolla',
      "rosogolla 'soft'",
      '‘soft’',
    ]) {
      expect((await ids(q)).slice(0, 2).toSorted(), q).toEqual(['curly', 'straight']);
    }
    expect(await ids("nani's ")).toEqual(expect.arrayContaining(['curly', 'straight']));
  });

  it('overlooks what cannot be seen', async () => {
    expect(await ids('\u200Bkurta\uFE0F li\u00ADnen')).toContain('kaveri-linen-kurta');
  });

  it('finds by name, brand, keyword and category, in any letter case and any order of words', async () => {
    expect(await ids('KURTA linen')).toContain('kaveri-linen-kurta');
    expect(await ids('karghaa')).toContain('kaveri-linen-kurta');
    expect(await ids('ethnic')).toContain('kaveri-linen-kurta');
    expect(await ids('apparel')).toContain('kaveri-linen-kurta');
    expect(await ids('withdrawn')).toEqual([]);
  });

  it('finds by words in Devanagari', async () => {
    expect(await ids('कुर्ता')).toContain('kaveri-linen-kurta');
  });

  it('reads signs as breaks between words, and finds nothing for signs alone', async () => {
    expect((await ids('mixture 100%'))[0]).toBe('percent');
    expect((await ids('usb_c'))[0]).toBe('underscore');
    expect((await ids('AC\\DC'))[0]).toBe('backslash');
    for (const signs of ['%', '_', '\\', "'", '*']) expect(await ids(signs), signs).toEqual([]);
  });

  it.each([
    ['kurta for men'],
    ['kurtta'],
    ['linnen kurta'],
    ['kurtas'],
    ['कुरता'],
    ['kaveri linen'],
    ['karghaa kurta indigo'],
    ['green kurta'],
    ['kutra'],
    ['ktura'],
    ['krta'],
    ['kuta'],
    ['kutra for men'],
  ])('finds the kurta first for "%s"', async (q) => {
    expect((await ids(q))[0]).toBe('kaveri-linen-kurta');
  });

  it.each([
    ['saree', 'green saree', 'sarees', 'sari', 'साड़ी', 'hari saree', 'Temple-border'],
    ['chappal', 'chapal', 'चप्पल', 'chappals', 'Peepul chappal', 'size9 chappal', "men's chapal"],
  ])('finds the %s first by "%s" and other words for it', async (id, ...texts) => {
    if (id === 'saree') {
      await stock(
        'saree',
        { name: 'Temple-border cotton saree', keywords: 'sari hari' },
        { options: { Colour: 'Green' } },
      );
      await stock(
        'chappal',
        { name: 'Tan leather chappals', brand: 'Peepul Lane', keywords: 'men' },
        { options: { Size: '9' } },
      );
      await seen();
    }
    for (const text of texts) expect((await ids(text))[0], text).toBe(id);
  });

  it('finds by SKU, with and without its hyphens, by colour and by what the description says', async () => {
    const lamp = { name: 'Lamp', description: 'Wrought by hand in Moradabad.' };
    await stock('lamp', lamp, { id: 'LMP-9Q-X', options: { Colour: 'Vermilion' } });
    await seen();
    for (const q of ['LMP-9Q-X', 'lmp9qx', 'vermilion', 'moradabad', 'Moradabaad lamp']) {
      expect((await ids(q))[0], q).toBe('lamp');
    }
  });

  it('sees within seconds what is added, renamed and withdrawn', async () => {
    await stock('late', { name: 'Xylophone' });
    await seen();
    expect(await ids('xylophone')).toEqual(['late']);
    await run("update products set name = 'Glockenspiel', version = version + 1 where id = 'late'");
    await seen();
    expect(await ids('glockenspiel')).toEqual(['late']);
    await run("update products set active = false where id = 'late'");
    // Before the words are read anew, too.
    expect(await ids('glockenspiel')).toEqual([]);
    await seen();
    expect((await find('glockenspiel')).total).toBe(0);
  });

  it('suggests names for what somebody has begun to type, each once', async () => {
    expect(await suggestions('kave')).toContain('Kaveri linen kurta');
    expect(await suggestions('')).toEqual([]);
    // One word of two is found, and not suggested beside both.
    expect(await suggestions('kaveri lin')).toEqual(['Kaveri linen kurta']);
    const names = await suggestions('c');
    expect(names.length).toBeLessThanOrEqual(6);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['bok', 'book'],
    ['khdi', 'khadi'],
    ['slte', 'slate'],
    ['phne', 'phone'],
    ['phnoe', 'phone'],
  ])('finds and suggests by "%s" what has "%s" in its name', async (slip, word) => {
    await stock(`slip-${slip}`, { name: `Zafran ${word}` });
    await seen();
    expect(await ids(slip)).toContain(`slip-${slip}`);
    expect(await suggestions(slip)).toContain(`Zafran ${word}`);
  });

  it('finds nothing where nothing lies near, and what is spelt as asked before what is not', async () => {
    expect(await ids('wjhqtz')).toEqual([]);
    await stock('exact', { name: 'Kutra' });
    await seen();
    expect((await ids('kutra'))[0]).toBe('exact');
  });

  it('is not led astray by SQL, nor by an endless line', async () => {
    for (const text of ["'; drop table products; --", '" or 1=1', 'x'.repeat(10_000), '\u0000']) {
      await find(text);
    }
    expect(await ids('kurta')).toContain('kaveri-linen-kurta');
  });

  it('keeps to a category, and is everything in it without words', async () => {
    const { total } = await find('', { category: 'apparel' });
    expect(total).toBe((await categoryPage('apparel'))?.products.length);
    expect(await ids('kurta', { category: 'books' })).toEqual([]);
  });

  it('sorts by the price that it shows, both ways, and by age', async () => {
    await run(
      'update variants set available = 0 where id = (select id from variants order by price_paise limit 1)',
    );
    const up = (await find('', { sort: 'price-up' })).products.map(({ price }) => price);
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    const down = (await find('', { sort: 'price-down' })).products.map(({ price }) => price);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    expect(down[0]).toBeGreaterThan(up[0] ?? 0);
    expect((await ids('', { sort: 'newest' }))[0]).toBe('newest');
  });

  it('tells of a sale and of a new price within seconds, in counts and in the order of prices', async () => {
    const parts = { options: { Glaze: 'Celadon' }, available: 1, pricePaise: 20_000, mrpPaise: 90_000 };
    await stock('bowl', { name: 'Teabowl' }, parts);
    await stock('jug', { name: 'Teajug' }, { ...parts, pricePaise: 30_000 });
    await seen();
    const glazed = { 'option.Glaze': 'Celadon' };
    const inStock = async () => (await find('', { ...glazed, stock: 'in' })).products.map(({ id }) => id);
    const cheapest = () => ids('', { ...glazed, sort: 'price-up' });
    expect([await inStock(), await cheapest()]).toEqual([
      ['bowl', 'jug'],
      ['bowl', 'jug'],
    ]);
    await sold('bowl-1', { left: 0 });
    await run("update variants set price_paise = 10000 where id = 'jug-1'");
    await run("update products set version = version + 1 where id = 'jug'");
    await seen();
    expect([await inStock(), await cheapest()]).toEqual([['jug'], ['jug', 'bowl']]);
    const counts = (await find('', glazed)).groups.find(({ facet }) => facet === 'stock')?.values;
    expect(counts).toEqual([{ value: 'in', count: 1, chosen: false }]);
    // Without any other change of the goods.
    await sold('bowl-1', { left: 3 });
    await seen();
    expect(await inStock()).toEqual(['bowl', 'jug']);
  });

  it('deals out every product once over its pages', async () => {
    for (let more = 0; more < 24; more += 1) await stock(`more-${more}`);
    await seen();
    const { total, pages } = await find('');
    expect(pages).toBeGreaterThan(1);
    const dealt: string[] = [];
    for (let page = 1; page <= pages; page += 1) dealt.push(...(await ids('', { page: String(page) })));
    expect(dealt).toHaveLength(total);
    expect(new Set(dealt).size).toBe(total);
    expect(await ids('', { page: String(pages + 1) })).toEqual([]);
  });
});

describe('a category that is narrowed', () => {
  const KURTA = 'kaveri-linen-kurta';
  const narrowed = (parameters: Record<string, string | string[]>, shelf = 'apparel') =>
    narrowedCategory(readSearch(parameters, shelf));
  const names = (page: { products: { id: string }[] } | undefined) =>
    page?.products.map(({ id }) => id) ?? [];

  it('begins with all of it and with every choice, as the page that is kept does', async () => {
    const [kept, drawn] = [await categoryPage('apparel'), await narrowed({})];
    expect(kept?.groups.map(({ facet }) => facet)).toEqual([
      ...['brand', 'price', 'option.Size', 'option.Colour', 'stock'],
    ]);
    expect({ ...drawn, category: undefined }).toEqual({ ...kept, category: undefined });
  });

  it('has what is all of it at once, and says what stands in the way where nothing is', async () => {
    const page = await narrowed({ 'option.Size': ['M', 'XL'], 'option.Colour': 'Haldi', brand: 'Karghaa' });
    expect(names(page)).toEqual([KURTA]);
    const none = await narrowed({ 'option.Size': 'M', 'option.Colour': 'Haldi', price: '100000-' });
    expect([names(none), none?.inTheWay]).toEqual([[], [{ facet: 'price', count: 1 }]]);
  });

  it('counts what each value would leave', async () => {
    const page = await narrowed({ 'option.Colour': 'Haldi' });
    for (const { facet, values } of page?.groups ?? []) {
      for (const { value, count } of values) {
        const chosen = { 'option.Colour': 'Haldi', [facet]: value };
        expect((await narrowed(chosen))?.total, `${facet} ${value}`).toBe(count);
      }
    }
  });

  it('shows on a card the price of what was chosen', async () => {
    const phone = 'veyra-one-5g';
    const categoryId = (await product(phone))?.category.id;
    const card = async (chosen: Record<string, string>) =>
      (await narrowed(chosen, categoryId))?.products.find(({ id }) => id === phone);
    const [any, large] = [await card({}), await card({ 'option.Storage': '256 GB' })];
    expect(any?.priceVaries).toBe(true);
    expect(large?.priceVaries).toBe(false);
    expect(large?.price).toBeGreaterThan(any?.price ?? 0);
  });

  it('sorts in place, and deals out its pages', async () => {
    const up = (await narrowed({ sort: 'price-up' }))?.products.map(({ price }) => price) ?? [];
    expect(up).toEqual(up.toSorted((a, b) => a - b));
    const [first, second] = [await narrowed({}, 'test-shelf'), await narrowed({ page: '2' }, 'test-shelf')];
    expect(first?.products).toHaveLength(24);
    expect(second?.products.length).toBe(Math.min(24, (first?.total ?? 0) - 24));
    expect(names(second).filter((id) => names(first).includes(id))).toEqual([]);
  });

  it('is not there where the category is not', async () => {
    expect(await narrowed({}, 'no-such-shelf')).toBeUndefined();
  });
});
