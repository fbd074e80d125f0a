/** How many slips of the thumb search forgives, in the words of the demo goods' names: other words of the goods lie near, too. */
import { expect, it } from 'vitest';
import { shopGoods } from '@/lib/catalog/goods/shop-goods';
import { areDemoGoods, goodsFile } from '../../../shop/catalogue';
import { askedWords, slipsOf, termsOf } from './terms';
import { WordIndex } from './word-index';

const FIELDS = [
  ['name', 4],
  ['brand', 3],
  ['keywords', 2],
  ['summary', 1],
  ['description', 0.5],
] as const;

/** Of Latin letters, in small ones. */
const longWords = (name: string): string[] => name.toLowerCase().match(/[a-z]{5,}/g) ?? [];

const index = new WordIndex<{ id: string } & Record<(typeof FIELDS)[number][0], string>>(
  FIELDS,
  termsOf,
  slipsOf,
);
const { drafts } = shopGoods(goodsFile);
for (const { id, fields } of drafts) {
  const { name = '', brand = '', keywords = '', summary = '', description = '' } = fields;
  index.put({ id, name, brand, keywords: keywords ?? '', summary, description });
}
const words = new Set(drafts.flatMap(({ fields }) => longWords(fields.name ?? '')));

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** The one to the right on the keyboard. */
function nextKey(letter: string): string {
  const row = KEYS.find((one) => one.includes(letter)) ?? '';
  return row[row.indexOf(letter) + 1] ?? '';
}

/** A word with one slip, at each of its places. */
const at = (slip: (before: string, letter: string, after: string) => string) => (word: string) =>
  [...word].map((letter, place) => slip(word.slice(0, place), letter, word.slice(place + 1)));

it.runIf(areDemoGoods).each([
  ['two letters have changed places', 0.97, at((a, b, c) => `${a}${c.slice(0, 1)}${b}${c.slice(1)}`)],
  ['a letter is left out', 0.95, at((a, _, c) => `${a}${c}`)],
  ['a letter is doubled', 0.97, at((a, b, c) => `${a}${b}${b}${c}`)],
  ['the key beside was hit', 0.95, at((a, b, c) => `${a}${nextKey(b)}${c}`)],
] as const)('finds words in which %s', (_, share, slips) => {
  let tried = 0;
  const missed: string[] = [];
  for (const word of words) {
    for (const typed of slips(word)) {
      if (typed === word) continue;
      tried += 1;
      const { texts } = index.search(askedWords(typed), 24);
      if (!texts.some(({ name }) => longWords(name).includes(word))) missed.push(`${word}: ${typed}`);
    }
  }
  expect(tried).toBeGreaterThan(300);
  expect(1 - missed.length / tried, missed.join(', ')).toBeGreaterThanOrEqual(share);
});
