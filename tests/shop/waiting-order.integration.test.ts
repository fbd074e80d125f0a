/** An order that was placed and not paid: its items are in it or in the cart, never in both, whoever is faster. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { putCartLine, readCartLines, setCartCoupon } from '@/db/queries/carts';
import { couponOfCart, insertCoupon } from '@/db/queries/coupons';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { readCartSigns } from '@/lib/cart/signs';
import { placeExpressOrder } from '@/lib/orders/express';
import { orderByToken } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import { letGoOrder } from '@/lib/orders/waiting/let-go';
import { waitingOrders } from '@/lib/orders/waiting/waiting-view';
import { cancelOrder } from '@/lib/payments/operations/money-operations';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder, syncOrderThrottled } from '@/lib/payments/sync/sync';
import { actor, now as fresh, placedWith } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { rows, run } from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

const UNITS = 20;
beforeEach(async () => {
  await world.sandbox.behave();
  await run('UPDATE variants SET available = CAST(? AS INTEGER) WHERE id = ?', UNITS, KURTA.id);
});

const letGo = async (cartId: string, reference: string) => (await letGoOrder(cartId, reference))?.came;
const left = async () =>
  Number((await rows('SELECT available FROM variants WHERE id = ?', KURTA.id))[0]?.available);
const inCart = async (cartId: string) =>
  (await readCartLines(reader(), cartId)).map(({ quantity }) => quantity);
const mails = (order: OrderRow) => rows('SELECT kind FROM outbox WHERE order_id = ?', order.id);

async function placed(quantity = 1) {
  const cartId = await world.fillCart(quantity);
  return { cartId, ...(await placedWith(world, { cartId, shownTotal: undefined })) };
}

describe('an order that nobody has paid', () => {
  it('is found from its cart, which shows its items until it is paid', async () => {
    const { cartId, row, token } = await placed(2);
    expect(await waitingOrders(cartId)).toMatchObject([
      { token, order: { reference: row.reference, lines: [{ quantity: 2 }], next: 'pay' }, inDoubt: false },
    ]);
    expect(await readCartSigns(cartId)).toEqual({ count: 2, inOrders: [KURTA.id] });
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await waitingOrders(cartId)).toEqual([]);
    expect(await readCartSigns(cartId)).toEqual({ count: 0, inOrders: [] });
    expect(await inCart(cartId)).toEqual([]);
  });

  it('goes back into the cart: the order closes, and its units are on the shelf at once', async () => {
    const { cartId, row, token } = await placed(2);
    expect(await left()).toBe(UNITS - 2);
    expect(await letGo(cartId, row.reference)).toBe('done');
    expect(await fresh(row)).toMatchObject({ status: 'EXPIRED', stock: 'released', redirectUrl: null });
    expect(await left()).toBe(UNITS);
    expect(await inCart(cartId)).toEqual([2]);
    expect(await readCartSigns(cartId)).toEqual({ count: 2, inOrders: [] });
    expect(await orderByToken(token)).toMatchObject({ next: 'none' });
    // Who closed it knows.
    expect(await mails(row)).toEqual([]);
    // Pressed once more, in another tab too.
    expect(await letGo(cartId, row.reference)).toBe('done');
    expect(await left()).toBe(UNITS);
    expect(await inCart(cartId)).toEqual([2]);
  });

  it('fills up what was put into the cart meanwhile, and brings its coupon', async () => {
    const cartId = await world.fillCart(3);
    await transaction('test', async (tx) => {
      const at = { createdAt: 1, updatedAt: 1 };
      await insertCoupon(tx, { code: 'DIWALI10', kind: 'percent', basisPoints: 1_000, ...at });
      await setCartCoupon(tx, cartId, 'DIWALI10');
    });
    const { row } = await placedWith(world, { cartId, shownTotal: undefined });
    expect(row.couponCode).toBe('DIWALI10');
    await transaction('test', (tx) =>
      putCartLine(tx, { cartId, variantId: KURTA.id, quantity: 1, addedAt: Date.now() }),
    );
    expect(await readCartSigns(cartId)).toMatchObject({ count: 4 });
    expect(await letGo(cartId, row.reference)).toBe('done');
    expect(await inCart(cartId)).toEqual([3]);
    expect(await couponOfCart(reader(), cartId)).toMatchObject({ code: 'DIWALI10', used: 0 });
  });

  it('is none of another cart', async () => {
    const { cartId, row } = await placed();
    const other = await world.fillCart();
    expect(await letGo(other, row.reference)).toBeUndefined();
    expect(await letGo(cartId, 'BN-0000-0000-0000')).toBeUndefined();
    expect(await fresh(row)).toMatchObject({ stock: 'reserved' });
  });

  it('of one product, bought past the cart, goes into the cart too', async () => {
    const cartId = randomUUID();
    const only = { variantId: KURTA.id, quantity: 2 };
    await placeExpressOrder({ cartId, checkoutToken: randomUUID(), only });
    const [waiting] = await waitingOrders(cartId);
    expect(await letGo(cartId, waiting?.order.reference ?? '')).toBe('done');
    expect(await inCart(cartId)).toEqual([2]);
  });

  it('is given up in time, and its items are in the cart again', async () => {
    const { cartId, row } = await placed(2);
    await syncOrder(row.reference, 'page');
    await syncOrder(row.reference, 'reconcile', row.createdAt + GIVE_UP_AFTER_MS + 1);
    expect(await fresh(row)).toMatchObject({ status: 'EXPIRED' });
    expect(await inCart(cartId)).toEqual([2]);
    expect(await mails(row)).toEqual([{ kind: 'not-paid' }]);
  });
});

describe('while it may have been paid, nothing goes back', () => {
  const stays = async (cartId: string, row: OrderRow) => {
    expect(await letGo(cartId, row.reference)).toBe('checking');
    expect(await inCart(cartId)).toEqual([]);
    expect(await left()).toBe(UNITS - 1);
    expect(await fresh(row)).toMatchObject({ stock: 'reserved' });
  };

  it('a payment that is under way', async () => {
    const { cartId, row } = await placed();
    await world.sandbox.pay({ reference: row.reference, outcome: 'pending' });
    await stays(cartId, row);
    expect(await waitingOrders(cartId)).toMatchObject([{ inDoubt: true }]);
  });

  it('a payment that was begun after a page had fetched the order', async () => {
    const { cartId, row } = await placed();
    await syncOrderThrottled(row, 'page', 5_000);
    await world.sandbox.pay({ reference: row.reference, outcome: 'pending' });
    await stays(cartId, row);
  });

  it('a gateway that does not answer', async () => {
    const { cartId, row } = await placed();
    await world.sandbox.fault({ endpoint: 'get', fault: 'drop-before', reference: row.reference });
    await stays(cartId, row);
  });

  it('a callback that says "paid" before the gateway’s order shows it', async () => {
    const { cartId, row } = await placed();
    await transaction('test', (tx) =>
      updateOrder(tx, row.id, { returnedAt: Date.now() + 60_000 }, Date.now()),
    );
    await stays(cartId, row);
  });

  it('one that is paid, as the fetch before shows', async () => {
    const { cartId, row } = await placed();
    await world.sandbox.pay({ reference: row.reference });
    expect(await letGo(cartId, row.reference)).toBe('paid');
    expect(await fresh(row)).toMatchObject({ status: 'PROCESSED', stock: 'sold' });
    expect(await inCart(cartId)).toEqual([]);
    expect(await left()).toBe(UNITS - 1);
  });
});

describe('money and a full cart', () => {
  it('a payment that comes after the items went back is a person’s to settle: nothing is sold', async () => {
    const { cartId, row } = await placed();
    expect(await letGo(cartId, row.reference)).toBe('done');
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await openReviewsOfOrder(reader(), row.id)).toMatchObject([{ kind: 'late_payment' }]);
    expect(await fresh(row)).toMatchObject({ stock: 'released', capturedPaise: 149_900 });
    expect(await left()).toBe(UNITS);
    expect(await inCart(cartId)).toEqual([1]);
    expect(await mails(row)).toEqual([{ kind: 'late-payment' }]);
  });

  it('paid and put back at once, in every order: one of the two', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { cartId, row } = await placed();
      const before = await left();
      const paying = async () => {
        await world.sandbox.pay({ reference: row.reference });
        await Promise.all([syncOrder(row.reference, 'webhook'), syncOrder(row.reference, 'callback')]);
      };
      const [, ...came] = await Promise.all([
        paying(),
        letGo(cartId, row.reference),
        letGo(cartId, row.reference),
      ]);
      const { stock } = await fresh(row);
      const late = (await openReviewsOfOrder(reader(), row.id)).map(({ kind }) => kind);
      const lines = await inCart(cartId);
      const sold = { stock: 'sold', late: [], lines: [], units: before };
      const back = { stock: 'released', late: ['late_payment'], lines: [1], units: before + 1 };
      expect([sold, back]).toContainEqual({ stock, late, lines, units: await left() });
      expect(came.includes('done')).toBe(stock === 'released');
    }
  });

  it('a hold that was cancelled brings nothing back into the cart', async () => {
    const cartId = await world.fillCart();
    const { row } = await placedWith(world, { cartId, preAuth: true });
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    await cancelOrder({ orderId: row.id, actor });
    expect(await fresh(row)).toMatchObject({ status: 'CANCELLED', stock: 'released' });
    expect(await inCart(cartId)).toEqual([]);
  });
});

describe('what comes to nothing brings nothing back', () => {
  it('after a hold that was released before anybody looked: a person undid a sale', async () => {
    const cartId = await world.fillCart();
    const { row } = await placedWith(world, { cartId, preAuth: true });
    await world.sandbox.pay({ reference: row.reference });
    await gateway().cancel((await fresh(row)).gatewayOrderId ?? '');
    await syncOrder(row.reference, 'webhook');
    expect(await fresh(row)).toMatchObject({ status: 'CANCELLED', authorisedPaise: 149_900 });
    expect(await inCart(cartId)).toEqual([]);
  });

  it('into a cart that is forgotten', async () => {
    const { cartId, row } = await placed();
    await run('DELETE FROM carts WHERE id = ?', cartId);
    expect(await letGo(cartId, row.reference)).toBe('done');
    expect(await rows('SELECT id FROM carts WHERE id = ?', cartId)).toEqual([]);
  });
});

describe('one cart, asked for twice', () => {
  it('from two tabs at once is one order, and the other tab is told of it', async () => {
    const cartId = await world.fillCart(2);
    const forms = Array.from({ length: 6 }, () => checkoutOf(cartId, { shownTotal: undefined }));
    const came = await Promise.all(forms.map((form) => placeOrder(form)));
    expect(came.filter(({ placed: done }) => done)).toHaveLength(1);
    const [waiting] = await waitingOrders(cartId);
    for (const one of came.filter((other) => !other.placed)) {
      expect(one).toEqual({ placed: false, reason: 'waiting', reference: waiting?.order.reference });
    }
    expect(await left()).toBe(UNITS - 2);
  });

  it('by one form, sent again as it was, leads to the same order; sent with another wish it says that there is one', async () => {
    const { input, row, result } = await placed();
    expect(await placeOrder(input)).toEqual(result);
    const changes = [
      { preAuth: true },
      { mobile: '9000000002' },
      { channel: 'frame' as const },
      { payBy: 'upi' as const },
      { shippingAddress: { ...input.shippingAddress, address1: '14 Temple Road' } },
      { bankAccount: { accountNumber: '500000004545' } },
    ];
    for (const change of changes) {
      expect(await placeOrder({ ...input, ...change })).toEqual({
        placed: false,
        reason: 'waiting',
        reference: row.reference,
      });
    }
    expect(await left()).toBe(UNITS - 1);
  });

  it('by the form of an order that was let go is one more order, however often it is sent', async () => {
    const { cartId, input, row } = await placed();
    await letGo(cartId, row.reference);
    const [one, other] = await Promise.all([placeOrder(input), placeOrder(input)]);
    expect(one).toEqual(other);
    const [waiting] = await waitingOrders(cartId);
    expect(waiting?.order.reference).not.toBe(row.reference);
    expect(await inCart(cartId)).toEqual([]);
    expect(await left()).toBe(UNITS - 1);
    // And once more.
    await letGo(cartId, waiting?.order.reference ?? '');
    expect(await placeOrder(input)).toMatchObject({ placed: true });
    expect(await left()).toBe(UNITS - 1);
  });
});
