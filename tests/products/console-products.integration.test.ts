/** Goods as administrators change them: by the rules of the file of goods, told when somebody was faster, and never over a sale. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { everyVariantOf, productById } from '@/db/queries/console-products';
import { stockChangesBeyond } from '@/db/queries/stock-changes';
import { categories, products, stockChanges, variants } from '@/db/schema';
import { product as shopPage } from '@/lib/catalog/catalogue';
import { product as t } from '@/lib/console/messages';
import { correctStock, readCorrection } from '@/lib/console/products/correct-stock';
import { productTyped } from '@/lib/console/products/goods-form';
import { changedPictures, withPicture } from '@/lib/console/products/pictures';
import { listProducts, productScope } from '@/lib/console/products/product-list';
import { renameOneCategory } from '@/lib/console/products/rename-category';
import {
  addVariant,
  changePictures,
  changeProduct,
  changeVariant,
  createProduct,
  offerProduct,
  offerVariant,
} from '@/lib/console/products/save-goods';
import { temporaryDatabase } from '../support/accounts';
import { kurtas } from '../support/kurta';
import { rows, run } from '../support/raw';

vi.mock('@/lib/log');
vi.mock('@/lib/auth/guard', () => ({ requirePermission: async () => ({ role: 'owner' }) }));

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
});
afterAll(() => cleanUp());

const actor = 'asha@shop.example';
beforeEach(async () => {
  await transaction('test', async (tx) => {
    for (const table of [stockChanges, variants, products, categories]) await tx.delete(table);
    const { category, product, variant } = kurtas(7);
    await tx.insert(categories).values(category);
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
  });
});

const there = async (id = 'kurta') => {
  const row = await productById(reader(), id);
  if (!row) throw new Error('no product');
  return row;
};
const known = async () => ({ productId: 'kurta', version: (await there()).version, actor });
const shelf = async () => everyVariantOf(reader(), 'kurta');
const history = (sku: string) => stockChangesBeyond(reader(), sku, { direction: 'older', limit: 50 });

const NEW = {
  ...{ name: 'Brass diya', category: 'apparel', sku: 'DIYA-1', price: '1,250', mrp: '', stock: '12' },
  ...{ facts: 'Metal: Brass\r\nHeight: 9 cm', gst: '12; 5 from 2025-09-22', hsn: '7418', active: 'yes' },
  ...{ description: 'For evenings.\r\n\r\nPolish with tamarind.', productCode: 'DIYA-EMI', imei: 'yes' },
};

describe('a new product', () => {
  it('is made of what its form says, with its first count in the history', async () => {
    expect(await createProduct(NEW, actor)).toEqual({ saved: 'brass-diya' });
    expect(await there('brass-diya')).toMatchObject({
      name: 'Brass diya',
      facts: [
        ['Metal', 'Brass'],
        ['Height', '9 cm'],
      ],
      gstRates: [
        { from: '2017-07-01', basisPoints: 1200 },
        { from: '2025-09-22', basisPoints: 500 },
      ],
      hsn: '7418',
      productCode: 'DIYA-EMI',
      imeiTracked: true,
      position: 2,
      active: true,
    });
    expect(await shopPage('brass-diya')).toMatchObject({
      paragraphs: ['For evenings.', 'Polish with tamarind.'],
      variants: [{ id: 'DIYA-1', price: 125_000, mrp: 125_000, available: 12 }],
    });
    expect(await history('DIYA-1')).toMatchObject([{ why: 'opening', units: 12, left: 12, actor }]);
  });

  it('is not in the shop until somebody says so', async () => {
    await createProduct({ ...NEW, active: '' }, actor);
    expect(await shopPage('brass-diya')).toBeUndefined();
    await offerProduct({ productId: 'brass-diya', version: 0, actor }, true);
    expect(await shopPage('brass-diya')).toBeDefined();
  });

  it('may bring a category of its own', async () => {
    await createProduct({ ...NEW, category: '', newCategory: 'Home' }, actor);
    expect((await there('brass-diya')).categoryId).toBe('home');
  });

  it.each([
    ['name', { name: ' ' }, t.nameMissing],
    ['category', { category: '' }, t.chooseCategory],
    ['category', { category: '', newCategory: '\u200b' }, 'category'],
    ['sku', { sku: '' }, t.skuMissing],
    ['sku', { sku: 'KURTA-M' }, t.skuTaken('Linen kurta')],
    ['price', { price: '' }, t.priceMissing],
    ['price', { price: '10', mrp: '9' }, 'above the maximum retail price'],
    ['handle', { handle: 'kurta' }, t.handleTaken],
    ['handle', { handle: 'new' }, t.handleTaken],
    ['handle', { handle: 'Not so' }, 'small letters'],
    ['handle', { name: 'दीया' }, t.handleMissing],
    ['hsn', { hsn: '12' }, 'HSN'],
    ['gst', { gst: '17' }, 'no rate of GST'],
    ['stock', { stock: 'some' }, 'whole number'],
    ['facts', { facts: 'Brass' }, 'name: value'],
    ['imei', { productCode: '' }, 'product code'],
  ])('is refused at its field: %s %o', async (field, change, says) => {
    const result = await createProduct({ ...NEW, ...change }, actor);
    expect(result).toMatchObject({ errors: { [field]: expect.stringContaining(says) } });
    expect(await productById(reader(), 'brass-diya')).toBeUndefined();
  });
});

describe('two administrators at once', () => {
  const typed = async (change: object) => ({ ...productTyped(await there()), ...change });

  it('the second is told what is there now, and saves over it only when they press again', async () => {
    const [first, second] = [await known(), await known()];
    expect(await changeProduct(first, await typed({ name: 'Indigo kurta' }))).toEqual({ saved: 'kurta' });
    const wish = await typed({ name: 'Handloom kurta' });
    const told = await changeProduct(second, wish);
    expect(told).toMatchObject({ message: expect.stringContaining('“Indigo kurta”'), version: 1 });
    expect((await there()).name).toBe('Indigo kurta');
    expect(await changeProduct({ ...second, version: 1 }, wish)).toEqual({ saved: 'kurta' });
    expect((await there()).name).toBe('Handloom kurta');
  });

  it('one of them wins, however close they are', async () => {
    const at = await known();
    const names = ['One', 'Two', 'Three', 'Four'];
    const wishes = await Promise.all(names.map((name) => typed({ name })));
    const results = await Promise.all(wishes.map((wish) => changeProduct(at, wish)));
    expect(results.filter((result) => 'saved' in result)).toHaveLength(1);
    expect((await there()).version).toBe(1);
  });

  it('neither buttons nor pictures nor variants go over what somebody did meanwhile', async () => {
    const old = await known();
    await changeVariant(old, 'KURTA-M', { options: 'Size: M', price: '1600' });
    for (const work of [
      () => offerProduct(old, false),
      () => changePictures(old, () => []),
      () => offerVariant(old, 'KURTA-M', false),
      () => addVariant(old, { sku: 'KURTA-L', options: 'Size: L', price: '1' }),
      () => changeVariant(old, 'KURTA-M', { options: 'Size: M', price: '1' }),
    ]) {
      expect(await work()).toMatchObject({ version: 1 });
    }
    expect(await there()).toMatchObject({ active: true, version: 1 });
    expect(await shelf()).toMatchObject([{ pricePaise: 160_000, active: true }]);
  });
});

describe('variants', () => {
  it('are added with their first count, changed and no longer offered; a sale does not end a form', async () => {
    const large = { sku: 'KURTA-L', options: 'Size: L', price: '1499', stock: '4', weight: '300' };
    expect(await addVariant(await known(), large)).toEqual({ saved: 'kurta' });
    expect(await history('KURTA-L')).toMatchObject([{ why: 'opening', units: 4, actor }]);
    const at = await known();
    await run("UPDATE variants SET available = available - 1 WHERE id = 'KURTA-L'");
    expect(await changeVariant(at, 'KURTA-L', { options: 'Size: L', price: '1,399', mrp: '1,499' })).toEqual({
      saved: 'kurta',
    });
    expect(await offerVariant(await known(), 'KURTA-M', false)).toEqual({ saved: 'kurta' });
    expect(await shelf()).toMatchObject([
      { id: 'KURTA-M', active: false, available: 7 },
      { id: 'KURTA-L', pricePaise: 139_900, mrpPaise: 149_900, available: 3, weightGrams: null },
    ]);
  });

  it.each([
    [{ sku: 'KURTA-L', options: '', price: '1' }, 'options'],
    [{ sku: 'KURTA-L', options: 'Size: M', price: '1' }, 'options'],
    [{ sku: 'KURTA-M', options: 'Size: L', price: '1' }, 'sku'],
    [{ sku: 'KURTA-L', options: 'Size: L', price: '' }, 'price'],
  ])('that a shopper could not tell apart, or a SKU that is taken, are refused: %o', async (typed, field) => {
    expect(await addVariant(await known(), typed)).toMatchObject({ errors: { [field]: expect.any(String) } });
    expect(await shelf()).toHaveLength(1);
  });

  it('of another product are not changed by way of this one', async () => {
    await createProduct(NEW, actor);
    expect(await changeVariant(await known(), 'DIYA-1', { price: '1' })).not.toHaveProperty('saved');
    expect(await offerVariant(await known(), 'DIYA-1', false)).not.toHaveProperty('saved');
    expect(await changeVariant(await known(), 'NO-SUCH', { price: '1' })).not.toHaveProperty('saved');
    const [diya] = await everyVariantOf(reader(), 'brass-diya');
    expect(diya).toMatchObject({ productId: 'brass-diya', pricePaise: 125_000, active: true });
    expect(await shelf()).toHaveLength(1);
  });
});

describe('a correction of the stock', () => {
  const correct = (units: string, shown: number, formToken: string = randomUUID()) => {
    const correction = readCorrection(units);
    if (!correction) throw new Error(units);
    const input = { productId: 'kurta', sku: 'KURTA-M', note: 'counted', actor, formToken };
    return correctStock({ ...input, correction, shown });
  };
  const sell = () => run("UPDATE variants SET available = available - 2 WHERE id = 'KURTA-M'");
  const left = async () => (await shelf())[0]?.available;

  it.each([
    ['+3', { change: 3 }],
    ['-2', { change: -2 }],
    ['− 2', { change: -2 }],
    ['40', { count: 40 }],
    ['४०', { count: 40 }],
    ['', undefined],
    ['+', undefined],
    ['3.5', undefined],
    ['1e3', undefined],
    ['+-3', undefined],
    ['9999999999', undefined],
  ])('%s is %o', (typed, read) => {
    expect(readCorrection(typed)).toEqual(read);
  });

  it('by a count is written while the number still stands, with who and why', async () => {
    expect(await correct('40', 7)).toEqual({ left: 40, changed: true });
    expect(await history('KURTA-M')).toMatchObject([
      { why: 'correction', units: 33, left: 40, actor, note: 'counted' },
    ]);
  });

  it('by a count that is older than a sale writes nothing, and says what is there', async () => {
    await sell();
    expect(await correct('40', 7)).toEqual({ fault: t.moved(7, 5), left: 5 });
    expect(await left()).toBe(5);
    expect(await history('KURTA-M')).toEqual([]);
    expect(await correct('40', 5)).toEqual({ left: 40, changed: true });
  });

  it('by a change is true whatever was sold meanwhile, never below nothing', async () => {
    await sell();
    expect(await correct('+3', 7)).toEqual({ left: 8, changed: true });
    expect(await correct('-9', 8)).toEqual({ fault: t.correctionTooLow(8), left: 8 });
    expect(await left()).toBe(8);
  });

  it('is done once, however often its form is sent', async () => {
    const form = randomUUID();
    await Promise.all([correct('+3', 7, form), correct('+3', 7, form)]);
    expect(await left()).toBe(10);
    expect(await correct('+3', 10, form)).toEqual({ fault: t.sentBefore, left: 10 });
  });

  it('of nothing leaves no row', async () => {
    expect(await correct('7', 7)).toEqual({ left: 7, changed: false });
    expect(await history('KURTA-M')).toEqual([]);
  });
});

it('pictures are moved, removed and given words; the same file twice is one', () => {
  const picture = (src: string, alt = '') => ({ src, alt, width: 1, height: 1 });
  const [a, b, c] = [picture('a'), picture('b'), picture('c')];
  const order = (src: string, step: 'earlier' | 'later' | 'remove') =>
    changedPictures([a, b, c], { src, step, alt: '' })
      ?.map((one) => one.src)
      .join('');
  expect([order('c', 'earlier'), order('a', 'later'), order('b', 'remove')]).toEqual(['acb', 'bac', 'ac']);
  expect([order('a', 'earlier'), order('c', 'later'), order('x', 'remove')]).toEqual([
    'abc',
    'abc',
    undefined,
  ]);
  expect(changedPictures([a, b], { src: 'b', step: 'words', alt: 'Blue' })).toEqual([
    a,
    picture('b', 'Blue'),
  ]);
  expect(withPicture([a, b], picture('a', 'Red'))).toEqual([picture('a', 'Red'), b]);
});

it('a category is renamed, unless another has the name', async () => {
  await createProduct({ ...NEW, category: '', newCategory: 'Home' }, actor);
  expect(await renameOneCategory('home', 'apparel')).toBe(t.categoryTaken);
  expect(await renameOneCategory('home', 'Lamps')).toBeUndefined();
  expect(await renameOneCategory('home', ' ')).toBe(t.categoryMissing);
  expect(await rows('SELECT name FROM categories ORDER BY id')).toEqual([
    { name: 'Apparel' },
    { name: 'Lamps' },
  ]);
});

describe('the list', () => {
  const COUNT = 60;
  beforeEach(async () => {
    const { product, variant } = kurtas(9);
    const many = Array.from({ length: COUNT }, (_, n) => `kurta-${String(n).padStart(2, '0')}`);
    await transaction('test', async (tx) => {
      // All at one moment, as a file brings them.
      await tx
        .insert(products)
        .values(many.map((id) => ({ ...product, id, name: `Kurta ${id}`, active: id !== 'kurta-07' })));
      await tx
        .insert(variants)
        .values(many.map((id, n) => ({ ...variant, id: `SKU/${id}`, productId: id, available: n })));
    });
  });
  const scope = (query: { q?: string; show?: string; category?: string } = {}) =>
    productScope({ q: undefined, show: undefined, category: undefined, ...query });

  it('deals out every product once, both ways', async () => {
    const seen: string[] = [];
    let page = await listProducts(scope());
    for (;;) {
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.older) break;
      page = await listProducts(scope(), { after: page.older });
    }
    expect(new Set(seen).size).toBe(COUNT);
    expect(seen).toHaveLength(COUNT);
    const back = await listProducts(scope(), { before: page.newer });
    expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(25, 50));
    const first = await listProducts(scope(), { before: back.newer });
    expect(first.rows.map(({ id }) => id)).toEqual(seen.slice(0, 25));
    expect(first.newer).toBeUndefined();
  });

  it('finds by name, brand and SKU, and takes %% and apostrophes for themselves', async () => {
    const found = async (q: string) => (await listProducts(scope({ q }))).rows.map(({ id }) => id);
    expect(await found('sku/KURTA-12')).toEqual(['kurta-12']);
    expect(await found('kurta 12')).toEqual(['kurta-12']);
    expect(await found('%')).toEqual([]);
    expect(await found("o'")).toEqual([]);
    expect((await found('test')).length).toBe(25);
  });

  it('shows what is archived, what is low, and one category', async () => {
    const ids = async (query: object) =>
      (await listProducts(scope(query))).rows.map(({ id }) => id).toSorted();
    expect(await ids({ show: 'archived' })).toEqual(['kurta-07']);
    // Seven of the first kurta; five and fewer are low.
    expect(await ids({ show: 'low' })).toEqual([
      'kurta-00',
      'kurta-01',
      'kurta-02',
      'kurta-03',
      'kurta-04',
      'kurta-05',
    ]);
    expect(await ids({ category: 'books' })).toEqual([]);
    const [row] = (await listProducts(scope({ q: 'kurta-03' }))).rows;
    expect(row).toMatchObject({ units: 3, low: 1, variants: 1, price: { varies: false } });
  });
});
