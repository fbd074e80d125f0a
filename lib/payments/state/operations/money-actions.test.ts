import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { paise } from '@/lib/money';
import { limitFault, type MoneyState, moneyActions, refundable, refundUnderWay } from './money-actions';

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

type Operation = MoneyState['operations'][number];
const asked = (kind: Operation['kind'], changes: Partial<Operation> = {}): Operation => ({
  kind,
  state: 'pending',
  amountPaise: 50_000,
  gatewayId: null,
  ...changes,
});
const listed = (amountPaise: number, status = 'PROCESSED') => ({ id: `r-${status}`, status, amountPaise });

describe('a refusal says what is the matter', () => {
  const reasonsOf = (given: MoneyState) => {
    const { capture, cancel, refund } = moneyActions(given);
    return [capture, cancel, refund].map((action) => (action.allowed ? 'allowed' : action.reason));
  };

  it.each<[string, Partial<MoneyState>]>([
    ['captured', { operations: [asked('capture', { state: 'succeeded' })] }],
    ['cancelled', { operations: [asked('cancel', { state: 'succeeded' })] }],
    ['being-captured', { operations: [asked('capture')] }],
    ['being-cancelled', { operations: [asked('cancel', { state: 'unknown' })] }],
    ['cancelled', { status: 'CANCELLED' }],
    ['nothing-held', { status: 'CREATED' }],
    ['hold-settling', { settling: true }],
  ])('%s', (reason, changes) => {
    expect(reasonsOf(state(changes))).toEqual([reason, reason, 'nothing-captured']);
  });

  it.each<[unknown, MoneyState]>([
    ['allowed', captured()],
    ['allowed', captured({ refunds: [listed(149_800)], refundedPaise: 149_800 })],
    [
      { code: 'left-below-least', left: 99 },
      captured({ refunds: [listed(149_801)], refundedPaise: 149_801 }),
    ],
    ['all-refunded', captured({ refunds: [listed(149_900)], refundedPaise: 149_900 })],
    [
      'rest-being-refunded',
      captured({ refunds: [listed(99_900)], refundedPaise: 99_900, operations: [asked('refund')] }),
    ],
  ])('%j: what is left of a captured order', (reason, given) => {
    const taken = 'only-refundable';
    expect(reasonsOf(given)).toEqual([taken, taken, reason]);
  });

  it('of everything, where the gateway’s figures differ or it does not know the order', () => {
    const differs = 'review-first';
    const unknown = 'not-at-gateway-yet';
    expect(reasonsOf(captured({ mismatch: true }))).toEqual([differs, differs, differs]);
    expect(reasonsOf(state({ gatewayOrderId: null }))).toEqual([unknown, unknown, unknown]);
  });
});

it('holds an amount to what the gateway takes and to what is there', () => {
  const above = (kind: 'capture' | 'refund') => limitFault(kind, paise(200), paise(100));
  expect(above('refund')).toEqual({ code: 'above-limit', kind: 'refund', amount: 200, max: 100 });
  expect(above('capture')).toMatchObject({ code: 'above-limit', kind: 'capture' });
  expect(limitFault('refund', paise(99), paise(100))).toBe('below-least');
  expect(limitFault('refund', paise(100), paise(100))).toBeUndefined();
});

it('offers capture beside any other operation, of what is still held', () => {
  const operations = [asked('create', { state: 'succeeded' }), asked('payment'), asked('refund')];
  expect(moneyActions(state({ operations, releasedPaise: 49_900 }))).toMatchObject({
    capture: { allowed: true, max: 100_000 },
    cancel: { allowed: true, amount: 100_000 },
  });
});

describe('what can be refunded', () => {
  it.each<[string, number, Partial<MoneyState>]>([
    ['a refund that waits', 99_900, { refunds: [listed(50_000, 'PENDING')] }],
    [
      'none that failed or was cancelled',
      149_900,
      { refunds: [listed(1, 'FAILED'), listed(2, 'CANCELLED')] },
    ],
    ['one asked for, and not listed yet', 99_900, { operations: [asked('refund', { gatewayId: 'r' })] }],
    ['none of ours that failed', 149_900, { operations: [asked('refund', { state: 'failed' })] }],
    ['no other operation', 149_900, { operations: [asked('capture', { state: 'succeeded' })] }],
    ['what is recorded as refunded, where it is more', 29_900, { refundedPaise: 120_000 }],
    ['and never falls below nothing', 0, { refunds: [listed(100_000)], operations: [asked('refund')] }],
  ])('is less by %s', (_what, left, changes) => {
    expect(refundable(captured(changes))).toBe(left);
  });

  it('is what is neither given back nor under way', () => {
    const given = captured({
      refunds: [listed(30_000)],
      refundedPaise: 30_000,
      operations: [asked('refund')],
    });
    expect(refundUnderWay(given)).toBe(50_000);
    expect(refundable(given) + 30_000 + 50_000).toBe(149_900);
    expect(refundUnderWay(captured({ refundedPaise: 30_000 }))).toBe(0);
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

  it('leaves the goods alone on offer down to the least that the gateway refunds', () => {
    const goodsLeft = (refundedPaise: number) => moneyActions(withFee({ refundedPaise })).refund;
    expect(goodsLeft(149_800)).toEqual({ allowed: true, max: 2_460, goods: 100 });
    expect(goodsLeft(149_801)).toEqual({ allowed: true, max: 2_459, goods: 2_459 });
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
