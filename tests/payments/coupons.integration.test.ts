/** A coupon from the cart to the gateway's ledger: taken with its order, given back when that comes to nothing, once for each use. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { setCartCoupon } from '@/db/queries/carts';
import { usesByCustomer } from '@/db/queries/coupon-uses';
import { couponByCode, insertCoupon, updateCoupon } from '@/db/queries/coupons';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import type { OrderMessage } from '@/db/queries/outbox';
import { eraseContact } from '@/db/queries/retention';
import { messagesOf } from '@/db/testing/outbox';
import { addToCart, readCart } from '@/lib/cart/cart';
import { CART_KEPT_MS } from '@/lib/cart/cart-limits';
import { putCoupon } from '@/lib/coupons/cart-coupon';
import { readFacts } from '@/lib/mail/render/read-facts';
import { beginInstalments } from '@/lib/methods/instalments/checkout';
import { paise } from '@/lib/money';
import { placeExpressOrder } from '@/lib/orders/express';
import { UNPAID_PER_CART } from '@/lib/orders/order-limits';
import { orderToken } from '@/lib/orders/order-token';
import { orderByToken } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlaceOrderInput } from '@/lib/orders/types';
import { cancelOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { exportCustomer } from '@/lib/retention/export';
import { anybody } from '../support/customer';
import { actor, moved, now, placedWith } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;
let code = '';
let count = 0;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await run('DELETE FROM rate_limits');
  await world.sandbox.behave();
  await world.sandbox.settings({ coupon: 'taken-off' });
});

/** Ten per cent off under a code of its own. */
async function coupon(of: Partial<Parameters<typeof insertCoupon>[1]> = {}): Promise<string> {
  count += 1;
  code = `DIWALI${count}X`;
  const terms = {
    code,
    kind: 'percent' as const,
    basisPoints: 1_000,
    createdAt: count,
    updatedAt: count,
    ...of,
  };
  await transaction('test', (tx) => insertCoupon(tx, terms));
  return code;
}

const OFF = 14_990;
const TOTAL = paise(KURTA.price - OFF);

async function cartWith(of: string, quantity = 1): Promise<string> {
  const cartId = await world.fillCart(quantity);
  await transaction('test', (tx) => setCartCoupon(tx, cartId, of));
  return cartId;
}

async function order(of: string, changes: Partial<PlaceOrderInput> = {}): Promise<OrderRow> {
  const cartId = await cartWith(of);
  return (await placedWith(world, { ...anybody(), cartId, shownTotal: TOTAL, ...changes })).row;
}

const used = async (of = code) => (await couponByCode(reader(), of))?.used;
const said = async (row: OrderRow) =>
  (await eventsOfOrder(reader(), row.id))
    .filter(({ kind }) => kind === 'coupon')
    .map(({ summary }) => summary);
const pay = async (row: OrderRow) => {
  await world.sandbox.pay({ reference: row.reference });
  await syncOrder(row.reference, 'webhook');
};
const giveUp = async (row: OrderRow) => {
  const createdAt = Date.now() - GIVE_UP_AFTER_MS - 1_000;
  await transaction('test', (tx) => updateOrder(tx, row.id, { createdAt }, Date.now()));
  // The first finds it there, the second that nobody has paid it in time.
  for (const _ of [1, 2]) await syncOrder(row.reference, 'reconcile');
};

