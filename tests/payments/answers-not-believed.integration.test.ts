/**
 * A good-looking answer is believed only when it shows what was asked for, of the order that was asked about. The fetch
 * afterwards fails in these tests: what an operation came to is then what its own answer was taken for.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { paise } from '@/lib/money';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { gateway } from '@/lib/payments/surroundings';
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

const MOVES = {
  capture: { ask: captureOrder, start: held, kind: 'captured' },
  cancel: { ask: cancelOrder, start: held, kind: 'released' },
  refund: { ask: refundOrder, start: charged, kind: 'refunded' },
} as const;
type Move = keyof typeof MOVES;

/** Asks for the move while its answer is falsified and no fetch says better; then lets reconcile find out. */
async function outcomeOf(move: Move, fault: Readonly<Record<string, unknown>>) {
  const { ask, start, kind } = MOVES[move];
  const order = await start(world);
  await world.sandbox.fault({ endpoint: move, times: 1, ...fault });
  await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
  const { outcome } = await ask({ orderId: order.id, actor, amount: all });
  const { state, errorCode } = (await operationsOfOrder(reader(), order.id)).at(-1) ?? {};
  await world.sandbox.behave();
  await reconcileOnce({ ahead: true });
  const { kinds } = await moved(world, order);
  return {
    outcome,
    state,
    errorCode,
    moved: kinds.filter((made) => made === kind).length,
    order: await now(order),
  };
}

const CASES: [Move, string][] = [
  ...(['order_id', 'reference', 'currency'] as const).flatMap((field): [Move, string][] => [
    ['capture', field],
    ['cancel', field],
  ]),
  // Of another type than we know: how much was captured cannot be read.
  ['capture', 'capture_data'],
  ['capture', 'capture_currency'],
  ['refund', 'amount'],
  ['refund', 'currency'],
  ['refund', 'reference'],
];

describe('an answer 200', () => {
  it.each(CASES)('to a %s with another %s is no success: checked, done once', async (move, field) => {
    expect(await outcomeOf(move, { fault: 'wrong-field', field })).toMatchObject({
      outcome: 'checking',
      state: 'unknown',
      errorCode: 'UNEXPECTED_ANSWER',
      moved: 1,
    });
  });

  it('to a refund of another order’s money is no success: checked, done once', async () => {
    const send = gateway().refund;
    vi.spyOn(gateway(), 'refund').mockImplementationOnce(async (...asked) => ({
      ...(await send(...asked)),
      parentOrderId: 'v1-1-aa-ANOTHER',
    }));
    expect(await outcomeOf('refund', { fault: 'delay', delay_ms: 0 })).toMatchObject({
      outcome: 'checking',
      state: 'unknown',
      errorCode: 'UNEXPECTED_ANSWER',
      moved: 1,
    });
  });

  it('as it should be is a success at once, although no fetch confirms it', async () => {
    for (const move of ['capture', 'cancel', 'refund'] as const) {
      expect(await outcomeOf(move, { fault: 'delay', delay_ms: 0 })).toMatchObject({
        outcome: 'succeeded',
        state: 'succeeded',
      });
    }
  });

  it('to a refund that names neither its order nor its reference is a success: nothing else was asked', async () => {
    const send = gateway().refund;
    vi.spyOn(gateway(), 'refund').mockImplementationOnce(async (...asked) => ({
      ...(await send(...asked)),
      parentOrderId: undefined,
      reference: undefined,
    }));
    expect(await outcomeOf('refund', { fault: 'delay', delay_ms: 0 })).toMatchObject({
      outcome: 'succeeded',
      state: 'succeeded',
    });
  });

  it.each(['capture', 'cancel'] as const)(
    'to a %s whose order still shows the money held is no success',
    async (move) => {
      const { order, ...rest } = await outcomeOf(move, { fault: 'not-applied' });
      expect(rest).toEqual({ outcome: 'checking', state: 'unknown', errorCode: null, moved: 0 });
      expect(order).toMatchObject({ status: 'AUTHORIZED', capturedPaise: 0, releasedPaise: 0 });
    },
  );
});

describe('an answer that shows what can only be a failure', () => {
  it('to a capture, whose hold is gone, is one at once', async () => {
    const { order: _order, ...rest } = await outcomeOf('capture', { fault: 'capture-fails' });
    expect(rest).toEqual({ outcome: 'failed', state: 'failed', errorCode: 'ORDER_FAILED', moved: 0 });
  });

  it('to a refund, which the bank did not make, is one at once', async () => {
    const send = gateway().refund;
    vi.spyOn(gateway(), 'refund').mockImplementationOnce(async (...asked) => ({
      ...(await send(...asked)),
      status: 'FAILED',
    }));
    expect(await outcomeOf('refund', { fault: 'delay', delay_ms: 0 })).toMatchObject({
      outcome: 'failed',
      state: 'failed',
      errorCode: 'REFUND_FAILED',
    });
  });
});

describe('money that moved at the gateway’s dashboard', () => {
  /** What the shop asked of the gateway, dashboard aside: its own references begin like this. */
  const asked = async (endpoint: Move, reference: string) =>
    (await world.sandbox.ledger({ reference })).requests.filter((request) => request.endpoint === endpoint);

  it('is fetched before a capture: a hold that was cancelled there is not asked for', async () => {
    const order = await held(world);
    await gateway().cancel(order.gatewayOrderId ?? '');
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'refused',
      reason: 'cancelled',
    });
    expect(await asked('capture', order.reference)).toEqual([]);
  });

  it('is fetched before a cancel: a hold that was captured there is not released', async () => {
    const order = await held(world);
    await gateway().capture(order.gatewayOrderId ?? '', { reference: 'cap-dashboard', amount: all });
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({
      outcome: 'refused',
      reason: 'only-refundable',
    });
    expect(await asked('cancel', order.reference)).toEqual([]);
  });

  it('is fetched before a refund: what was refunded there is not refunded again', async () => {
    const order = await charged(world);
    await gateway().refund(order.gatewayOrderId ?? '', {
      reference: `rfd-dashboard-${order.id.slice(0, 8)}`,
      amount: paise(100_000),
    });
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(60_000) })).toMatchObject({
      outcome: 'refused',
      reason: { code: 'above-limit', max: 49_900 },
    });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'refunded')).toHaveLength(1);
  });
});

it('a create answered with another gateway id changes nothing: the order keeps its own, a review opens', async () => {
  // The answer to the first create is lost, so that the order is known by a fetch and has no page yet.
  await world.sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
  const order = await placed(world, false);
  await syncOrder(order.reference, 'page');
  const known = await now(order);
  expect(known.gatewayOrderId).not.toBeNull();
  await world.sandbox.fault({ endpoint: 'create', fault: 'wrong-field', field: 'order_id', times: 1 });
  expect(await checkoutLink(order.id)).toBeUndefined();
  expect(await now(order)).toMatchObject({ gatewayOrderId: known.gatewayOrderId, redirectUrl: null });
  expect(await openReviewsOfOrder(reader(), order.id)).toMatchObject([
    { kind: 'mismatch', details: [{ field: 'gateway order id', ours: known.gatewayOrderId }] },
  ]);
});
