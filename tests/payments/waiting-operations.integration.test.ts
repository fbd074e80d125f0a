/** While an operation waits for its answer: who may settle it, when its order is looked at again, and what the history tells. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { CALLS } from '@/lib/payments/operations/calls';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { newReference, recordOperation, sendOperation } from '@/lib/payments/operations/operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GRACE_MS, ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import type { Answer } from '@/lib/payments/state/types';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, all, charged, held, moved, now, placed } from '../support/money-orders';
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
afterEach(() => {
  vi.useRealTimers();
});

/** The shop's clock stands still from here on. */
function stopClock(): number {
  const at = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  return at;
}

async function committed(order: OrderRow): Promise<OperationRow> {
  const capture = { kind: 'capture', amountPaise: all, reference: newReference('cap') } as const;
  return transaction('test', (tx) =>
    recordOperation(tx, order, { ...capture, actor, reason: null }, Date.now()),
  );
}

const last = async ({ id }: OrderRow) => (await operationsOfOrder(reader(), id)).at(-1);
/** What the history tells of operations, but for the create. */
const told = async ({ id }: OrderRow) =>
  (await eventsOfOrder(reader(), id)).filter(({ kind }) => kind === 'operation').slice(2);
const checkAt = (order: OrderRow, nextCheckAt: number) =>
  transaction('test', (tx) => updateOrder(tx, order.id, { nextCheckAt }, Date.now()));

describe('a fetch', () => {
  it('leaves an operation that nobody has sent to whoever sends it', async () => {
    const order = await held(world);
    await committed(order);
    expect(await syncOrder(order.reference, 'webhook')).toHaveProperty('lost', []);
    expect(await last(order)).toMatchObject({ state: 'pending', claimedAt: null });
  });

  it('leaves a call to its own answer until the grace time ends; then it settles it, and a late answer changes nothing', async () => {
    const order = await held(world);
    const began = stopClock();
    const done = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<Answer>();
    const sent = sendOperation(await committed(order), async (...asked) => {
      await CALLS.capture(...asked);
      done.resolve();
      return answer.promise;
    });
    await done.promise;
    vi.setSystemTime(began + GRACE_MS);
    await syncOrder(order.reference, 'webhook');
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: all });
    expect(await last(order)).toMatchObject({ state: 'pending', claimedAt: began });

    vi.setSystemTime(began + GRACE_MS + 1);
    expect(await syncOrder(order.reference, 'webhook')).toHaveProperty('lost', []);
    expect(await last(order)).toMatchObject({ state: 'succeeded' });
    answer.resolve({ state: 'failed', code: 'ORDER_FAILED' });
    await sent;
    expect(await last(order)).toMatchObject({ state: 'succeeded', errorCode: null });
    expect(await told(order)).toMatchObject([
      { cause: actor, summary: 'Asked the gateway for the capture of ₹1,499' },
      { cause: 'look', summary: 'The gateway confirmed the capture of ₹1,499' },
    ]);
  });

  it('that does not find it yet keeps what is known of the lost answer, and tells nothing', async () => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'capture', fault: '500-before', times: 1 });
    await captureOrder({ orderId: order.id, actor, amount: all });
    const lost = { state: 'unknown', errorCode: expect.any(String), requestId: expect.any(String) };
    expect(await last(order)).toMatchObject(lost);
    const before = [await last(order), await told(order)];
    await syncOrder(order.reference, 'webhook');
    expect([await last(order), await told(order)]).toEqual(before);
  });

  it('asks for nothing again that the gateway has refused', async () => {
    const order = await charged(world);
    await world.sandbox.fault({
      endpoint: 'refund',
      fault: 'refuse',
      code: 'OPERATION_NOT_ALLOWED',
      times: 1,
    });
    await refundOrder({ orderId: order.id, actor, amount: all });
    expect(await last(order)).toMatchObject({ kind: 'refund', state: 'failed' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * GRACE_MS });
    expect(await syncOrder(order.reference, 'webhook')).toHaveProperty('lost', []);
  });

  it('that finds a refund waiting for the bank learns its id, and the history tells of it once', async () => {
    await world.sandbox.settings({ refunds: 'PENDING' });
    const order = await charged(world);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-after', times: 1 });
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    await refundOrder({ orderId: order.id, actor, amount: all });
    expect(await last(order)).toMatchObject({ state: 'unknown', gatewayId: null });
    await world.sandbox.behave();
    await syncOrder(order.reference, 'webhook');
    expect(await last(order)).toMatchObject({ state: 'unknown', gatewayId: expect.any(String) });
    expect((await told(order)).map(({ summary }) => summary)).toEqual([
      'Asked the gateway for the refund of ₹1,499',
      'No final answer for the refund of ₹1,499 yet; checking with the gateway',
    ]);
  });
});

