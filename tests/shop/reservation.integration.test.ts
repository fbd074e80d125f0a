/** Units are kept for whoever pays, never for long, never all of them for one, and given again to who pays later. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { reviews } from '@/db/schema';
import { addToCart } from '@/lib/cart/cart';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { orderByToken, payAgain } from '@/lib/orders/page/order-view';
import { placeOrder } from '@/lib/orders/place-order';
import { holdToPay, letGoUnanswered } from '@/lib/orders/reservation/hold';
import type { PlaceOrderInput } from '@/lib/orders/types';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import { syncOrder } from '@/lib/payments/sync/sync';
import { shop } from '@/shop/config';
import { actor, all, now as fresh } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { rows, run } from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

const { limits, minutes, atMostMinutes } = shop.reservation;
const MINUTE = 60_000;
const UNITS = 200;

beforeEach(async () => {
  await world.sandbox.behave();
  await run("UPDATE orders SET stock = 'sold', status = 'PROCESSED'");
  await restock(UNITS);
});

const restock = (units: number) =>
  run('UPDATE variants SET available = CAST(? AS INTEGER) WHERE id = ?', units, KURTA.id);
const left = async () =>
  Number((await rows('SELECT available FROM variants WHERE id = ?', KURTA.id))[0]?.available);

let people = 0;
/** Somebody else each time, unless said otherwise. */
function somebody(): Partial<PlaceOrderInput> {
  people += 1;
  return {
    email: `person-${people}@example.com`,
    mobile: `98${String(people).padStart(8, '0')}`,
    address: `203.0.113.${people % 250}`,
  };
}

async function place(changes: Partial<PlaceOrderInput> = {}, quantity = 1) {
  const cartId = changes.cartId ?? randomUUID();
  await addToCart(cartId, KURTA.id, quantity);
  const input = checkoutOf(cartId, { ...somebody(), shownTotal: undefined, ...changes });
  const result = await placeOrder(input);
  if (!result.placed) throw new Error(`not placed: ${result.reason}`);
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('the order is not there');
  return { result, row, token: result.orderPath.replace('/order/', '') };
}

const set = (row: OrderRow, changes: Partial<OrderRow>) =>
  transaction('test', (tx) => updateOrder(tx, row.id, changes, Date.now()));

describe('of one source, all at once too', () => {
  it.each([
    ['IPv4 address', () => '198.51.100.9', limits.network.units],
    ['/64 of IPv6', (n: number) => `2001:db8:1:2::${n + 1}`, limits.network.units],
    ['/48 of IPv6', (n: number) => `2001:db8:7:${(n % 50) + 1}::1`, limits.networkBlock.units],
  ])('%s: units are kept up to the limit, and everybody is still let in', async (_what, addressOf, most) => {
    await restock(2_000);
    const many = Array.from({ length: Math.ceil(most / 10) + 5 }, (_, n) => addressOf(n));
    const placed = await Promise.all(many.map((address) => place({ address }, 10)));
    expect(2_000 - (await left())).toBe(most);
    const first = placed.filter(({ row }) => row.stock === 'released');
    expect(first).toHaveLength(5);
    // Nobody is led to pay before they have read that nothing is kept.
    expect(first.map(({ result }) => result.placed && result.redirectUrl)).toEqual(
      first.map(() => undefined),
    );
    // A neighbour further off is as before.
    expect((await place({ address: '198.51.100.10' })).row.stock).toBe('reserved');
  });

  it.each([
    ['cart', () => ({ cartId: 'one-cart' })],
    ['e-mail address', () => ({ email: 'one@example.com' })],
    ['mobile number', () => ({ mobile: '9000000001' })],
  ])('%s: units are kept up to its limit', async (_what, changes) => {
    // One after the other: two orders of one cart at once are one order.
    const placed = [];
    for (let n = 0; n < 4; n += 1) placed.push(await place(changes(), 9));
    expect(placed.filter(({ row }) => row.stock === 'reserved')).toHaveLength(2);
    expect(UNITS - (await left())).toBe(18);
  });

  it('without an address, a share of what is left stays for others; whoever is above it pays first, and gets it', async () => {
    await restock(40);
    for (let n = 0; n < 8; n += 1) await place({ address: undefined }, 8);
    expect(await left()).toBe(16);
    // What is left of the share, and then nothing of it.
    expect((await place({ address: undefined }, 6)).row.stock).toBe('reserved');
    const { row, token } = await place({ address: undefined });
    expect(row.stock).toBe('released');
    expect(await left()).toBe(10);
    expect((await place({ address: '198.51.100.77' })).row.stock).toBe('reserved');
    expect(await payAgain(token)).toEqual({ redirectUrl: expect.any(String) });
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await fresh(row)).toMatchObject({ status: 'PROCESSED', stock: 'sold' });
    expect(await left()).toBe(8);
  });
});

