/** What the gateway publishes beyond its sample pages, played by the sandbox: what the shop keeps, says and lets be done. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import type { OrderRow } from '@/db/queries/orders';
import { messagesOf } from '@/db/testing/outbox';
import { attentionOf } from '@/lib/console/list/attention';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { moneyStateOf } from '@/lib/payments/operations/money-state';
import { moneyActions } from '@/lib/payments/state/operations/money-actions';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, all, charged, held, moved, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
afterEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({
    convenience_fee: 0,
    convenience_fee_on: 'both',
    cancelled_payments: 'CANCELLED',
    created: '200',
  });
});

const actions = async (order: OrderRow) => moneyActions(await moneyStateOf(reader(), await now(order)));
const reviews = async ({ id }: OrderRow) => (await openReviewsOfOrder(reader(), id)).map(({ kind }) => kind);
const fetched = async (order: OrderRow) => {
  await syncOrder(order.reference, 'page');
  return now(order);
};

describe('a convenience fee', () => {
  // 2 % of ₹1,499 and 18 % tax on it.
  const FEE = 3_538;

  it('is paid beside the goods, and a refund gives the goods back alone', async () => {
    await world.sandbox.settings({ convenience_fee: 2 });
    const order = await charged(world);
    expect(order).toMatchObject({
      status: 'PROCESSED',
      capturedPaise: 149_900 + FEE,
      feePaise: FEE,
      stock: 'sold',
    });
    expect(await reviews(order)).toEqual([]);
    expect((await actions(order)).refund).toEqual({ allowed: true, max: 149_900 + FEE, goods: 149_900 });
    await refundOrder({ orderId: order.id, actor, amount: paise(149_900) });
    expect(await now(order)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refundedPaise: 149_900 });
    expect((await actions(order)).refund).toEqual({ allowed: true, max: FEE, goods: FEE });
    await refundOrder({ orderId: order.id, actor, amount: paise(FEE) });
    expect(await now(order)).toMatchObject({ status: 'FULLY_REFUNDED' });
  });

  it('is held with the goods, and captured with them; a part is of the goods first', async () => {
    await world.sandbox.settings({ convenience_fee: 2 });
    const [whole, part] = [await held(world), await held(world)];
    expect(whole).toMatchObject({ authorisedPaise: 149_900 + FEE, feePaise: FEE });
    await captureOrder({ orderId: whole.id, actor, amount: paise(149_900 + FEE) });
    expect(await now(whole)).toMatchObject({ capturedPaise: 149_900 + FEE, feePaise: FEE });
    await captureOrder({ orderId: part.id, actor, amount: all });
    expect(await now(part)).toMatchObject({ capturedPaise: 149_900, releasedPaise: FEE, feePaise: 0 });
    expect((await actions(part)).refund).toEqual({ allowed: true, max: 149_900, goods: 149_900 });
  });
});

it('a convenience fee that comes with the capture alone is paid beside the goods, and the capture is done', async () => {
  await world.sandbox.settings({ convenience_fee: 2, convenience_fee_on: 'capture' });
  const order = await held(world);
  expect(order).toMatchObject({ status: 'AUTHORIZED', authorisedPaise: all, feePaise: 0 });
  expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
    outcome: 'succeeded',
  });
  const paid = {
    authorisedPaise: all + 3_538,
    capturedPaise: all + 3_538,
    releasedPaise: 0,
    feePaise: 3_538,
  };
  expect(await now(order)).toMatchObject({ status: 'PROCESSED', stock: 'sold', ...paid });
  expect(await reviews(order)).toEqual([]);
  expect((await actions(order)).refund).toEqual({ allowed: true, max: all + 3_538, goods: all });
});

describe('a capture that fails', () => {
  it('gives the hold and the units back, tells the customer, and calls a person', async () => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'capture', fault: 'capture-fails', times: 1 });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'failed',
      code: 'ORDER_FAILED',
    });
    expect(await now(order)).toMatchObject({
      status: 'FAILED',
      authorisedPaise: 149_900,
      capturedPaise: 0,
      releasedPaise: 149_900,
      stock: 'released',
    });
    expect(await reviews(order)).toEqual(['capture_failed']);
    expect(await messagesOf(order.id)).toMatchObject([
      { kind: 'confirmed' },
      { kind: 'charge-failed', amountPaise: 149_900 },
    ]);
    expect((await moved(world, order)).balance).toMatchObject({ held: 0, released: 149_900 });
    const { capture, cancel, refund } = await actions(order);
    expect([capture.allowed, cancel.allowed, refund.allowed]).toEqual([false, false, false]);
  });
});

describe('a capture or cancel under way', () => {
  it.each([
    ['done', { status: 'PROCESSED', capturedPaise: 149_900, settling: false }, []],
    ['failed', { status: 'FAILED', releasedPaise: 149_900, settling: false }, ['capture_failed']],
  ] as const)('a capture calls nobody until it is %s', async (outcome, after, kinds) => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'capture', fault: 'under-way', times: 1 });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'checking',
    });
    const between = await now(order);
    expect(between).toMatchObject({ status: 'AUTHORIZED', settling: true, capturedPaise: 0 });
    expect((between.nextCheckAt ?? Infinity) - Date.now()).toBeLessThan(5 * 60_000);
    expect(await reviews(order)).toEqual([]);
    await world.sandbox.settle(order.reference, outcome);
    expect(await fetched(order)).toMatchObject(after);
    expect(await reviews(order)).toEqual(kinds);
  });

  it('a cancel made in the dashboard offers neither capture nor cancel meanwhile', async () => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'cancel', fault: 'under-way', times: 1 });
    await cancelOrder({ orderId: order.id, actor });
    await run("DELETE FROM operations WHERE order_id = ? AND kind = 'cancel'", order.id);
    expect(await fetched(order)).toMatchObject({ status: 'AUTHORIZED', settling: true });
    const { capture, cancel } = await actions(order);
    expect([capture.allowed, cancel.allowed]).toEqual([false, false]);
    await world.sandbox.settle(order.reference, 'failed');
    expect(await fetched(order)).toMatchObject({ status: 'AUTHORIZED', settling: false });
    expect((await actions(order)).capture.allowed).toBe(true);
  });
});

it('a create that is answered with 201 is a created order: it is placed and paid', async () => {
  await world.sandbox.settings({ created: '201' });
  const order = await placed(world, false);
  expect(order.redirectUrl).toMatch(/^http/);
  // Believed as it came: nothing was asked about it, or twice.
  const { requests } = await world.sandbox.ledger({ reference: order.reference });
  expect(requests.map(({ endpoint, status }) => [endpoint, status])).toEqual([['create', 201]]);
  await world.sandbox.pay({ reference: order.reference });
  expect(await fetched(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
});

it.each([
  ['on a card', {}, 1],
  ['on a card and in points', { points: 49_900 }, 2],
])(
  'a hold %s that is cancelled has nothing to refund, though its payments read PROCESSED',
  async (_how, by, parts) => {
    await world.sandbox.settings({ cancelled_payments: 'PROCESSED' });
    const order = await held(world, by);
    expect(order).toMatchObject({ status: 'AUTHORIZED', authorisedPaise: 149_900 });
    expect(await paymentsOfOrder(reader(), order.id)).toHaveLength(parts);
    await cancelOrder({ orderId: order.id, actor });
    expect(await now(order)).toMatchObject({ status: 'CANCELLED', capturedPaise: 0, releasedPaise: 149_900 });
    expect((await actions(order)).refund.allowed).toBe(false);
    expect(await reviews(order)).toEqual([]);
  },
);

it('authorised and not to be held is a payment in progress, and paid in the end', async () => {
  const order = await placed(world, false);
  await world.sandbox.pay({ reference: order.reference, outcome: 'in-progress' });
  expect(await fetched(order)).toMatchObject({ status: 'PENDING', authorisedPaise: 0, stock: 'reserved' });
  const { capture, cancel } = await actions(order);
  expect([capture.allowed, cancel.allowed]).toEqual([false, false]);
  await world.sandbox.settle(order.reference);
  expect(await fetched(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
  expect(await reviews(order)).toEqual([]);
});

it('a payment declined for what the account lacks is told to the merchant, a declined card is not', async () => {
  const declined = async (code: string) => {
    const order = await placed(world, false);
    await world.sandbox.pay({ reference: order.reference, outcome: 'decline', code });
    await syncOrder(order.reference, 'page');
  };
  const told = async (role: string) => (await attentionOf({ role })).accountDeclines;
  await declined('INSUFFICIENT_FUNDS');
  expect(await told('owner')).toBe(0);
  await declined('PAYMENT_METHOD_NOT_ENABLED');
  await declined('PAYMENT_METHOD_NOT_ENABLED');
  expect(await told('owner')).toBe(2);
  // Whoever may not open the page of the figures is not led there.
  expect(await told('packer')).toBe(0);
});
