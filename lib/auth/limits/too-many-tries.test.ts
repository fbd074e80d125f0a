import { expect, it } from 'vitest';
import { tooManyTries } from './too-many-tries';

it.each([
  [-1, 'in a minute'],
  [60_000, 'in a minute'],
  [60_001, 'in 2 minutes'],
  [91 * 60_000, 'in 2 hours'],
])('after %i ms more, one may try again %s: never too early', (ms, when) => {
  expect(tooManyTries(1_000 + ms, 1_000)).toBe(`Too many attempts. Try again ${when}.`);
});