describe('a reservation', () => {
  it('ends after some minutes, and the order takes its units again when it is paid', async () => {
    const { row, token } = await place();
    expect(row.reservedUntil).toBe(row.createdAt + minutes * MINUTE);
    await syncOrder(row.reference, 'page');
    expect(await left()).toBe(UNITS - 1);
    expect(await fresh(row)).toMatchObject({ stock: 'reserved' });
    await syncOrder(row.reference, 'reconcile', row.createdAt + minutes * MINUTE + 1);
    expect(await fresh(row)).toMatchObject({ status: 'CREATED', stock: 'released', reservedUntil: null });
    expect(await left()).toBe(UNITS);
    expect(await orderByToken(token)).toMatchObject({ paysFirst: true, next: 'pay' });

    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await fresh(row)).toMatchObject({ status: 'PROCESSED', stock: 'sold' });
    expect(await left()).toBe(UNITS - 1);
    expect(await openReviewsOfOrder(reader(), row.id)).toEqual([]);
  });

  it('of an order whose units are sold when it is paid: nothing is sold twice, a person and the customer hear of it', async () => {
    const { row, token } = await place();
    await syncOrder(row.reference, 'reconcile', row.createdAt + minutes * MINUTE + 1);
    await restock(0);
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'webhook');
    expect(await fresh(row)).toMatchObject({
      status: 'PROCESSED',
      capturedPaise: 149_900,
      stock: 'released',
    });
    expect(await left()).toBe(0);
    expect(await openReviewsOfOrder(reader(), row.id)).toMatchObject([
      { kind: 'paid_without_units', details: [{ field: KURTA.id, ours: '1 ordered', theirs: '0 left' }] },
    ]);
    expect(await orderByToken(token)).toMatchObject({ unitsGone: true, underReview: false });
    expect(await rows('SELECT kind FROM outbox WHERE order_id = ?', row.id)).toEqual([{ kind: 'sold-out' }]);
    expect(await markDispatched(row.id, actor)).toBeDefined();
    expect(await refundOrder({ orderId: row.id, actor, amount: all })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await fresh(row)).toMatchObject({ status: 'FULLY_REFUNDED', refundedPaise: 149_900 });
    expect(await left()).toBe(0);
  });

  it('goes on while a payment is in flight, and not for ever', async () => {
    const { row } = await place();
    await world.sandbox.pay({ reference: row.reference, outcome: 'pending' });
    const late = row.createdAt + minutes * MINUTE + 1;
    await syncOrder(row.reference, 'reconcile', late);
    expect(await fresh(row)).toMatchObject({
      status: 'PENDING',
      stock: 'reserved',
      reservedUntil: late + minutes * MINUTE,
    });
    await syncOrder(row.reference, 'reconcile', row.createdAt + atMostMinutes * MINUTE + 1);
    expect(await fresh(row)).toMatchObject({ status: 'PENDING', stock: 'released' });
    expect(await left()).toBe(UNITS);
  });

  it('ends when the customer comes back without having paid, and begins again when they go to pay', async () => {
    const { row, token } = await place();
    const { callback } = await world.sandbox.pay({ reference: row.reference, outcome: 'decline' });
    await handleCallback(Object.entries(callback?.fields ?? {}));
    expect(await fresh(row)).toMatchObject({ status: 'ATTEMPTED', stock: 'released' });
    expect(await left()).toBe(UNITS);

    await set(row, { lastSyncAt: null });
    expect(await payAgain(token)).toEqual({ redirectUrl: expect.any(String) });
    expect(await fresh(row)).toMatchObject({ stock: 'reserved' });
    expect(await left()).toBe(UNITS - 1);
  });

  it('goes on when a callback says "paid" before the gateway’s order shows it', async () => {
    const { row } = await place();
    const { callback } = await world.sandbox.say({ reference: row.reference, status: 'PROCESSED' });
    await handleCallback(Object.entries(callback?.fields ?? {}));
    expect(await fresh(row)).toMatchObject({ stock: 'reserved', returnedAt: expect.any(Number) });
    expect((await fresh(row)).status).not.toBe('PROCESSED');
    expect(await left()).toBe(UNITS - 1);
  });

  it('nobody is led to pay for what is sold out', async () => {
    const { row, token } = await place();
    await syncOrder(row.reference, 'reconcile', row.createdAt + minutes * MINUTE + 1);
    await restock(0);
    expect(await payAgain(token)).toEqual({ redirectUrl: undefined, soldOut: true });
    expect(await left()).toBe(0);
  });

  it('begins again for ten who press at once no oftener than the limits allow', async () => {
    const { row } = await place();
    await syncOrder(row.reference, 'reconcile', row.createdAt + minutes * MINUTE + 1);
    const holds = await Promise.all(Array.from({ length: 10 }, () => holdToPay(row.id)));
    expect(new Set(holds)).toEqual(new Set(['kept']));
    expect(await left()).toBe(UNITS - 1);
    expect(await holdToPay(row.id, row.createdAt + atMostMinutes * MINUTE)).toBe('kept');
    await syncOrder(row.reference, 'reconcile', row.createdAt + atMostMinutes * MINUTE + 1);
    expect(await holdToPay(row.id, row.createdAt + atMostMinutes * MINUTE + 2)).toBe('pay-first');
    expect(await left()).toBe(UNITS);
  });

  it('ends without the gateway too, a little later; not while a person has to look', async () => {
    const [one, other] = [await place(), await place()];
    await transaction('test', (tx) =>
      tx.insert(reviews).values({
        id: randomUUID(),
        orderId: other.row.id,
        kind: 'mismatch',
        details: [],
        openedAt: 0,
      }),
    );
    const end = one.row.createdAt + minutes * MINUTE;
    await letGoUnanswered(end + MINUTE);
    expect(await left()).toBe(UNITS - 2);
    expect(await letGoUnanswered(end + 5 * MINUTE)).toEqual({ sent: 0, failed: 0 });
    expect(await left()).toBe(UNITS - 1);
    expect(await fresh(one.row)).toMatchObject({ status: 'PLACED', stock: 'released' });
    expect(await fresh(other.row)).toMatchObject({ stock: 'reserved' });
  });
});
