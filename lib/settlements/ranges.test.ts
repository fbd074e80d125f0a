import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '@/lib/figures/indian-day';
import { SETTLEMENT_DAYS } from '@/lib/pinelabs';
import { daysSince, overdueBefore, rangesToFetch } from './ranges';

const NOW = Date.parse('2026-11-29T12:00:00+05:30');
const nothing = { newestCompleteAt: undefined, oldestIncompleteAt: undefined, readAt: NOW };
const days = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

describe('the days that are asked for', () => {
  it('are the last sixty at first', () => {
    expect(rangesToFetch(nothing, NOW)).toEqual([{ from: '2026-10-01', to: '2026-11-29' }]);
  });

  it('begin some days before the last one that is whole, or the first one that is not', () => {
    const newestCompleteAt = NOW - DAY_MS;
    expect(rangesToFetch({ ...nothing, newestCompleteAt }, NOW)).toEqual([
      { from: '2026-11-25', to: '2026-11-29' },
    ]);
    expect(
      rangesToFetch({ ...nothing, newestCompleteAt, oldestIncompleteAt: NOW - 10 * DAY_MS }, NOW),
    ).toEqual([{ from: '2026-11-16', to: '2026-11-29' }]);
  });

  it('begin where all could be read last, whatever has come since', () => {
    const newestCompleteAt = NOW - DAY_MS;
    expect(rangesToFetch({ ...nothing, newestCompleteAt, readAt: NOW - 20 * DAY_MS }, NOW)).toEqual([
      { from: '2026-11-06', to: '2026-11-29' },
    ]);
    expect(rangesToFetch({ ...nothing, newestCompleteAt, readAt: undefined }, NOW)).toEqual([
      { from: '2026-10-01', to: '2026-11-29' },
    ]);
  });

  it('are those before today still where a transfer is dated ahead', () => {
    const newestCompleteAt = NOW + 40 * DAY_MS;
    expect(rangesToFetch({ ...nothing, newestCompleteAt }, NOW)).toEqual([
      { from: '2026-11-26', to: '2026-11-29' },
    ]);
  });

  it('reach ahead for a clock that was moved on', () => {
    expect(rangesToFetch({ ...nothing, newestCompleteAt: NOW }, NOW, 2)).toEqual([
      { from: '2026-11-26', to: '2026-12-01' },
    ]);
  });

  it('lie end to end, each of sixty days at the most, and reach back no further than the gateway does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 30 }), fc.nat(40), fc.nat(DAY_MS), (back, ahead, part) => {
        const ranges = rangesToFetch(
          { ...nothing, newestCompleteAt: NOW + part + back * DAY_MS },
          NOW + part,
          ahead,
        );
        const [first, last] = [ranges[0], ranges.at(-1)];
        expect(first && last).toBeDefined();
        for (const range of ranges) expect(days(range)).toBeLessThanOrEqual(SETTLEMENT_DAYS);
        ranges.slice(1).forEach((range, n) => {
          expect(Date.parse(range.from) - Date.parse(ranges[n]?.to ?? '')).toBe(DAY_MS);
        });
        expect(days({ from: first?.from ?? '', to: last?.to ?? '' })).toBeLessThanOrEqual(181 + ahead);
      }),
    );
  });
});

describe('a charge that has not come to the bank', () => {
  it('is late when its day and the usual days are over in India', () => {
    const charged = Date.parse('2026-11-27T23:59:00+05:30');
    expect(charged < overdueBefore(Date.parse('2026-11-30T23:59:59+05:30'), 3)).toBe(false);
    expect(charged < overdueBefore(Date.parse('2026-12-01T00:00:00+05:30'), 3)).toBe(true);
    expect(daysSince(charged, Date.parse('2026-12-01T00:00:00+05:30'))).toBe(4);
    expect(daysSince(charged, charged)).toBe(0);
  });
});
