import { describe, expect, it } from 'vitest';
import { missing } from './shape';

describe('holding an answer to a sample', () => {
  it('asks for each field and its type, and takes more', () => {
    expect(missing({ a: 1, b: { c: 'x' } }, { a: 2, b: { c: 'y', d: 3 }, e: [] })).toEqual([]);
    expect(missing({ a: 1, b: { c: 'x' } }, { a: '1', b: {} })).toEqual([
      'a is string, not number',
      'b.c is missing',
    ]);
  });

  it('finds each element of a list somewhere in the answer’s', () => {
    expect(missing([{ a: 1 }, { b: 1 }], [{ b: 2 }, { a: 2 }])).toEqual([]);
    expect(missing([{ a: 1 }], [{ b: 2 }])).toEqual(['[0].a is missing']);
    expect(missing([1], [])).toEqual([' is empty']);
    expect(missing([], {})).toEqual([' is not a list']);
    expect(missing([], [1])).toEqual([]);
  });

  it('tells an object from a list and from null', () => {
    expect(missing({}, [])).toEqual([' is not an object']);
    expect(missing({ a: {} }, { a: null })).toEqual(['a is not an object']);
  });
});
