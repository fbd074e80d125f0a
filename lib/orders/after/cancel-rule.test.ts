import { expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import type { MoneyState } from '@/lib/payments/state/operations/money-actions';
import { cancelWay } from './cancel-rule';

const NOW = Date.UTC(2026, 10, 10);
type Case = Partial<MoneyState> & {
  underReview?: boolean;
  dispatchedAt?: number | null;
  redirectUrl?: string | null;
  returnedAt?: number | null;
  confirmationRefused?: boolean;
};

const wayOf = ({ underReview = false, confirmationRefused = false, ...changes }: Case = {}) => {
  const order = {
    status: 'CREATED' as const,
    channel: 'hosted' as const,
    authorisedPaise: 0,
    capturedPaise: 0,
    releasedPaise: 0,
    refundedPaise: 0,
    feePaise: 0,
    settling: false,
    gatewayOrderId: 'v1-order',
    redirectUrl: 'https://gateway.example/pay',
    retriesRemaining: 3,
    returnedAt: null,
    // Long ago: whoever presses has it fetched anew.
    lookedAt: null,
    createdAt: NOW - 60_000,
    dispatchedAt: null,
    operations: [],
    ...changes,
  };
  const money: MoneyState = { refunds: [], mismatch: false, ...order };
  const operations = order.operations.map((one) => ({ ...one, claimedAt: NOW - 1_000 }));
  const situation = { order, operations, payments: [], confirmationRefused, now: NOW };
  return cancelWay(situation, { money, underReview });
};
const held = { status: 'AUTHORIZED', authorisedPaise: 9_900 } as const;
const call = (kind: 'create' | 'capture' | 'cancel', state: 'pending' | 'unknown' | 'failed') => ({
  operations: [{ kind, state, amountPaise: 9_900, gatewayId: null }],
});

it('an order that can still be paid is closed, and a hold is cancelled', () => {
  expect(wayOf()).toBe('unpaid');
  expect(wayOf({ status: 'ATTEMPTED' })).toBe('unpaid');
  expect(wayOf({ status: 'PLACED', redirectUrl: null, gatewayOrderId: null })).toBe('unpaid');
  expect(wayOf(held)).toBe('held');
  expect(wayOf({ ...held, ...call('capture', 'failed') })).toBe('held');
});

it.each<[string, Case]>([
  ['a payment under way', { status: 'PENDING' }],
  ['a callback that said "paid"', { returnedAt: NOW }],
  ['a bank’s page that nobody is sent to', { confirmationRefused: true }],
  ['a create without an answer', { ...call('create', 'pending'), status: 'PLACED', redirectUrl: null }],
  ['a review', { underReview: true }],
  ['a hold under review', { ...held, underReview: true }],
  ['a hold that differs', { ...held, mismatch: true }],
  ['a hold that is being charged', { ...held, ...call('capture', 'pending') }],
  ['a hold that is being cancelled', { ...held, ...call('cancel', 'unknown') }],
  ['a hold that settles at the gateway', { ...held, settling: true }],
  ['a hold whose parcel is sent', { ...held, dispatchedAt: 1 }],
  ['money that was charged', { status: 'PROCESSED', authorisedPaise: 9_900, capturedPaise: 9_900 }],
])('%s: nobody cancels', (_, of) => {
  expect(wayOf(of)).toBeUndefined();
});

it('no order that is over or charged is cancelled, whatever its page offers', () => {
  const over = ORDER_STATUSES.filter((status) => !['PLACED', 'CREATED', 'ATTEMPTED'].includes(status));
  expect(over.map((status) => wayOf({ status }))).toEqual(over.map(() => undefined));
});
