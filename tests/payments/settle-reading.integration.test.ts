/** An order at the gateway that the shop does not understand: somebody is called at once, and settles it by the dashboard. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { messagesOf } from '@/db/testing/outbox';

import { paise } from '@/lib/money';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import type { SettlementWay, TypedReading } from '@/lib/payments/state/types';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import type { GatewayOrder, GatewayPayment } from '@/lib/pinelabs';
import { actor, all, moved, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate' });
});

const charged: TypedReading = { state: 'charged', amountPaise: all, refundedPaise: undefined };
const held: TypedReading = { ...charged, state: 'held' };

/** Paid in full; each fetch of it shows `field` wrongly from then on. */
async function unclear(field: string, preAuth = false): Promise<OrderRow> {
  const order = await placed(world, preAuth);
  await world.sandbox.pay({ reference: order.reference });
  await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field, reference: order.reference });
  await reconcileOnce({ ahead: true });
  return now(order);
}

/** Given up here, paid after all; nobody can read what the gateway says of it. */
async function paidLate(): Promise<OrderRow> {
  const order = await placed(world, false);
  await transaction('test', (tx) =>
    updateOrder(tx, order.id, { createdAt: Date.now() - GIVE_UP_AFTER_MS - 1_000 }, Date.now()),
  );
  for (const _ of [1, 2]) await syncOrder(order.reference, 'reconcile');
  expect(await now(order)).toMatchObject({ status: 'EXPIRED', stock: 'released' });
  const { reference } = order;
  await world.sandbox.pay({ reference });
  await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field: 'order_amount', reference });
  await syncOrder(reference, 'webhook');
  return now(order);
}

async function press(order: OrderRow, way: SettlementWay, reading: TypedReading) {
  const view = await previewSettlement(order.id, actor, reading);
  if ('refused' in view) throw new Error(JSON.stringify(view.refused));
  return settleReview({
    orderId: order.id,
    actor,
    reason: 'so says their dashboard',
    formToken: randomUUID(),
    way,
    seen: view.seen,
    reading,
  });
}

const reviews = async (order: OrderRow) =>
  (await openReviewsOfOrder(reader(), order.id)).map(({ kind }) => kind);
const messages = async (order: OrderRow) => (await messagesOf(order.id)).map(({ kind }) => kind);

describe.each([
  ['an order status that nobody knows', 'status'],
  ['a payment status that nobody knows', 'payment_status'],
  ['a payment’s amount of another type', 'payment_amount'],
  ['captures of another type', 'capture_data'],
  ['more captured than was paid', 'capture_amount'],
  ['captures in another currency', 'capture_currency'],
  ['an order’s amount of another type', 'order_amount'],
])('%s', (_name, field) => {
  it('calls a person with the first fetch, and marks nothing paid', async () => {
    const order = await unclear(field);
    expect(await reviews(order)).toEqual(['mismatch']);
    expect(order).toMatchObject({
      capturedPaise: 0,
      authorisedPaise: 0,
      stock: 'reserved',
      settlement: null,
    });
    expect(await messages(order)).toEqual([]);
    expect(await previewSettlement(order.id, actor)).toHaveProperty('refused');
  });

  it('is accepted as a person read it, for good, and refunded in part like any other', async () => {
    const order = await unclear(field);
    const says = '₹1,499 was captured for the order of ₹1,499, by the gateway’s dashboard';
    expect(await press(order, 'accepted', charged)).toEqual({ outcome: 'succeeded', says });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: all, stock: 'sold' });
    expect(await messages(order)).toEqual(['confirmed']);
    const event = (await eventsOfOrder(reader(), order.id)).find(({ summary }) => summary.includes(says));
    expect(event).toMatchObject({ cause: actor, data: { reason: 'so says their dashboard' } });
    await syncOrder(order.reference, 'webhook');
    expect(await reviews(order)).toEqual([]);
    // The records stay the gateway's own.
    const kept = await paymentsOfOrder(reader(), order.id);
    expect(kept.map(({ status }) => status)).toEqual(
      field === 'payment_amount' ? [] : [field === 'payment_status' ? 'SOMETHING_NEW' : 'PROCESSED'],
    );
    const { differences } = await reportDifferences(0);
    expect(differences.filter(({ reference }) => reference === order.reference)).toEqual([]);
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(50_000) })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refundedPaise: 50_000 });
    expect(await reviews(order)).toEqual([]);
  });

  it('is given back by the same door as ever', async () => {
    const order = await unclear(field);
    expect(await press(order, 'refunded', charged)).toEqual({
      outcome: 'succeeded',
      kind: 'refund',
      amount: all,
    });
    expect(await now(order)).toMatchObject({
      status: 'FULLY_REFUNDED',
      refundedPaise: all,
      stock: 'released',
    });
    expect((await moved(world, order)).balance).toMatchObject({ captured: all, refunded: all });
    expect(await reviews(order)).toEqual([]);
  });

  it('of a hold may be captured, which a person reads again where it is not understood either', async () => {
    const order = await unclear(field, true);
    await press(order, 'accepted', held);
    expect(await now(order)).toMatchObject({ status: 'AUTHORIZED', authorisedPaise: all, capturedPaise: 0 });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).not.toMatchObject({
      outcome: 'refused',
    });
    expect(await reviews(order)).toEqual(['mismatch']);
    await press(order, 'accepted', charged);
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: all, releasedPaise: 0 });
    expect((await moved(world, order)).balance).toMatchObject({ captured: all });
  });

  it('that the gateway shows rightly again is read by nobody', async () => {
    const order = await unclear(field);
    const view = await previewSettlement(order.id, actor, charged);
    if ('refused' in view) throw new Error('expected figures');
    await world.sandbox.behave();
    const late = { reason: 'late', way: 'accepted', seen: view.seen, reading: charged } as const;
    expect(await settleReview({ orderId: order.id, actor, ...late })).toMatchObject({ outcome: 'refused' });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', settlement: null });
  });
});

