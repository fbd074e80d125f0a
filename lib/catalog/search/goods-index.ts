/** The goods in each process, for search and filters: built once, and anew within seconds of a change. */
import 'server-only';
import { setImmediate as breathe } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { reader } from '@/db/client';
import {
  type GoodsText,
  goodsAsText,
  goodsVersion,
  newestStockChange,
  type SoldAs,
  stockSince,
} from '@/db/queries/goods-text';
import { describeError, log } from '@/lib/log';
import { Facets } from './facets';
import { Kept } from './kept';
import type { Found } from './narrowed';
import { slipsOf, termsOf } from './terms';
import { WordIndex } from './word-index';

/** How often a process asks whether the goods have changed, at the most, in milliseconds. */
const ASK_EVERY_MS = 3_000;
/** So many at a time: requests are answered in between. */
const PIECE = 50;
/** Listings whose findings are kept until something changes: each names as many goods as anybody can leaf through. */
const MOST_KEPT = 100;

/** What a word counts, by where it stands. */
const FIELDS = [
  ['name', 4],
  ['skus', 4],
  ['brand', 3],
  ['keywords', 2],
  ['category', 2],
  ['options', 2],
  ['summary', 1],
  ['description', 0.5],
] as const;

export interface Goods {
  index: WordIndex<GoodsText>;
  /** Of all goods, in the merchant's order. */
  facets: Facets;
  byCategory: ReadonlyMap<string, readonly GoodsText[]>;
  /** What was found in these goods, by what was asked. */
  found: Kept<Found>;
}

interface Seen {
  version: string;
  /** The newest row of the shelf's history. */
  stock: number;
  variants: ReadonlyMap<string, SoldAs>;
}

let askedAt = 0;
let goods: Goods | undefined;
let seen: Seen | undefined;
let update: Promise<void> | undefined;

/** As they were three seconds ago at the most; while the database cannot be asked, as they were before. */
export async function currentGoods(): Promise<Goods> {
  const now = Date.now();
  if (goods && now - askedAt < ASK_EVERY_MS) return goods;
  askedAt = now;
  update ??= bringUpToDate().finally(() => {
    update = undefined;
  });
  try {
    await update;
  } catch (error) {
    if (!goods) throw error;
    log.warn('search: the goods’ changes are not known', { error: describeError(error) });
  }
  if (!goods) throw new Error('the goods have not been read');
  return goods;
}

async function bringUpToDate(): Promise<void> {
  const [version, stock] = [await goodsVersion(reader()), await newestStockChange(reader())];
  if (goods && seen?.version === version) {
    if (seen.stock === stock) return;
    for (const { id, inStock } of await stockSince(reader(), seen.stock)) {
      const variant = seen.variants.get(id);
      if (variant) variant.inStock = inStock;
    }
    goods.found.clear();
    seen = { ...seen, stock };
    return;
  }
  goods = goodsOf(await takenIn(await goodsAsText(reader())));
  const variants = goods.facets.goods.flatMap((one) => one.variants);
  seen = { version, stock, variants: new Map(variants.map((variant) => [variant.id, variant])) };
}

const index = new WordIndex<GoodsText>(FIELDS, termsOf, slipsOf);

/** Takes in what is new or written anew, and drops what is gone. */
async function takenIn(all: readonly GoodsText[]): Promise<readonly GoodsText[]> {
  const stay = new Set(all.map(({ id }) => id));
  const changed = all.filter((text) => !isDeepStrictEqual(index.get(text.id), text));
  for (const id of index.ids()) if (!stay.has(id)) index.drop(id);
  for (const [position, text] of changed.entries()) {
    index.put(text);
    if (position % PIECE === PIECE - 1) await breathe();
  }
  // What the index holds is what filters go by: stock is written there.
  return all.map((text) => index.get(text.id) ?? text);
}

function goodsOf(all: readonly GoodsText[]): Goods {
  return {
    index,
    facets: new Facets(all),
    byCategory: Map.groupBy(all, ({ categoryId }) => categoryId),
    found: new Kept(MOST_KEPT),
  };
}
