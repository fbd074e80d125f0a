import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckState, nextCheckAt, retrySyncAt } from './next-check';
import { GRACE_MS } from './operations/resolve-operation';
import { HOUR, NOW } from './testing';

const MINUTE = 60_000;
const waiting = (changes: Partial<CheckState> = {}): CheckState => ({
  status: 'CREATED',
  checks: 0,
  openSince: undefined,
  underReview: false,
  createdAt: NOW - MINUTE,
  ...changes,
});

const states = fc.record<CheckState>({
  status: fc.constantFrom('PLACED', 'CREATED', 'PENDING', 'ATTEMPTED', 'AUTHORIZED', 'PROCESSED', 'EXPIRED'),
  checks: fc.nat({ max: 1_000_000 }),
  openSince: fc.option(fc.integer({ min: NOW - 48 * HOUR, max: NOW }), { nil: undefined }),
  underReview: fc.boolean(),
  createdAt: fc.integer({ min: NOW - 48 * HOUR, max: NOW }),
});

describe('nextCheckAt', () => {
  it('comes back soon to a hold that is being captured or cancelled, and ever less often', () => {
    const settling = waiting({ status: 'AUTHORIZED', settling: true });
    expect(nextCheckAt(settling, NOW)).toBe(NOW + 15_000);
    expect(nextCheckAt({ ...settling, checks: 50 }, NOW)).toBe(NOW + 5 * MINUTE);
    expect(nextCheckAt({ ...settling, settling: false }, NOW)).toBe(NOW + 10 * MINUTE);
  });

  it('comes back to a final order while an earlier one of it at the gateway may still be paid', () => {
    const closed = waiting({ status: 'FAILED', checks: 50 });
    expect(nextCheckAt(closed, NOW)).toBeUndefined();
    expect(nextCheckAt({ ...closed, watchesEarlier: true }, NOW)).toBe(NOW + 6 * HOUR);
    // Never later than its own turn, nor later than the earlier one's.
    expect(nextCheckAt(waiting({ watchesEarlier: true }), NOW)).toBe(nextCheckAt(waiting(), NOW));
    const paid = waiting({ status: 'PROCESSED', checks: 50, watchesEarlier: true });
    expect(nextCheckAt(paid, NOW)).toBe(NOW + 6 * HOUR);
  });

  it('comes back to every order that can still change, later than now and within a day', () => {
    fc.assert(
      fc.property(states, (state) => {
        const at = nextCheckAt(state, NOW) ?? Number.NaN;
        expect(at).toBeGreaterThan(NOW);
        expect(at).toBeLessThanOrEqual(NOW + 24 * HOUR);
      }),
    );
  });

  it('is there when the grace time of an operation ends, however often it has looked', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.integer({ min: 0, max: GRACE_MS }), (checks, age) => {
        const at = nextCheckAt(waiting({ openSince: NOW - age, checks }), NOW) ?? Number.NaN;
        expect(at).toBeLessThanOrEqual(NOW - age + GRACE_MS + 1_000);
      }),
    );
    expect(nextCheckAt(waiting({ openSince: NOW - 20_000, checks: 9 }), NOW)).toBe(
      NOW - 20_000 + GRACE_MS + 1_000,
    );
  });

  const DAY = 24 * HOUR;
  const SOON = [30_000, 15 * MINUTE] as const;
  const HELD = [10 * MINUTE, 6 * HOUR] as const;
  const TAKEN = [6 * HOUR, DAY] as const;
  it.each<[CheckState['status'], Partial<CheckState>, readonly [number, number]]>([
    ['PLACED', {}, SOON],
    ['CREATED', {}, SOON],
    ['PENDING', {}, SOON],
    ['ATTEMPTED', {}, SOON],
    ['AUTHORIZED', {}, HELD],
    ['AUTHORIZED', { createdAt: NOW - 400 * DAY }, HELD],
    ['PARTIALLY_CAPTURED', {}, TAKEN],
    ['PROCESSED', { createdAt: NOW - 90 * DAY + 1 }, TAKEN],
    ['PARTIALLY_REFUNDED', {}, TAKEN],
    ['EXPIRED', { createdAt: NOW - 7 * DAY + 1 }, HELD],
    ['CREATED', { underReview: true }, [MINUTE, HOUR]],
    ['FAILED', { underReview: true }, [MINUTE, HOUR]],
    ['PROCESSED', { openSince: NOW - HOUR }, [15_000, 5 * MINUTE]],
  ])('fetches an order that is %s %j again after %j ms: at first, and at the most', (status, more, waits) => {
    const wait = (checks: number) => Number(nextCheckAt(waiting({ status, checks, ...more }), NOW)) - NOW;
    expect([wait(0), wait(50)]).toEqual(waits);
    expect(wait(1)).toBe(2 * waits[0]);
  });

  it('follows paid orders for ninety days and expired ones for seven', () => {
    expect(nextCheckAt(waiting({ status: 'PROCESSED', createdAt: NOW - 90 * DAY }), NOW)).toBeUndefined();
    expect(nextCheckAt(waiting({ status: 'EXPIRED', createdAt: NOW - 7 * DAY }), NOW)).toBeUndefined();
  });

  it('does not come back at the very moment in which the grace time has ended', () => {
    expect(nextCheckAt(waiting({ openSince: NOW - GRACE_MS - 1_000 }), NOW)).toBe(NOW + 15_000);
  });

  it('leaves in peace what cannot change any more', () => {
    for (const status of ['FULLY_REFUNDED', 'CANCELLED', 'FAILED'] as const) {
      expect(nextCheckAt(waiting({ status }), NOW)).toBeUndefined();
    }
    expect(nextCheckAt(waiting({ status: 'EXPIRED', createdAt: NOW - 8 * 24 * HOUR }), NOW)).toBeUndefined();
  });
});

describe('retrySyncAt', () => {
  it('waits longer after each failure, two minutes at the most', () => {
    expect([0, 1, 2, 3, 60].map((checks) => retrySyncAt(checks, NOW) - NOW)).toEqual([
      15_000, 30_000, 60_000, 120_000, 120_000,
    ]);
  });
});
