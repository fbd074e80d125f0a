import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import type { GatewayOrder } from '@/lib/pinelabs';
import {
  compare,
  decide,
  finalMoney,
  GIVE_UP_AFTER_MS,
  GIVE_UP_PENDING_AFTER_MS,
  type HeldOrder,
  isOlder,
  shouldGiveUp,
  stockAfter,
} from './decide';
import { shownMoney } from './order-money';
import { HOUR, heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from './testing';
import { isOpen, isPaid } from './transitions';

const inr = (value: number) => ({ value, currency: 'INR' });
const paidOrder = (changes: Partial<GatewayOrder> = {}) =>
  shownOrder({ status: 'PROCESSED', payments: [shownPayment()], ...changes });
const paidHeld = (changes: Partial<HeldOrder> = {}) =>
  heldOrder({
    status: 'PROCESSED',
    authorisedPaise: 149_900,
    capturedPaise: 149_900,
    stock: 'sold',
    gatewayUpdatedAt: NOW,
    ...changes,
  });

describe('an unpaid order', () => {
  it('is given up when its time is over and not a millisecond before, and its stock goes back', () => {
    const given = { kind: 'apply', status: 'EXPIRED', stock: 'released' };
    const money = { authorised: 0, captured: 0, released: 0, refunded: 0 };
    for (const [status, limit] of [
      ['CREATED', GIVE_UP_AFTER_MS],
      ['ATTEMPTED', GIVE_UP_AFTER_MS],
      ['PENDING', GIVE_UP_PENDING_AFTER_MS],
    ] as const) {
      const held = heldOrder({ status, createdAt: NOW - limit });
      const shown = shownOrder({ status });
      expect(shouldGiveUp(held, NOW)).toBe(false);
      expect(shouldGiveUp(held, NOW + 1)).toBe(true);
      expect(decide(held, shown, NOW)).toEqual({ kind: 'keep' });
      expect(decide(held, shown, NOW + 1)).toEqual({ ...given, money });
      // Overtaken or not: this fetch found it as unpaid as we hold it.
      expect(decide(held, { ...shown, updatedAt: NOW - HOUR }, NOW + 1)).toEqual({ ...given, money });
    }
  });

  it('is the only one that is ever given up', () => {
    for (const status of ORDER_STATUSES) {
      expect(shouldGiveUp({ status, createdAt: 0 }, NOW)).toBe(isOpen(status));
    }
  });

  it('under a word that we do not know waits its longest time, and then a person hears the word', () => {
    const shown = shownOrder({ status: 'SETTLED' });
    const held = heldOrder({ createdAt: NOW - GIVE_UP_PENDING_AFTER_MS });
    expect(decide(held, shown, NOW)).toEqual({ kind: 'keep' });
    expect(decide(held, shown, NOW + 1)).toEqual({
      kind: 'keep',
      review: {
        kind: 'impossible_status',
        details: [{ field: 'status', ours: 'CREATED', theirs: 'SETTLED' }],
      },
    });
  });

  it('may be paid in part while it is PENDING', () => {
    const shown = shownOrder({ status: 'PENDING', payments: [shownPayment({ amount: inr(40_000) })] });
    expect(compare(heldOrder(), shown)).toEqual([]);
    expect(decide(heldOrder({ status: 'PENDING' }), shown, NOW)).toEqual({ kind: 'keep' });
  });
});

describe('a difference', () => {
  const apart = (changes: Partial<GatewayOrder>) => compare(heldOrder(), paidOrder(changes));
  const notWhole = { field: 'amounts', ours: 'whole paise', theirs: 'not whole paise' };
  const fee = (value: number) => ({ convenienceFee: { applicable: inr(value) } });

  it.each<[string, Partial<GatewayOrder>]>([
    ['a payment', { payments: [shownPayment({ amount: inr(149_899.5) })] }],
    ['a fee', { payments: [shownPayment(fee(-1))] }],
    ['a capture', { payments: [shownPayment({ captures: [shownCapture(-1)] })] }],
    ['a refund', { refunds: [shownRefund(-1)] }],
    ['a refund that is still waiting', { refunds: [shownRefund(0.5, { status: 'PENDING' })] }],
  ])('is an amount that is not whole paise: that of %s', (_what, changes) => {
    expect(apart(changes)).toContainEqual(notWhole);
  });

  it('is that amount alone under a status that nobody knows', () => {
    const half = { payments: [shownPayment({ amount: inr(149_899.5) })] };
    expect(apart({ status: 'SETTLED', ...half })).toEqual([notWhole]);
  });

  it('is not an amount of nothing', () => {
    expect(apart({ payments: [shownPayment(fee(0))], refunds: [shownRefund(0)] })).toEqual([]);
  });

  it('names what the gateway’s own figures allow', () => {
    expect(apart({ payments: [shownPayment({ captures: [shownCapture(150_000)] })] })).toEqual([
      { field: 'captured', ours: 'at most 149900', theirs: '150000' },
    ]);
    expect(apart({ refunds: [shownRefund(150_000)] })).toEqual([
      { field: 'refunded', ours: 'at most 149900', theirs: '150000' },
    ]);
  });

  it('is a refund in another currency, and each amount or status that can’t be read', () => {
    expect(apart({ refunds: [shownRefund(100, { amount: { value: 100, currency: 'USD' } })] })).toEqual([
      { field: 'refund currency', ours: 'INR', theirs: 'USD' },
    ]);
    expect(apart({ type: 'REFUND', unread: ['payments.0.status', 'payments.0.created_at'] })).toEqual([
      { field: 'type', ours: 'CHARGE', theirs: 'REFUND' },
      { field: 'payments.0.status', ours: 'an amount or a status', theirs: 'not readable' },
    ]);
  });

  it('is a cancelled hold of another amount, but not an order cancelled before anybody paid', () => {
    const cancelled = (amount: number) =>
      shownOrder({
        status: 'CANCELLED',
        payments: [shownPayment({ status: 'CANCELLED', amount: inr(amount) })],
      });
    expect(compare(heldOrder(), cancelled(149_900))).toEqual([]);
    expect(compare(heldOrder(), cancelled(100_000))).toEqual([
      { field: 'paid', ours: '149900', theirs: '100000' },
    ]);
    expect(compare(heldOrder(), shownOrder({ status: 'CANCELLED' }))).toEqual([]);
  });
});

describe('what a person is told', () => {
  const status = (ours: string, theirs: string) => [{ field: 'status', ours, theirs }];

  it('names both statuses, where money came late and where the gateway’s status cannot be', () => {
    const expired = heldOrder({ status: 'EXPIRED', stock: 'released', createdAt: NOW - 3 * HOUR });
    expect(decide(expired, paidOrder(), NOW).review).toEqual({
      kind: 'late_payment',
      details: status('EXPIRED', 'PROCESSED'),
    });
    expect(decide(paidHeld(), shownOrder({ status: 'FAILED' }), NOW).review).toEqual({
      kind: 'impossible_status',
      details: status('PROCESSED', 'FAILED'),
    });
  });

  it('of a failed capture names the last error that a payment has, and of money left taken the payment’s status', () => {
    const onHold = heldOrder({ status: 'AUTHORIZED', authorisedPaise: 149_900, stock: 'sold' });
    const failed = (error?: { code: string; message: string }) => shownPayment({ status: 'FAILED', error });
    const told = (payments: GatewayOrder['payments']) =>
      decide(onHold, shownOrder({ status: 'FAILED', payments }), NOW).review;
    const expected = (theirs: string) => ({
      kind: 'capture_failed',
      details: [{ field: 'capture', ours: 'AUTHORIZED', theirs }],
    });
    expect(told([failed({ code: 'CAPTURE_EXPIRED', message: '' }), failed()])).toEqual(
      expected('CAPTURE_EXPIRED'),
    );
    expect(told([failed()])).toEqual(expected('FAILED'));
    expect(told([shownPayment()])).toEqual({
      kind: 'mismatch',
      details: [{ field: 'payment status', ours: 'none that may be paid', theirs: 'PROCESSED' }],
    });
  });

  it('is nothing of a fetch that goes back and is not known to be newer', () => {
    const back = shownOrder({ status: 'PENDING', updatedAt: NOW });
    expect(decide(paidHeld(), back, NOW)).toEqual({ kind: 'keep' });
    expect(decide(paidHeld(), { ...back, updatedAt: undefined }, NOW)).toEqual({ kind: 'keep' });
    expect(decide(paidHeld({ gatewayUpdatedAt: null }), back, NOW)).toEqual({ kind: 'keep' });
  });

  it('is nothing of an order that is not paid, however new the fetch', () => {
    const newer = shownOrder({ status: 'CREATED', updatedAt: NOW + 1 });
    for (const held of ['PENDING', 'FAILED', 'CANCELLED', 'EXPIRED'] as const) {
      expect(decide(heldOrder({ status: held }), newer, NOW)).toEqual({ kind: 'keep' });
    }
  });
});

it('a fetch is older only where both times are known and it comes before', () => {
  const held = { gatewayUpdatedAt: NOW };
  expect(isOlder(held, shownOrder({ updatedAt: NOW - 1 }))).toBe(true);
  expect(isOlder(held, shownOrder({ updatedAt: NOW }))).toBe(false);
  expect(isOlder(held, shownOrder({ updatedAt: undefined }))).toBe(false);
  expect(isOlder({ gatewayUpdatedAt: null }, shownOrder({ updatedAt: 1 }))).toBe(false);
});

it('another refund of an order that is refunded in part is news, and the same ones are none', () => {
  const held = paidHeld({ status: 'PARTIALLY_REFUNDED', refundedPaise: 10_000 });
  const shown = (refunds: GatewayOrder['refunds']) =>
    paidOrder({ status: 'PARTIALLY_REFUNDED', refunds, updatedAt: NOW + 1 });
  expect(decide(held, shown([shownRefund(10_000)]), NOW)).toEqual({ kind: 'keep' });
  expect(decide(held, shown([shownRefund(10_000), shownRefund(20_000, { orderId: 'second' })]), NOW)).toEqual(
    {
      kind: 'apply',
      status: 'PARTIALLY_REFUNDED',
      money: { authorised: 149_900, captured: 149_900, released: 0, refunded: 30_000 },
      stock: 'sold',
    },
  );
});

it('our figure of the hold stands in for a smaller one on a cancelled order, and on no other', () => {
  const held = heldOrder({ status: 'AUTHORIZED', authorisedPaise: 149_900 });
  const shown = (status: string) =>
    shownOrder({ status, payments: [shownPayment({ status: 'PROCESSED', amount: inr(100_000) })] });
  expect(finalMoney(held, 'CANCELLED', shown('CANCELLED'))).toEqual({
    authorised: 149_900,
    captured: 0,
    released: 149_900,
    refunded: 0,
  });
  expect(finalMoney(held, 'PROCESSED', shown('PROCESSED'))).toEqual(shownMoney(shown('PROCESSED')));
});

it('stock is sold once paid, back once the order comes to nothing, and once back it stays there', () => {
  for (const status of ORDER_STATUSES) {
    const open = isOpen(status) ? 'reserved' : 'released';
    expect(stockAfter('reserved', status)).toBe(isPaid(status) ? 'sold' : open);
    expect(stockAfter('sold', status)).toBe(isPaid(status) || isOpen(status) ? 'sold' : 'released');
    expect(stockAfter('released', status)).toBe('released');
  }
});

describe('a coupon', () => {
  const held = (changes: Partial<HeldOrder> = {}) =>
    heldOrder({ couponPaise: 10_000, totalPaise: 139_900, ...changes });
  const paid = (value: number, changes: Partial<GatewayOrder> = {}) =>
    paidOrder({ payments: [shownPayment({ amount: inr(value) })], couponDiscount: inr(10_000), ...changes });
  const details = (shown: GatewayOrder, of = held()) => compare(of, shown);

  it('is off what is paid and not off the order’s amount, whether the gateway names it or not', () => {
    for (const shown of [paid(139_900), withoutCoupon(paid(139_900))]) {
      expect(decide(held(), shown, NOW)).toMatchObject({ status: 'PROCESSED', money: { captured: 139_900 } });
      expect(decide(held(), shown, NOW)).not.toHaveProperty('review');
    }
  });

  it('that a gateway does not take off is paid too much: a person is called, and nothing is recorded', () => {
    const difference = { field: 'paid', ours: '139900', theirs: '149900' };
    const review = { kind: 'keep', review: { kind: 'mismatch', details: [difference] } };
    expect(decide(held(), withoutCoupon(paid(149_900)), NOW)).toEqual(review);
    expect(decide(held(), paid(149_900), NOW)).toEqual(review);
    const onHold = {
      status: 'AUTHORIZED',
      preAuth: true,
      payments: [shownPayment({ status: 'AUTHORIZED' })],
    };
    expect(decide(held(), withoutCoupon(paid(0, onHold)), NOW)).toEqual(review);
  });

  it('is ours to the paisa: another one, or one that nobody gave, calls a person before anybody has paid', () => {
    const named = (value: number) => shownOrder({ couponDiscount: inr(value) });
    expect(details(named(10_000))).toEqual([]);
    expect(details(named(9_999))).toEqual([{ field: 'coupon', ours: '10000', theirs: '9999' }]);
    expect(details(named(500), heldOrder())).toEqual([{ field: 'coupon', ours: '0', theirs: '500' }]);
  });

  it('does not make an order of the smaller amount one of ours', () => {
    expect(details(shownOrder({ amount: inr(139_900) }))).toEqual([
      { field: 'amount', ours: '149900', theirs: '139900' },
    ]);
  });
});

function withoutCoupon({ couponDiscount: _, ...shown }: GatewayOrder): GatewayOrder {
  return shown;
}
