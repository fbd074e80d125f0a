import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text';
import { amount, identifier, looseNumber, looseTime, tidy } from './wire-fields';

describe('an amount', () => {
  it.each([0, 1, Number.MAX_SAFE_INTEGER])('may be %i, its currency in upper case', (value) => {
    expect(amount.parse({ value, currency: 'inr' })).toEqual({ value, currency: 'INR' });
  });

  it.each([
    { value: -1, currency: 'INR' },
    { value: 0.5, currency: 'INR' },
    { value: 2 ** 53, currency: 'INR' },
    { value: '1', currency: 'INR' },
    { value: 1, currency: 'IN' },
    { value: 1, currency: 'INRS' },
    { value: 1, currency: 'IN1' },
    { value: 1 },
    { currency: 'INR' },
  ])('is never guessed from %j', (wire) => {
    expect(amount.safeParse(wire).success).toBe(false);
  });
});

it.each([
  ['a', true],
  [7, true],
  ['a'.repeat(100), true],
  ['', false],
  ['a'.repeat(101), false],
  [1.5, false],
  [null, false],
])('an identifier may be %j: %s', (wire, readable) => {
  const read = identifier.safeParse(wire);
  expect(read.success).toBe(readable);
  if (readable) expect(read.data).toBe(String(wire));
});

it.each([
  [0, 0],
  ['0.0123', 0.0123],
  [' 2 ', 2],
  ['', undefined],
  [' ', undefined],
  ['two', undefined],
  ['Infinity', undefined],
  [null, undefined],
])('of %j the number is %j', (wire, read) => {
  expect(looseNumber.parse(wire)).toBe(read);
});

const AT = Date.UTC(2026, 0, 14, 9, 30, 15);
it.each([
  ['2026-01-14T09:30:15Z', AT],
  ['2026-01-14t09:30:15z', AT],
  ['2026-01-14T09:30:15', AT],
  ['2026-01-14T09:30', AT - 15_000],
  ['2026-01-14T15:00:15+05:30', AT],
  ['2026-01-14T15:00:15+0530', AT],
  ['2026-01-14T04:30:15-05:00', AT],
  ['2026-01-14T04:30:15-0500', AT],
  ['', undefined],
  ['tomorrow', undefined],
  [AT, undefined],
])('%j is the time %s', (wire, time) => {
  expect(looseTime.parse(wire)).toBe(time);
});

describe('a tidy text', () => {
  it.each([
    ['a \t\n\u0000\u2028 b', 9, 'a b'],
    ['  a  ', 9, 'a'],
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abcd'],
    ['ab cd', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['ab😀', 3, 'ab'],
    ['😀abc', 4, '😀ab'],
  ])('of %j in %i is %j', (text, max, tidied) => {
    expect(tidy(text, max)).toBe(tidied);
  });

  it('is well formed, within its bound, on one line, and tidy already', () => {
    fc.assert(
      fc.property(anyText(40), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const tidied = tidy(text, max);
        expect(tidied.length).toBeLessThanOrEqual(max);
        expect(tidied.isWellFormed()).toBe(true);
        expect(tidied).not.toMatch(/\p{Cc}|\p{Zl}|\p{Zp}|\s{2}|^\s|\s$/u);
        expect(tidy(tidied, max)).toBe(tidied);
      }),
    );
  });
});
