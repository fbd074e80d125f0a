import { expect, it } from 'vitest';
import { morningOf } from './morning';

it.each([
  ['2026-11-29T07:59:59.999', undefined],
  ['2026-11-29T08:00:00.000', '2026-11-29'],
  ['2026-11-29T11:59:59.999', '2026-11-29'],
  ['2026-11-29T12:00:00.000', undefined],
  ['2026-11-29T23:00:00.000', undefined],
  // Still the day before in UTC.
  ['2026-12-01T00:30:00.000', undefined],
])('at %s of Indian time the mail of %s is due', (at, day) => {
  expect(morningOf(Date.parse(`${at}+05:30`))).toBe(day);
});
