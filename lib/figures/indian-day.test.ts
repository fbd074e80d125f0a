import { expect, it } from 'vitest';
import { dayStart, financialYear, indianDay, monthBounds } from './indian-day';

const india = (text: string) => Date.parse(`${text}+05:30`);

it.each([
  ['2026-03-31T23:59:59.999', '2026-03-31', '2025-26'],
  ['2026-04-01T00:00:00.000', '2026-04-01', '2026-27'],
  ['2026-12-31T23:59:59.999', '2026-12-31', '2026-27'],
  ['2027-01-01T00:00:00.000', '2027-01-01', '2026-27'],
  ['2099-06-01T00:00:00.000', '2099-06-01', '2099-00'],
])('%s of Indian time is %s, in the financial year %s', (text, day, year) => {
  expect(indianDay(india(text))).toBe(day);
  expect(financialYear(india(text))).toBe(year);
});

it('a month begins and ends at Indian midnight', () => {
  expect(monthBounds('2026-12')).toEqual({
    from: india('2026-12-01T00:00:00'),
    until: india('2027-01-01T00:00:00'),
  });
  expect(['2026-13', '2026-1', '26-01', '', '2026-01-01'].map(monthBounds)).toEqual(Array(5).fill(undefined));
});

it('a day begins at Indian midnight', () => {
  expect(dayStart('2026-11-29')).toBe(india('2026-11-29T00:00:00'));
  for (const none of ['2026-02-30', '2026-13-01', '2026-1-1', '1999-01-01', '2026-11-29T00:00', '', 'today'])
    expect(dayStart(none)).toBeUndefined();
});
