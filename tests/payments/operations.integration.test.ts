import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { refundsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { type OrderRow, orderByCheckoutToken, orderById } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { placeOrder } from '@/lib/orders/place-order';
import { moneyActions } from '@/lib/payments/money-actions';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/money-operations';
import { moneyStateOf } from '@/lib/payments/money-state';
import { newReference, recordOperation } from '@/lib/payments/operations';
import { reconcileOnce } from '@/lib/payments/reconcile';
import { GRACE_MS } from '@/lib/payments/resolve-operation';
import { syncOrder } from '@/lib/payments/sync';
import { checkoutOf, startWorld, type World } from '../support/payments-world';

let world: World;
const actor = 'asha@shop.example';
const all = paise(149_900);

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  vi.useRealTimers();
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate' });
});

async function paid(preAuth: boolean): Promise<OrderRow> {
  const input = checkoutOf(await world.fillCart(), { preAuth });
  await placeOrder(input);
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('not placed');
  await world.sandbox.pay({ reference: row.reference });
  await syncOrder(row.reference, 'page');
  return now(row);
}
const held = () => paid(true);
const charged = () => paid(false);

async function now({ id }: Pick<OrderRow, 'id'>): Promise<OrderRow> {
  const row = await orderById(reader(), id);
  if (!row) throw new Error('the order is gone');
  return row;
}
async function moved(order: OrderRow) {
  const { balances, movements } = await world.sandbox.ledger({ reference: order.reference });
  return { balance: Object.values(balances)[0], kinds: movements.map(({ kind }) => kind) };
}
/** As if the answer had been lost long ago. */
async function later<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + GRACE_MS + 10_000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

describe('capture', () => {
  it('charges the whole hold', async () => {
    const order = await held();
    expect(order).toMatchObject({ status: 'AUTHORIZED', authorisedPaise: 149_900, capturedPaise: 0 });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900, releasedPaise: 0 });
    expect((await moved(order)).balance).toMatchObject({ captured: 149_900, held: 0 });
  });

  it('of a part releases the rest for good, here and there', async () => {
    const order = await held();
    await captureOrder({ orderId: order.id, actor, amount: paise(100_050) });
    expect(await now(order)).toMatchObject({ capturedPaise: 100_050, releasedPaise: 49_850 });
    expect((await moved(order)).balance).toMatchObject({ captured: 100_050, released: 49_850, held: 0 });
    expect(await captureOrder({ orderId: order.id, actor, amount: paise(100) })).toMatchObject({
      outcome: 'refused',
    });
  });

  it('of more than is held is refused before anything is sent', async () => {
    const order = await held();
    const result = await captureOrder({ orderId: order.id, actor, amount: paise(149_901) });
    expect(result).toMatchObject({ outcome: 'refused', message: expect.stringContaining('₹1,499') });
    expect((await operationsOfOrder(reader(), order.id)).map(({ kind }) => kind)).toEqual(['create']);
  });

  it('against cancel, many times at once, has one winner', async () => {
    const order = await held();
    const clicks = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0
        ? captureOrder({ orderId: order.id, actor, amount: all })
        : cancelOrder({ orderId: order.id, actor }),
    );
    const outcomes = (await Promise.all(clicks)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'succeeded')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(39);
    const { kinds } = await moved(order);
    expect(kinds.filter((kind) => kind !== 'authorised')).toHaveLength(1);
  });
});

describe('cancel', () => {
  it('gives the hold back', async () => {
    const order = await held();
    expect(await cancelOrder({ orderId: order.id, actor, reason: 'out of stock' })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({
      status: 'CANCELLED',
      releasedPaise: 149_900,
      stock: 'released',
    });
    expect((await moved(order)).balance).toMatchObject({ captured: 0, released: 149_900, held: 0 });
  });

  it('of money that was charged is refused with the reason', async () => {
    const order = await charged();
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('refund'),
    });
  });
});

