import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { type AskedWord, WordIndex } from './word-index';

interface Text {
  id: string;
  name: string;
  words: string;
}

const BOOSTS = [
  ['name', 4],
  ['words', 0.5],
] as const;
const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '');
const empty = () => new WordIndex<Text>(BOOSTS, wordsOf);

/** Few letters, so that words begin one another and lie near. */
const someWords = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 }), { maxLength: 6 })
  .map((words) => words.join(' '));
const someTexts = fc.array(fc.record({ name: someWords, words: someWords }), { maxLength: 12 });
const someAsked = fc.uniqueArray(
  fc.record({
    word: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 }),
    prefix: fc.boolean(),
    distance: fc.integer({ min: 0, max: 2 }),
  }),
  { selector: ({ word }) => word, minLength: 1, maxLength: 3 },
);

/** The library's own search, of which this index has the rules: its results, with those of a tenth of the best. */
function asMiniSearch(texts: readonly Text[], asked: readonly AskedWord[]): { id: string; score: number }[] {
  const library = new MiniSearch<Text>({
    fields: ['name', 'words'],
    tokenize: wordsOf,
    processTerm: (word) => word,
  });
  library.addAll(texts);
  const of = (word: string) => asked.find((one) => one.word === word);
  const results = library.search(asked.map(({ word }) => word).join(' '), {
    boost: Object.fromEntries(BOOSTS),
    prefix: (word) => of(word)?.prefix ?? false,
    fuzzy: (word) => of(word)?.distance ?? false,
    maxFuzzy: 2,
    weights: { prefix: 0.4, fuzzy: 0.2 },
    bm25: { k: 1.2, b: 0.7, d: 0.5 },
  });
  const best = results[0]?.score ?? 0;
  return results.filter(({ score }) => score >= best * 0.1).map(({ id, score }) => ({ id, score }));
}

describe('an index of words', () => {
  it('finds and orders what MiniSearch does, also after texts were put anew and dropped', () => {
    fc.assert(
      fc.property(someTexts, someTexts, fc.nat({ max: 4 }), someAsked, (before, after, dropped, asked) => {
        const index = empty();
        for (const [at, text] of before.entries()) index.put({ id: `${at}`, ...text });
        index.search(asked, 3);
        const now = after.map((text, at) => ({ id: `${at + dropped}`, ...text }));
        for (const id of index.ids()) index.drop(id);
        for (const text of now) index.put({ ...text, name: 'aaa' });
        for (const text of now) index.put(text);
        const expected = asMiniSearch(now, asked);
        const { texts, total } = index.search(asked, 100);
        // One that scores a tenth of the best to the last digit may fall on either side.
        fc.pre(expected.every(({ score }) => Math.abs(score - (expected[0]?.score ?? 0) * 0.1) > 1e-9));
        expect(total).toBe(expected.length);
        const score = new Map(expected.map((one) => [one.id, one.score]));
        expect(texts.map(({ id }) => id).toSorted()).toEqual([...score.keys()].toSorted());
        const scores = texts.map(({ id }) => score.get(id) ?? 0);
        for (const [at, one] of scores.entries()) {
          expect(one).toBeGreaterThanOrEqual((scores[at + 1] ?? 0) - 1e-9);
        }
      }),
    );
  });

  it('has the first of all, whatever the limit, and counts all', () => {
    fc.assert(
      fc.property(someTexts, someAsked, fc.nat({ max: 5 }), (given, asked, limit) => {
        const index = empty();
        for (const [at, text] of given.entries()) index.put({ id: `${at}`, ...text });
        const all = index.search(asked, 100);
        const few = index.search(asked, limit);
        expect(few.texts).toEqual(all.texts.slice(0, limit));
        expect(few.total).toBe(all.texts.length);
      }),
    );
  });

  it('has equal ones in the order in which they came, and keeps to those that are asked for', () => {
    const index = empty();
    for (const id of ['p', 'q', 'r']) index.put({ id, name: 'kurta', words: '' });
    const asked = [{ word: 'kurta', prefix: true, distance: 1 }];
    expect(index.search(asked, 9).texts.map(({ id }) => id)).toEqual(['p', 'q', 'r']);
    expect(index.search(asked, 1, ({ id }) => id !== 'p')).toMatchObject({ texts: [{ id: 'q' }], total: 2 });
  });

  it('finds nothing of a text that was dropped, nor of what stood there before', () => {
    const index = empty();
    index.put({ id: 'p', name: 'kurta', words: 'linen' });
    index.put({ id: 'p', name: 'shawl', words: '' });
    const ask = (word: string) => index.search([{ word, prefix: false, distance: 0 }], 9).total;
    expect([ask('kurta'), ask('linen'), ask('shawl')]).toEqual([0, 0, 1]);
    index.drop('p');
    index.drop('never');
    expect(ask('shawl')).toBe(0);
    expect(index.get('p')).toBeUndefined();
  });

  it('looks further for a word that finds nothing, no further than it must, and for what was meant by a slip', () => {
    const index = new WordIndex<Text>(BOOSTS, wordsOf, (typed) =>
      typed === 'ktura' ? ['kurta', 'never'] : [],
    );
    for (const name of ['kurta', 'kurti', 'shawl']) index.put({ id: name, name, words: '' });
    const ask = (word: string, more: Partial<AskedWord> = {}) =>
      index.search([{ word, prefix: false, distance: 0, ...more }], 9).texts.map(({ id }) => id);
    expect(ask('kurxa')).toEqual([]);
    expect(ask('kurxa', { further: 2 })).toEqual(['kurta']);
    expect(ask('kuxxi', { further: 2 })).toEqual(['kurti']);
    expect(ask('kurta', { further: 2 })).toEqual(['kurta']);
    expect(ask('ktura', { typed: 'ktura' })).toEqual(['kurta']);
    // What a text has is what was meant.
    expect(ask('shawl', { typed: 'ktura' })).toEqual(['shawl']);
  });
});
