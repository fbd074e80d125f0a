import { expect, it } from 'vitest';
import { randomFrom } from '../lib/random';
import { type Books, missing } from './books';
import { type End, endOf, planOf, planOfLeaving, STATES } from './plan';
import { LEAVING } from './points';

const TOTAL = 5_000;
const MONEY = ['authorised', 'captured', 'released', 'refunded'] as const;

/** As both sides hold an order that came to this end. */
function booksAt(end: End): Books {
  const { authorised, captured, released, refunded, restocked, inCart, status, stock, payments } = end;
  const request = { order_id: 'v1-1', status: 200 } as const;
  const asked = (endpoint: string) => ({ ...request, endpoint }) as never;
  return {
    orders: [
      {
        id: '1',
        reference: 'BN-1',
        status,
        stock,
        gateway_order_id: 'v1-1',
        plan: null,
        total_paise: TOTAL,
        authorised_paise: authorised,
        captured_paise: captured,
        released_paise: released,
        refunded_paise: refunded,
        ordered: 2,
        restocked,
        in_cart: inCart ? 2 : 0,
        fee_paise: 0,
        discount_paise: 0,
        settlement: null,
      },
    ],
    open: [],
    failed: end.failed,
    reviews: end.reviews,
    paidLater: end.paidLater,
    superseded: 0,
    payments,
    documents: captured - refunded,
    ledger: {
      requests: [asked('create'), ...Array.from({ length: payments }, () => asked('payment'))],
      movements: [],
      balances: { 'v1-1': { authorised, captured, released, refunded, held: 0 } },
    },
  };
}

it.each(STATES)(
  '%s: a paisa too little, a review, a failure or a plan that is not right is told',
  (state) => {
    const end = endOf(planOf(state, randomFrom(1)), TOTAL);
    const right = booksAt(end);
    expect(missing(right, [end])).toEqual([]);
    const [order] = right.orders;
    if (!order) return;
    for (const kind of MONEY) {
      const name = `${kind}_paise` as const;
      const short = { ...right, orders: [{ ...order, [name]: order[name] - 1 }] };
      expect(missing(short, [end])).toEqual([`${kind} in the shop: ${end[kind] - 1}`]);
    }
    const oneMore = { ...right, orders: [{ ...order, restocked: end.restocked + 1 }] };
    expect(missing(oneMore, [end])).toEqual([`units back: ${end.restocked + 1}`]);
    const { documents } = right;
    expect(missing({ ...right, documents: documents + 1 }, [end])).toEqual([
      `invoices less credit notes: ${documents + 1}`,
    ]);
    expect(missing({ ...right, reviews: ['mismatch'] }, [end])).toEqual(['reviews: mismatch']);
    expect(missing({ ...right, failed: ['refund'] }, [end])).toEqual(['failed: refund']);
    expect(missing({ ...right, paidLater: !end.paidLater }, [end])).toHaveLength(1);
  },
);

it.each(LEAVING)('%s: an item that is in the order and in the cart, or in neither, is told', (left) => {
  const end = endOf(planOfLeaving(left, randomFrom(1)), TOTAL);
  const right = booksAt(end);
  expect(missing(right, [end])).toEqual([]);
  const [order] = right.orders;
  if (!order) return;
  const inCart = 2 - order.in_cart;
  expect(missing({ ...right, orders: [{ ...order, in_cart: inCart }] }, [end])).toEqual([
    `in the cart: ${inCart}`,
  ]);
});
