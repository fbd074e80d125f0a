import { describe, expect, it } from 'vitest';
import type { OrderRow } from '@/db/queries/orders';
import { HOUR, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../../state/testing';
import { closedAt, otherDiffers, paidOf, paidTwice } from './superseded-rules';

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

  it('is fetched to the last millisecond of its time', () => {
    expect(at('CREATED', 0, days(7) + 1)).toBeNull();
    expect(at('PROCESSED', 100, days(90) + 1)).toBeNull();
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
    // A part that is paid counts once the gateway calls the order paid.
    expect(paid('PENDING')).toBe(0);
    expect(paid('SOMETHING_NEW')).toBe(0);
  });

  const counts = {
    reference: 'BN-A',
    gatewayReference: 'BN-A-2',
    gatewayOrderId: 'v1-now',
    authorisedPaise: 149_900,
    releasedPaise: 20_000,
    refundedPaise: 9_900,
  } as OrderRow;
  const earlier = {
    merchantReference: 'BN-A',
    orderId: 'a',
    gatewayOrderId: null,
    status: null,
    paidPaise: 0,
    supersededAt: NOW,
    closedAt: null,
  };

  it('that is paid beside the one that counts names both, and what each of them holds', () => {
    const shown = shownOrder({ orderId: 'v1-earlier' });
    const details = [
      { field: 'reference', ours: 'BN-A-2', theirs: 'BN-A' },
      { field: 'gateway order id', ours: 'v1-now', theirs: 'v1-earlier' },
      { field: 'paid', ours: '₹1,200', theirs: '₹499' },
    ];
    expect(paidTwice(counts, earlier, shown, 49_900)).toEqual({ kind: 'paid_twice', details });
    const unknown = paidTwice({ ...counts, gatewayOrderId: null }, earlier, shown, 49_900);
    expect(unknown.details[1]).toEqual({ field: 'gateway order id', ours: 'unknown', theirs: 'v1-earlier' });
  });

  it('that differs is told of as the other order, with what differs', () => {
    const difference = { field: 'amount', ours: '149900', theirs: '100' };
    expect(otherDiffers(counts, earlier, [difference])).toEqual({
      kind: 'other_order_differs',
      details: [{ field: 'about', ours: 'BN-A-2', theirs: 'BN-A' }, difference],
    });
  });
});
