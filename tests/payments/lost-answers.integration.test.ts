import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { refundsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { moneyStateOf } from '@/lib/payments/operations/money-state';
import { newReference, recordOperation } from '@/lib/payments/operations/operations';
import { repeatLostOperations } from '@/lib/payments/operations/repeat-lost-operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { moneyActions } from '@/lib/payments/state/operations/money-actions';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { refuseWrite } from '../support/broken-database';
import { actor, all, charged, held, moved, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate', duplicates: '409' });
});

/** As if the answer had been lost long ago; inside itself, twice as long. */
async function later<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + GRACE_MS + 10_000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

describe('the answer to a create', () => {
  it('is kept whole or not at all: the page’s address is written with the operation’s end', async () => {
    const mend = await refuseWrite('update on operations', "new.state = 'succeeded'");
    const order = await placed(world, false).finally(mend);
    expect(order).toMatchObject({ redirectUrl: null, gatewayOrderId: null });
    const [create] = await operationsOfOrder(reader(), order.id);
    expect(create).toMatchObject({ kind: 'create', state: 'pending', claimedAt: expect.any(Number) });
    await later(() => checkoutLink(order.id));
    const [asked] = await operationsOfOrder(reader(), order.id);
    expect(asked?.state).toBe('succeeded');
    expect((await now(order)).redirectUrl).toEqual(expect.any(String));
  });
});

