import { expect, it } from 'vitest';
import { ignoredFields } from './ignored-fields';

it('names what was given and is not read, by its path and nothing below it', () => {
  const given = { a: 1, b: { c: 1, d: { e: 1 } }, list: [{ x: 1 }, { x: 2, y: { z: 1 } }] };
  const read = { a: 1, b: { c: 1 }, list: [{ x: 1 }, { x: 2 }], added: 'by default' };
  expect(ignoredFields(given, read)).toEqual(['b.d', 'list[1].y']);
  expect(ignoredFields(given, given)).toEqual([]);
});

it('names no more than fifty', () => {
  const given = Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`f${n}`, n]));
  expect(ignoredFields(given, {})).toHaveLength(50);
});
