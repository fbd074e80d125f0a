import { expect, it } from 'vitest';
import { arrivalDay, arrivalOf } from './arrival';

it('counts Indian days from the one on which the order was placed', () => {
  // 30 November, 00:30 in India; still the 29th in London.
  expect(arrivalDay([2, 4], Date.UTC(2026, 10, 29, 19, 0))).toContain('4 December');
  expect(arrivalDay([2, 4], Date.UTC(2026, 10, 29, 18, 0))).toContain('3 December');
  expect(arrivalDay([0, 0], Date.UTC(2026, 10, 29, 18, 0))).toContain('29 November');
  expect(arrivalDay(null, 0)).toBeUndefined();
});

it('is said of a paid order alone, until the day is over in India', () => {
  const order = {
    status: 'PROCESSED',
    stock: 'sold',
    deliveryDays: [2, 4],
    createdAt: Date.UTC(2026, 10, 29, 19, 0),
  } as const;
  const of = (changes: object, now = order.createdAt) =>
    arrivalOf({ ...order, deliveryDays: [2, 4], ...changes }, now);
  expect(of({})).toContain('4 December');
  expect(of({}, Date.UTC(2026, 11, 4, 18, 29))).toContain('4 December');
  expect(of({}, Date.UTC(2026, 11, 4, 18, 30))).toBeUndefined();
  expect(of({ deliveryDays: null })).toBeUndefined();
  expect(of({ status: 'PENDING' })).toBeUndefined();
  expect(of({ status: 'CANCELLED' })).toBeUndefined();
  // Paid, and its units were sold before.
  expect(of({ stock: 'released' })).toBeUndefined();
});
