/**
 * The goods as words, in each process: built once, and anew within seconds of a change. Prices and stock are not in it, so
 * that a sale changes nothing here.
 */
import 'server-only';
import { setImmediate as breathe } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { reader } from '@/db/client';
import { type GoodsText, goodsAsText, goodsVersion } from '@/db/queries/goods-text';
import { describeError, log } from '@/lib/log';
import { askedTermsOf, termsOf } from './terms';
import { type AskedWord, WordIndex } from './word-index';

/** How often a process asks whether the goods have changed, at the most, in milliseconds. */
const ASK_EVERY_MS = 3_000;
/** So many at a time: requests are answered in between. */
const PIECE = 50;

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

interface Goods {
  index: WordIndex<GoodsText>;
  /** In the merchant's order. */
  all: GoodsText[];
}

let askedAt = 0;
let goods: Goods | undefined;
let version: string | undefined;
let update: Promise<void> | undefined;

/**
 * Best first: any word counts, and more of them count more. Words may be begun, or be a letter or two off. No words: everything.
 * @returns those from `offset` on, `limit` at the most, and how many there are in all.
 */
export async function findGoods(
  text: string,
  { category, offset = 0, limit }: { category?: string | undefined; offset?: number; limit: number },
): Promise<{ texts: GoodsText[]; total: number }> {
  const { index, all } = await currentGoods();
  if (text === '') {
    const kept = category === undefined ? all : all.filter(({ categoryId }) => categoryId === category);
    return { texts: kept.slice(offset, offset + limit), total: kept.length };
  }
  const keep = category === undefined ? undefined : (one: GoodsText) => one.categoryId === category;
  const { texts, total } = index.search(askedWords(text), offset + limit, keep);
  return { texts: texts.slice(offset), total };
}

function askedWords(text: string): AskedWord[] {
  return askedTermsOf(text).map((word, position, words) => ({
    word,
    // What is being typed ends the text; a letter or two begin too much to say anything but that.
    prefix: word.length > 2 || position === words.length - 1,
    distance: word.length > 3 && !/\d/.test(word) ? Math.min(2, Math.round(word.length / 4)) : 0,
  }));
}

async function currentGoods(): Promise<Goods> {
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

const empty = (): Goods => ({ index: new WordIndex(FIELDS, termsOf), all: [] });

/** Takes in what is new or written anew, and drops what is gone. */
async function bringUpToDate(): Promise<void> {
  const now = await goodsVersion(reader());
  if (now === version) return;
  const all = await goodsAsText(reader());
  const { index } = goods ?? empty();
  const stay = new Set(all.map(({ id }) => id));
  const changed = all.filter((text) => !isDeepStrictEqual(index.get(text.id), text));
  for (const id of index.ids()) if (!stay.has(id)) index.drop(id);
  for (const [position, text] of changed.entries()) {
    index.put(text);
    if (position % PIECE === PIECE - 1) await breathe();
  }
  goods = { index, all };
  version = now;
}
