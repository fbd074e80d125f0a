import { expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import type { MoneyState } from '@/lib/payments/state/operations/money-actions';
import type { OrderView } from '../types';
import { cancelWay } from './cancel-rule';

type Case = Partial<MoneyState> & {
  next?: OrderView['next'];
  underReview?: boolean;
  dispatchedAt?: number | null;
};

const wayOf = ({ next = 'pay', underReview = false, dispatchedAt = null, ...changes }: Case = {}) => {
  const money: MoneyState = {
    status: 'CREATED',
    authorisedPaise: 0,
    capturedPaise: 0,
    releasedPaise: 0,
    refundedPaise: 0,
    feePaise: 0,
    settling: false,
    gatewayOrderId: 'v1-order',
    operations: [],
    refunds: [],
    mismatch: false,
    ...changes,
  };
  return cancelWay({ ...money, dispatchedAt }, { money, next, underReview });
};
const held = { status: 'AUTHORIZED', authorisedPaise: 9_900, next: 'none' } as const;
const call = (kind: 'create' | 'capture' | 'cancel', state: 'pending' | 'unknown' | 'failed') => ({
  operations: [{ kind, state, amountPaise: 9_900, gatewayId: null }],
});

it('an order that can still be paid is closed, and a hold is cancelled', () => {
  expect(wayOf()).toBe('unpaid');
  expect(wayOf({ status: 'ATTEMPTED' })).toBe('unpaid');
  expect(wayOf({ status: 'PLACED', next: 'place-again', gatewayOrderId: null })).toBe('unpaid');
  expect(wayOf(held)).toBe('held');
  expect(wayOf({ ...held, ...call('capture', 'failed') })).toBe('held');
});

it.each<[string, Case]>([
  ['a payment under way', { status: 'PENDING' }],
  ['an answer that is outstanding', { next: 'checking' }],
  ['a bank’s page that nobody is sent to', { next: 'confirmation-refused' }],
  ['no try left', { status: 'ATTEMPTED', next: 'none' }],
  ['a create without an answer', call('create', 'unknown')],
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