/** Paid in full; the next fetch of it shows this instead. */
async function shownOnce(change: (shown: GatewayOrder, payment: GatewayPayment) => Partial<GatewayOrder>) {
  const order = await placed(world, false);
  await world.sandbox.pay({ reference: order.reference });
  const { getOrder } = gateway();
  vi.spyOn(gateway(), 'getOrder').mockImplementationOnce(async (id) => {
    const shown = await getOrder(id);
    const [payment] = shown.payments;
    if (!payment) throw new Error('no payment');
    return { ...shown, ...change(shown, payment) };
  });
  await syncOrder(order.reference, 'webhook');
  return now(order);
}

it.each<[string, (payment: GatewayPayment) => Partial<GatewayOrder>]>([
  ['failed beside a payment', () => ({ status: 'FAILED' })],
  [
    'cancelled beside a capture',
    (payment) => ({
      status: 'CANCELLED',
      payments: [{ ...payment, captures: [{ reference: undefined, amount: payment.amount }] }],
    }),
  ],
])('an order shown %s keeps its units, and calls a person', async (_name, change) => {
  const order = await shownOnce((_shown, payment) => change(payment));
  expect(await reviews(order)).toEqual(['mismatch']);
  expect(order).toMatchObject({ status: 'PLACED', capturedPaise: 0, stock: 'reserved' });
});

it('one more payment, of an unknown word, leaves the order paid, and a person is called about it', async () => {
  const order = await shownOnce((shown, payment) => ({
    payments: [...shown.payments, { ...payment, id: `${payment.id}-2`, status: 'SOMETHING_NEW' }],
  }));
  expect(order).toMatchObject({ status: 'PROCESSED', capturedPaise: all, stock: 'sold' });
  expect(await reviews(order)).toEqual(['payment_unclear']);
  expect(await messages(order)).toEqual(['confirmed']);
  // It says nothing about the money of this order, which can be given back.
  expect(await refundOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
    outcome: 'succeeded',
  });
});

it('of an order given up leaves its units on the shelf: what becomes of the goods is asked apart', async () => {
  const order = await paidLate();
  await press(order, 'accepted', charged);
  expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: all, stock: 'released' });
  expect(await reviews(order)).toEqual(['late_payment']);
});

it('settles nothing but the figures that were seen', async () => {
  const order = await unclear('status');
  const view = await previewSettlement(order.id, actor, charged);
  if ('refused' in view) throw new Error('expected figures');
  for (const reading of [{ ...charged, amountPaise: paise(140_000) }, held, undefined]) {
    const other = { reason: 'other', way: 'accepted', seen: view.seen, ...(reading && { reading }) } as const;
    expect(await settleReview({ orderId: order.id, actor, ...other })).toMatchObject({ outcome: 'refused' });
  }
  expect(await now(order)).toMatchObject({ capturedPaise: 0, settlement: null });
});
