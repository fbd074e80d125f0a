import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchedOrderAnswer } from '@/lib/pinelabs/orders/order-answer';
import { ORDER_ID, REFERENCE, wireCardPayment, wireOrder, wireRefund } from '@/lib/pinelabs/testing/answers';
import { decide } from './decide';
import { heldOrder, NOW } from './testing';

type Wire = Record<string, unknown>;

const AMOUNT = 249_900;
const NEEDED = /^(?:order_id|merchant_order_reference)$/;
const MONEY =
  /^(?:status|order_amount(?:\..+)?|payments(?:\.\d+(?:\.(?:status|convenience_fee_breakdown(?:\.applicable_fee_amount(?:\..+)?)?|payment_amount(?:\..+)?|capture_data(?:\.0(?:\.capture_amount(?:\..+)?)?)?))?)?|refunds(?:\.\d+(?:\.(?:status|order_amount(?:\..+)?))?)?)$/;

// Each of its own: what is spoilt in one must not be spoilt in the others.
const nothing = () => ({ value: 0, currency: 'INR' });
const FEE = { fee_amount: nothing(), tax_amount: nothing(), applicable_fee_amount: nothing() };

/** Paid, captured and given back in part. */
const whole = () =>
  structuredClone(
    wireOrder({
      status: 'PARTIALLY_REFUNDED',
      payments: [{ ...wireCardPayment(), convenience_fee_breakdown: FEE }],
      refunds: [wireRefund()],
    }),
  );

interface Spot {
  readonly path: string;
  readonly put: (order: Wire, value: unknown) => void;
}

function spotsOf(value: unknown, path: readonly string[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const way = [...path, name];
    const put = (order: Wire, put: unknown) => {
      const holder = path.reduce<unknown>((at, part) => Reflect.get(Object(at), part), order);
      Reflect.set(Object(holder), name, put);
    };
    return [{ path: way.join('.'), put }, ...spotsOf(item, way)];
  });
}

const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : value === undefined ? 'absent' : typeof value;
const OTHERS: readonly unknown[] = ['?', 7.5, true, ['?'], { odd: '?' }];

const spots = spotsOf(whole());
const valueAt = (order: Wire, path: string) =>
  path.split('.').reduce<unknown>((at, part) => Reflect.get(Object(at), part), order);
const spoilt = fc
  .record({ spot: fc.constantFrom(...spots), other: fc.constantFrom(...OTHERS) })
  .filter(({ spot, other }) => kindOf(valueAt(whole(), spot.path)) !== kindOf(other))
  .map(({ spot, other }) => {
    const order = whole();
    spot.put(order, other);
    return { path: spot.path, order };
  });

const held = heldOrder({
  reference: REFERENCE,
  gatewayOrderId: ORDER_ID,
  totalPaise: AMOUNT,
  status: 'PROCESSED',
  authorisedPaise: AMOUNT,
  capturedPaise: AMOUNT,
  stock: 'sold',
});

describe('one field of another type', () => {
  it('leaves an order readable, unless nothing can be judged without it', () => {
    fc.assert(
      fc.property(spoilt, ({ path, order }) => {
        const result = fetchedOrderAnswer.safeParse({ data: order });
        expect(result.success, path).toBe(!NEEDED.test(path));
      }),
      { numRuns: 1_000 },
    );
  });

  it('of an order’s, payment’s, capture’s or refund’s money moves none of ours and calls a person', () => {
    const moneySpots = spoilt.filter(({ path }) => MONEY.test(path));
    fc.assert(
      fc.property(moneySpots, ({ path, order }) => {
        const decision = decide(held, fetchedOrderAnswer.parse({ data: order }), NOW);
        expect(decision, path).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
      }),
      { numRuns: 1_000 },
    );
  });

  it('beside the money is judged as if it were not there, in a payment too', () => {
    const others = spoilt.filter(
      ({ path }) =>
        !MONEY.test(path) &&
        !NEEDED.test(path) &&
        !/^(?:merchant_id|type)|^payments\.\d+\.id$|^refunds\.\d+\.(?!created_at)/.test(path),
    );
    fc.assert(
      fc.property(others, ({ path, order }) => {
        const decision = decide(held, fetchedOrderAnswer.parse({ data: order }), NOW);
        expect(decision, path).toMatchObject({
          kind: 'apply',
          money: { captured: AMOUNT, refunded: 50_000 },
        });
      }),
    );
  });
});
