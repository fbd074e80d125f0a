import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeText, wordPatterns } from './like';

describe('the patterns of a search', () => {
  it('hold each word, with its wildcards made plain', () => {
    expect(wordPatterns('100% cotton')).toEqual(['%100\\%%', '%cotton%']);
    expect(wordPatterns('a_b c\\d')).toEqual(['%a\\_b%', '%c\\\\d%']);
    expect(wordPatterns('')).toEqual([]);
  });

  it('are eight at most', () => {
    expect(wordPatterns('a '.repeat(40))).toHaveLength(8);
  });

  it('leave no wildcard unescaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '_', '\\', 'a') }), (text) => {
        const escaped = likeText(text);
        expect(escaped.replace(/\\[\\%_]/g, '')).not.toMatch(/[%_\\]/);
        expect(escaped.replace(/\\([\\%_])/g, '$1')).toBe(text);
      }),
    );
  });
});
