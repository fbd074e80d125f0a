/** Files of goods into a shop with a database, on both engines. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { allGoods } from '@/db/queries/goods';
import { addToCart } from '@/lib/cart/cart';
import { product, productIds } from '@/lib/catalog/catalogue';
import { goodsFile } from '@/lib/catalog/goods/export';
import { type ImportRequest, importGoods } from '@/lib/catalog/goods/import';
import { pictureFinder } from '@/lib/catalog/goods/pictures/picture-finder';
import { viewsOfValues } from '@/lib/catalog/pictures/views-of-values';
import { scratchFolder } from '@/scripts/lib/scratch';
import { TEST_ENVIRONMENT } from '../support/accounts';
import { file, NOW } from '../support/goods-file';
import { rows, run } from '../support/raw';
import { openShop } from '../support/shop-world';

const { folder, remove } = scratchFolder();
const photos = path.join(folder, 'photos');
let close: () => Promise<void>;

beforeAll(async () => {
  close = await openShop();
  Object.assign(process.env, TEST_ENVIRONMENT, { DATA_DIR: folder });
  mkdirSync(photos);
  const shape = { width: 400, height: 500, channels: 3, background: '#8a6f4d' } as const;
  writeFileSync(path.join(photos, 'pot.png'), await sharp({ create: shape }).png().toBuffer());
  writeFileSync(path.join(photos, 'pot.txt'), 'no picture');
  mkdirSync(path.join(photos, 'more'));
  writeFileSync(path.join(photos, 'endless.png'), '');
  // More than is ever read at once, and no byte of it on the disk.
  truncateSync(path.join(photos, 'endless.png'), 2 ** 31);
});
afterAll(async () => {
  await close();
  remove();
});

const take = (bytes: Uint8Array, more: Partial<ImportRequest> = {}) =>
  importGoods({
    bytes,
    name: 'goods.csv',
    now: NOW,
    find: pictureFinder({ folder: photos, keep: !more.dryRun }),
    ...more,
  });
const whole = async () => ({
  goods: await allGoods(reader()),
  stock: await rows('select variant_id, units, "left", why, note from stock_changes order by id'),
});

const HEAD = 'handle,name,category,sku,options,price,mrp,stock,pictures';
const POT = [
  'pot,Clay pot,Kitchen,POT-S,Size: S,350,400,6,pot.png | A clay pot',
  'pot,,,POT-L,Size: L,550,,2,',
];

describe('an import of goods', () => {
  it('with a fault changes nothing, whatever else is in the file', async () => {
    const before = await whole();
    const { faults, done } = await take(file(HEAD, ...POT, 'cup,Cup,Kitchen,CUP,,ten,,1,'));
    expect(done).toBeUndefined();
    expect(faults.filter(({ fatal }) => fatal)).toMatchObject([{ line: 4, column: 'price' }]);
    expect(await whole()).toEqual(before);
  });

  it.each([
    ['is missing', 'cup.jpg', /There is no such file in .*photos: put it there/],
    ['is a folder', 'more', /There is no such file in .*photos: put it there/],
    ['cannot be read', 'endless.png', /endless\.png: It cannot be read \(E\w+\)/],
    ['is no picture', 'pot.txt', /is no picture that browsers draw/],
    ['lies elsewhere', '../../../etc/passwd', /It lies outside the folder of --images/],
    ['is not in the shop', `/media/${'0'.repeat(32)}/800.webp`, /The shop has no such picture/],
    ['is of a private address', 'http://127.0.0.1:1/a.jpg', /private network/],
  ])('says of a picture that it %s', async (_, picture, says) => {
    const before = await whole();
    const { faults, done } = await take(file(HEAD, `cup,Cup,Kitchen,CUP,,10,,1,${picture}`));
    expect(done).toBeUndefined();
    expect(faults.find(({ fatal }) => fatal)).toMatchObject({ line: 2, says: expect.stringMatching(says) });
    expect(await whole()).toEqual(before);
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const before = await whole();
    const { done } = await take(file(HEAD, ...POT), { dryRun: true });
    expect(done?.counts).toMatchObject({ products: { created: 1 }, variants: { created: 2 } });
    expect(await whole()).toEqual(before);
  });

  it('says of missing pictures with all other faults, and fetches and scales none beside them', async () => {
    const pictures = ['gone.png', 'pot.txt', 'https://photos.example/pot.png'];
    const rows = pictures.map((picture, at) => `cup-${at},Cup,Kitchen,CUP-${at},,ten,,1,${picture}`);
    const { faults } = await take(file(HEAD, ...rows));
    expect(faults.filter(({ fatal }) => fatal).map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 price',
      '2 pictures',
      '3 price',
      '4 price',
    ]);
  });

  it('puts goods on sale with their pictures, and writes down where stock came from', async () => {
    const progress = vi.fn();
    const { done } = await take(file(HEAD, ...POT), { progress });
    expect(done?.counts).toMatchObject({ products: { created: 1 }, variants: { created: 2 } });
    expect(progress.mock.calls).toEqual([
      ['pictures', 1, 1],
      ['products', 1, 1],
      ['variants', 2, 2],
    ]);
    const view = await product('pot');
    expect(view).toMatchObject({
      name: 'Clay pot',
      pictures: [{ alt: 'A clay pot', width: 400, height: 500 }],
    });
    expect(view?.pictures[0]?.src).toMatch(/^\/media\/[0-9a-f]{32}\/400\.webp$/);
    expect((await whole()).stock.slice(-2)).toEqual([
      { variant_id: 'POT-S', units: 6, left: 6, why: 'opening', note: 'goods.csv' },
      { variant_id: 'POT-L', units: 2, left: 2, why: 'opening', note: 'goods.csv' },
    ]);
  });

  it('changes nothing when it is repeated', async () => {
    const before = await whole();
    const { done, faults } = await take(file(HEAD, ...POT));
    expect(faults).toEqual([]);
    expect(done?.counts.variants).toEqual({ created: 0, changed: 0, archived: 0, same: 2 });
    expect(await whole()).toEqual(before);
  });

  it('changes nothing when it is repeated after a sale: what was sold stays sold', async () => {
    await run("update variants set available = available - 1 where id = 'POT-S'");
    const before = await whole();
    const { done } = await take(file(HEAD, ...POT));
    expect(done?.counts.variants).toEqual({ created: 0, changed: 0, archived: 0, same: 2 });
    expect(done?.stockKept).toBe(1);
    expect(await whole()).toEqual(before);
    await run("update variants set available = available + 1 where id = 'POT-S'");
  });

  it('sets stock beside what was sold meanwhile, as a correction', async () => {
    await run("update variants set available = available - 1 where id = 'POT-S'");
    await take(file('handle,sku,stock', 'pot,POT-S,9'), { setStock: true });
    expect((await whole()).stock.at(-1)).toMatchObject({
      variant_id: 'POT-S',
      units: 4,
      left: 9,
      why: 'import',
    });
    await take(file('handle,sku,stock', 'pot,POT-S,1'));
    expect((await whole()).goods.variants.find(({ id }) => id === 'POT-S')?.available).toBe(9);
  });

  it('counts what is sold while pictures are fetched', async () => {
    const sell = async () => {
      await run("update variants set available = available - 1 where id = 'POT-S'");
      return { src: '/media/x/1.webp', alt: '', width: 1, height: 1 };
    };
    const { done } = await take(file('handle,sku,stock,pictures', 'pot,POT-S,12,new.jpg'), {
      find: sell,
      setStock: true,
    });
    expect(done?.stock).toMatchObject([{ units: 4, left: 12 }]);
  });

  it('changes nothing where somebody gave the SKU away meanwhile', async () => {
    const giveAway = async () => {
      await run("update variants set id = 'JUG' where id = 'POT-L'");
      return { src: '/media/x/1.webp', alt: '', width: 1, height: 1 };
    };
    await run("delete from stock_changes where variant_id = 'POT-L'");
    const lines = file(HEAD, 'jug,Jug,Kitchen,JUG,,90,,1,jug.jpg');
    await expect(take(lines, { find: giveAway })).rejects.toThrow(
      /The shop changed meanwhile: .* as a variant of pot/,
    );
    expect((await whole()).goods.products.map(({ id }) => id)).not.toContain('jug');
    await run("update variants set id = 'POT-L' where id = 'JUG'");
  });

  it('gives back in a file what the shop has, which changes nothing', async () => {
    const before = await whole();
    const written = new TextEncoder().encode(goodsFile(before.goods));
    const { done, faults } = await take(written, { archiveMissing: true });
    expect(faults).toEqual([]);
    expect(done?.counts.products).toMatchObject({ created: 0, changed: 0, archived: 0 });
    expect(await whole()).toEqual(before);
  });

  it('takes what the file does not name off the shelf, and keeps it', async () => {
    const before = await whole();
    await take(file(HEAD, ...POT.slice(0, 1)), { archiveMissing: true });
    const { goods } = await whole();
    expect(await productIds()).toEqual(['pot']);
    expect(goods.products).toHaveLength(before.goods.products.length);
    expect(goods.variants.filter(({ productId }) => productId === 'pot')).toMatchObject([
      { id: 'POT-S', active: true },
      { id: 'POT-L', active: false },
    ]);
  });

  it('gives an empty shop the same goods', async () => {
    const { goods } = await whole();
    const written = goodsFile(goods);
    for (const table of ['stock_changes', 'variants', 'products', 'categories'])
      await run(`delete from ${table}`);
    const { done, faults } = await take(new TextEncoder().encode(written), {
      categories: goods.categories,
    });
    expect(faults.filter(({ fatal }) => fatal)).toEqual([]);
    expect(done?.counts.products.created).toBe(goods.products.length);
    expect(goodsFile((await whole()).goods)).toBe(written);
  });
});

/** As another shop writes it: made-up goods in all the columns of such a file. */
const exported = (name: string) => readFileSync(path.join(import.meta.dirname, 'exports', name), 'utf8');

