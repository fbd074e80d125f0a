import { describe, expect, it } from 'vitest';
import { closedAt, paidOf } from './superseded-rules';
import { HOUR, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from './testing';

describe('an earlier order at the gateway', () => {
  const days = (number: number) => NOW - number * 24 * HOUR - 1;
  const at = (status: string | null, paidPaise: number, supersededAt: number) =>
    closedAt({ status, paidPaise, supersededAt }, NOW);

  it('is fetched until it is final there', () => {
    for (const status of ['FAILED', 'CANCELLED', 'FULLY_REFUNDED', 'failed'])
      expect(at(status, 0, NOW)).toBe(NOW);
    for (const status of ['CREATED', 'PENDING', 'ATTEMPTED', 'SOMETHING_NEW', null]) {
      expect(at(status, 0, days(6))).toBeNull();
      expect(at(status, 0, days(7))).toBe(NOW);
    }
  });

  it('is followed for ninety days where it holds money', () => {
    expect(at('PROCESSED', 100, days(89))).toBeNull();
    expect(at('PROCESSED', 100, days(90))).toBe(NOW);
  });

  it('holds what is held or charged and was not given back', () => {
    const paid = (status: string, payment = {}, refunds: number[] = []) =>
      paidOf(
        shownOrder({
          status,
          payments: [shownPayment(payment)],
          refunds: refunds.map((value) => shownRefund(value)),
        }),
      );
    expect(paid('PROCESSED')).toBe(149_900);
    expect(paid('AUTHORIZED', { status: 'AUTHORIZED' })).toBe(149_900);
    expect(paid('PROCESSED', { captures: [shownCapture(50_000)] })).toBe(50_000);
    expect(paid('PARTIALLY_REFUNDED', {}, [49_900])).toBe(100_000);
    expect(paid('FULLY_REFUNDED', {}, [149_900])).toBe(0);
    expect(paid('CANCELLED', { status: 'CANCELLED' })).toBe(0);
    expect(paid('ATTEMPTED', { status: 'FAILED' })).toBe(0);
  });
});
