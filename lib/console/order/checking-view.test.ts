import { describe, expect, it } from 'vitest';
import { checkingView } from './checking-view';

const NOW = Date.UTC(2026, 5, 1, 12);
const SENT = NOW - 60_000;
const row = {
  kind: 'capture',
  state: 'unknown',
  reference: 'cap-1',
  claimedAt: SENT,
  createdAt: SENT - 1_000,
  sends: 1,
  gatewayId: null,
} as const;
const order = { lookedAt: SENT + 10_000, nextCheckAt: NOW + 15_000 };

describe('an operation without an answer', () => {
  it('says since when, the last fetch after it, and the next one', () => {
    expect(checkingView(row, order, NOW)).toEqual({
      since: new Date(SENT),
      lastFetch: new Date(SENT + 10_000),
      nextFetch: new Date(NOW + 15_000),
      repeat: 'If no fetch shows it, it is asked for again, under cap-1: the gateway does it once.',
    });
  });

  it('counts no fetch from before it was sent, and names no time that has passed', () => {
    const early = { lookedAt: SENT - 1, nextCheckAt: NOW - 1 };
    expect(checkingView(row, early, NOW)).toMatchObject({ lastFetch: undefined, nextFetch: undefined });
  });

  it('says how often it was sent', () => {
    expect(checkingView({ ...row, sends: 3 }, order, NOW).repeat).toBe(
      'It was sent 3 times, always under cap-1: the gateway does it once.',
    );
  });

  it('names no reference of a cancel, which is sent without one', () => {
    const cancel = { ...row, kind: 'cancel', reference: 'can-1' } as const;
    expect(checkingView(cancel, order, NOW).repeat).toBe(
      'If no fetch shows it, it is asked for again: the gateway cancels an order once.',
    );
    expect(checkingView({ ...cancel, sends: 2 }, order, NOW).repeat).toBe(
      'It was sent 2 times: the gateway cancels an order once.',
    );
  });

  it('does not speak of a repeat where there is none', () => {
    const refund = { ...row, kind: 'refund', gatewayId: 'v1-1' } as const;
    expect(checkingView(refund, order, NOW).repeat).toMatch(/only the bank’s confirmation/);
    expect(checkingView({ ...row, kind: 'create' }, order, NOW).repeat).toMatch(/customer’s next try/);
  });
});