describe.each([
  {
    name: 'shopify.csv',
    renames: [
      ['Handloom kurta', 'Kurta of handloom'],
      ['हाथ का कुर्ता', 'Kurta by hand'],
    ],
    counts: { products: { created: 4 }, variants: { created: 8 } },
    uncounted: 1,
    notes: [
      { line: 13, column: 'Variant Inventory Policy', says: /^Shopify sells हाथ-कुर्ता on when none is left/ },
      { line: 15, column: undefined, says: /^A gift card/ },
    ],
    handles: [/^brass-urli$/, /^handloom-kurta$/, /^product-[0-9a-f]{8}$/, /^winter-shawl$/],
    shown: 'handloom-kurta',
    texts: {
      brand: 'Neem & Thread',
      summary: 'Woven by hand in Bagru, 120 g a metre.',
      description:
        'Woven by hand in Bagru, 120 g a metre.\n\n• Mandarin collar\n• Two pockets\n\nWash cold & dry in the shade.',
    },
    pictures: ['A kurta, folded', 'Indigo', 'Madder', ''],
    variants: [
      { id: 'HK-I-M', pricePaise: 129_900, mrpPaise: 199_900, available: 7, weightGrams: 240 },
      { id: 'SHAWL', pricePaise: 345_000, mrpPaise: 345_000, available: 3, weightGrams: null },
      { id: 'URLI', pricePaise: 249_900, mrpPaise: 299_900, available: 0, weightGrams: 1_200 },
    ],
    sold: ['HK-I-M', 'HK-M-M'],
    notSold: ['HK-I-L', 'URLI', 'SHAWL'],
  },
  {
    name: 'woocommerce.csv',
    renames: [
      ['Copper bottle', 'Bottle of copper'],
      ['Block-print bedsheet', 'Sheet of printed cotton'],
    ],
    counts: { products: { created: 3 }, variants: { created: 4 } },
    uncounted: 1,
    notes: [
      { line: 5, column: 'Short description', says: /^\d{3} characters: listings have the first sentence/ },
      { line: 7, column: 'Type', says: /^grouped: left out/ },
    ],
    handles: [/^block-print-bedsheet$/, /^copper-bottle$/, /^product-120$/],
    shown: 'block-print-bedsheet',
    texts: {
      summary: 'Printed with blocks of teak.',
      facts: [['Fabric', 'Cotton, combed']],
      description:
        'For a double bed\n\nCotton of 210 threads, with two pillow covers.\n\n• 228 × 254 cm\n• Wash cold',
    },
    pictures: ['', '', 'Indigo', 'Madder'],
    variants: [
      { id: 'ACHAAR', pricePaise: 24_000, mrpPaise: 24_000, available: 12, weightGrams: 500 },
      { id: 'WOO-103', pricePaise: 149_900, mrpPaise: 199_900, available: 1_100, weightGrams: 1_100 },
      { id: 'WOO-110', pricePaise: 115_050, mrpPaise: 115_050, available: 0, weightGrams: 320 },
    ],
    sold: ['WOO-102', 'WOO-103', 'ACHAAR'],
    notSold: ['WOO-110'],
  },
])('the export $name', (of) => {
  const text = exported(of.name);
  const pictures = new Map(
    [...text.matchAll(/https:[^, "]+\.png/g)].map(([at], index) => [path.basename(at), index]),
  );
  /** The pictures of the other shop, each of a colour of its own. */
  const find: ImportRequest['find'] = (source, look) =>
    pictureFinder({ folder: photos, keep: true })(new URL(source).pathname.split('/').at(-1) ?? '', look);
  const bring = (written = text) => take(new TextEncoder().encode(written), { find });
  const ofIt = async (): Promise<string[]> => {
    const { goods } = await whole();
    return goods.products
      .map(({ id }) => id)
      .filter((id) => !there.includes(id))
      .toSorted();
  };
  let there: string[] = [];

  it('comes in as it is, and says what it leaves out', async () => {
    for (const [file, index] of pictures) {
      const background = { r: 20 * index, g: 90, b: of.name.length * 9 };
      const picture = sharp({ create: { width: 40, height: 50, channels: 3, background } });
      writeFileSync(path.join(photos, file), await picture.png().toBuffer());
    }
    there = (await whole()).goods.products.map(({ id }) => id);
    const { done, faults } = await bring();
    expect(faults.filter(({ says }) => !says.endsWith('made.'))).toEqual(
      of.notes.map((note) => ({ ...note, says: expect.stringMatching(note.says), fatal: false })),
    );
    expect(done).toMatchObject({ counts: of.counts, uncounted: of.uncounted });
    expect(await ofIt()).toEqual(of.handles.map((handle) => expect.stringMatching(handle)));
    const { goods } = await whole();
    for (const variant of of.variants)
      expect(goods.variants).toContainEqual(expect.objectContaining(variant));
  });

  it('is shown with its texts, and a chosen colour with its picture', async () => {
    const view = await product(of.shown);
    const { goods } = await whole();
    expect(goods.products.find(({ id }) => id === of.shown)).toMatchObject(of.texts);
    expect(view?.pictures.map(({ alt }) => alt)).toEqual(of.pictures);
    expect(viewsOfValues(view?.options ?? [], view?.pictures ?? [])).toEqual({
      Indigo: of.pictures.indexOf('Indigo'),
      Madder: of.pictures.indexOf('Madder'),
    });
  });

  it('brings nothing in twice, not even under another name', async () => {
    const before = await whole();
    expect((await bring()).done?.counts).toMatchObject({
      products: { created: 0, changed: 0 },
      variants: { created: 0, changed: 0 },
    });
    expect(await whole()).toEqual(before);
    const renamed = of.renames.reduce((so, [from = '', to = '']) => so.replaceAll(from, to), text);
    expect((await bring(renamed)).done?.counts).toMatchObject({
      products: { created: 0, changed: of.renames.length },
      variants: { created: 0, changed: 0 },
    });
    expect(await ofIt()).toEqual(of.handles.map((handle) => expect.stringMatching(handle)));
  });

  it('is sold where it has units, and is not where nobody counted them', async () => {
    for (const id of of.sold) expect(await addToCart(of.name, id, 1), id).toMatchObject({ done: true });
    for (const id of of.notSold) expect(await addToCart(of.name, id, 1), id).toMatchObject({ done: false });
  });
});