describe('an order with a coupon', () => {
  it('is asked for with the amount before it, paid without it, and adds up in all books', async () => {
    const row = await order(await coupon());
    expect(row).toMatchObject({
      subtotalPaise: 149_900,
      couponCode: code,
      couponPaise: OFF,
      totalPaise: TOTAL,
    });
    expect(await linesOfOrder(reader(), row.id)).toMatchObject([{ couponPaise: OFF }]);
    expect(await used()).toBe(1);
    const asked = await gateway().getOrder(row.gatewayOrderId ?? '');
    expect(asked).toMatchObject({ amount: { value: 149_900 }, couponDiscount: { value: OFF } });

    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await now(row)).toMatchObject({ status: 'PROCESSED', capturedPaise: TOTAL, discountPaise: 0 });
    expect((await moved(world, row)).balance).toMatchObject({ captured: TOTAL });
    expect((await reportDifferences(0)).differences).toEqual([]);
    expect(await used()).toBe(1);
  });

  it('is told to the customer, and given out when they ask; once they are erased, nobody is found by its use', async () => {
    const row = await order(await coupon({ usesByCustomer: 1 }));
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await orderByToken(orderToken(row.id))).toMatchObject({ coupon: { code, off: OFF } });
    const [message] = await messagesOf(row.id);
    if (!message) throw new Error('nobody was told');
    const { facts } = await readFacts(reader(), { ...message, orderId: row.id } as OrderMessage, Date.now());
    expect(facts.coupon).toEqual({ code, off: OFF });
    const given = await exportCustomer({ reference: row.reference }, 'test', Date.now());
    expect(JSON.stringify(given)).toContain(`"coupon":"${code}"`);

    const who = { email: row.email, mobile: `91${row.mobile}`, cartId: '' };
    expect(await usesByCustomer(reader(), code, who)).toBe(1);
    await transaction('test', (tx) => eraseContact(tx, { ...row, erased: null }, Date.now()));
    expect(await usesByCustomer(reader(), code, who)).toBe(0);
  });

  it('is not paid where the gateway charges the whole amount: a person is called, and all goes back', async () => {
    await world.sandbox.settings({ coupon: 'said' });
    const row = await order(await coupon({ usesInAll: 1 }));
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await now(row)).toMatchObject({ status: 'PLACED', capturedPaise: 0 });
    expect(await openReviewsOfOrder(reader(), row.id)).toMatchObject([
      { kind: 'mismatch', details: [{ field: 'paid', ours: String(TOTAL), theirs: '149900' }] },
    ]);

    const view = await previewSettlement(row.id, actor);
    if ('refused' in view) throw new Error(JSON.stringify(view.refused));
    const pressed = { orderId: row.id, actor, reason: 'charged too much', formToken: 'a'.repeat(22) };
    await settleReview({ ...pressed, way: 'refunded', seen: view.seen });
    await syncOrder(row.reference, 'page');
    expect(await now(row)).toMatchObject({ status: 'FULLY_REFUNDED', refundedPaise: 149_900 });
    expect(await used()).toBe(0);
  });

  it('does not silently come from the cart where one thing is bought past it', async () => {
    const cartId = await cartWith(await coupon());
    const { row } = await placedWith(world, {
      ...anybody(),
      cartId,
      only: { variantId: KURTA.id, quantity: 1 },
    });
    expect(row).toMatchObject({ couponCode: null, totalPaise: KURTA.price });
    expect((await readCart(cartId)).totals.coupon?.code).toBe(code);
  });

  it('leaves the cart without one', async () => {
    const cartId = await cartWith(await coupon());
    await placedWith(world, { ...anybody(), cartId, shownTotal: TOTAL });
    expect((await readCart(cartId)).totals.coupon).toBeUndefined();
  });

  it('by express checkout, unless the coupon asks who orders', async () => {
    const express = (cartId: string) =>
      placeExpressOrder({ cartId, checkoutToken: cartId, shownTotal: TOTAL });
    expect(await express(await cartWith(await coupon()))).toMatchObject({ placed: true });
    expect(await used()).toBe(1);
    await coupon({ usesByCustomer: 1 });
    expect(await express(await cartWith(code))).toEqual({ placed: false, reason: 'coupon-asks-who', code });
    expect(await used()).toBe(0);
  });
});

