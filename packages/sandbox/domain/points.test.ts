import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACQUIRER, anOrder, attempt, NOW } from '../testing/orders';
import { inr } from './inr';
import { refundableAmount } from './money';
import { DECLINED } from './payment-errors';
import { beginPayment, completePayment, failPayment, lastAttempt } from './payment-rules';
import { POINT_PAISE, redeemable, splitPoints } from './points';
import { beginRefund, settleRefund } from './refund-rules';

describe('the split between points and another method', () => {
  it('adds up, with neither part below one rupee', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 100_000_000 }),
        fc.nat({ max: 3_000_000 }),
        (amount, balance) => {
          const most = redeemable(amount, balance);
          if (most < 100) return;
          const split = splitPoints(inr(amount), most, balance);
          expect(split.points_amount.value + (split.rest?.value ?? 0)).toBe(amount);
          expect(split.rest?.value ?? 100).toBeGreaterThanOrEqual(100);
          expect(split.points).toBeLessThanOrEqual(balance);
          expect(split.points * POINT_PAISE).toBeGreaterThanOrEqual(most);
        },
      ),
    );
  });

  it('is refused when the points do not reach, or a part is too small', () => {
    expect(() => splitPoints(inr(10_000), 10_000, 100)).toThrowError('Amount limit exceeded');
    expect(() => splitPoints(inr(10_000), 99)).toThrowError('Amount limit exceeded');
    expect(() => splitPoints(inr(10_000), 9_950)).toThrowError('Amount limit exceeded');
    expect(() => splitPoints(inr(10_000), 10_001)).toThrowError('Amount limit exceeded');
  });
});

describe('a part payment', () => {
  const order = anOrder({ allowed_payment_methods: ['CARD', 'POINTS'] });
  const points = { amount: inr(40_000), reference: 'points-1' };
  const begun = beginPayment(order, { ...attempt(), points }, NOW).order;

  it('is two payments that stand or fall together and cost one try', () => {
    expect(begun).toMatchObject({ part_payment: true, payment_retries_remaining: 9 });
    expect(
      begun.payments.map(({ id, payment_amount }) => [id.split('-').at(-2), payment_amount.value]),
    ).toEqual([
      ['cc', 60_000],
      ['pt', 40_000],
    ]);
    const failed = failPayment(begun, DECLINED, NOW).order;
    expect(failed.payments.map(({ status }) => status)).toEqual(['FAILED', 'FAILED']);
    expect(lastAttempt(failed)).toMatchObject({ method: 'CARD', points });
    const { order: paid, movements } = completePayment(begun, ACQUIRER, NOW);
    expect(paid.payments.map(({ status }) => status)).toEqual(['PROCESSED', 'PROCESSED']);
    expect(movements.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['authorised', 100_000],
      ['captured', 100_000],
    ]);
  });

  it('is refunded to the card first, then in points, however it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_900 }), (first) => {
        const paid = completePayment(begun, ACQUIRER, NOW).order;
        const refund = (from: typeof paid, value: number, id: string) => {
          const request = { orderId: id, reference: id, paymentReference: id, amount: inr(value) };
          return settleRefund(beginRefund(from, request, 'PENDING', NOW).order, id, 'PROCESSED', NOW);
        };
        const one = refund(paid, first, 'v1-1-aa-a');
        const two = refund(one.order, 100_000 - first, 'v1-1-aa-b');
        const by = (method: string) =>
          [one, two]
            .flatMap(({ refund: made }) => made?.payments ?? [])
            .filter(({ payment_method }) => payment_method === method)
            .reduce((sum, { payment_amount }) => sum + payment_amount.value, 0);
        expect([by('CARD'), by('POINTS')]).toEqual([60_000, 40_000]);
        expect(refundableAmount(two.order)).toBe(0);
        expect(two.order.status).toBe('FULLY_REFUNDED');
      }),
      { numRuns: 50 },
    );
  });

  it('needs points to be allowed', () => {
    expect(() => beginPayment(anOrder(), { ...attempt(), points }, NOW)).toThrowError('not allowed');
  });
});
