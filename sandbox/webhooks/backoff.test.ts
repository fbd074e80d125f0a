import { expect, it } from 'vitest';
import { waitBefore } from './backoff';

it('waits longer each time and gives up in the end', () => {
  const waits = Array.from({ length: 7 }, (_, index) => waitBefore(index + 1) ?? Number.NaN);
  expect(waits).toEqual(waits.toSorted((left, right) => left - right));
  expect(waits[0]).toBe(1_000);
  expect(waitBefore(8)).toBeUndefined();
});
