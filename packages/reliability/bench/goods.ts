/** What the pages of goods read, as the catalogue grows: how much longer it takes than with 40 products. SQLite. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import type { ProductRow, VariantRow } from '@/db/queries/catalogue';
import { insertCategories, putProducts, putVariants, ROWS_AT_ONCE } from '@/db/queries/goods';
import { homeShelf, product } from '@/lib/catalog/catalogue';
import { categoryPage, narrowedCategory, searchProducts } from '@/lib/catalog/search/search';
import { readSearch } from '@/lib/catalog/search/search-query';
import { step } from '@/scripts/lib/steps.mjs';
import { inTurns, printGrowth, type Read, sizeOf } from './growth';

/** At most so many times as long as with 40 products. */
const MOST = 1.2;
const BASE = 40;
const SIZES = [BASE, 10_000];
/** As long as the search knows its goods without asking, and a moment more: it has those of the size before. */
const ASKS_AGAIN_MS = 3_500;
/** The search sweeps out what it dropped behind what it answers, and counts it until then. */
const SWEPT_MS = 4_000;
/** Of each category: its page shows as much in either shop. */
const IN_CATEGORY = 40;

export async function benchGoods(folder: string, quick: boolean): Promise<void> {
  const sizes = SIZES.map(sizeOf);
  for (const size of sizes) {
    size.url = `file:${path.join(folder, `goods_${size.count}.db`)}`;
    await step(`${size.count} products`, () => fillGoods(size.url, size.count, IN_CATEGORY));
  }
  await inTurns(sizes, quick, readsOf);
  printGrowth('goods', { engine: 'sqlite', most: MOST }, sizes);
}

/** @param inCategory how many lie in each category. */
export async function fillGoods(url: string, count: number, inCategory: number): Promise<undefined> {
  process.env.DATABASE_URL = url;
  await migrateDatabase();
  await transaction('fill', async (tx) => {
    const categories = Array.from({ length: count / inCategory }, (_, position) => ({
      ...{ id: `c${position}`, name: `Shelf ${position}`, blurb: '', tint: '#eee', position },
    }));
    await insertCategories(tx, categories);
    for (let from = 0; from < count; from += ROWS_AT_ONCE) {
      const numbers = Array.from(
        { length: Math.min(ROWS_AT_ONCE, count - from) },
        (_, index) => from + index,
      );
      await putProducts(
        tx,
        numbers.map((number) => productRow(number, inCategory)),
      );
      await putVariants(tx, numbers.flatMap(variantRows));
    }
  });
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
  ...{ createdAt: number, updatedAt: number },
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
