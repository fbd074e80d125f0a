import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/types';
import { type MoneyState, moneyActions, refundable } from './money-actions';

function state(changes: Partial<MoneyState> = {}): MoneyState {
  return {
    status: 'AUTHORIZED',
    authorisedPaise: 149_900,
    capturedPaise: 0,
    releasedPaise: 0,
    refundedPaise: 0,
    feePaise: 0,
    settling: false,
    gatewayOrderId: 'v1-1-aa-X',
    operations: [],
    refunds: [],
    mismatch: false,
    ...changes,
  };
}
const captured = (changes: Partial<MoneyState> = {}) =>
  state({ status: 'PROCESSED', capturedPaise: 149_900, ...changes });

describe('moneyActions', () => {
  it('offers capture up to the hold and cancel of all of it, and no refund, while the money is held', () => {
    expect(moneyActions(state())).toMatchObject({
      capture: { allowed: true, max: 149_900 },
      cancel: { allowed: true, amount: 149_900 },
      refund: { allowed: false },
    });
  });

  it.each(['pending', 'unknown', 'succeeded'] as const)('offers neither once a capture is %s', (outcome) => {
    const operations = [{ kind: 'capture' as const, state: outcome, amountPaise: 1_000, gatewayId: null }];
    const actions = moneyActions(state({ operations }));
    expect(actions.capture.allowed || actions.cancel.allowed).toBe(false);
  });

  it('offers them again after one that failed', () => {
    const operations = [
      { kind: 'cancel' as const, state: 'failed' as const, amountPaise: 149_900, gatewayId: null },
    ];
    expect(moneyActions(state({ operations })).capture.allowed).toBe(true);
  });

  it('moves nothing while the gateway’s figures differ from ours, or before it knows the order', () => {
    for (const blocked of [state({ mismatch: true }), state({ gatewayOrderId: null })]) {
      const actions = moneyActions(blocked);
      expect([actions.capture, actions.cancel, actions.refund].some(({ allowed }) => allowed)).toBe(false);
    }
  });

  it('counts a refund once, whether we know it, the gateway knows it, or both do', () => {
    const ours = { kind: 'refund' as const, state: 'unknown' as const, amountPaise: 50_000, gatewayId: null };
    const theirs = { id: 'v1-2-aa-R', status: 'PROCESSED', amountPaise: 30_000 };
    expect(refundable(captured({ operations: [ours] }))).toBe(99_900);
    expect(refundable(captured({ refunds: [theirs], refundedPaise: 30_000 }))).toBe(119_900);
    const both = captured({
      operations: [{ ...ours, state: 'succeeded', amountPaise: 30_000, gatewayId: theirs.id }],
      refunds: [theirs],
      refundedPaise: 30_000,
    });
    expect(refundable(both)).toBe(119_900);
  });

  it('does not offer what the gateway would not refund: less than a rupee', () => {
    const refunds = [{ id: 'r', status: 'PROCESSED', amountPaise: 149_850 }];
    expect(moneyActions(captured({ refunds, refundedPaise: 149_850 })).refund.allowed).toBe(false);
  });

  it('never offers more than is there, in any state', () => {
    const operation = fc.record({
      kind: fc.constantFrom('create' as const, 'capture' as const, 'cancel' as const, 'refund' as const),
      state: fc.constantFrom('pending' as const, 'succeeded' as const, 'failed' as const, 'unknown' as const),
      amountPaise: fc.integer({ min: 0, max: 200_000 }),
      gatewayId: fc.constantFrom(null, 'r0', 'r1'),
    });
    const refund = fc.record({
      id: fc.constantFrom('r0', 'r1', 'r2'),
      status: fc.constantFrom('PROCESSED', 'PENDING', 'FAILED'),
      amountPaise: fc.integer({ min: 0, max: 200_000 }),
    });
    const states = fc
      .record({
        status: fc.constantFrom(...ORDER_STATUSES),
        authorisedPaise: fc.integer({ min: 0, max: 149_900 }),
        capturedShare: fc.double({ min: 0, max: 1, noNaN: true }),
        operations: fc.array(operation, { maxLength: 4 }),
        refunds: fc.uniqueArray(refund, { maxLength: 3, selector: ({ id }) => id }),
      })
      .map(({ capturedShare, ...rest }) =>
        state({ ...rest, capturedPaise: Math.floor(rest.authorisedPaise * capturedShare) }),
      );
    fc.assert(
      fc.property(states, (given) => {
        const { capture, cancel, refund: back } = moneyActions(given);
        if (capture.allowed)
          expect(capture.max).toBeLessThanOrEqual(given.authorisedPaise - given.capturedPaise);
        expect(capture.allowed).toBe(cancel.allowed);
        if (!back.allowed) return;
        const spoken = given.operations
          .filter(({ kind, state: outcome }) => kind === 'refund' && outcome !== 'failed')
          .filter(({ gatewayId }) => !given.refunds.some(({ id }) => id === gatewayId))
          .reduce((total, { amountPaise }) => total + amountPaise, 0);
        const listed = given.refunds
          .filter(({ status }) => status !== 'FAILED')
          .reduce((total, { amountPaise }) => total + amountPaise, 0);
        expect(back.max + spoken + listed).toBeLessThanOrEqual(given.capturedPaise);
        expect(back.max).toBeGreaterThanOrEqual(100);
      }),
    );
  });
});

describe('a convenience fee', () => {
  const withFee = (changes: Partial<MoneyState> = {}) =>
    captured({ authorisedPaise: 152_260, capturedPaise: 152_260, feePaise: 2_360, ...changes });

  it('is refunded only where somebody asks for it: the goods are what is offered first', () => {
    expect(moneyActions(withFee()).refund).toEqual({ allowed: true, max: 152_260, goods: 149_900 });
    expect(moneyActions(withFee({ refundedPaise: 49_900 })).refund).toEqual({
      allowed: true,
      max: 102_360,
      goods: 100_000,
    });
  });

  it('is all that is left once the goods are refunded', () => {
    const refunds = [{ id: 'r', status: 'PROCESSED', amountPaise: 149_900 }];
    expect(moneyActions(withFee({ refunds, refundedPaise: 149_900 })).refund).toEqual({
      allowed: true,
      max: 2_360,
      goods: 2_360,
    });
  });
});

it('offers neither capture nor cancel while the gateway shows one of them under way', () => {
  const { capture, cancel } = moneyActions(state({ settling: true }));
  expect([capture.allowed, cancel.allowed]).toEqual([false, false]);
});
