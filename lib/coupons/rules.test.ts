import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, type Paise, paise, times } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { type CouponTerms, isFault, judgeCoupon, takesWholeOrders } from './rules';
import { terms } from './testing';

const NOW = Date.UTC(2026, 10, 10);
const line = (category: string, rupees: number, quantity = 1) => ({
  categoryId: category,
  unitPrice: paise(rupees * 100),
  quantity,
});
const judged = (of: Partial<CouponTerms>, lines = [line('apparel', 1_499)], delivery = 4_900, now = NOW) =>
  judgeCoupon(terms(of), lines, paise(delivery), now);

describe('what is taken off', () => {
  it('a percentage of the goods, rounded down to the paisa', () => {
    expect(judged({ basisPoints: 1_000 }, [line('a', 14.99)])).toMatchObject({ off: 149, delivery: 0 });
  });

  it('a percentage up to an amount', () => {
    expect(judged({ basisPoints: 5_000, amountPaise: 20_000 })).toMatchObject({ off: 20_000, cut: false });
  });

  it('an amount, at most the goods that it counts for', () => {
    const lines = [line('apparel', 100), line('phones', 900)];
    expect(judged({ kind: 'amount', amountPaise: 15_000, categories: ['apparel'] }, lines)).toMatchObject({
      off: 10_000,
      lines: [10_000, 0],
    });
  });

  it('delivery, which no line has a share of', () => {
    expect(judged({ kind: 'free-delivery' })).toMatchObject({ off: 4_900, lines: [0], delivery: 4_900 });
    expect(judged({ kind: 'free-delivery' }, undefined, 0)).toEqual({ why: 'delivery-free' });
  });

  it('delivery, where its fee waits for the address and may be nothing', () => {
    const of = (least: number, most: number) =>
      judgeCoupon(terms({ kind: 'free-delivery' }), [line('a', 100)], paise(least), NOW, paise(most));
    expect(of(0, 4_900)).toMatchObject({ off: 0, delivery: 0 });
    expect(of(2_000, 4_900)).toMatchObject({ off: 2_000 });
    expect(of(0, 0)).toEqual({ why: 'delivery-free' });
  });

  it('so much that the gateway’s least amount is left to pay, and says that it was cut', () => {
    expect(judged({ basisPoints: 10_000 }, [line('a', 500)], 0)).toMatchObject({ off: 49_900, cut: true });
    expect(judged({ basisPoints: 10_000 }, [line('a', 1)], 0)).toEqual({ why: 'nothing-off' });
  });
});

describe('why it does not count', () => {
  it('closed, not yet, ended: the last moment is the one before its end', () => {
    expect(judged({ active: false })).toEqual({ why: 'closed' });
    expect(judged({ startsAt: NOW + 1 })).toEqual({ why: 'not-yet', at: NOW + 1 });
    expect(judged({ startsAt: NOW, endsAt: NOW + 1 })).toMatchObject({ off: 14_990 });
    expect(judged({ endsAt: NOW })).toEqual({ why: 'ended', at: NOW - 1 });
  });

  it('used up', () => {
    expect(judged({ usesInAll: 3, used: 2 })).toMatchObject({ off: 14_990 });
    expect(judged({ usesInAll: 3, used: 3 })).toEqual({ why: 'used-up' });
  });

  it('too little, of the goods that it counts for', () => {
    const lines = [line('apparel', 500), line('phones', 5_000)];
    const of = { leastGoodsPaise: 99_900, categories: ['apparel'] };
    expect(judged(of, lines)).toEqual({
      why: 'too-little',
      least: 99_900,
      missing: 49_900,
      categories: ['apparel'],
    });
    expect(judged({ ...of, leastGoodsPaise: 50_000 }, lines)).toMatchObject({ lines: [5_000, 0] });
  });

  it('goods of other categories alone', () => {
    expect(judged({ categories: ['phones'] })).toEqual({ why: 'other-goods', categories: ['phones'] });
  });
});

describe('whatever the coupon and the cart', () => {
  const price = fc.integer({ min: 1, max: 10_000_000 });
  const lines = fc.array(
    fc.record({
      categoryId: fc.constantFrom('a', 'b', 'c'),
      unitPrice: price.map(paise),
      quantity: fc.integer({ min: 1, max: 10 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const coupon = fc.record({
    kind: fc.constantFrom('percent' as const, 'amount' as const, 'free-delivery' as const),
    basisPoints: fc.integer({ min: 1, max: 10_000 }),
    amountPaise: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    leastGoodsPaise: fc.nat(2_000_000),
    categories: fc.subarray(['a', 'b', 'c']),
  });
  const delivery = fc.nat(20_000).map(paise);

  it('the shares add up to it, none is more than its line, and only lines that it counts for have one', () => {
    fc.assert(
      fc.property(coupon, lines, delivery, (of, cart, fee) => {
        const found = judgeCoupon(terms(of), cart, fee, NOW);
        if (isFault(found)) return;
        expect(add(...found.lines, found.delivery)).toBe(found.off);
        expect(found.delivery).toBeLessThanOrEqual(fee);
        cart.forEach(({ unitPrice, quantity, categoryId }, position) => {
          const share = found.lines[position] as Paise;
          expect(share).toBeLessThanOrEqual(times(unitPrice, quantity));
          if (of.categories.length > 0 && !of.categories.includes(categoryId)) expect(share).toBe(0);
        });
      }),
    );
  });

  it('what is left is at least the gateway’s least amount, and something is off', () => {
    fc.assert(
      fc.property(coupon, lines, delivery, (of, cart, fee) => {
        const found = judgeCoupon(terms(of), cart, fee, NOW);
        if (isFault(found)) return;
        const gross = add(...cart.map(({ unitPrice, quantity }) => times(unitPrice, quantity)), fee);
        expect(found.off).toBeGreaterThan(0);
        expect(gross - found.off).toBeGreaterThanOrEqual(MIN_ORDER_AMOUNT);
      }),
    );
  });
});

describe('whole orders are taken by', () => {
  it.each([
    [{ basisPoints: 10_000 }, true],
    [{ basisPoints: 9_900 }, false],
    [{ basisPoints: 9_999 }, true],
    [{ basisPoints: 10_000, amountPaise: 50_000, leastGoodsPaise: 50_000 }, true],
    [{ basisPoints: 10_000, amountPaise: 50_000, leastGoodsPaise: 50_100 }, false],
    [{ kind: 'amount' as const, amountPaise: 50_000, leastGoodsPaise: 49_900 }, true],
    [{ kind: 'amount' as const, amountPaise: 50_000, leastGoodsPaise: 99_900 }, false],
    [{ kind: 'amount' as const, amountPaise: 50_000 }, true],
    [{ kind: 'amount' as const, amountPaise: 5_000 }, false],
    [{ kind: 'free-delivery' as const }, false],
  ])('%j: %j', (of, takes) => {
    expect(takesWholeOrders(terms(of))).toBe(takes);
  });

  it('none that leaves every order above its least what the gateway takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('percent' as const, 'amount' as const),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 10_000, max: 1_000_000 }),
        fc.nat({ max: 1_000_000 }),
        (kind, basisPoints, amountPaise, leastGoodsPaise, more) => {
          const of = { kind, basisPoints, amountPaise, leastGoodsPaise };
          fc.pre(!takesWholeOrders(terms(of)));
          const goods = [{ categoryId: 'a', unitPrice: paise(leastGoodsPaise + more), quantity: 1 }];
          expect(judged(of, goods, 0)).toMatchObject({ cut: false });
        },
      ),
    );
  });
});
