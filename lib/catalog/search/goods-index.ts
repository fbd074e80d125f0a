/**
 * The goods as words, in each process: built once, and anew within seconds of a change. Prices and stock are not in it, so
 * that a sale changes nothing here.
 */
import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import MiniSearch from 'minisearch';
import { reader } from '@/db/client';
import { type GoodsText, goodsAsText, goodsVersion } from '@/db/queries/goods-text';
import { describeError, log } from '@/lib/log';
import { askedTermsOf, termsOf } from './terms';

/** How often a process asks whether the goods have changed, at the most, in milliseconds. */
const ASK_EVERY_MS = 3_000;
/** Of the best match's score: what is below has little to do with what was asked. */
const WORTH_SHOWING = 0.1;

const FIELDS = {
  name: 4,
  skus: 4,
  brand: 3,
  keywords: 2,
  category: 2,
  options: 2,
  summary: 1,
  description: 0.5,
};

export interface Found {
  id: string;
  categoryId: string;
  name: string;
}

let askedAt = 0;
let goods: MiniSearch | undefined;
let version: string | undefined;
let update: Promise<void> | undefined;
/** What was put in of each. */
const indexed = new Map<string, GoodsText>();

/** Best first: any word counts, and more of them count more. Words may be begun, or be a letter or two off. */
export async function findGoods(text: string): Promise<Found[]> {
  const results = (await currentGoods()).search(text, {
    boost: FIELDS,
    tokenize: askedTermsOf,
    // What is being typed ends the text; a letter or two begin too much to say anything but that.
    prefix: (term, index, terms) => term.length > 2 || index === terms.length - 1,
    fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false),
    maxFuzzy: 2,
    weights: { prefix: 0.4, fuzzy: 0.2 },
    bm25: { k: 1.2, b: 0.7, d: 0.5 },
  });
  const least = (results[0]?.score ?? 0) * WORTH_SHOWING;
  return results
    .filter(({ score }) => score >= least)
    .map(({ id, categoryId, name }) => ({ id, categoryId, name }));
}

async function currentGoods(): Promise<MiniSearch> {
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
  return goods ?? empty();
}

function empty(): MiniSearch {
  return new MiniSearch({
    fields: Object.keys(FIELDS),
    storeFields: ['categoryId', 'name'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
}

/** Takes in what is new or written anew, and drops what is gone. In pieces, so that requests are answered between them. */
async function bringUpToDate(): Promise<void> {
  const now = await goodsVersion(reader());
  if (now === version) return;
  const texts = await goodsAsText(reader());
  const changed = texts.filter((text) => !isDeepStrictEqual(indexed.get(text.id), text));
  const stay = new Set(texts.map(({ id }) => id));
  const index = goods ?? empty();
  for (const id of [...indexed.keys()].filter((one) => !stay.has(one))) {
    index.discard(id);
    indexed.delete(id);
  }
  for (const { id } of changed) if (indexed.has(id)) index.discard(id);
  await index.addAllAsync(changed, { chunkSize: 50 });
  for (const text of changed) indexed.set(text.id, text);
  goods = index;
  version = now;
}
