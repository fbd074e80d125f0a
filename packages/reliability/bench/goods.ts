/** How long an import of goods takes, and what their pages read as the catalogue grows: how much longer than with 40 products. SQLite. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateDatabase } from '@/db/migrate';
import type { ProductRow, VariantRow } from '@/db/queries/catalogue';
import { homeShelf, product } from '@/lib/catalog/catalogue';
import { goodsFile } from '@/lib/catalog/goods/export';
import { type ImportRequest, importGoods } from '@/lib/catalog/goods/import';
import type { Counts } from '@/lib/catalog/goods/plan/types';
import { builtPicture } from '@/lib/catalog/goods/shop-goods';
import { categoryPage, narrowedCategory, searchProducts } from '@/lib/catalog/search/search';
import { readSearch } from '@/lib/catalog/search/search-query';
import { step } from '@/scripts/lib/steps.mjs';
import { inTurns, printGrowth, type Read, sizeOf } from './growth';
import { marked, missedIn } from './report';

/** At most so many times as long as with 40 products. */
const MOST = 1.2;
const BASE = 40;
const SIZES = [BASE, 10_000];
/** In which 10,000 products, each of three variants, are to be in the shop. */
const IMPORT_SECONDS = 120;
/** As long as the search knows its goods without asking, and a moment more: it has those of the size before. */
const ASKS_AGAIN_MS = 3_500;
/** The search sweeps out what it dropped behind what it answers, and counts it until then. */
const SWEPT_MS = 4_000;
/** Of each category: its page shows as much in either shop. */
const IN_CATEGORY = 40;

export async function benchGoods(folder: string, quick: boolean): Promise<string[]> {
  const late: string[] = [];
  const sizes = SIZES.map(sizeOf);
  for (const size of sizes) {
    size.url = `file:${path.join(folder, `goods_${size.count}.db`)}`;
    await step(`${size.count} products`, async () => {
      const { first, again } = await fillGoods(size.url, size.count, IN_CATEGORY);
      const imported = marked(`imported in ${first.toFixed(1)} s`, first > IMPORT_SECONDS);
      late.push(...missedIn(`${size.count} products: ${imported}`));
      return `${imported}, the same file again in ${again.toFixed(1)} s`;
    });
  }
  await inTurns(sizes, quick, readsOf);
  return [...late, ...printGrowth('goods', { engine: 'sqlite', most: MOST }, sizes)];
}

/** Seconds that an import takes into an empty shop, and the same file once more. */
interface Imported {
  readonly first: number;
  readonly again: number;
}

/**
 * By the importer: what is measured later stands as a merchant's file leaves it.
 * @param inCategory how many lie in each category.
 */
export async function fillGoods(url: string, count: number, inCategory: number): Promise<Imported> {
  process.env.DATABASE_URL = url;
  await migrateDatabase();
  const numbers = Array.from({ length: count }, (_, number) => number);
  const categories = Array.from({ length: count / inCategory }, (_, position) => ({
    ...{ id: `c${position}`, name: `Shelf ${position}`, blurb: '', tint: '#eee', position },
  }));
  const file = goodsFile({
    categories,
    products: numbers.map((number) => productRow(number, inCategory)),
    variants: numbers.flatMap(variantRows),
  });
  const request = {
    bytes: Buffer.from(file),
    name: 'goods.csv',
    find: builtPicture,
    categories,
    now: Date.now(),
  };
  const first = await timed(request, (counts) => counts.created);
  return { first, again: await timed(request, (counts) => counts.same) };

  async function timed(asked: ImportRequest, expected: (products: Counts) => number): Promise<number> {
    const began = performance.now();
    const { done, faults } = await importGoods(asked);
    if (!done || expected(done.counts.products) !== count)
      throw new Error(
        `the import did not take all goods: ${JSON.stringify(done?.counts ?? faults.slice(0, 3))}`,
      );
    return (performance.now() - began) / 1000;
  }
}

const productRow = (number: number, inCategory: number): ProductRow => ({
  ...{
    id: `kurta-${number}`,
    categoryId: `c${Math.floor(number / inCategory)}`,
    name: `Kurta number${number}`,
    brand: 'Karghaa',
  },
  ...{ summary: 'Of linen', description: 'Soft.\n\nWash it cold.', facts: [['Fabric', 'Linen']] },
  ...{ pictures: [], hsn: null, gstRates: [], unit: 'NOS', origin: 'India', importer: null, keywords: '' },
  ...{ productCode: null, imeiTracked: false, active: true, position: number, version: 0 },
  ...{ createdAt: Date.UTC(2026, 0, 1) + number * 1_000, updatedAt: 0 },
});

const variantRows = (number: number): VariantRow[] =>
  ['S', 'M', 'L'].map((size, position) => ({
    ...{ id: `K-${number}-${size}`, productId: `kurta-${number}`, options: { Size: size }, position },
    ...{ pricePaise: 149_900, mrpPaise: 199_900, available: 9, weightGrams: null, active: true },
  }));

/** Of the database that DATABASE_URL names now. Of each, what the page reads and makes of it, without drawing it. */
async function readsOf(): Promise<Read[]> {
  const found = async (q: string) => (await searchProducts(readSearch({ q }))).products.length;
  const narrowed = async (parameters: Record<string, string>) =>
    (await narrowedCategory(readSearch(parameters, 'c0')))?.products.length ?? 0;
  // Nobody has asked for it before: what was found is not kept.
  let asked = 0;
  const anew = async () => {
    asked += 1;
    const chosen = { 'option.Size': ['M', `${asked}`], stock: 'in' };
    return (await searchProducts(readSearch({ ...chosen, sort: 'price-up' }))).products.length;
  };
  await sleep(ASKS_AGAIN_MS);
  await found('kurta');
  await sleep(SWEPT_MS);
  return [
    { name: 'home page', run: async () => (await homeShelf()).length },
    { name: 'category page', run: async () => (await categoryPage('c0'))?.products.length ?? 0 },
    { name: 'category, filtered', run: () => narrowed({ 'option.Size': 'M', stock: 'in' }) },
    { name: 'category, by price', run: () => narrowed({ sort: 'price-up' }) },
    { name: 'product page', run: async () => (await product('kurta-20'))?.variants.length ?? 0 },
    { name: 'search that finds few', run: () => found('number20') },
    { name: 'search that finds all', run: () => found('kurta') },
    { name: 'search for nothing: all goods', run: () => found('') },
    { name: 'filters over all goods, for the first time', run: anew },
  ];
}
