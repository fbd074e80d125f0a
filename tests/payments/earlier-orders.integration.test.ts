/** Money that reaches an earlier order at the gateway of an order that has a later one there. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { createOperationOf } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, orderByGatewayId, orderByReference } from '@/db/queries/orders';
import { supersededOfOrder, updateSuperseded } from '@/db/queries/superseded-orders';
import { markReviewed } from '@/lib/console/actions/order-actions';
import { callCreate, checkoutLink } from '@/lib/payments/operations/checkout-link';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { sendOperation } from '@/lib/payments/operations/operations';
import { replaceRefused } from '@/lib/payments/operations/replace-refused';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import { gateway } from '@/lib/payments/surroundings';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import { acceptWebhook, processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { syncSuperseded } from '@/lib/payments/sync/superseded';
import { syncOrder } from '@/lib/payments/sync/sync';
import { GatewayError } from '@/lib/pinelabs/gateway-error';
import { createOf, creates, lost, pressed } from '../support/lost-creates';
import { actor, all, moved, now } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

const HOUR = 60 * 60_000;

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());

/** With two earlier ones at the gateway. */
async function lostThrice(): Promise<OrderRow> {
  const order = await lost(world);
  await syncOrder(order.reference, 'page');
  await world.sandbox.fault({ endpoint: 'create', fault: 'wrong-field', field: 'redirect_url' });
  for (let presses = 0; presses < 3; presses += 1) await checkoutLink(order.id);
  await world.sandbox.forgetFaults();
  return now(order);
}

/** As its time ends: the first one is not fetched by the clock any more. */
const closed = ({ reference }: OrderRow) =>
  transaction('test', (tx) => updateSuperseded(tx, reference, { closedAt: Date.now() }));

