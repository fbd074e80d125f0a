import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { createOperationOf, operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, orderByGatewayId, orderByReference, updateOrder } from '@/db/queries/orders';
import { supersededOfOrder } from '@/db/queries/superseded-orders';
import { markReviewed } from '@/lib/console/actions/order-actions';
import { orderToken } from '@/lib/orders/order-token';
import { placeAgain } from '@/lib/orders/page/order-view';
import { callCreate, checkoutLink } from '@/lib/payments/operations/checkout-link';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { sendOperation } from '@/lib/payments/operations/operations';
import { replaceRefused } from '@/lib/payments/operations/replace-refused';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { GRACE_MS, ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import { gateway } from '@/lib/payments/surroundings';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import { acceptWebhook, processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, all, moved, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());

/** Placed; the gateway has it, and its answer was lost. */
async function lost(preAuth = false): Promise<OrderRow> {
  await world.sandbox.settings({ repeated_create: '409' });
  await world.sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
  const order = await placed(world, preAuth);
  expect(order.redirectUrl).toBeNull();
  return order;
}

/** The shopper presses "try again". */
async function pressed(order: OrderRow): Promise<OrderRow> {
  await syncOrder(order.reference, 'page');
  await placeAgain(orderToken(order.id));
  return now(order);
}

const creates = async (order: OrderRow) =>
  (await operationsOfOrder(reader(), order.id))
    .filter(({ kind }) => kind === 'create')
    .map(({ reference, state }) => [reference, state]);

describe.each(['409', '422'] as const)('a repeated create that is refused with %s', (answer) => {
  it('gets the order another one at the gateway, which is paid once', async () => {
    const order = await lost();
    await world.sandbox.settings({ repeated_create: answer });
    const replaced = await pressed(order);
    const second = `${order.reference}-2`;
    expect(replaced).toMatchObject({ reference: order.reference, gatewayReference: second });
    expect(replaced.redirectUrl).toContain(world.sandbox.url);
    expect(await creates(order)).toEqual([
      [order.reference, 'succeeded'],
      [second, 'succeeded'],
    ]);
    const [earlier] = await supersededOfOrder(reader(), order.id);
    expect(earlier).toMatchObject({ merchantReference: order.reference, closedAt: null });
    expect(earlier?.gatewayOrderId).not.toBe(replaced.gatewayOrderId);

    await world.sandbox.pay({ reference: second });
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
    const refund = await refundOrder({ orderId: order.id, actor, amount: all });
    expect(refund.outcome).toBe('succeeded');
    expect((await moved(world, { ...order, reference: second })).balance).toMatchObject({
      refunded: 149_900,
    });
    expect((await moved(world, order)).kinds).toEqual([]);
  });
});

describe('an order whose page never came', () => {
  it('is held, captured and reported under its later reference', async () => {
    const order = await lost(true);
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '' });
    await syncOrder(order.reference, 'page');
    // The answer alone says so: no fetch helps.
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    expect((await captureOrder({ orderId: order.id, actor, amount: all })).outcome).toBe('succeeded');
    await world.sandbox.forgetFaults();
    await syncOrder(order.reference, 'page');
    const [capture] = (await operationsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'capture');
    expect(capture).toMatchObject({ state: 'succeeded', errorCode: null, sends: 1 });
    const { differences } = await reportDifferences(0);
    expect(differences.filter(({ reference }) => reference === order.reference)).toEqual([]);
  });

  it('gets one more however many press at once', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await Promise.all(Array.from({ length: 10 }, () => placeAgain(orderToken(order.id))));
    expect(await creates(order)).toHaveLength(2);
    expect(await supersededOfOrder(reader(), order.id)).toHaveLength(1);
  });

  it('gives its page to a press that comes while another one has just been refused', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: 1_000 });
    const first = checkoutLink(order.id);
    await vi.waitFor(async () => expect(await creates(order)).toEqual([[order.reference, 'unknown']]));
    const second = await checkoutLink(order.id);
    expect(second).toContain(world.sandbox.url);
    expect(await first).toBe(second);
  });

  it('gets none while the refusal is all that is known: the fetch fails', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    await checkoutLink(order.id);
    expect(await creates(order)).toEqual([[order.reference, 'unknown']]);
    expect(await now(order)).toMatchObject({ gatewayReference: null });
  });

  it('gets none where the order turns out to be paid', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference });
    expect(await checkoutLink(order.id)).toBeUndefined();
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: null });
    expect(await creates(order)).toEqual([[order.reference, 'succeeded']]);
  });

  it('gets none where a payment is under way', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference, outcome: 'pending' });
    await checkoutLink(order.id);
    expect(await now(order)).toMatchObject({ status: 'PENDING', gatewayReference: null });
  });

  it('gets none while a payment goes on after a wrong password', async () => {
    await world.sandbox.settings({ wrong_otp: 'retry' });
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference, outcome: 'wrong-otp' });
    await checkoutLink(order.id);
    await world.sandbox.settings({ wrong_otp: 'ends' });
    expect(await now(order)).toMatchObject({ status: 'ATTEMPTED', gatewayReference: null });
    expect(await paymentsOfOrder(reader(), order.id)).toMatchObject([{ status: 'PENDING' }]);
  });

  it('gets none once it was given up', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await transaction('test', (tx) =>
      updateOrder(tx, order.id, { createdAt: Date.now() - GIVE_UP_AFTER_MS - 1_000 }, Date.now()),
    );
    await syncOrder(order.reference, 'page');
    await checkoutLink(order.id);
    expect(await now(order)).toMatchObject({ status: 'EXPIRED', gatewayReference: null });
  });

  it('gets none while a difference waits for a person', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field: 'amount', times: 1 });
    await syncOrder(order.reference, 'page');
    await checkoutLink(order.id);
    expect(await now(order)).toMatchObject({ status: 'CREATED', gatewayReference: null });
  });

  it('has its new create sent by reconcile, where the process ended after the commit', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    const create = await createOperationOf(reader(), order.reference);
    const answer = create && (await sendOperation(create, callCreate));
    expect(answer).toMatchObject({ state: 'unknown', refusedCode: 'DUPLICATE_REQUEST' });
    expect(await replaceRefused(await now(order))).toBe(true);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ORPHANED_AFTER_MS + 1_000 });
    await reconcileOnce().finally(() => vi.useRealTimers());
    expect((await now(order)).redirectUrl).toContain(world.sandbox.url);
  });

  it('has its new create given up, where the process ended after the commit and the earlier order is paid', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    const create = await createOperationOf(reader(), order.reference);
    await (create && sendOperation(create, callCreate));
    expect(await replaceRefused(await now(order))).toBe(true);
    await world.sandbox.pay({ reference: order.reference });
    await syncOrder(order.reference, 'webhook');
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: null });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ORPHANED_AFTER_MS + 1_000 });
    try {
      expect(await reconcileOnce()).toMatchObject({ failed: 0 });
      expect(await reconcileOnce()).toMatchObject({ failed: 0, sent: 0 });
    } finally {
      vi.useRealTimers();
    }
    expect(await creates(order)).toEqual([
      [order.reference, 'succeeded'],
      [`${order.reference}-2`, 'failed'],
    ]);
  });

  it('takes no link of an earlier order, whose answer comes late', async () => {
    const order = await lost();
    await world.sandbox.settings({ repeated_create: 'existing' });
    const first = await createOperationOf(reader(), order.reference);
    const replaced = await (async () => {
      await syncOrder(order.reference, 'page');
      await world.sandbox.settings({ repeated_create: '409' });
      await placeAgain(orderToken(order.id));
      return now(order);
    })();
    await world.sandbox.settings({ repeated_create: 'existing' });
    const late = first && (await callCreate(first, order));
    expect(late).toMatchObject({ state: 'succeeded' });
    await transaction('test', async (tx) => late?.with?.(tx, Date.now()));
    expect(await now(order)).toMatchObject({
      redirectUrl: replaced.redirectUrl,
      gatewayOrderId: replaced.gatewayOrderId,
    });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
  });

  it('gets five orders at the gateway, and no more', async () => {
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'create', fault: 'wrong-field', field: 'redirect_url' });
    for (let presses = 0; presses < 6; presses += 1) await checkoutLink(order.id);
    expect((await creates(order)).map(([reference]) => reference)).toEqual([
      order.reference,
      ...[2, 3, 4, 5].map((number) => `${order.reference}-${number}`),
    ]);
  });
});

