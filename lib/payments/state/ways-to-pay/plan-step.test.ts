import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { isOpen } from '../transitions';
import { hasNoTryLeft, type PlanSituation, planStep, saysPaid } from './plan-step';

const PAGE = 'https://gateway.example/challenge';
const OVER = ['FAILED', 'CANCELLED'];
const UNDER_WAY = ['PENDING', 'AUTHORIZED', 'PROCESSED', 'A WORD OF TOMORROW'];
const STATES = ['pending', 'unknown', 'failed', 'succeeded'] as const;

function situation(
  order: Partial<PlanSituation['order']> = {},
  state?: (typeof STATES)[number],
  shown?: string,
): PlanSituation {
  return {
    order: {
      status: 'CREATED',
      channel: 'emi',
      redirectUrl: null,
      retriesRemaining: 10,
      returnedAt: null,
      lookedAt: null,
      ...order,
    },
    operations: [
      { kind: 'create', state: 'succeeded', gatewayId: null },
      ...(state ? [{ kind: 'payment' as const, state, gatewayId: 'p-2' }] : []),
    ],
    payments: [
      { id: 'p-1', status: 'FAILED' },
      ...(shown === undefined ? [] : [{ id: 'p-2', status: shown }]),
    ],
  };
}

describe('planStep', () => {
  it.each(UNDER_WAY)('has no card entered beside a payment that is %s, whoever began it', (status) => {
    for (const state of ['failed', undefined] as const) {
      const { order, operations } = situation({ status: 'ATTEMPTED', redirectUrl: PAGE }, state);
      expect(planStep({ order, operations, payments: [{ id: 'p-3', status }] })).toBe('pay');
    }
  });

  it('has no card entered for an order that is being paid, though the gateway shows no payment of it', () => {
    for (const state of ['failed', undefined] as const) {
      const { operations } = situation({}, state);
      for (const redirectUrl of [PAGE, null]) {
        const { order } = situation({ status: 'PENDING', redirectUrl });
        expect(planStep({ order, operations, payments: [] })).toBe(redirectUrl ? 'pay' : 'checking');
      }
    }
  });

  it('has a card entered until a payment is asked for, and again when one came to nothing', () => {
    for (const status of ['PLACED', 'CREATED', 'ATTEMPTED'] as const) {
      expect(planStep(situation({ status }))).toBe('enter-card');
      expect(planStep(situation({ status }, 'failed'))).toBe('enter-card');
      for (const shown of OVER) {
        expect(planStep(situation({ status, redirectUrl: PAGE }, 'succeeded', shown))).toBe('enter-card');
      }
      expect(planStep(situation({ status, retriesRemaining: 0 }))).toBe('none');
    }
  });

  it('leads a payment that was begun to its confirmation, and waits where there is none', () => {
    for (const status of ['PLACED', 'CREATED', 'ATTEMPTED', 'PENDING'] as const) {
      // No fetch has shown it yet, or one has, and it is not over: its password may be typed again.
      for (const shown of [undefined, ...UNDER_WAY]) {
        expect(planStep(situation({ status }, 'succeeded', shown))).toBe('checking');
        // Confirmed and on its way, it has nothing left to confirm.
        const inProgress = status === 'PENDING' && shown === 'AUTHORIZED';
        expect(planStep(situation({ status, redirectUrl: PAGE }, 'succeeded', shown))).toBe(
          inProgress ? 'checking' : 'pay',
        );
      }
    }
  });

  it('leads back to the last try, which has begun and counts as used', () => {
    const last = { redirectUrl: PAGE, retriesRemaining: 0 };
    expect(planStep(situation({ ...last, status: 'PENDING' }, 'succeeded', 'PENDING'))).toBe('pay');
    expect(planStep(situation({ ...last, status: 'ATTEMPTED' }, 'succeeded', 'FAILED'))).toBe('none');
  });

  it('counts the last try as used up only once it is over', () => {
    expect(hasNoTryLeft({ status: 'ATTEMPTED', retriesRemaining: 0 })).toBe(true);
    expect(hasNoTryLeft({ status: 'PENDING', retriesRemaining: 0 })).toBe(false);
    expect(hasNoTryLeft({ status: 'ATTEMPTED', retriesRemaining: 1 })).toBe(false);
    expect(hasNoTryLeft({ status: 'ATTEMPTED', retriesRemaining: null })).toBe(false);
  });

  it('believes a customer who came back until a fetch since then, the same moment included', () => {
    expect(saysPaid({ returnedAt: 2, lookedAt: null })).toBe(true);
    expect(saysPaid({ returnedAt: 2, lookedAt: 1 })).toBe(true);
    expect(saysPaid({ returnedAt: 2, lookedAt: 2 })).toBe(false);
    expect(saysPaid({ returnedAt: null, lookedAt: null })).toBe(false);
  });

  it('says where a begun payment can’t be confirmed yet, and takes no card beside it', () => {
    const begun = situation({ status: 'PENDING' }, 'succeeded', 'PENDING');
    expect(planStep(begun)).toBe('checking');
    expect(planStep({ ...begun, confirmationRefused: true })).toBe('confirmation-refused');
    // What is asked, paid or over says so itself.
    const refused = (one: PlanSituation) => planStep({ ...one, confirmationRefused: true });
    expect(refused(situation({ status: 'PENDING', redirectUrl: PAGE }, 'succeeded', 'PENDING'))).toBe('pay');
    expect(refused(situation({ status: 'PENDING' }, 'unknown'))).toBe('checking');
    expect(refused(situation({ status: 'PENDING', returnedAt: 2, lookedAt: 1 }))).toBe('checking');
    expect(refused(situation({ status: 'PROCESSED' }, 'succeeded', 'PROCESSED'))).toBe('none');
  });

  it('waits while an answer is missing, and for who says that they have paid', () => {
    for (const state of ['pending', 'unknown'] as const) {
      expect(planStep(situation({ redirectUrl: PAGE }, state))).toBe('checking');
    }
    expect(planStep(situation({ returnedAt: 2, lookedAt: 1 }))).toBe('checking');
    expect(planStep(situation({ returnedAt: 2, lookedAt: 3 }))).toBe('enter-card');
  });

  it('takes no card beside a payment that is not over, nor for what is paid, closed or out of tries', () => {
    const any = fc.record({
      status: fc.constantFrom(...ORDER_STATUSES),
      redirectUrl: fc.constantFrom(null, PAGE),
      retriesRemaining: fc.constantFrom(null, 0, 1),
      returnedAt: fc.constantFrom(null, 1, 3),
      lookedAt: fc.constantFrom(null, 2),
    });
    const state = fc.constantFrom(undefined, ...STATES);
    const shown = fc.constantFrom(undefined, ...OVER, ...UNDER_WAY);
    fc.assert(
      fc.property(any, state, shown, (order, asked, seen) => {
        const over = seen === undefined ? asked !== 'succeeded' : OVER.includes(seen);
        const free = over && asked !== 'pending' && asked !== 'unknown' && order.status !== 'PENDING';
        const back = order.returnedAt !== null && order.returnedAt > (order.lookedAt ?? 0);
        expect(planStep(situation(order, asked, seen)) === 'enter-card').toBe(
          isOpen(order.status) && free && !back && order.retriesRemaining !== 0,
        );
      }),
    );
  });
});
