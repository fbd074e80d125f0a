import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOrder, NOW, paid } from '../testing/orders';
import type { Change, Movement } from './change';
import { GatewayError } from './errors';
import { refundableAmount } from './money';
import type { ChargeOrder } from './order';
import { beginRefund, settleRefund } from './refund-rules';
import { cancelOrder, captureOrder } from './settlement-rules';

const authorised = () => paid({ pre_auth: true });
const inr = (value: number) => ({ value, currency: 'INR' });
const refund = (order: ChargeOrder, value: number, reference = 'r') =>
  beginRefund(
    order,
    { orderId: `v1-1-aa-${reference}`, reference, paymentReference: 'p', amount: inr(value) },
    'PENDING',
    NOW,
  );

describe('capture', () => {
  it('in part releases the rest for good, and only the webhook says so', () => {
    const { order, movements, events } = captureOrder(
      authorised(),
      { reference: 'c', amount: inr(60_000) },
      NOW,
    );
    expect(order.status).toBe('PROCESSED');
    expect(order.payments[0]?.capture_data).toEqual([
      { merchant_capture_reference: 'c', capture_amount: inr(60_000), created_at: NOW },
    ]);
    expect(movements.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['captured', 60_000],
      ['released', 40_000],
    ]);
    expect(events).toMatchObject([{ type: 'ORDER_PROCESSED', data: { status: 'PARTIALLY_CAPTURED' } }]);
    expect(refundableAmount(order)).toBe(60_000);
  });

  it('of a hold in parts is taken from the method first, and never twice', () => {
    const [card] = authorised().payments;
    if (!card) throw new Error('no payment');
    const part = (payment_method: string, value: number) => ({
      ...card,
      payment_method,
      payment_amount: inr(value),
    });
    const order = { ...authorised(), payments: [part('CARD', 90_000), part('POINTS', 10_000)] };
    const captured = (value: number) =>
      captureOrder(order, { reference: 'c', amount: inr(value) }, NOW).order.payments.map((payment) => [
        payment.status,
        payment.capture_data?.[0]?.capture_amount.value,
      ]);
    expect(captured(100_000)).toEqual([
      ['PROCESSED', 90_000],
      ['PROCESSED', 10_000],
    ]);
    expect(captured(95_000)).toEqual([
      ['PROCESSED', 90_000],
      ['PROCESSED', 5_000],
    ]);
    expect(captured(60_000)).toEqual([
      ['PROCESSED', 60_000],
      ['CANCELLED', undefined],
    ]);
  });

  it('takes everything when no amount is named', () => {
    const { order, events } = captureOrder(authorised(), { reference: 'c' }, NOW);
    expect(refundableAmount(order)).toBe(100_000);
    expect(events).toMatchObject([{ data: { status: 'PROCESSED' } }]);
  });

  it.each([
    ['both', 100_000],
    ['payment', 100_000],
    ['capture', 102_360],
  ] as const)('of a hold without a fee adds one only where captures name it: %s', (on, charged) => {
    const fee = { convenience_fee: 2, convenience_fee_on: on };
    const [payment] = captureOrder(authorised(), { reference: 'c', fee }, NOW).order.payments;
    expect(payment?.capture_data).toMatchObject([{ capture_amount: inr(charged) }]);
  });

  it('happens once, and never above what was authorised', () => {
    const { order } = captureOrder(authorised(), { reference: 'c' }, NOW);
    expect(() => captureOrder(order, { reference: 'c' }, NOW)).toThrow('Duplicate request');
    expect(() => captureOrder(order, { reference: 'd' }, NOW)).toThrow('Operation not allowed');
    expect(() => captureOrder(authorised(), { reference: 'c', amount: inr(100_001) }, NOW)).toThrow(
      'Amount limit exceeded',
    );
  });

  it('and cancel are for an AUTHORIZED order only', () => {
    for (const order of [anOrder(), paid(), cancelOrder(authorised(), NOW).order]) {
      expect(() => captureOrder(order, { reference: 'c' }, NOW)).toThrow('Operation not allowed');
      const refusal = order.status === 'CANCELLED' ? 'Order is already cancelled' : 'Operation not allowed';
      expect(() => cancelOrder(order, NOW)).toThrow(refusal);
    }
  });
});

describe('refund', () => {
  it('counts while it is under way, and no longer when it fails', () => {
    const { order } = refund(paid(), 70_000);
    expect(refundableAmount(order)).toBe(30_000);
    expect(() => refund(order, 30_001, 's')).toThrow('Amount limit exceeded');
    const { order: after, events } = settleRefund(order, 'v1-1-aa-r', 'FAILED', NOW);
    expect(after.status).toBe('PROCESSED');
    expect(refundableAmount(after)).toBe(100_000);
    expect(events.map(({ type }) => type)).toEqual(['REFUND_FAILED']);
  });

  it('of nothing captured is refused', () => {
    expect(() => refund(authorised(), 100)).toThrow('Operation not allowed');
    // Never paid: the gateway then says that there is no order.
    expect(() => refund(anOrder(), 100)).toThrow('Order not found');
  });
});

type Step = readonly ['capture' | 'cancel' | 'refund' | 'settle' | 'fail', number];

describe('whatever is asked in whatever order', () => {
  const step: fc.Arbitrary<Step> = fc.tuple(
    fc.constantFrom('capture', 'cancel', 'refund', 'settle', 'fail'),
    fc.integer({ min: 100, max: 120_000 }),
  );

  it('authorised = captured + released + held, and refunds stay within what was captured', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 25 }), (preAuth, steps) => {
        let order = paid({ pre_auth: preAuth });
        const moved: Movement[] = preAuth ? [] : [{ kind: 'captured', amount: 100_000, currency: 'INR' }];
        steps.forEach((one, index) => {
          const done = tried(() => take(order, one, index));
          if (!done) return;
          order = done.order;
          moved.push(...done.movements);
          const sum = (kind: string) =>
            moved
              .filter((movement) => movement.kind === kind)
              .reduce((total, { amount }) => total + amount, 0);
          const held = 100_000 - sum('captured') - sum('released');
          expect(held).toBe(order.status === 'AUTHORIZED' ? 100_000 : 0);
          expect(sum('refunded')).toBeLessThanOrEqual(sum('captured'));
          expect(refundableAmount(order)).toBeGreaterThanOrEqual(0);
          expect(order.status === 'FULLY_REFUNDED').toBe(
            sum('refunded') > 0 && sum('refunded') === sum('captured'),
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  function take(order: ChargeOrder, [kind, value]: Step, index: number): Change {
    const open = order.refunds?.find(({ status }) => status === 'PENDING');
    switch (kind) {
      case 'capture':
        return captureOrder(order, { reference: `c${index}`, amount: inr(value) }, NOW);
      case 'cancel':
        return cancelOrder(order, NOW);
      case 'refund':
        return refund(order, value, `r${index}`);
      default:
        return settleRefund(order, open?.order_id ?? '', kind === 'settle' ? 'PROCESSED' : 'FAILED', NOW);
    }
  }

  function tried(work: () => Change): Change | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof GatewayError) return undefined;
      throw error;
    }
  }
});