describe('the order’s next check', () => {
  it.each([
    ['succeeded', 0],
    ['unknown', 15_000],
    ['failed', 15_000],
  ] as const)('follows each step, and an answer that is %s', async (state, wait) => {
    const order = await held(world);
    const at = stopClock();
    const later = at + 300_000;
    await checkAt(order, later);
    const operation = await committed(order);
    expect((await now(order)).nextCheckAt).toBe(at + ORPHANED_AFTER_MS);
    await checkAt(order, later);
    await sendOperation(operation, async () => {
      expect((await now(order)).nextCheckAt).toBe(at + GRACE_MS + 1_000);
      await checkAt(order, later);
      return { state };
    });
    expect((await now(order)).nextCheckAt).toBe(at + wait);
  });
});

describe('a repeat', () => {
  it('is made by one of all who see that it is due; the others call nobody and write nothing', async () => {
    const order = await held(world);
    await world.sandbox.fault({ endpoint: 'capture', fault: 'drop-before', times: 1 });
    await captureOrder({ orderId: order.id, actor, amount: all });
    const seen = await last(order);
    if (!seen) throw new Error('nothing was asked');
    await sendOperation(seen, CALLS.capture);
    await checkAt(order, Date.now() + 300_000);
    const before = [await now(order), await told(order)];
    const call = vi.fn();
    expect(await sendOperation(seen, call)).toBeUndefined();
    expect(call).not.toHaveBeenCalled();
    expect([await now(order), await told(order)]).toEqual(before);
  });

  it.each([
    ['not ended', '"no"', { state: 'failed', code: 'API_RATE_LIMIT' }, 'pending'],
    ['not ended', 'silence', { state: 'unknown', code: 'TIMED_OUT' }, 'pending'],
    ['ended', 'success', { state: 'succeeded' }, 'succeeded'],
  ] as const)('under way is %s by a late %s to the call before it', async (...row) => {
    const [, , late, then] = row;
    const order = await held(world);
    const [begun, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<Answer>()];
    const first = sendOperation(await committed(order), () => {
      begun.resolve();
      return answer.promise;
    });
    await begun.promise;
    const seen = await last(order);
    if (!seen) throw new Error('nothing was asked');
    await sendOperation(seen, async (...asked) => {
      answer.resolve(late);
      await first;
      expect(await last(order)).toMatchObject({ state: then, errorCode: null, sends: 2 });
      return CALLS.capture(...asked);
    });
    expect(await last(order)).toMatchObject({ state: 'succeeded', errorCode: null });
    expect((await moved(world, order)).kinds).toEqual(['authorised', 'captured']);
  });

  it('is told with its cause and reference, the first of them alone', async () => {
    const order = await held(world);
    await world.sandbox.fault({
      endpoint: 'capture',
      fault: 'drop-before',
      times: 2,
      reference: order.reference,
    });
    await captureOrder({ orderId: order.id, actor, amount: all, reason: 'sent today' });
    for (const turn of [1, 2]) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + turn * (GRACE_MS + 10_000) });
      await reconcileOnce({ ahead: true });
      vi.useRealTimers();
    }
    const operation = await last(order);
    expect(operation).toMatchObject({ state: 'succeeded', sends: 3 });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
    const { id: operationId, reference } = operation ?? {};
    const lost = {
      cause: actor,
      summary: 'No final answer for the capture of ₹1,499 yet; checking with the gateway',
      data: { operationId, state: 'unknown' },
    };
    expect((await told(order)).map(({ cause, summary, data }) => ({ cause, summary, data }))).toEqual([
      {
        cause: actor,
        summary: 'Asked the gateway for the capture of ₹1,499',
        data: { operationId, reference, reason: 'sent today' },
      },
      lost,
      {
        cause: 'reconcile',
        summary: 'Asked the gateway again for the capture of ₹1,499, under the same reference',
        data: { operationId, reference },
      },
      lost,
      {
        cause: actor,
        summary: 'The gateway confirmed the capture of ₹1,499',
        data: { operationId, state: 'succeeded' },
      },
    ]);
  });

  it('of a create is the customer’s, who presses again', async () => {
    await world.sandbox.fault({
      endpoint: 'create',
      fault: 'refuse',
      code: 'OPERATION_NOT_ALLOWED',
      times: 1,
    });
    const order = await placed(world, false);
    expect(await last(order)).toMatchObject({ kind: 'create', state: 'failed' });
    expect(await checkoutLink(order.id)).toContain(world.sandbox.url);
    expect(await eventsOfOrder(reader(), order.id)).toContainEqual(
      expect.objectContaining({
        kind: 'operation',
        cause: 'shopper',
        summary: 'Asked the gateway again for the order, under the same reference',
      }),
    );
  });
});