describe('refund', () => {
  it('in parts, to the last paisa and no further', async () => {
    const order = await charged();
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(50_033) })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refundedPaise: 50_033 });
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(99_868) })).toMatchObject({
      outcome: 'refused',
    });
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(99_867) })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({ status: 'FULLY_REFUNDED', refundedPaise: 149_900 });
    expect((await moved(order)).balance).toMatchObject({ refunded: 149_900 });
  });

  it('many at once never go above what was captured', async () => {
    const order = await charged();
    const clicks = Array.from({ length: 20 }, () =>
      refundOrder({ orderId: order.id, actor, amount: paise(40_000) }),
    );
    const outcomes = (await Promise.all(clicks)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'succeeded')).toHaveLength(3);
    expect((await moved(order)).balance).toMatchObject({ refunded: 120_000 });
    expect(await now(order)).toMatchObject({ refundedPaise: 120_000 });
  });

  it('that the gateway has not settled is neither done nor failed, and counts', async () => {
    await world.sandbox.settings({ refunds: 'PENDING' });
    const order = await charged();
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(149_900) })).toMatchObject({
      outcome: 'checking',
    });
    expect(await now(order)).toMatchObject({ refundedPaise: 0 });
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(100) })).toMatchObject({
      outcome: 'refused',
    });
    await world.sandbox.settleRefunds('PROCESSED');
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'FULLY_REFUNDED', refundedPaise: 149_900 });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      kind: 'refund',
      state: 'succeeded',
    });
  });

  it('that fails at the bank leaves the money and lets it be asked for again', async () => {
    await world.sandbox.settings({ refunds: 'PENDING' });
    const order = await charged();
    await refundOrder({ orderId: order.id, actor, amount: all });
    await world.sandbox.settleRefunds('FAILED');
    await syncOrder(order.reference, 'page');
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'failed' });
    const state = await moneyStateOf(reader(), await now(order));
    expect(moneyActions(state).refund).toMatchObject({ allowed: true, max: 149_900 });
  });
});

describe('an answer that never came', () => {
  const faults = ['drop-after', '500-after', 'malformed'] as const;

  it.each(faults)('to a capture (%s) is never called a failure, and a look settles it', async (fault) => {
    const order = await held();
    await world.sandbox.fault({ endpoint: 'capture', fault, times: 1 });
    const result = await captureOrder({ orderId: order.id, actor, amount: all });
    // The look that follows finds the capture at once.
    expect(result.outcome).toBe('succeeded');
    expect((await moved(order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
  });

  it('to a capture while the look fails too: "checking", until reconcile finds it', async () => {
    const order = await held();
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
    expect((await moved(order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
  });

  it.each(faults)('to a cancel (%s): the hold is released once', async (fault) => {
    const order = await held();
    await world.sandbox.fault({ endpoint: 'cancel', fault, times: 1 });
    await cancelOrder({ orderId: order.id, actor });
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'CANCELLED', releasedPaise: 149_900 });
    expect((await moved(order)).kinds.filter((kind) => kind === 'released')).toHaveLength(1);
  });

  it.each(faults)('to a refund (%s): the money goes back once', async (fault) => {
    const order = await charged();
    await world.sandbox.fault({ endpoint: 'refund', fault, times: 1 });
    await refundOrder({ orderId: order.id, actor, amount: paise(50_000) });
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ refundedPaise: 50_000 });
    expect((await moved(order)).kinds.filter((kind) => kind === 'refunded')).toHaveLength(1);
    expect(await refundsOfOrder(reader(), order.id)).toHaveLength(1);
  });

  it('to a refund that never arrived: it is asked for again under its own reference, once', async () => {
    const order = await charged();
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(50_000) })).toMatchObject({
      outcome: 'checking',
    });
    await later(() => reconcileOnce({ ahead: true }));
    await reconcileOnce({ ahead: true });
    expect((await moved(order)).kinds.filter((kind) => kind === 'refunded')).toHaveLength(1);
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'succeeded' });
  });

  it('to a refund, and then a "no" to its repeat: the first may still come, so it is not called failed', async () => {
    const order = await charged();
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

  it('to a capture, in words but not in deed: a 200 that shows the money still held is no success', async () => {
    const order = await held();
    await world.sandbox.fault({ endpoint: 'capture', fault: 'wrong-field', field: 'amount', times: 1 });
    const result = await captureOrder({ orderId: order.id, actor, amount: all });
    expect(result.outcome).not.toBe('failed');
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
    expect((await moved(order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
  });

  it('to a capture that never arrived: not done after the grace time, and free to be asked for again', async () => {
    const order = await held();
    await world.sandbox.fault({ endpoint: 'capture', fault: 'drop-before', times: 1 });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'checking',
    });
    await later(() => syncOrder(order.reference, 'reconcile', Date.now()));
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
      state: 'failed',
      errorCode: 'NOT_DONE',
    });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'succeeded',
    });
  });
});

describe('a process that ends between the commit and the call', () => {
  it('leaves an operation that reconcile sends, once', async () => {
    const order = await held();
    const committed = {
      kind: 'capture',
      amountPaise: 149_900,
      reference: newReference('cap'),
      actor,
      reason: null,
    } as const;
    await transaction((tx) => recordOperation(tx, order, committed, Date.now() - 60_000));
    expect((await reconcileOnce({ ahead: true })).sent).toBe(1);
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
    expect((await moved(order)).kinds.filter((kind) => kind === 'captured')).toHaveLength(1);
  });
});