describe('an answer that never came', () => {
  const faults = ['drop-after', '500-after', 'malformed'] as const;

  it.each(faults)('to a capture (%s) is never called a failure, and a fetch settles it', async (fault) => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'capture', fault, times: 1 });
    const result = await captureOrder({ orderId: order.id, actor, amount: all });
    // The fetch that follows finds the capture at once.
    expect(result.outcome).toBe('succeeded');
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
  });

  const unclear = ['DUPLICATE_REQUEST', 'PAYMENT_PENDING', 'UNKNOWN_ERROR', 'TIMED_OUT'] as const;

  it.each(unclear)('or says %s: to no capture, cancel or refund is that a failure', async (code) => {
    for (const kind of ['capture', 'cancel', 'refund'] as const) {
      const order = kind === 'refund' ? await charged(world) : await held(world);
      await world.sandbox.fault({ endpoint: kind, fault: 'refuse', code, times: 1 });
      const asked = { orderId: order.id, actor };
      const result = await {
        capture: () => captureOrder({ ...asked, amount: all }),
        cancel: () => cancelOrder(asked),
        refund: () => refundOrder({ ...asked, amount: all }),
      }[kind]();
      expect(result.outcome).toBe('checking');
      await later(() => reconcileOnce({ ahead: true }));
      await reconcileOnce({ ahead: true });
      const done = { capture: 'captured', cancel: 'released', refund: 'refunded' }[kind];
      expect((await moved(world, order)).kinds.filter((one) => one === done)).toHaveLength(1);
      expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
        kind,
        state: 'succeeded',
      });
    }
  });

  // The first one arrives late, between the look that misses it and the repeat. A second cancel is ORDER_CANCELLED,
  // a second refund the first one.
  it.each([
    ['409', [409, 422, 200]],
    ['422', [422, 422, 200]],
  ] as const)(
    'or says of the repeat, with %s, that it is known already: done once, no failure',
    async (...row) => {
      const [duplicates, refused] = row;
      await world.sandbox.settings({ duplicates });
      for (const [index, kind] of (['capture', 'cancel', 'refund'] as const).entries()) {
        const order = kind === 'refund' ? await charged(world) : await held(world);
        await world.sandbox.fault({ endpoint: kind, fault: 'drop-before', times: 1 });
        const asked = { orderId: order.id, actor, amount: all };
        await { capture: captureOrder, cancel: cancelOrder, refund: refundOrder }[kind](asked);
        const fetched = await later(() => syncOrder(order.reference, 'reconcile'));
        const { reference = '' } = (await operationsOfOrder(reader(), order.id)).at(-1) ?? {};
        await gateway()[kind](order.gatewayOrderId ?? '', { reference, amount: all });
        await later(() => repeatLostOperations('lost' in fetched ? fetched.lost : []));
        const { requests } = await world.sandbox.ledger({ endpoint: kind });
        expect(requests.at(-1)).toMatchObject({ order_id: order.gatewayOrderId, status: refused[index] });
        await reconcileOnce({ ahead: true });
        const operation = (await operationsOfOrder(reader(), order.id)).at(-1);
        expect(operation).toMatchObject({ kind, state: 'succeeded', sends: 2 });
        const done = { capture: 'captured', cancel: 'released', refund: 'refunded' }[kind];
        expect((await moved(world, order)).kinds.filter((one) => one === done)).toHaveLength(1);
      }
    },
  );

  // The sandbox tells a repeated refund again; another gateway may refuse it. A reference that is another order's it refuses.
  it('or refuses the repeat of a refund that was made as a duplicate: made once, no failure', async () => {
    const order = await charged(world);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
    await refundOrder({ orderId: order.id, actor, amount: all });
    const fetched = await later(() => syncOrder(order.reference, 'reconcile'));
    const { reference = '' } = (await operationsOfOrder(reader(), order.id)).at(-1) ?? {};
    await gateway().refund(order.gatewayOrderId ?? '', { reference, amount: all });
    await world.sandbox.fault({ endpoint: 'refund', fault: 'refuse', code: 'DUPLICATE_REQUEST', times: 1 });
    await later(() => repeatLostOperations('lost' in fetched ? fetched.lost : []));
    const { requests } = await world.sandbox.ledger({ endpoint: 'refund' });
    expect(requests.at(-1)).toMatchObject({ order_id: order.gatewayOrderId, status: 422 });
    await reconcileOnce({ ahead: true });
    const operation = (await operationsOfOrder(reader(), order.id)).at(-1);
    expect(operation).toMatchObject({ kind: 'refund', state: 'succeeded', sends: 2 });
    expect((await moved(world, order)).kinds.filter((one) => one === 'refunded')).toHaveLength(1);
  });

  it.each([409, 422])(
    'or says with %d that the refund’s reference is another order’s: open, not failed, and nothing is paid back',
    async (status) => {
      const [order, other] = [await charged(world), await charged(world)];
      await world.sandbox.settings({ duplicates: String(status) });
      await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
      await refundOrder({ orderId: order.id, actor, amount: all });
      const fetched = await later(() => syncOrder(order.reference, 'reconcile'));
      const { reference = '' } = (await operationsOfOrder(reader(), order.id)).at(-1) ?? {};
      await gateway().refund(other.gatewayOrderId ?? '', { reference, amount: all });
      await later(() => repeatLostOperations('lost' in fetched ? fetched.lost : []));
      const { requests } = await world.sandbox.ledger({ endpoint: 'refund' });
      expect(requests.at(-1)).toMatchObject({ status });
      expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
        kind: 'refund',
        state: 'unknown',
        sends: 2,
      });
      expect((await moved(world, order)).kinds).not.toContain('refunded');
    },
  );

  it('because a fault of our own cut the call short: "checking", and asked for again', async () => {
    const order = await held(world);
    vi.spyOn(gateway(), 'capture').mockRejectedValueOnce(new TypeError('a fault of ours'));
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'checking',
    });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      state: 'unknown',
      errorCode: 'INTERRUPTED',
      refusal: null,
    });
    await later(() => reconcileOnce({ ahead: true }));
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'succeeded' });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
  });

  it('to a cancel that finds the order cancelled: a success once the order shows it', async () => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    await gateway().cancel(order.gatewayOrderId ?? '');
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({ outcome: 'checking' });
    await world.sandbox.behave();
    await reconcileOnce({ ahead: true });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      kind: 'cancel',
      state: 'succeeded',
    });
    expect(await now(order)).toMatchObject({ status: 'CANCELLED', releasedPaise: 149_900 });
  });

  it('to a refund, but a 404: the order is known, and stays as it is', async () => {
    const order = await placed(world, false);
    await syncOrder(order.reference, 'page');
    await transaction('test', (tx) =>
      updateOrder(
        tx,
        order.id,
        { status: 'PROCESSED', authorisedPaise: all, capturedPaise: all },
        Date.now(),
      ),
    );
    const result = await refundOrder({ orderId: order.id, actor, amount: all });
    expect(result).toEqual({ outcome: 'failed', kind: 'refund', code: 'ORDER_NOT_FOUND' });
    expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
  });

  it('to a capture while the fetch fails too: "checking", until reconcile finds it', async () => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'capture', fault: 'drop-after', times: 1 });
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'checking',
    });
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({ outcome: 'refused' });
    await world.sandbox.behave();
    await reconcileOnce({ ahead: true });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      kind: 'capture',
      state: 'succeeded',
    });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
  });

  it.each(faults)('to a cancel (%s): the hold is released once', async (fault) => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'cancel', fault, times: 1 });
    await cancelOrder({ orderId: order.id, actor });
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'CANCELLED', releasedPaise: 149_900 });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'released')).toHaveLength(1);
  });

  it.each(faults)('to a refund (%s): the money goes back once', async (fault) => {
    const order = await charged(world);
    await world.sandbox.fault({ endpoint: 'refund', fault, times: 1 });
    await refundOrder({ orderId: order.id, actor, amount: paise(50_000) });
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ refundedPaise: 50_000 });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'refunded')).toHaveLength(1);
    expect(await refundsOfOrder(reader(), order.id)).toHaveLength(1);
  });

  it('to a refund that never arrived: it is asked for again under its own reference, once', async () => {
    const order = await charged(world);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(50_000) })).toMatchObject({
      outcome: 'checking',
    });
    await later(() => reconcileOnce({ ahead: true }));
    await reconcileOnce({ ahead: true });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'refunded')).toHaveLength(1);
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'succeeded' });
  });

  it('to a refund, and then a "no" to its repeat: the first may still come, so it is not called failed', async () => {
    const order = await charged(world);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
    await refundOrder({ orderId: order.id, actor, amount: paise(50_000) });
    await world.sandbox.fault({ endpoint: 'refund', fault: '429' });
    await later(() => reconcileOnce({ ahead: true }));
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      kind: 'refund',
      state: 'unknown',
    });
    const state = await moneyStateOf(reader(), await now(order));
    expect(moneyActions(state).refund).toMatchObject({ allowed: true, max: 99_900 });
  }, 60_000);

  it('to a capture, with a capture that cannot be read: what was captured is fetched, not guessed', async () => {
    const order = await held(world);
    const fault = { endpoint: 'capture', fault: 'wrong-field', field: 'capture_data', times: 1 };
    await world.sandbox.fault(fault);
    await captureOrder({ orderId: order.id, actor, amount: paise(100_000) });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 100_000 });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'succeeded' });
  });

  it.each([
    ['capture', captureOrder, 'PROCESSED', 'captured'],
    ['cancel', cancelOrder, 'CANCELLED', 'released'],
  ] as const)('to a %s that never arrived: asked for again under its own reference, once', async (...row) => {
    const [kind, ask, status, movement] = row;
    const order = await held(world);
    await world.sandbox.fault({ endpoint: kind, fault: 'drop-before', times: 1 });
    expect(await ask({ orderId: order.id, actor, amount: all })).toMatchObject({ outcome: 'checking' });
    await reconcileOnce({ ahead: true });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      state: 'unknown',
      sends: 1,
    });
    await later(() => reconcileOnce({ ahead: true }));
    await reconcileOnce({ ahead: true });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      state: 'succeeded',
      sends: 2,
    });
    expect(await now(order)).toMatchObject({ status });
    expect((await moved(world, order)).kinds.filter((made) => made === movement)).toHaveLength(1);
  });

  it('to a capture, and then a final "no" to its repeat: it ends once a later fetch has not found it either', async () => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'capture', fault: 'drop-before', times: 1 });
    await captureOrder({ orderId: order.id, actor, amount: all });
    // A firewall's page: the gateway's final word for this request as it stands.
    await world.sandbox.fault({ endpoint: 'capture', fault: 'firewall' });
    await later(() => reconcileOnce({ ahead: true }));
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      state: 'unknown',
      sends: 2,
    });
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({ outcome: 'refused' });
    await later(() => later(() => reconcileOnce({ ahead: true })));
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'failed', sends: 2 });
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('what a fetch has not found', () => {
  const last = async ({ id }: Pick<OrderRow, 'id'>) => (await operationsOfOrder(reader(), id)).at(-1);

  it('is asked for again once, though two rounds have missed it', async () => {
    const order = await charged(world);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
    await refundOrder({ orderId: order.id, actor, amount: all });
    const fetched = await later(() => syncOrder(order.reference, 'reconcile'));
    const lost = 'lost' in fetched ? fetched.lost : [];
    expect(lost).toEqual([(await last(order))?.id]);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'delay', delay_ms: 1_000 });
    const first = repeatLostOperations(lost);
    await vi.waitFor(async () => expect(await last(order)).toMatchObject({ state: 'pending', sends: 2 }));
    expect(await repeatLostOperations(lost)).toBe(false);
    expect(await first).toBe(true);
    expect(await last(order)).toMatchObject({ state: 'succeeded', sends: 2 });
  });

  it('is not asked for again where it has its answer by now, or the gateway has it, or it is a create', async () => {
    const answered = await held(world);
    await captureOrder({ orderId: answered.id, actor, amount: all });
    const accepted = await charged(world);
    await world.sandbox.settings({ refunds: 'PENDING' });
    await refundOrder({ orderId: accepted.id, actor, amount: all });
    await world.sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
    const created = await placed(world, false);
    const before = await Promise.all([answered, accepted, created].map(last));
    expect(before).toMatchObject([
      { kind: 'capture', state: 'succeeded', gatewayId: null },
      { kind: 'refund', state: 'unknown', gatewayId: expect.any(String) },
      { kind: 'create', state: 'unknown', gatewayId: null },
    ]);
    const ids = before.map((operation) => operation?.id ?? '');
    expect(await repeatLostOperations([...ids, 'nobody’s'])).toBe(false);
    expect(await Promise.all([answered, accepted, created].map(last))).toEqual(before);
  });
});

describe('a process that ends between the commit and the call', () => {
  it('leaves an operation that reconcile sends, once', async () => {
    const order = await held(world);
    const committed = {
      kind: 'capture',
      amountPaise: 149_900,
      reference: newReference('cap'),
      actor,
      reason: null,
    } as const;
    await transaction('test', (tx) => recordOperation(tx, order, committed, Date.now() - 60_000));
    expect((await reconcileOnce({ ahead: true })).sent).toBe(1);
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
  });
});
