import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indianDay } from '@/lib/figures/indian-day';
import { couponCodeOf } from './code';
import { dayText, endOfDay, lastDayOf, startOfDay } from './days';

it('forgives case, spaces and hyphens', () => {
  for (const typed of ['DIWALI10', ' diwali10 ', 'Diwali 10', 'diwali-10', 'DIWALI – 10'])
    expect(couponCodeOf(typed)).toBe('DIWALI10');
});

it('nothing else is a code', () => {
  for (const typed of ['', 'AB', 'A'.repeat(21), 'DIWALI_10', 'दिवाली', "X' OR 1=1"])
    expect(couponCodeOf(typed)).toBeUndefined();
});

it('a code is the same however often it is read', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const code = couponCodeOf(typed);
      if (code !== undefined) expect(couponCodeOf(code)).toBe(code);
    }),
  );
});

it('a day is 24 hours of Indian time', () => {
  expect(startOfDay('2026-11-15')).toBe(Date.UTC(2026, 10, 14, 18, 30));
  expect(endOfDay('2026-11-15')).toBe(Date.UTC(2026, 10, 15, 18, 30));
  for (const wrong of ['', '2026-02-30', '15-11-2026', '2026-13-01'])
    expect(startOfDay(wrong)).toBeUndefined();
});

it('the last moment of a day lies in it, the next one does not', () => {
  const end = endOfDay('2026-11-15') ?? 0;
  expect([lastDayOf(end), indianDay(end - 1), indianDay(end)]).toEqual([
    '2026-11-15',
    '2026-11-15',
    '2026-11-16',
  ]);
});

it('names the year only where it is another one', () => {
  const at = Date.UTC(2026, 10, 5, 12);
  expect(dayText(at, Date.UTC(2026, 11, 1))).toBe('5 November');
  expect(dayText(at, Date.UTC(2027, 0, 1))).toBe('5 November 2026');
});