describe('a use', () => {
  it('is given back with an order that nobody pays, and taken again when it is paid all the same', async () => {
    const row = await order(await coupon({ usesInAll: 1 }));
    await giveUp(row);
    expect(await now(row)).toMatchObject({ status: 'EXPIRED' });
    expect(await used()).toBe(0);
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await now(row)).toMatchObject({ status: 'PROCESSED', capturedPaise: TOTAL });
    expect(await used()).toBe(1);
    expect(await said(row)).toHaveLength(2);
  });

  it('that another order has by then stays with that: what was paid late is paid without a use', async () => {
    const late = await order(await coupon({ usesInAll: 1 }));
    await giveUp(late);
    await order(code);
    await world.sandbox.pay({ reference: late.reference });
    await syncOrder(late.reference, 'webhook');
    expect(await now(late)).toMatchObject({ status: 'PROCESSED', capturedPaise: TOTAL });
    expect(await used()).toBe(1);
    expect((await said(late)).at(-1)).toContain('above the limit');
  });

  it('is given back with a hold that is cancelled, once', async () => {
    const row = await order(await coupon(), { preAuth: true });
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await used()).toBe(1);
    expect(await cancelOrder({ orderId: row.id, actor })).toMatchObject({ outcome: 'succeeded' });
    await syncOrder(row.reference, 'page');
    expect(await now(row)).toMatchObject({ status: 'CANCELLED' });
    expect(await used()).toBe(0);
  });

  it('stays with an order that was charged and refunded', async () => {
    const row = await order(await coupon());
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    await refundOrder({ orderId: row.id, actor, amount: TOTAL });
    await syncOrder(row.reference, 'page');
    expect(await now(row)).toMatchObject({ status: 'FULLY_REFUNDED' });
    expect(await used()).toBe(1);
  });

  it('is one customer’s by e-mail address, however it is written, or by mobile number', async () => {
    const first = { email: 'meera@example.com', mobile: '9811112222' };
    await pay(await order(await coupon({ usesByCustomer: 1 }), first));
    for (const again of [
      { ...anybody(), email: 'Meera@Example.com' },
      { ...anybody(), email: 'meera+2@example.com' },
      { ...anybody(), mobile: first.mobile },
    ]) {
      const cartId = await cartWith(code);
      const refused = { placed: false, reason: 'coupon-used-by-you', code, total: KURTA.price };
      expect(await placeOrder(checkoutOf(cartId, { ...again, shownTotal: TOTAL }))).toEqual(refused);
      // It is off the cart, so that the form can be sent again at the total that the page now shows.
      expect((await readCart(cartId)).totals).toMatchObject({ coupon: undefined, total: KURTA.price });
      expect(await placeOrder(checkoutOf(cartId, again))).toMatchObject({ placed: true });
    }
    expect(await used()).toBe(1);
  });

  // Unpaid ones counted, and so anybody could take it from somebody whose e-mail address they knew.
  it('is nobody else’s to take: an unpaid order counts against its own cart alone, and a paid one against the customer', async () => {
    const who = anybody();
    const [stranger, own] = [await cartWith(await coupon({ usesByCustomer: 1 })), await cartWith(code)];
    const ask = async (cartId: string) => placeOrder(checkoutOf(cartId, { ...who, shownTotal: TOTAL }));
    expect(await ask(stranger)).toMatchObject({ placed: true });
    const { row } = await placedWith(world, { ...who, cartId: own, shownTotal: TOTAL });
    await addToCart(own, KURTA.id, 1);
    await transaction('test', (tx) => setCartCoupon(tx, own, code));
    expect(await ask(own)).toMatchObject({ reason: 'coupon-used-by-you' });
    await pay(row);
    expect(await ask(await cartWith(code))).toMatchObject({ reason: 'coupon-used-by-you' });
    expect(await used()).toBe(2);
  });

  it('twice paid by one customer from two browsers is named in the history of the second, and of no other customer’s', async () => {
    const who = { ...anybody(), email: 'twice@example.com' };
    const rows = [
      await order(await coupon({ usesByCustomer: 1 }), who),
      await order(code, { ...anybody(), email: 'Twice+shop@example.com' }),
      await order(code, { ...anybody(), email: '' }),
    ];
    for (const row of rows) await pay(row);
    const notes = await Promise.all(rows.map(said));
    expect(notes).toEqual([[], [expect.stringContaining('1 other paid order')], []]);
    // Of what is fetched once more nothing is said twice.
    await syncOrder(rows[1]?.reference ?? '', 'page');
    expect(await Promise.all(rows.map(said))).toEqual(notes);
    expect(await used()).toBe(3);
  });

  it('is named as above the limit by none whose coupon has a higher one, or whose other order came to nothing', async () => {
    const who = anybody();
    const two = [await order(await coupon({ usesByCustomer: 2 }), who), await order(code, who)];
    for (const row of two) await pay(row);
    expect(await Promise.all(two.map(said))).toEqual([[], []]);
    const [given, kept] = [await order(await coupon({ usesByCustomer: 1 }), who), await order(code, who)];
    await giveUp(given);
    await pay(kept);
    expect(await said(kept)).toEqual([]);
  });

  it('tells few times who has bought here, and then answers the same of everybody; no form of instalments tells it', async () => {
    const who = anybody();
    await pay(await order(await coupon({ usesByCustomer: 1 }), who));
    const ask = async (contact: object, address: string, cartId?: string) =>
      placeOrder(checkoutOf(cartId ?? (await cartWith(code)), { ...contact, address, shownTotal: TOTAL }));
    for (let go = 0; go < 10; go += 1)
      expect(await ask(who, '203.0.113.20')).toMatchObject({ reason: 'coupon-used-by-you' });
    for (const contact of [who, anybody()])
      expect(await ask(contact, '203.0.113.20')).toMatchObject({ reason: 'coupon-too-many-tries' });
    expect(await ask(anybody(), '203.0.113.21')).toMatchObject({ placed: true });

    const cartId = await cartWith(code);
    const { cartId: _, ...details } = checkoutOf(cartId, { ...who, shownTotal: TOTAL });
    expect(await beginInstalments({ ...details, channel: 'emi', shownTotal: TOTAL }, cartId)).toBeUndefined();
    // A cart with too many unpaid orders is not told either.
    const full = randomUUID();
    for (let go = 0; go < UNPAID_PER_CART; go += 1) {
      await addToCart(full, KURTA.id, 1);
      await placeOrder(checkoutOf(full, anybody()));
    }
    await addToCart(full, KURTA.id, 1);
    await transaction('test', (tx) => setCartCoupon(tx, full, code));
    expect(await ask(who, '203.0.113.22', full)).toMatchObject({ reason: 'too-many-unpaid' });
  });

  it('of a few is kept from nobody by one network that does not pay: half of what is left, and nothing once it is paid', async () => {
    await coupon({ usesInAll: 8 });
    const ask = async (address: string) =>
      placeOrder(checkoutOf(await cartWith(code), { ...anybody(), address, shownTotal: TOTAL }));
    const all = await Promise.all(Array.from({ length: 8 }, () => ask('203.0.113.30')));
    expect(all.filter(({ placed }) => placed)).toHaveLength(4);
    expect(all.find(({ placed }) => !placed)).toEqual({ placed: false, reason: 'coupon-unpaid', code });
    expect(await used()).toBe(4);
    const { row } = await placedWith(world, {
      ...anybody(),
      cartId: await cartWith(code),
      address: '203.0.113.31',
      shownTotal: TOTAL,
    });
    expect(await ask('203.0.113.30')).toMatchObject({ reason: 'coupon-unpaid' });
    await run("UPDATE orders SET status = 'PROCESSED' WHERE coupon_code = ? AND id <> ?", code, row.id);
    expect(await ask('203.0.113.30')).toMatchObject({ placed: true });
    // A /48 is one source, however many /64s it has.
    await coupon({ usesInAll: 8 });
    const many = await Promise.all(Array.from({ length: 8 }, (_, go) => ask(`2001:db8:7:${go}::1`)));
    expect(many.filter(({ placed }) => placed)).toHaveLength(6);
  });

  it('of a few is refused to nobody for orders of other carts where no address is known; of one cart half is kept', async () => {
    await coupon({ usesInAll: 8 });
    const ask = (cartId: string) =>
      placeOrder(checkoutOf(cartId, { ...anybody(), address: undefined, shownTotal: TOTAL }));
    const one = randomUUID();
    const again = async () => {
      await addToCart(one, KURTA.id, 1);
      await transaction('test', (tx) => setCartCoupon(tx, one, code));
      return ask(one);
    };
    for (let go = 0; go < 4; go += 1) expect(await again()).toMatchObject({ placed: true });
    expect(await again()).toMatchObject({ reason: 'coupon-unpaid' });
    for (let go = 0; go < 4; go += 1) expect(await ask(await cartWith(code))).toMatchObject({ placed: true });
    expect(await used()).toBe(8);
  });

  it('the last one is one order’s of fifty customers’ at once; the others keep their carts and read why', async () => {
    await coupon({ usesInAll: 1 });
    const carts = await Promise.all(Array.from({ length: 50 }, () => cartWith(code)));
    const results = await Promise.all(
      carts.map((cartId) => placeOrder(checkoutOf(cartId, { ...anybody(), shownTotal: TOTAL }))),
    );
    expect(results.filter(({ placed }) => placed)).toHaveLength(1);
    expect(await used()).toBe(1);
    const reason = { placed: false, reason: 'total-changed', total: KURTA.price };
    results.forEach((result) => {
      if (!result.placed)
        expect(result).toMatchObject({ ...reason, coupon: { code, now: { why: 'used-up' } } });
    });
    const loser = carts[results.findIndex(({ placed }) => !placed)] ?? '';
    const { totals, lines } = await readCart(loser);
    expect(lines).toHaveLength(1);
    expect(totals).toMatchObject({
      total: KURTA.price,
      couponPaise: 0,
      coupon: { judged: { why: 'used-up' } },
    });
    expect(await placeOrder(checkoutOf(loser, anybody()))).toMatchObject({ placed: true });
    expect(await used()).toBe(1);
  }, 60_000);
});

