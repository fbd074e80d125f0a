import { describe, expect, it } from 'vitest';
import { beyond, missing } from './shape';

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

it('what an answer has beyond the samples is found in lists and objects, and told once', () => {
  const samples = [{ a: [{ b: 1 }] }, { a: [{ c: { d: 1 } }] }];
  expect(beyond(samples, { a: [{ b: 2 }, { c: { d: 3 } }] })).toEqual([]);
  expect(beyond(samples, { a: [{ c: { e: 1 } }, { c: { e: 2 } }], b: 1 })).toEqual(['a[].c.e', 'b']);
});
