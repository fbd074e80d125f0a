/** A gateway that refuses to repeat a create whose answer was lost: who gets another order there, and who does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { updateOrder } from '@/db/queries/orders';
import { supersededOfOrder } from '@/db/queries/superseded-orders';
import { orderToken } from '@/lib/orders/order-token';
import { placeAgain } from '@/lib/orders/page/order-view';
import { callCreate, checkoutLink } from '@/lib/payments/operations/checkout-link';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { sendOperation } from '@/lib/payments/operations/operations';
import { replaceRefused } from '@/lib/payments/operations/replace-refused';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import { applyFetched } from '@/lib/payments/sync/apply';
import { syncOrder } from '@/lib/payments/sync/sync';
import { createOf, creates, lost, pressed } from '../support/lost-creates';
import { actor, all, moved, now } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());

describe.each(['409', '422'] as const)('a repeated create that is refused with %s', (answer) => {
  it('gets the order another one at the gateway, which is paid once', async () => {
    const order = await lost(world);
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
    const data = { from: order.reference, to: second };
    expect(
      (await eventsOfOrder(reader(), order.id)).find(({ data: told }) => told?.from === data.from),
    ).toMatchObject({
      ...{ kind: 'operation', cause: 'shopper', data },
      summary: expect.stringMatching(new RegExp(`${order.reference} never reached us.*as ${second}$`)),
    });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ actor: 'shopper' });

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
    const order = await lost(world, true);
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
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await Promise.all(Array.from({ length: 10 }, () => placeAgain(orderToken(order.id))));
    expect(await creates(order)).toHaveLength(2);
    expect(await supersededOfOrder(reader(), order.id)).toHaveLength(1);
  });

  it('is not given what a fetch shows of an order at the gateway that it has replaced meanwhile', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    const fetched = await syncOrder(order.reference, 'reconcile', Date.now(), applyFetched, async (work) => {
      await checkoutLink(order.id);
      return transaction('test', work);
    });
    expect(fetched).toMatchObject({ outcome: 'synced', status: 'CREATED' });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
    const { gatewayOrderId } = await now(order);
    expect(gatewayOrderId).not.toBeNull();
    expect((await createOf(order, 2)).gatewayId).toBe(gatewayOrderId);
  });

  it('gives its page to a press that comes while another one has just been refused', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: 1_000 });
    const first = checkoutLink(order.id);
    await vi.waitFor(async () => expect(await creates(order)).toEqual([[order.reference, 'unknown']]));
    const second = await checkoutLink(order.id);
    expect(second).toContain(world.sandbox.url);
    expect(await first).toBe(second);
  });

  it('gets none while the refusal is all that is known: the fetch fails', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    await checkoutLink(order.id);
    expect(await creates(order)).toEqual([[order.reference, 'unknown']]);
    expect(await now(order)).toMatchObject({ gatewayReference: null });
  });

  it('gets none where the order turns out to be paid', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference });
    expect(await checkoutLink(order.id)).toBeUndefined();
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', gatewayReference: null });
    expect(await creates(order)).toEqual([[order.reference, 'succeeded']]);
    expect((await eventsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ kind: 'status', cause: 'page' });
  });

  it('gets another one after a payment that came to nothing', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference, outcome: 'decline' });
    await syncOrder(order.reference, 'page');
    expect(await now(order)).toMatchObject({ status: 'ATTEMPTED' });
    expect(await checkoutLink(order.id)).toContain(world.sandbox.url);
    expect(await now(order)).toMatchObject({ gatewayReference: `${order.reference}-2` });
  });

  it('gets none before the gateway has refused to repeat its create', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    expect(await replaceRefused(await now(order))).toBe(false);
    expect(await creates(order)).toEqual([[order.reference, 'succeeded']]);
  });

  it('gets none where its page comes late, while a repeat is refused', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.settings({ repeated_create: 'existing' });
    const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const late = sendOperation(await createOf(order), async (...sent) => {
      const answer = await callCreate(...sent);
      asked.resolve();
      await answered.promise;
      return answer;
    });
    await asked.promise;
    await world.sandbox.settings({ repeated_create: '409' });
    expect(await sendOperation(await createOf(order), callCreate)).toMatchObject({
      refusedCode: 'DUPLICATE_REQUEST',
    });
    answered.resolve();
    await late;
    expect(await replaceRefused(await now(order))).toBe(false);
    expect(await now(order)).toMatchObject({
      redirectUrl: expect.stringContaining(world.sandbox.url),
      gatewayReference: null,
    });
  });

  it('gets none where a payment is under way', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference, outcome: 'pending' });
    await checkoutLink(order.id);
    expect(await now(order)).toMatchObject({ status: 'PENDING', gatewayReference: null });
  });

  it('gets none while a payment goes on after a wrong password', async () => {
    await world.sandbox.settings({ wrong_otp: 'retry' });
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.pay({ reference: order.reference, outcome: 'wrong-otp' });
    await checkoutLink(order.id);
    await world.sandbox.settings({ wrong_otp: 'ends' });
    expect(await now(order)).toMatchObject({ status: 'ATTEMPTED', gatewayReference: null });
    expect(await paymentsOfOrder(reader(), order.id)).toMatchObject([{ status: 'PENDING' }]);
  });

  it('gets none once it was given up', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await transaction('test', (tx) =>
      updateOrder(tx, order.id, { createdAt: Date.now() - GIVE_UP_AFTER_MS - 1_000 }, Date.now()),
    );
    await syncOrder(order.reference, 'page');
    await checkoutLink(order.id);
    expect(await now(order)).toMatchObject({ status: 'EXPIRED', gatewayReference: null });
  });

  it('gets none while a difference waits for a person', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field: 'amount', times: 1 });
    await syncOrder(order.reference, 'page');
    await checkoutLink(order.id);
    expect(await now(order)).toMatchObject({ status: 'CREATED', gatewayReference: null });
  });

  it('has its new create sent by reconcile, where the process ended after the commit', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    const answer = await sendOperation(await createOf(order), callCreate);
    expect(answer).toMatchObject({ state: 'unknown', refusedCode: 'DUPLICATE_REQUEST' });
    expect(await replaceRefused(await now(order))).toBe(true);
    // The gateway does not have it: nobody has sent it yet.
    expect(await syncOrder(order.reference, 'page')).toMatchObject({ outcome: 'not-at-gateway' });
    expect((await creates(order)).at(-1)).toEqual([`${order.reference}-2`, 'pending']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ORPHANED_AFTER_MS + 1_000 });
    await reconcileOnce().finally(() => vi.useRealTimers());
    expect((await now(order)).redirectUrl).toContain(world.sandbox.url);
  });

  it('has its new create given up, where the process ended after the commit and the earlier order is paid', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await sendOperation(await createOf(order), callCreate);
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
    const order = await lost(world);
    await world.sandbox.settings({ repeated_create: 'existing' });
    const first = await createOf(order);
    const replaced = await (async () => {
      await syncOrder(order.reference, 'page');
      await world.sandbox.settings({ repeated_create: '409' });
      await placeAgain(orderToken(order.id));
      return now(order);
    })();
    await world.sandbox.settings({ repeated_create: 'existing' });
    const late = await callCreate(first, order);
    expect(late).toMatchObject({ state: 'succeeded' });
    await transaction('test', async (tx) => late.with?.(tx, Date.now()));
    expect(await now(order)).toMatchObject({
      redirectUrl: replaced.redirectUrl,
      gatewayOrderId: replaced.gatewayOrderId,
    });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
  });

  it('gets five orders at the gateway, and no more', async () => {
    const order = await lost(world);
    await syncOrder(order.reference, 'page');
    await world.sandbox.fault({ endpoint: 'create', fault: 'wrong-field', field: 'redirect_url' });
    for (let presses = 0; presses < 6; presses += 1) await checkoutLink(order.id);
    expect((await creates(order)).map(([reference]) => reference)).toEqual([
      order.reference,
      ...[2, 3, 4, 5].map((number) => `${order.reference}-${number}`),
    ]);
  });
});
