/** Whatever figures the gateway shows, what is recorded of them is what the database takes: others call a person. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { paise } from '@/lib/money';
import { planOf } from '@/lib/pinelabs/testing/plans';
import type { GatewayPayment } from '@/lib/pinelabs/types';
import { compare, decide } from '../../state/decide';
import { approvedPayments, upfrontDiscount } from '../../state/order-money';
import { heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../../state/testing';
import { paymentRows, refundRows } from './gateway-rows';

const inr = (value: number) => ({ value, currency: 'INR' });
const figure = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(100, 149_900, 149_901, 0.5));
const word = fc.constantFrom('AUTHORIZED', 'PROCESSED', 'FAILED', 'CANCELLED', 'NEW');
const plan = planOf('hdfcCredit');
/** The client reads none below nothing; what is left of a plan's discounts may be. */
const planTaking = (off: number, later: number) => {
  const discount = { type: 'POST', amount: paise(later), shares: {} };
  return { ...plan, tenure: { ...plan.tenure, totalDiscount: paise(off), discount, details: [] } };
};

const payment = fc
  .record({
    status: word,
    amount: figure,
    paid: figure,
    fee: fc.option(figure, { nil: undefined }),
    captured: fc.array(figure, { maxLength: 2 }),
    off: fc.option(fc.tuple(fc.nat(200_000), fc.nat(200_000)), { nil: undefined }),
  })
  .map(({ status, amount, paid, fee, captured, off }): GatewayPayment => {
    const convenienceFee = fee === undefined ? {} : { convenienceFee: { applicable: inr(fee) } };
    return shownPayment({
      status,
      amount: inr(amount),
      paid: inr(paid),
      captures: captured.map((value) => shownCapture(value)),
      ...(convenienceFee as Partial<GatewayPayment>),
      ...(off && { plan: planTaking(...off) }),
    });
  });
const order = fc
  .record({
    status: fc.constantFrom(...ORDER_STATUSES),
    payments: fc.array(payment, { maxLength: 2 }),
    refunds: fc.array(figure, { maxLength: 2 }),
  })
  .map(({ refunds, ...shown }) =>
    shownOrder({ ...shown, refunds: refunds.map((value) => shownRefund(value)) }),
  );

const isTaken = (value: number) => Number.isInteger(value) && value >= 0;

describe('odd figures of the gateway', () => {
  it('are recorded only where the database takes them', () => {
    const held = heldOrder();
    fc.assert(
      fc.property(order, (shown) => {
        if (decide(held, shown, NOW).review?.kind === 'mismatch') return;
        for (const row of paymentRows('id', shown, NOW)) {
          expect([row.amountPaise, row.capturedPaise, row.feePaise, row.paidValue].every(isTaken)).toBe(true);
        }
        expect(refundRows('id', shown, NOW).every(({ amountPaise }) => isTaken(amountPaise))).toBe(true);
        const discount = upfrontDiscount(approvedPayments(shown), held);
        expect(isTaken(discount) && discount <= held.totalPaise).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [149_901, 0],
    [0, 1],
  ])(
    'such as a discount of %d with %d of it later are a difference, before anything is paid too',
    (off, later) => {
      const shown = shownOrder({
        status: 'PENDING',
        payments: [shownPayment({ amount: inr(0), paid: inr(0), plan: planTaking(off, later) })],
      });
      const ours = 'at most 149900';
      expect(compare(heldOrder(), shown)).toEqual([{ field: 'discount', ours, theirs: String(off - later) }]);
    },
  );
});
