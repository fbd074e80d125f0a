import { describe, expect, it } from 'vitest';
import { approvedPayments, feePaid, feesIn, shownMoney } from './order-money';
import { shownCapture, shownOrder, shownPayment, shownRefund } from './testing';

describe('a payment that the bank said yes to', () => {
  const both = { approvalCode: '000000', rrn: '420145000226' };
  const neither = { approvalCode: undefined, rrn: undefined };

  it.each([
    ['AUTHORIZED', 'PENDING', neither, true],
    ['PROCESSED', 'PROCESSED', neither, true],
    ['PROCESSED', 'CANCELLED', neither, true],
    ['CANCELLED', 'CANCELLED', both, true],
    ['CANCELLED', 'CANCELLED', { ...neither, rrn: both.rrn }, true],
    ['CANCELLED', 'CANCELLED', { ...neither, approvalCode: both.approvalCode }, true],
    ['CANCELLED', 'CANCELLED', neither, false],
    ['CANCELLED', 'PENDING', both, false],
    ['FAILED', 'CANCELLED', both, false],
    ['PENDING', 'PENDING', both, false],
  ])('%s on an order that is %s, with %j: %s', (status, order, trace, approved) => {
    const shown = shownOrder({ status: order, payments: [shownPayment({ status, ...trace })] });
    expect(approvedPayments(shown)).toHaveLength(approved ? 1 : 0);
  });
});

describe('what is refunded', () => {
  const refunded = (status: string, refunds: number[], captures: number[] = []) =>
    shownMoney(
      shownOrder({
        status,
        payments: [shownPayment({ captures: captures.map((value) => shownCapture(value)) })],
        refunds: refunds.map((value) => shownRefund(value)),
      }),
    ).refunded;

  it('is the sum of the settled refunds, and all that was captured where the gateway says fully', () => {
    expect(refunded('PARTIALLY_REFUNDED', [10_000, 20_000])).toBe(30_000);
    expect(refunded('FULLY_REFUNDED', [10_000])).toBe(149_900);
    expect(refunded('FULLY_REFUNDED', [], [100_000])).toBe(100_000);
    expect(refunded('FULLY_REFUNDED', [149_900])).toBe(149_900);
  });
});

describe('the convenience fee of a payment', () => {
  const fee = (value: number, currency = 'INR') => ({ applicable: { value, currency } });
  const captures = [{ ...shownCapture(151_900), convenienceFee: fee(2_000) }];

  it.each([
    ['the payment names it', { convenienceFee: fee(2_000) }, 2_000],
    ['its capture alone names it', { captures }, 2_000],
    ['both name it, once', { convenienceFee: fee(2_000), captures }, 2_000],
    ['nobody names it', {}, 0],
    ['it is in another currency', { convenienceFee: fee(2_000, 'USD') }, 0],
  ])('is told where %s', (_, changes, paise) => {
    expect(feesIn([shownPayment({ amount: { value: 151_900, currency: 'INR' }, ...changes })])).toBe(paise);
  });

  it.each([
    ['its capture alone names it', {}],
    ['both name it', { convenienceFee: fee(2_000) }],
    ['the payment alone names it', { convenienceFee: fee(2_000), captures: [shownCapture(151_900)] }],
  ])('comes on top of the payment with its capture, where %s', (_, changes) => {
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment({ captures, ...changes })] });
    expect(shownMoney(shown)).toEqual({ authorised: 151_900, captured: 151_900, released: 0, refunded: 0 });
    expect(feePaid(shown)).toBe(2_000);
  });

  it.each([151_899, 151_901])('explains no other capture: %i', (value) => {
    const other = [{ ...shownCapture(value), convenienceFee: fee(2_000) }];
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment({ captures: other })] });
    expect(shownMoney(shown).authorised).toBe(149_900);
  });
});
