import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedWords, termsOf } from './terms';

describe('the words of a search', () => {
  it.each([
    ['kurta', 'कुरता', 'kurtta', 'Kurtas'],
    ['chappal', 'chapal', 'चप्पल', 'chappals'],
    ['saree', 'sari', 'साड़ी', 'साड़ी', 'sarees'],
    ['book', 'books', 'BOOK'],
    ['dress', 'dresses'],
    ['box', 'boxes'],
    ['phone', 'phones', 'फ़ोन', 'फोन', 'fone'],
    ['chai', 'chay', 'चाय'],
    ['cafe', 'café'],
    ['men', 'men’s', "men's", 'mens'],
  ])('are one for %s and its other spellings', (word, ...others) => {
    // A vowel that Devanagari writes and nobody says is left to the index, which forgives a letter.
    const near = (one: string) => one.replace(/(?<=r)a(?=t)/, '');
    for (const other of others) expect(termsOf(other).map(near), other).toEqual(termsOf(word));
  });

  it('are those that say something, unless none does', () => {
    expect(termsOf('kurta for the men')).toEqual(termsOf('kurta men'));
    expect(termsOf('for the')).toHaveLength(2);
    expect(termsOf(' ?! — ')).toEqual([]);
  });

  it('of several parts are the parts and the whole', () => {
    expect(termsOf('BK-WELL-PB')).toEqual(['bk', 'vel', 'pb', 'bkvelpb']);
    expect(termsOf('256GB')).toEqual([...termsOf('256 GB'), '256gb']);
    expect(termsOf('T-shirt')).toContain(termsOf('tshirt')[0]);
  });

  it('of other scripts stay as they are', () => {
    expect(termsOf('புத்தகம் ಪುಸ್ತಕ')).toEqual(['புத்தகம்', 'ಪುಸ್ತಕ']);
  });

  it('that are asked for are eight at most, each once', () => {
    expect(askedWords('saree saree sari').map(({ word }) => word)).toEqual(termsOf('saree'));
    expect(askedWords('a b c d e f g h i j k l m')).toHaveLength(8);
    // One sign that stands for two words.
    expect(askedWords('㏘'.repeat(80)).length).toBeLessThanOrEqual(8);
  });

  it('never hold a capital, a blank or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const term of termsOf(text)) expect(term).toMatch(/^[^\sA-Z]+$/);
      }),
    );
  });
});