describe('money on an earlier order at the gateway', () => {
  it('is the order’s, where nothing was paid on the later one; capture goes there', async () => {
    const order = await lost(world, true);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '', outcome: 'decline' });
    await syncOrder(order.reference, 'page');
    expect(await paymentsOfOrder(reader(), order.id)).toMatchObject([{ status: 'FAILED' }]);
    await world.sandbox.pay({ reference: order.reference });
    await reconcileOnce({ ahead: true });
    expect(await paymentsOfOrder(reader(), order.id)).toMatchObject([{ status: 'AUTHORIZED' }]);
    expect(await now(order)).toMatchObject({ status: 'AUTHORIZED', gatewayReference: null });
    expect(await supersededOfOrder(reader(), order.id)).toMatchObject([
      { merchantReference: gatewayReference },
    ]);
    const data = { from: gatewayReference, to: order.reference };
    expect(await eventsOfOrder(reader(), order.id)).toContainEqual(
      expect.objectContaining({ kind: 'operation', cause: 'reconcile', data }),
    );
    expect((await captureOrder({ orderId: order.id, actor, amount: all })).outcome).toBe('succeeded');
    expect((await moved(world, order)).balance).toMatchObject({ captured: 149_900 });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
    expect(
      (await reportDifferences(0)).differences.filter(({ reference }) => reference === order.reference),
    ).toEqual([]);
  });

  it('is the order’s where that is neither its first one nor its last', async () => {
    const order = await lostThrice();
    const second = `${order.reference}-2`;
    await world.sandbox.pay({ reference: second });
    expect(await syncOrder(order.reference, 'webhook')).toMatchObject({
      ...{ outcome: 'synced', status: 'PROCESSED', changed: true },
    });
    expect(await now(order)).toMatchObject({ gatewayReference: second, capturedPaise: 149_900 });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
  });

  it('counts once, where another fetch has found it meanwhile', async () => {
    const order = await lost(world);
    await pressed(order);
    await world.sandbox.pay({ reference: order.reference });
    const fetched = await syncSuperseded(
      order.id,
      async ({ gatewayOrderId }) => {
        const shown = await gateway().getOrder(gatewayOrderId ?? '');
        await syncOrder(order.reference, 'webhook');
        return shown;
      },
      'reconcile',
      Date.now(),
    );
    expect(fetched).toBeUndefined();
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: null });
    const told = (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'status');
    expect(told).toMatchObject([
      { data: { to: 'CREATED' } },
      { cause: 'webhook', data: { to: 'PROCESSED' } },
    ]);
  });

  it('that was closed is asked for at the gateway’s own word, and not by the clock or a page', async () => {
    const order = await lost(world);
    const { gatewayReference } = await pressed(order);
    await closed(order);
    await world.sandbox.pay({ reference: order.reference });
    for (const cause of ['reconcile', 'page'] as const) {
      expect(await syncOrder(order.reference, cause)).toMatchObject({ status: 'CREATED', changed: false });
    }
    expect(await now(order)).toMatchObject({ status: 'CREATED', gatewayReference });
    expect(await syncOrder(order.reference, 'webhook')).toMatchObject({
      ...{ outcome: 'synced', status: 'PROCESSED', changed: true },
    });
  });

  it('that was closed is watched again once it is paid, though the order itself is final', async () => {
    const order = await lost(world);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '' });
    await syncOrder(order.reference, 'page');
    await refundOrder({ orderId: order.id, actor, amount: all });
    await closed(order);
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({ status: 'FULLY_REFUNDED', nextCheckAt: null });
    await world.sandbox.pay({ reference: order.reference });
    const at = Date.now();
    await syncOrder(order.reference, 'webhook', at);
    expect(await supersededOfOrder(reader(), order.id)).toMatchObject([
      { paidPaise: 149_900, closedAt: null },
    ]);
    expect((await now(order)).nextCheckAt).toBe(at + 6 * HOUR);
  });

  it('that could not be fetched is looked for again within seconds, whatever the order’s own turn is', async () => {
    const order = await lost(world);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '' });
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before', reference: order.reference });
    const before = Date.now();
    await expect(syncOrder(order.reference, 'webhook')).rejects.toThrow(GatewayError);
    const { status, nextCheckAt } = await now(order);
    expect(status).toBe('PROCESSED');
    expect(nextCheckAt).toBeGreaterThanOrEqual(before + 20_000);
    expect(nextCheckAt).toBeLessThanOrEqual(Date.now() + 20_000);
    expect(await supersededOfOrder(reader(), order.id)).toMatchObject([{ closedAt: null }]);
  });

  it('beside money on the later one calls a person, who reads which is which, once', async () => {
    const order = await lost(world);
    const replaced = await pressed(order);
    const [earlier] = await supersededOfOrder(reader(), order.id);
    await world.sandbox.pay({ reference: replaced.gatewayReference ?? '' });
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference });
    await reconcileOnce({ ahead: true });
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: `${order.reference}-2` });
    expect(await openReviewsOfOrder(reader(), order.id)).toMatchObject([
      {
        kind: 'paid_twice',
        details: [
          { field: 'reference', ours: `${order.reference}-2`, theirs: order.reference },
          { field: 'gateway order id', ours: replaced.gatewayOrderId, theirs: earlier?.gatewayOrderId },
          { field: 'paid', ours: '₹1,499', theirs: '₹1,499' },
        ],
      },
    ]);
  });

  it('and on a third one calls a person about each', async () => {
    const order = await lostThrice();
    const references = ['', '-2', '-3'].map((end) => `${order.reference}${end}`);
    for (const reference of references) await world.sandbox.pay({ reference });
    await reconcileOnce({ ahead: true });
    await reconcileOnce({ ahead: true });
    const reviews = await openReviewsOfOrder(reader(), order.id);
    expect(reviews.map(({ kind }) => kind)).toEqual(['paid_twice']);
    const told = reviews.flatMap(({ details }) => details).filter(({ field }) => field === 'reference');
    const { gatewayReference } = await now(order);
    expect(told.map(({ theirs }) => theirs)).toEqual(
      references.filter((one) => one !== (gatewayReference ?? order.reference)),
    );
  });

  it('that cannot be judged calls a person, once more when it can be; the later one is captured all the same', async () => {
    const order = await lost(world, true);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '' });
    await world.sandbox.fault({
      ...{ endpoint: 'get', fault: 'wrong-field', field: 'amount' },
      reference: order.reference,
    });
    expect((await captureOrder({ orderId: order.id, actor, amount: all })).outcome).toBe('succeeded');
    expect(await openReviewsOfOrder(reader(), order.id)).toMatchObject([
      {
        kind: 'other_order_differs',
        details: [
          { field: 'about', ours: gatewayReference, theirs: order.reference },
          { field: 'amount', ours: '149900', theirs: '149901' },
        ],
      },
    ]);
    await world.sandbox.forgetFaults();
    await world.sandbox.pay({ reference: order.reference });
    await syncOrder(order.reference, 'webhook');
    const reviews = await openReviewsOfOrder(reader(), order.id);
    expect(reviews.map(({ kind, details }) => [kind, details.length])).toEqual([
      ['other_order_differs', 2],
      ['paid_twice', 3],
    ]);
  });

  it('that is paid under a word that nobody knows calls a person, though the later one is paid as much', async () => {
    const order = await lost(world);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '' });
    await syncOrder(order.reference, 'webhook');
    expect(await now(order)).toMatchObject({ capturedPaise: all });
    const { reference } = order;
    await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field: 'status', reference });
    await world.sandbox.pay({ reference });
    await syncOrder(reference, 'webhook');
    expect(await openReviewsOfOrder(reader(), order.id)).toMatchObject([
      {
        kind: 'other_order_differs',
        details: [{ field: 'about' }, { field: 'status', theirs: 'SOMETHING_NEW' }],
      },
    ]);
  });

  it('counts for nothing where the gateway names another merchant for it', async () => {
    const order = await lost(world);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: order.reference });
    const { reference } = order;
    await world.sandbox.fault({ endpoint: '*', fault: 'wrong-field', field: 'merchant_id', reference });
    await syncOrder(reference, 'page');
    expect(await openReviewsOfOrder(reader(), order.id)).toMatchObject([
      { kind: 'other_order_differs', details: [{ field: 'about' }, { field: 'merchant', theirs: '000000' }] },
    ]);
    expect(await now(order)).toMatchObject({ status: 'CREATED', gatewayReference });
  });

  it('says nothing of the later one’s create, which never arrived', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'create', fault: 'drop-before', after: 1, times: 1 });
    await checkoutLink(order.id);
    const second = `${order.reference}-2`;
    expect((await creates(order)).at(-1)).toEqual([second, 'unknown']);
    await world.sandbox.pay({ reference: order.reference });
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: null });
    expect(await createOperationOf(reader(), second)).toMatchObject({ state: 'unknown', gatewayId: null });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + GRACE_MS + 1_000 });
    await syncOrder(order.reference, 'page').finally(() => vi.useRealTimers());
    expect(await createOperationOf(reader(), second)).toMatchObject({ errorCode: 'NOT_RECEIVED' });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED' });
  });

  it('leaves the later one’s create, whose process ended before the answer, to the fetch of that one', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await sendOperation(await createOf(order), callCreate);
    expect(await replaceRefused(await now(order))).toBe(true);
    const sent = Promise.withResolvers<void>();
    void sendOperation(await createOf(order, 2), async (...asked) => {
      await callCreate(...asked);
      sent.resolve();
      return new Promise(() => undefined);
    });
    await sent.promise;
    await world.sandbox.pay({ reference: order.reference });
    await syncOrder(order.reference, 'webhook');
    expect(await createOf(order, 2)).toMatchObject({ state: 'pending', gatewayId: null });
    await syncOrder(order.reference, 'webhook');
    const [later] = await supersededOfOrder(reader(), order.id);
    expect(await createOf(order, 2)).toMatchObject({ state: 'succeeded', gatewayId: later?.gatewayOrderId });
    expect((await eventsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ cause: 'look' });
  });

  it('that is one too many is followed until it was given back, not longer; a closed review stays closed', async () => {
    const order = await lost(world);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '' });
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference });
    await reconcileOnce({ ahead: true });
    const [review] = await openReviewsOfOrder(reader(), order.id);
    await markReviewed({ id: review?.id ?? '', note: '' }, actor);
    await reconcileOnce({ ahead: true });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
    const givenBack = `The second payment, made as ${order.reference}, went back`;
    const told = async () =>
      (await eventsOfOrder(reader(), order.id)).filter(({ summary }) => summary === givenBack);
    expect(await told()).toEqual([]);

    // In the gateway's dashboard.
    const [earlier] = await supersededOfOrder(reader(), order.id);
    expect(earlier).toMatchObject({ paidPaise: 149_900, closedAt: null });
    await gateway().refund(earlier?.gatewayOrderId ?? '', {
      reference: `dash-${order.id.slice(0, 8)}`,
      amount: all,
    });
    await reconcileOnce({ ahead: true });
    expect(await supersededOfOrder(reader(), order.id)).toMatchObject([
      { status: 'FULLY_REFUNDED', paidPaise: 0, closedAt: expect.any(Number) },
    ]);
    // The gateway's word opens the book on it again, and nothing is new.
    await syncOrder(order.reference, 'webhook');
    expect(await told()).toMatchObject([{ kind: 'operation', cause: 'reconcile' }]);
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', refundedPaise: 0 });
    const asked = async () =>
      (await world.sandbox.ledger({ order_id: earlier?.gatewayOrderId ?? '' })).requests.length;
    const before = await asked();
    await reconcileOnce({ ahead: true });
    expect(await asked()).toBe(before);
  });

  it('is found by its webhook and by its callback', async () => {
    const order = await lost(world);
    await pressed(order);
    const [earlier] = await supersededOfOrder(reader(), order.id);
    expect(await orderByGatewayId(reader(), earlier?.gatewayOrderId ?? '')).toMatchObject({ id: order.id });
    expect(await orderByReference(reader(), `${order.reference}-2`)).toMatchObject({ id: order.id });
    const { callback } = await world.sandbox.pay({ reference: order.reference });
    const event = {
      order_id: earlier?.gatewayOrderId,
      merchant_order_reference: order.reference,
      status: 'PROCESSED',
    };
    await acceptWebhook(
      `msg_${order.id}`,
      Buffer.from(JSON.stringify({ event_type: 'ORDER_PROCESSED', data: event })),
    );
    await processInbox();
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: null });
    expect(await handleCallback(Object.entries(callback?.fields ?? {}))).toBe(order.id);
    expect((await eventsOfOrder(reader(), order.id)).map(({ summary }) => summary)).toContainEqual(
      expect.stringContaining('the earlier order at the gateway'),
    );
  });
});
