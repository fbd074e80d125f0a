import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayText } from '@/lib/figures/indian-day';
import { MOST_DAYS, periodQuery, readPeriod } from './period';

const NOW = Date.parse('2026-11-29T00:30:00+05:30');
const FIRST = dayNumber(Date.parse('2024-01-01T12:00:00+05:30'));
const read = (query: Record<string, string>, first: number | undefined = FIRST) => {
  const { days, group, errors } = readPeriod(query, first, NOW);
  return days ? `${dayText(days.from)} ${dayText(days.to)} ${group}` : errors;
};

describe('a period', () => {
  it.each([
    [{}, '2026-10-31 2026-11-29 day'],
    [{ preset: '7d', group: 'week' }, '2026-11-23 2026-11-29 week'],
    [{ preset: 'month', group: 'method' }, '2026-11-01 2026-11-29 method'],
    [{ from: '2026-11-28', to: '2026-11-28', preset: '7d' }, '2026-11-28 2026-11-28 day'],
    // Before the first order and after today there is nothing.
    [{ from: '2020-01-01', to: '2024-01-02' }, '2024-01-01 2024-01-02 day'],
    [{ from: '2026-11-28', to: '2030-01-01' }, '2026-11-28 2026-11-29 day'],
    [{ to: '2024-01-02' }, '2024-01-01 2024-01-02 day'],
    [{ preset: 'for ever', group: 'year' }, '2026-10-31 2026-11-29 day'],
  ])('of %j is %s', (query, text) => {
    expect(read(query)).toBe(text);
  });

  it('of more days than anybody reads is shown by week, by method as it is', () => {
    expect(read({ from: '2025-11-29' })).toBe('2025-11-29 2026-11-29 day');
    expect(read({ from: '2025-11-28' })).toBe('2025-11-28 2026-11-29 week');
    expect(read({ from: '2025-11-28', group: 'method' })).toBe('2025-11-28 2026-11-29 method');
    expect(MOST_DAYS).toBe(366);
  });

  it('that is impossible names its field', () => {
    expect(read({ from: '2026-02-30' })).toMatchObject({ from: expect.any(String) });
    expect(read({ from: '2026-11-29', to: '2026-11-28' })).toMatchObject({ to: expect.any(String) });
  });

  it('never throws, and reads its own address as it was', () => {
    const typed = fc.record(
      { from: fc.string(), to: fc.string(), preset: fc.string(), group: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(typed, (query) => {
        const period = readPeriod(query, FIRST, NOW);
        expect(readPeriod(Object.fromEntries(periodQuery(period)), FIRST, NOW)).toEqual(period);
      }),
    );
  });
});
