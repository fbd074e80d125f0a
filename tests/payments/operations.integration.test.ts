import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { operationsOfOrder } from '@/db/queries/operations';
import { insertReview } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { deleteExpiredCounters } from '@/db/queries/rate-limits';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { moneyStateOf } from '@/lib/payments/operations/money-state';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { moneyActions } from '@/lib/payments/state/operations/money-actions';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, all, charged, held, moved, now } from '../support/money-orders';
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

describe('capture', () => {
  it('charges the whole hold', async () => {
    const order = await held(world);
    expect(order).toMatchObject({ status: 'AUTHORIZED', authorisedPaise: 149_900, capturedPaise: 0 });
    expect(await captureOrder({ orderId: order.id, actor, amount: all })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900, releasedPaise: 0 });
    expect((await moved(world, order)).balance).toMatchObject({ captured: 149_900, held: 0 });
  });

  it('of a part releases the rest for good, here and there', async () => {
    const order = await held(world);
    await captureOrder({ orderId: order.id, actor, amount: paise(100_050) });
    expect(await now(order)).toMatchObject({ capturedPaise: 100_050, releasedPaise: 49_850 });
    expect((await moved(world, order)).balance).toMatchObject({
      captured: 100_050,
      released: 49_850,
      held: 0,
    });
    expect(await captureOrder({ orderId: order.id, actor, amount: paise(100) })).toMatchObject({
      outcome: 'refused',
    });
  });

  it('of more than is held is refused before anything is sent', async () => {
    const order = await held(world);
    const result = await captureOrder({ orderId: order.id, actor, amount: paise(149_901) });
    expect(result).toMatchObject({ outcome: 'refused', reason: { code: 'above-limit', max: all } });
    expect((await operationsOfOrder(reader(), order.id)).map(({ kind }) => kind)).toEqual(['create']);
  });

  it('against cancel, many times at once, has one winner', async () => {
    const order = await held(world);
    const clicks = Array.from({ length: 40 }, (_, index) =>
      index % 2 === 0
        ? captureOrder({ orderId: order.id, actor, amount: all })
        : cancelOrder({ orderId: order.id, actor }),
    );
    const outcomes = (await Promise.all(clicks)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'succeeded')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(39);
    const { kinds } = await moved(world, order);
    expect(kinds.filter((kind) => kind !== 'authorised')).toHaveLength(1);
  });
});

describe('while a status that cannot be waits for a person', () => {
  it('no money moves', async () => {
    const [hold, sale] = [await held(world), await charged(world)];
    for (const { id: orderId } of [hold, sale]) {
      const review = { id: randomUUID(), orderId, kind: 'impossible_status', openedAt: 1 } as const;
      await transaction('test', (tx) => insertReview(tx, { ...review, details: [] }));
    }
    const refused = { outcome: 'refused', reason: 'review-first' };
    expect(await captureOrder({ orderId: hold.id, actor, amount: all })).toMatchObject(refused);
    expect(await cancelOrder({ orderId: hold.id, actor })).toMatchObject(refused);
    expect(await refundOrder({ orderId: sale.id, actor, amount: all })).toMatchObject(refused);
    expect((await moved(world, hold)).kinds).toEqual(['authorised']);
    expect((await moved(world, sale)).balance).toMatchObject({ refunded: 0 });
  });
});

describe('the history', () => {
  const end = async ({ id }: OrderRow) =>
    (await eventsOfOrder(reader(), id)).filter(({ kind }) => kind === 'status').at(-1);

  it('names who had the order fetched: with what was asked for, and with what had moved elsewhere before', async () => {
    const [asked, elsewhere] = [await held(world), await held(world)];
    await captureOrder({ orderId: asked.id, actor, amount: all });
    expect(await end(asked)).toMatchObject({ cause: `admin:${actor}`, data: { to: 'PROCESSED' } });
    await gateway().cancel(elsewhere.gatewayOrderId ?? '');
    await captureOrder({ orderId: elsewhere.id, actor, amount: all });
    expect(await end(elsewhere)).toMatchObject({ cause: `admin:${actor}`, data: { to: 'CANCELLED' } });
  });
});

describe('cancel', () => {
  it('gives the hold back', async () => {
    const order = await held(world);
    expect(await cancelOrder({ orderId: order.id, actor, reason: 'out of stock' })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({
      status: 'CANCELLED',
      releasedPaise: 149_900,
      stock: 'released',
    });
    expect((await moved(world, order)).balance).toMatchObject({ captured: 0, released: 149_900, held: 0 });
  });

  it('of money that was charged is refused with the reason', async () => {
    const order = await charged(world);
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({
      outcome: 'refused',
      reason: 'only-refundable',
    });
  });
});

describe('refund', () => {
  it('in parts, to the last paisa and no further', async () => {
    const order = await charged(world);
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
    expect((await moved(world, order)).balance).toMatchObject({ refunded: 149_900 });
  });

  it('many at once never go above what was captured', async () => {
    const order = await charged(world);
    const clicks = Array.from({ length: 20 }, () =>
      refundOrder({ orderId: order.id, actor, amount: paise(40_000) }),
    );
    const outcomes = (await Promise.all(clicks)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'succeeded')).toHaveLength(3);
    expect((await moved(world, order)).balance).toMatchObject({ refunded: 120_000 });
    expect(await now(order)).toMatchObject({ refundedPaise: 120_000 });
  });

  it('of one form is made once, however often the form is sent; another form asks for another', async () => {
    const order = await charged(world);
    const form = () => ({
      ...{ orderId: order.id, actor, amount: paise(10_000), reason: 'arrived broken' },
      formToken: randomUUID(),
    });
    const first = form();
    const ends = await Promise.all([refundOrder(first), refundOrder(first), refundOrder(first)]);
    expect(ends.filter(({ outcome }) => outcome === 'succeeded')).toHaveLength(1);
    const again = { outcome: 'refused', reason: 'form-sent-before' };
    expect(ends.filter(({ outcome }) => outcome === 'refused')).toEqual([again, again]);
    const whileSignedIn = Date.now() + 12 * 60 * 60_000;
    await transaction('test', (tx) => deleteExpiredCounters(tx, whileSignedIn));
    expect(await refundOrder(first)).toEqual(again);
    expect(await refundOrder(form())).toMatchObject({ outcome: 'succeeded' });
    expect(await now(order)).toMatchObject({ refundedPaise: 20_000 });
    const reasons = (await operationsOfOrder(reader(), order.id)).map(({ reason }) => reason);
    expect(reasons).toEqual([null, 'arrived broken', 'arrived broken']);
  });

  it('of an order that is not there is refused', async () => {
    expect(await refundOrder({ orderId: 'nobodys', actor, amount: all })).toEqual({
      outcome: 'refused',
      reason: 'no-order',
    });
  });

  it('that the gateway has not settled is neither done nor failed, and counts', async () => {
    await world.sandbox.settings({ refunds: 'PENDING' });
    const order = await charged(world);
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
    const order = await charged(world);
    await refundOrder({ orderId: order.id, actor, amount: all });
    await world.sandbox.settleRefunds('FAILED');
    await syncOrder(order.reference, 'page');
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'failed' });
    const state = await moneyStateOf(reader(), await now(order));
    expect(moneyActions(state).refund).toMatchObject({ allowed: true, max: 149_900 });
  });
});
