import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import { dueFrom, isDue, isOver, isSingleCart, mayRepeatFrom, reasonAgainstBlocking } from './device-rules';

const HOUR = 3_600_000;
const time = fc.integer({ min: 0, max: 10 * HOUR });

describe('a question without an answer', () => {
  it('is never asked again while the call before may still be on its way', () => {
    fc.assert(
      fc.property(time, time, time, (createdAt, waited, later) => {
        const claimedAt = createdAt + waited;
        const request = { state: 'unknown', createdAt, claimedAt } as const;
        if (isDue(request, claimedAt + later)) expect(later).toBeGreaterThanOrEqual(GRACE_MS);
        expect(mayRepeatFrom(request)).toBe(claimedAt + GRACE_MS);
      }),
    );
  });

  it('is asked at least once an hour, however long it lasts', () => {
    fc.assert(
      fc.property(time, time, (createdAt, waited) => {
        const claimedAt = createdAt + waited;
        expect(isDue({ state: 'unknown', createdAt, claimedAt }, claimedAt + HOUR)).toBe(true);
      }),
    );
  });

  it('that was asked often waits behind a new one', () => {
    const old = { state: 'unknown', createdAt: 0, claimedAt: 4 * HOUR } as const;
    const fresh = { state: 'unknown', createdAt: 4 * HOUR + 1, claimedAt: 4 * HOUR + 1 } as const;
    expect(dueFrom(old)).toBe(5 * HOUR);
    expect(dueFrom(fresh)).toBeLessThan(dueFrom(old));
  });

  it('is sent when its process ended before the call, and not at all once it is answered', () => {
    const left = { state: 'pending', createdAt: 0, claimedAt: null } as const;
    expect(isDue(left, 14_999)).toBe(false);
    expect(isDue(left, 15_000)).toBe(true);
    expect(isDue({ ...left, state: 'succeeded' }, HOUR)).toBe(false);
    expect(isDue({ ...left, state: 'failed' }, HOUR)).toBe(false);
  });
});

describe('blocking', () => {
  it('waits for the payment, and ends with the last refund', () => {
    const order = { gatewayOrderId: 'v1-1-aa-b', status: 'PROCESSED' } as const;
    expect(reasonAgainstBlocking(order)).toBeUndefined();
    expect(reasonAgainstBlocking({ ...order, status: 'AUTHORIZED' })).toBeUndefined();
    expect(reasonAgainstBlocking({ ...order, status: 'PENDING' })).toBe('unpaid');
    expect(reasonAgainstBlocking({ ...order, status: 'FULLY_REFUNDED' })).toBe('refunded');
    expect(reasonAgainstBlocking({ ...order, gatewayOrderId: null })).toBe('not-at-gateway-yet');
  });
});

describe('a cart', () => {
  const phone = { productCode: 'phone', quantity: 1 };
  const kurta = { productCode: null, quantity: 3 };

  it('is single with one unit that the gateway knows, whatever else is in it', () => {
    expect(isSingleCart([phone])).toBe(true);
    expect(isSingleCart([kurta, phone])).toBe(true);
    expect(isSingleCart([phone, { ...phone, productCode: 'other' }])).toBe(false);
    expect(isSingleCart([{ ...phone, quantity: 2 }])).toBe(false);
    expect(isSingleCart([kurta])).toBe(false);
  });

  it('sends nothing out any more once all of it is refunded, or its hold is cancelled', () => {
    expect((['CANCELLED', 'FULLY_REFUNDED'] as const).map(isOver)).toEqual([true, true]);
    expect((['PROCESSED', 'PARTIALLY_REFUNDED', 'AUTHORIZED'] as const).some(isOver)).toBe(false);
  });
});
