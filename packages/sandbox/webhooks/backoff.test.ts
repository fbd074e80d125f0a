import { expect, it } from 'vitest';
import { waitBefore } from './backoff';

const waits = (speed: number) => Array.from({ length: 8 }, (_, index) => waitBefore(index + 1, speed));

it('keeps to the published schedule: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, then gives up', () => {
  const hours = (count: number) => count * 3_600_000;
  expect(waits(1)).toEqual([5_000, 300_000, 1_800_000, hours(2), hours(5), hours(10), hours(10), undefined]);
});

it('is faster by a factor', () => {
  expect(waits(100).slice(0, 3)).toEqual([50, 3_000, 18_000]);
});
