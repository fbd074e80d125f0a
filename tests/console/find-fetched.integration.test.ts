/** What an order is found by follows what the gateway shows of it, what is erased, and what an earlier version wrote. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { withTermsOf } from '@/db/queries/order-term-sources';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { findOrders } from '@/lib/console/find/find-orders';
import { makeFindable } from '@/lib/housekeeping/make-findable';
import { paise } from '@/lib/money';
import { placeExpressOrder } from '@/lib/orders/express';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { syncOrder } from '@/lib/payments/sync/sync';
import { eraseByAge } from '@/lib/retention/erase';
import { taxEndsAt } from '@/lib/retention/rule';
import { lost, pressed } from '../support/lost-creates';
import { actor, all, charged, now, placed, placedWith } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import * as raw from '../support/raw';

const DAY_MS = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());

const isFound = async ({ id }: Pick<OrderRow, 'id'>, typed: string) =>
  (await findOrders(typed, 200)).ids.includes(id);
const termsOfOrder = async ({ id }: OrderRow) =>
  (await raw.rows('SELECT term FROM order_terms WHERE order_id = ? ORDER BY term', id)).map(({ term }) =>
    String(term),
  );

async function paymentOf(order: OrderRow) {
  const [payment] = await paymentsOfOrder(reader(), order.id);
  if (!payment) throw new Error('no payment');
  return payment;
}

describe('an order that was paid', () => {
  it('is found by what bank and gateway call its payment and its refund', async () => {
    const order = await charged(world, { method: 'CARD' });
    const payment = await paymentOf(order);
    await refundOrder({ orderId: order.id, amount: all, actor });
    await syncOrder(order.reference, 'page');
    const [refund] = await refundsOfOrder(reader(), order.id);
    const names = {
      rrn: payment.rrn,
      approval: payment.approvalCode,
      last4: payment.instrument?.last4,
      payment: payment.id,
      refund: refund?.id,
      refundReference: refund?.reference,
      gateway: order.gatewayOrderId,
    };
    for (const [name, text] of Object.entries(names)) {
      expect([name, text, await isFound(order, String(text))]).toEqual([name, text, true]);
    }
  });

  it('is found by what was refunded of it, as the bank shows it', async () => {
    const order = await charged(world, { method: 'CARD' });
    const amount = paise(12_345);
    expect(amount).toBeLessThan(order.totalPaise);
    expect(await isFound(order, '₹123.45')).toBe(false);
    await refundOrder({ orderId: order.id, amount, actor });
    await syncOrder(order.reference, 'page');
    for (const typed of ['₹123.45', '123.45']) expect(await isFound(order, typed)).toBe(true);
    const terms = await termsOfOrder(order);
    await raw.run('DELETE FROM order_terms WHERE order_id = ?', order.id);
    await makeFindable({ again: true });
    expect(await termsOfOrder(order)).toEqual(terms);
  });

  it('has the method of its newest payment that counts, and is written no more often for it', async () => {
    const order = await placed(world, false);
    expect(order.method).toBeNull();
    await world.sandbox.pay({ reference: order.reference, method: 'UPI' });
    await syncOrder(order.reference, 'page');
    const paid = await now(order);
    expect(paid.method).toBe('UPI');
    await syncOrder(order.reference, 'page');
    expect((await now(order)).version).toBe(paid.version + 1);
  });

  it('of which a try was declined has the method that paid', async () => {
    const order = await placed(world, false);
    await world.sandbox.pay({ reference: order.reference, method: 'CARD', outcome: 'decline' });
    await syncOrder(order.reference, 'page');
    expect((await now(order)).method).toBe('CARD');
    await world.sandbox.pay({ reference: order.reference, method: 'UPI' });
    await syncOrder(order.reference, 'page');
    expect((await now(order)).method).toBe('UPI');
  });
});

it('an express order is found by the customer that the gateway’s page asked for', async () => {
  const checkoutToken = randomUUID().replaceAll('-', '');
  const result = await placeExpressOrder({ cartId: await world.fillCart(), checkoutToken });
  const order = await orderByCheckoutToken(reader(), checkoutToken);
  if (!result.placed || !order) throw new Error('not placed');
  expect(await isFound(order, 'asha.rao@example.com')).toBe(false);
  const start = await fetch(String(result.redirectUrl));
  const [link] = start.url.split(/\/address|\?/);
  await fetch(`${link}/outcome`, {
    method: 'POST',
    body: new URLSearchParams({ method: 'UPI', outcome: 'close' }),
    headers: { origin: new URL(start.url).origin },
  });
  await syncOrder(order.reference, 'webhook');
  for (const typed of ['asha.rao@example.com', 'Asha Rao', '9876543210'])
    expect([typed, await isFound(order, typed)]).toEqual([typed, true]);
});

it('an order whose name is mended is found by the new one alone', async () => {
  const order = await placed(world, false);
  await transaction('test', (tx) =>
    withTermsOf(tx, order.id, () => updateOrder(tx, order.id, { lastName: 'Menon' }, Date.now())),
  );
  expect(await isFound(order, 'asha menon')).toBe(true);
  expect(await isFound(order, 'rao')).toBe(false);
});

it('an order is found by the id of its earlier order at the gateway', async () => {
  const order = await pressed(await lost(world));
  await syncOrder(order.reference, 'page');
  await reconcileOnce({ ahead: true });
  const [earlier] = await raw.rows('SELECT * FROM superseded_orders WHERE order_id = ?', order.id);
  expect(await isFound(order, String(earlier?.gateway_order_id))).toBe(true);
  expect(await isFound(order, String((await now(order)).gatewayOrderId))).toBe(true);
  expect(await isFound(order, String(order.gatewayReference))).toBe(true);
});

describe('what is erased', () => {
  /** Nothing is to be fetched any more, as after months. */
  async function over(order: OrderRow): Promise<OrderRow> {
    await raw.run(
      "UPDATE orders SET next_check_at = NULL, status = case when captured_paise > 0 then status else 'EXPIRED' end WHERE id = ?",
      order.id,
    );
    await raw.run("UPDATE outbox SET state = 'sent' WHERE order_id = ?", order.id);
    return now(order);
  }
  const customer = {
    email: 'lata.m@mail.example',
    mobile: '9123456780',
    firstName: 'Lata',
    lastName: 'Mangesh',
  };
  const contact = ['lata.m@mail.example', '9123456780', '6780'];
  const person = ['Lata', 'Mangesh', 'Lata Mangesh'];

  async function paidBy(): Promise<OrderRow> {
    const { row } = await placedWith(world, customer);
    await world.sandbox.pay({ reference: row.reference, method: 'CARD' });
    await syncOrder(row.reference, 'page');
    return over(row);
  }
  const foundBy = async (order: OrderRow, all: readonly string[]) =>
    Promise.all(all.map((typed) => isFound(order, typed)));

  it('is searched for in vain, also after the next fetch; what is kept is found', async () => {
    const order = await paidBy();
    const { instrument, rrn } = await paymentOf(order);
    const last4 = String(instrument?.last4);
    expect(await foundBy(order, [...contact, ...person, last4])).not.toContain(false);

    await eraseByAge(365, order.updatedAt + 366 * DAY_MS);
    expect(await foundBy(order, [...contact, last4])).not.toContain(true);
    expect(await foundBy(order, [...person, String(rrn)])).not.toContain(false);
    await syncOrder(order.reference, 'page');
    expect(await foundBy(order, [...contact, last4])).not.toContain(true);

    await over(order);
    await eraseByAge(365, taxEndsAt((await now(order)).updatedAt));
    await syncOrder(order.reference, 'page');
    expect(await foundBy(order, [...contact, ...person, last4])).not.toContain(true);
    expect(await foundBy(order, [order.reference, String(rrn)])).not.toContain(false);
  });

  it('leaves no digits of a card whose payment was forgotten with an order at the gateway', async () => {
    const order = await lost(world);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '', method: 'CARD', outcome: 'decline' });
    await syncOrder(order.reference, 'page');
    const last4 = String((await paymentOf(order)).instrument?.last4);
    expect(await termsOfOrder(order)).toContain(last4);
    await world.sandbox.pay({ reference: order.reference, method: 'UPI' });
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: null });
    expect(await termsOfOrder(order)).not.toContain(last4);
  });
});

describe('orders that an earlier version placed', () => {
  const forget = () =>
    raw.run('DELETE FROM order_terms').then(() => raw.run('UPDATE orders SET method = NULL'));

  it('are found once a round of reconcile has passed, and have their method', async () => {
    const order = await charged(world, { method: 'UPI' });
    const before = await termsOfOrder(order);
    await forget();
    await makeFindable({ again: true });
    expect(await termsOfOrder(order)).toEqual(before);
    const after = await now(order);
    expect(after).toMatchObject({ method: 'UPI', version: order.version, updatedAt: order.updatedAt });
  });

  it('are filled a part at a time, and those that came meanwhile the day after', async () => {
    const order = await placed(world, false);
    await forget();
    await makeFindable({ again: true, partMs: 0 });
    expect(await termsOfOrder(order)).toEqual([]);
    await makeFindable();
    expect(await termsOfOrder(order)).not.toEqual([]);
    const late = await placed(world, false);
    await raw.run('DELETE FROM order_terms WHERE order_id = ?', late.id);
    await makeFindable();
    expect(await termsOfOrder(late)).toEqual([]);
    await makeFindable({ again: true });
    expect(await termsOfOrder(late)).not.toEqual([]);
  });
});