describe('the total', () => {
  it('is another one once the coupon ends, or its terms change: nothing is ordered, and the reason is said', async () => {
    const cartId = await cartWith(await coupon());
    const ask = () => placeOrder(checkoutOf(cartId, { ...anybody(), shownTotal: TOTAL }));
    const change = (of: object, version: number) =>
      transaction('test', (tx) => updateCoupon(tx, code, version, of));
    const endsAt = Date.now() - 1;
    await change({ endsAt }, 0);
    expect(await ask()).toMatchObject({
      total: KURTA.price,
      coupon: { now: { why: 'ended', at: endsAt - 1 } },
    });
    await change({ endsAt: null, basisPoints: 500 }, 1);
    expect(await ask()).toMatchObject({ reason: 'total-changed', total: 142_405, coupon: undefined });
    expect(await used()).toBe(0);
  });

  it('that was shown without a coupon which counts by now is told, too', async () => {
    const cartId = await cartWith(await coupon());
    const result = await placeOrder(checkoutOf(cartId, { ...anybody(), shownTotal: KURTA.price }));
    expect(result).toMatchObject({ reason: 'total-changed', total: TOTAL, coupon: { code, now: 'counts' } });
  });
});

describe('a code that is typed', () => {
  it('is taken as it is written, and stays on a cart that has to grow first', async () => {
    await coupon({ leastGoodsPaise: 200_000 });
    const cartId = await world.fillCart();
    const typed = `${code.slice(0, 3).toLowerCase()} -${code.slice(3)}`;
    expect(await putCoupon(cartId, typed, undefined)).toMatchObject({
      state: 'put',
      coupon: { code, judged: { why: 'too-little', missing: 50_100 } },
    });
    expect((await readCart(cartId)).totals).toMatchObject({ coupon: { code }, couponPaise: 0 });
  });

  it('is refused where it is unknown, over or used up, and the cart keeps what it has', async () => {
    const before = await coupon();
    const cartId = await cartWith(before);
    const refused = async (typed: string, why: string) =>
      expect(await putCoupon(cartId, typed, undefined)).toMatchObject({ state: 'refused', fault: { why } });
    await refused('NOSUCHCODE', 'unknown');
    await refused(await coupon({ endsAt: 5 }), 'ended');
    await refused(await coupon({ active: false }), 'closed');
    await refused(await coupon({ startsAt: Date.now() + 60_000 }), 'not-yet');
    expect((await readCart(cartId)).totals.coupon?.code).toBe(before);
  });

  it('is tried ten times in vain, and then waits: also a good one; tries that found one do not count', async () => {
    await coupon();
    const cartId = await world.fillCart();
    for (let go = 0; go < 12; go += 1)
      expect(await putCoupon(cartId, code, '203.0.113.9')).toMatchObject({ state: 'put' });
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, go) => putCoupon(cartId, `GUESS${go}`, '203.0.113.9')),
    );
    expect(tries.filter(({ state }) => state === 'refused')).toHaveLength(10);
    expect(await putCoupon(cartId, code, '203.0.113.9')).toMatchObject({ state: 'wait' });
  });

  it('is tried by a customer whatever strangers guess: where no address is known, and behind an address that they share', async () => {
    await coupon();
    const own = await world.fillCart();
    const guess = async (address: string | undefined) =>
      (await putCoupon(await world.fillCart(), 'NOSUCHCODE', address)).state;
    for (let go = 0; go < 110; go += 1) expect(await guess(undefined)).toBe('refused');
    const address = '203.0.113.41';
    for (let go = 0; go < 100; go += 1) expect(await guess(address)).toBe('refused');
    expect(await putCoupon(own, code, address)).toMatchObject({ state: 'put' });
    // Not beyond any number: three guesses of one cart, and none of a cart that is kept for a day.
    for (let go = 0; go < 3; go += 1) await putCoupon(own, `GUESS${go}`, address);
    expect(await putCoupon(own, code, address)).toMatchObject({ state: 'wait' });
    const late = await world.fillCart();
    const dayLeft = Date.now() - CART_KEPT_MS + 24 * 60 * 60_000;
    await run('UPDATE carts SET updated_at = ? WHERE id = ?', dayLeft, late);
    expect(await putCoupon(late, code, address)).toMatchObject({ state: 'wait' });
  }, 180_000);

  it('is guessed as rarely from all /64s of a /48; an empty cart learns nothing', async () => {
    await coupon();
    const tries = [];
    const cartId = await world.fillCart();
    for (let go = 0; go < 130; go += 1) {
      await run("DELETE FROM rate_limits WHERE key LIKE 'coupon:cart:%'");
      tries.push(await putCoupon(cartId, `GUESS${go}`, `2001:db8:5:${go.toString(16)}::1`));
    }
    expect(tries.filter(({ state }) => state === 'refused').length).toBeLessThan(130);
    for (const typed of [code, 'NOSUCHCODE'])
      expect(await putCoupon('no cart', typed, '203.0.113.40')).toEqual({ state: 'empty-cart' });
  }, 180_000);
});
