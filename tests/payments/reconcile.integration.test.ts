/** A round of reconcile: what it does, to whom, and what it says that it did. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { operationsOfOrder } from '@/db/queries/operations';
import { updateOrder } from '@/db/queries/orders';
import { orders } from '@/db/schema';
import { cancelOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { recordOperation } from '@/lib/payments/operations/operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GRACE_MS, ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import { providePayments, surroundings } from '@/lib/payments/surroundings';
import { acceptWebhook, processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { wirePayments } from '@/lib/wire-payments';
import { actor, all, charged, held, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

vi.mock('@/lib/payments/sync/inbound/webhook-inbox', { spy: true });

const NOTHING = { fetched: 0, changed: 0, failed: 0, sent: 0, webhooks: 0 };

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

beforeEach(async () => {
  await world.sandbox.behave();
  // What earlier tests have placed is nobody's turn any more.
  await transaction('test', async (tx) => void (await tx.update(orders).set({ nextCheckAt: null })));
});

/** A round with every order, so many milliseconds from now. */
async function later(milliseconds: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
  return reconcileOnce({ ahead: true }).finally(() => vi.useRealTimers());
}

it('fetches what is due and no other, an order once though two rounds run, and counts what has changed', async () => {
  const paid = await placed(world, false);
  const unpaid = await placed(world, false);
  await world.sandbox.pay({ reference: paid.reference });
  const dueAt = (at: number) =>
    transaction('test', async (tx) => {
      for (const { id } of [paid, unpaid]) await updateOrder(tx, id, { nextCheckAt: at }, Date.now());
    });
  await dueAt(Date.now() + 60_000);
  expect(await reconcileOnce()).toEqual(NOTHING);
  await dueAt(Date.now() - 1);
  const [one, other] = await Promise.all([reconcileOnce(), reconcileOnce()]);
  expect([one.fetched + other.fetched, one.changed + other.changed]).toEqual([2, 2]);
  await dueAt(Date.now() - 1);
  expect(await reconcileOnce()).toEqual({ ...NOTHING, fetched: 2 });
  expect(await now(paid)).toMatchObject({ status: 'PROCESSED' });
});

it('leaves to another round the order that it is fetching', async () => {
  const order = await placed(world, false);
  await world.sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: 1_000, times: 1 });
  const first = reconcileOnce({ ahead: true });
  const { nextCheckAt } = order;
  await vi.waitFor(async () => expect((await now(order)).nextCheckAt).not.toBe(nextCheckAt));
  expect(await reconcileOnce()).toMatchObject({ fetched: 0 });
  expect(await first).toMatchObject({ fetched: 1 });
});

it('sends what its process has left behind, and leaves to its caller what was committed just now', async () => {
  const order = await held(world);
  await transaction('test', (tx) =>
    recordOperation(
      tx,
      order,
      { kind: 'cancel', amountPaise: all, reference: `can-${order.reference}`, actor, reason: null },
      Date.now(),
    ),
  );
  expect(await reconcileOnce()).toMatchObject({ sent: 0 });
  expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ sends: 0, claimedAt: null });
  expect(await later(ORPHANED_AFTER_MS + 1_000)).toMatchObject({ sent: 1 });
  expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
    sends: 1,
    state: 'succeeded',
  });
});

it('tells the rest of the shop that it begins, and works through the webhooks that wait, which it counts', async () => {
  const order = await placed(world, false);
  await world.sandbox.pay({ reference: order.reference });
  const data = { order_id: order.gatewayOrderId, merchant_order_reference: order.reference };
  const body = JSON.stringify({ event_type: 'ORDER_PROCESSED', data: { ...data, status: 'PROCESSED' } });
  await acceptWebhook(`msg_${order.id}`, Buffer.from(body));
  const roundBegins = vi.fn();
  providePayments({ ...surroundings(), extensions: [...surroundings().extensions, { roundBegins }] });
  try {
    expect(await reconcileOnce()).toMatchObject({ webhooks: 1, failed: 0 });
  } finally {
    wirePayments();
  }
  expect(roundBegins).toHaveBeenCalledOnce();
  expect(await now(order)).toMatchObject({ status: 'PROCESSED' });
});

it('comes back later to an order that could not be fetched, and goes on with the others', async () => {
  const [first, second] = [await placed(world, false), await placed(world, false)];
  await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
  expect(await reconcileOnce({ ahead: true })).toEqual({ ...NOTHING, fetched: 2, failed: 2 });
  for (const order of [first, second]) {
    const { nextCheckAt, checks } = await now(order);
    expect(nextCheckAt).toBeGreaterThan(Date.now());
    expect(checks).toBe(order.checks + 1);
  }
});

it('fetches orders though the webhooks cannot be worked through', async () => {
  await placed(world, false);
  vi.mocked(processInbox).mockRejectedValueOnce(new Error('disk I/O error'));
  expect(await reconcileOnce({ ahead: true })).toMatchObject({ fetched: 1, failed: 1 });
});

it('asks again for what a fetch has not found, and counts what came of it', async () => {
  const refunded = await charged(world);
  await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
  await refundOrder({ orderId: refunded.id, actor, amount: all });
  expect(await later(GRACE_MS + 10_000)).toMatchObject({ fetched: 1, changed: 1, failed: 0 });
  expect(await now(refunded)).toMatchObject({ status: 'FULLY_REFUNDED' });
});

it('counts no change where the gateway does not know the order, or loses what is asked for again', async () => {
  await world.sandbox.fault({ endpoint: 'create', fault: 'drop-before', times: 1 });
  await placed(world, false);
  const refunded = await charged(world);
  await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 2 });
  await refundOrder({ orderId: refunded.id, actor, amount: all });
  expect(await later(GRACE_MS + 10_000)).toEqual({ ...NOTHING, fetched: 2 });
  expect((await operationsOfOrder(reader(), refunded.id)).at(-1)).toMatchObject({ sends: 2 });
});

it('asks for nothing again that has been answered meanwhile', async () => {
  const order = await held(world);
  await world.sandbox.fault({ endpoint: 'cancel', fault: 'drop-after', times: 1 });
  await cancelOrder({ orderId: order.id, actor });
  expect(await reconcileOnce({ ahead: true })).toMatchObject({ failed: 0 });
  expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
    state: 'succeeded',
    sends: 1,
  });
});
