import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES, UNPAID } from '@/db/order-statuses';
import type { Channel, OperationKind, OperationState } from '@/db/types';
import { isPaid } from '@/lib/payments/state/transitions';
import { mayLetGo } from './may-let-go';

type Situation = Parameters<typeof mayLetGo>[0];

const NOW = Date.UTC(2026, 10, 10);
const SINCE = NOW - 2_000;
const create = { kind: 'create', state: 'succeeded', gatewayId: 'v1', claimedAt: NOW - 60_000 } as const;

function waiting(order: Partial<Situation['order']> = {}, rest: Partial<Situation> = {}): Situation {
  return {
    order: {
      status: 'CREATED',
      channel: 'hosted',
      redirectUrl: 'https://gateway.example/pay',
      retriesRemaining: 3,
      returnedAt: null,
      lookedAt: NOW - 1_000,
      createdAt: NOW - 60_000,
      ...order,
    },
    operations: [create],
    payments: [],
    now: NOW,
    ...rest,
  };
}

describe('the items of an order may go back', () => {
  it.each<[string, Situation]>([
    ['nobody has tried to pay', waiting()],
    [
      'every try came to nothing',
      waiting({ status: 'ATTEMPTED' }, { payments: [{ id: 'p', status: 'FAILED' }] }),
    ],
    ['no try is left', waiting({ status: 'ATTEMPTED', retriesRemaining: 0 })],
    [
      'the gateway never got it',
      waiting({ status: 'PLACED', redirectUrl: null }, { operations: [{ ...create, state: 'failed' }] }),
    ],
    ['a card was never asked for', waiting({ channel: 'emi', redirectUrl: null })],
  ])('where %s', (_what, situation) => {
    expect(mayLetGo(situation, { since: SINCE, underReview: false })).toBe('yes');
  });

  it.each<[string, Situation, boolean?]>([
    ['the gateway was not asked', waiting({ lookedAt: null })],
    ['it was fetched before somebody asked', waiting({ lookedAt: SINCE - 1 })],
    ['a payment is under way', waiting({ status: 'PENDING' })],
    ['a try has not ended', waiting({ status: 'ATTEMPTED' }, { payments: [{ id: 'p', status: 'PENDING' }] })],
    ['a callback said "paid" after the fetch', waiting({ returnedAt: NOW })],
    [
      'its creation is on its way',
      waiting(
        { status: 'PLACED', redirectUrl: null },
        { operations: [{ ...create, state: 'pending', claimedAt: NOW - 1_000 }] },
      ),
    ],
    [
      'a payment by plan has no answer yet',
      waiting({ channel: 'emi' }, { operations: [create, { ...create, kind: 'payment', state: 'unknown' }] }),
    ],
    [
      'a payment by plan was begun',
      waiting({ channel: 'emi' }, { operations: [create, { ...create, kind: 'payment', gatewayId: 'p' }] }),
    ],
    ['a person has to look', waiting(), true],
  ])('not where %s', (_what, situation, underReview = false) => {
    expect(mayLetGo(situation, { since: SINCE, underReview })).toBe('checking');
  });
});

it('never of an order that is paid, whose payment is in doubt, or that was not fetched just now', () => {
  const operation = fc.record({
    kind: fc.constantFrom<OperationKind[]>('create', 'payment'),
    state: fc.constantFrom<OperationState[]>('pending', 'unknown', 'succeeded', 'failed'),
    gatewayId: fc.constantFrom('p', null),
    claimedAt: fc.constantFrom(NOW - 1_000, NOW - 600_000, null),
  });
  const situation = fc.record({
    order: fc.record({
      status: fc.constantFrom(...ORDER_STATUSES),
      channel: fc.constantFrom<Channel[]>('hosted', 'frame', 'express', 'emi', 'cardless'),
      redirectUrl: fc.constantFrom('https://gateway.example/pay', null),
      retriesRemaining: fc.constantFrom(0, 3, null),
      returnedAt: fc.constantFrom(NOW - 500, NOW - 100_000, null),
      lookedAt: fc.constantFrom(NOW - 1_000, NOW - 60_000, null),
      createdAt: fc.constant(NOW - 700_000),
    }),
    operations: fc.array(operation, { maxLength: 3 }),
    payments: fc.array(
      fc.record({
        id: fc.constant('p'),
        status: fc.constantFrom('FAILED', 'CANCELLED', 'PENDING', 'AUTHORIZED', 'PROCESSED'),
      }),
      { maxLength: 2 },
    ),
    now: fc.constant(NOW),
  });
  fc.assert(
    fc.property(situation, fc.boolean(), (one, underReview) => {
      const may = mayLetGo(one, { since: SINCE, underReview });
      const { status, lookedAt } = one.order;
      expect(may === 'paid').toBe(isPaid(status));
      expect(may === 'closed').toBe(!isPaid(status) && !UNPAID.includes(status));
      if (may !== 'yes') return;
      expect(underReview).toBe(false);
      expect(status).not.toBe('PENDING');
      expect(lookedAt).toBe(NOW - 1_000);
      expect(
        one.payments.every((payment) => payment.status === 'FAILED' || payment.status === 'CANCELLED'),
      ).toBe(true);
    }),
  );
});
