import { expect, it } from 'vitest';
import { randomFrom } from './random';

const draw = (seed: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: 50 }, () => random.int(0, 1_000));
};

it('comes again from its seed, and only from that', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('takes chances as often as they are given', () => {
  const random = randomFrom(1);
  const hits = Array.from({ length: 10_000 }, () => random.chance(0.1)).filter(Boolean).length;
  expect(hits).toBeGreaterThan(900);
  expect(hits).toBeLessThan(1_100);
  expect(random.chance(0)).toBe(false);
  expect(random.chance(1)).toBe(true);
});

it('shuffles without losing anything', () => {
  const items = [1, 2, 3, 4, 5];
  expect(randomFrom(3).shuffle(items).sort()).toEqual(items);
  expect(items).toEqual([1, 2, 3, 4, 5]);
});

it('says so when there is nothing to pick from', () => {
  expect(() => randomFrom(1).pick([])).toThrow(RangeError);
});