describe('money on an earlier order at the gateway', () => {
  it('is the order’s, where nothing was paid on the later one; capture goes there', async () => {
    const order = await lost(true);
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
    expect((await captureOrder({ orderId: order.id, actor, amount: all })).outcome).toBe('succeeded');
    expect((await moved(world, order)).balance).toMatchObject({ captured: 149_900 });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
    expect(
      (await reportDifferences(0)).differences.filter(({ reference }) => reference === order.reference),
    ).toEqual([]);
  });

  it('beside money on the later one calls a person, who reads which is which, once', async () => {
    const order = await lost();
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
    const order = await lost();
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'create', fault: 'wrong-field', field: 'redirect_url' });
    for (let presses = 0; presses < 3; presses += 1) await checkoutLink(order.id);
    await world.sandbox.forgetFaults();
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

  it('that cannot be judged calls a person, and the later one is captured all the same', async () => {
    const order = await lost(true);
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
  });

  it('counts for nothing where the gateway names another merchant for it', async () => {
    const order = await lost();
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
    const order = await lost();
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

  it('that is one too many is followed until it was given back, not longer; a closed review stays closed', async () => {
    const order = await lost();
    const { gatewayReference } = await pressed(order);
    await world.sandbox.pay({ reference: gatewayReference ?? '' });
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference });
    await reconcileOnce({ ahead: true });
    const [review] = await openReviewsOfOrder(reader(), order.id);
    await markReviewed({ id: review?.id ?? '', note: '' }, actor);
    await reconcileOnce({ ahead: true });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);

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
    expect((await eventsOfOrder(reader(), order.id)).at(-1)?.summary).toBe(
      `The second payment, made as ${order.reference}, was given back`,
    );
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', refundedPaise: 0 });
    const asked = async () =>
      (await world.sandbox.ledger({ order_id: earlier?.gatewayOrderId ?? '' })).requests.length;
    const before = await asked();
    await reconcileOnce({ ahead: true });
    expect(await asked()).toBe(before);
  });

  it('is found by its webhook and by its callback', async () => {
    const order = await lost();
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
