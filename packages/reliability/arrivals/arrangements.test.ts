import { expect, it } from 'vitest';
import { arrangements, permutations } from './arrangements';

it.each([
  [1, 1, 1],
  [2, 4, 2],
  [4, 64, 24],
  [6, 1_956, 720],
])('of %i things there are %i arrangements, %i of them with all', (n, all, whole) => {
  const items = Array.from({ length: n }, (_, index) => index);
  const seen = new Set([...arrangements(items)].map((order) => order.join()));
  expect(seen.size).toBe(all);
  expect(new Set([...permutations(items)].map((order) => order.join())).size).toBe(whole);
});
