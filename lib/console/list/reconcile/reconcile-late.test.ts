import { describe, expect, it } from 'vitest';
import { EXPECTED_WITHOUT_TIMER_MS, isLate } from './reconcile-late';

const NOW = Date.UTC(2026, 5, 1, 12);
const timer = { intervalMs: 30_000, now: NOW, upSince: NOW - 3_600_000 };

describe('a round of reconcile', () => {
  it('is missed once three of them are', () => {
    expect(isLate({ ...timer, lastEndedAt: NOW - 90_000 })).toBe(false);
    expect(isLate({ ...timer, lastEndedAt: NOW - 90_001 })).toBe(true);
  });

  it('is missed when there never was one, but not in the first moments of a shop', () => {
    expect(isLate({ ...timer, lastEndedAt: undefined })).toBe(true);
    expect(isLate({ ...timer, lastEndedAt: undefined, upSince: NOW - 80_000 })).toBe(false);
    expect(isLate({ ...timer, lastEndedAt: NOW - 9_000_000, upSince: NOW - 80_000 })).toBe(false);
  });

  it('is expected every few minutes when the timer is off', () => {
    const off = { ...timer, intervalMs: 0 };
    expect(isLate({ ...off, lastEndedAt: NOW - 3 * EXPECTED_WITHOUT_TIMER_MS })).toBe(false);
    expect(isLate({ ...off, lastEndedAt: NOW - 3 * EXPECTED_WITHOUT_TIMER_MS - 1 })).toBe(true);
  });
});
