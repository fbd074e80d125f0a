import { expect, it } from 'vitest';
import { arrivalDay } from './arrival';

it('counts Indian days from the one on which the order was placed', () => {
  // 30 November, 00:30 in India; still the 29th in London.
  expect(arrivalDay([2, 4], Date.UTC(2026, 10, 29, 19, 0))).toContain('4 December');
  expect(arrivalDay([2, 4], Date.UTC(2026, 10, 29, 18, 0))).toContain('3 December');
  expect(arrivalDay([0, 0], Date.UTC(2026, 10, 29, 18, 0))).toContain('29 November');
  expect(arrivalDay(null, 0)).toBeUndefined();
});
