/** A person settles what the shop could not explain: accepts the gateway's figures, or gives everything back. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { variantForCart } from '@/db/queries/carts';
import { operationsOfOrder } from '@/db/queries/operations';
import { insertReview, openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { messagesOf } from '@/db/testing/outbox';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { moneyStateOf } from '@/lib/payments/operations/money-state';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { moneyActions } from '@/lib/payments/state/operations/money-actions';
import type { SettlementWay } from '@/lib/payments/state/types';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, moved, now, placed } from '../support/money-orders';
import { KURTA, startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate' });
});

/** Paid ₹1,400 for an order of ₹1,499: fetched, and not explained. */
async function short(preAuth = false, amount = 140_000): Promise<OrderRow> {
  const order = await placed(world, preAuth);
  await world.sandbox.pay({ reference: order.reference, amount });
  await syncOrder(order.reference, 'webhook');
  return now(order);
}

async function seen(order: OrderRow) {
  const view = await previewSettlement(order.id, actor);
  if ('refused' in view) throw new Error(JSON.stringify(view.refused));
  return view;
}

async function press(
  order: OrderRow,
  way: SettlementWay,
  changes: { seen?: string; formToken?: string } = {},
) {
  return settleReview({
    orderId: order.id,
    actor,
    reason: 'asked their support',
    formToken: randomUUID(),
    way,
    seen: changes.seen ?? (await seen(order)).seen,
    ...changes,
  });
}

const available = async () => (await variantForCart(reader(), KURTA.id))?.available ?? 0;
const reviews = async (order: OrderRow) =>
  (await openReviewsOfOrder(reader(), order.id)).map(({ kind }) => kind);
const messages = async (order: OrderRow) => (await messagesOf(order.id)).map(({ kind }) => kind);
const summaries = async (order: OrderRow) =>
  (await eventsOfOrder(reader(), order.id)).map(({ summary }) => summary);

describe('accept', () => {
  it('shows what would be accepted, and changes nothing before', async () => {
    const order = await short();
    expect(await previewSettlement(order.id, actor)).toMatchObject({
      says: '₹1,400 was paid for the order of ₹1,499',
      differences: [{ field: 'paid', ours: '149900', theirs: '140000' }],
      money: { authorised: 140_000, captured: 140_000 },
      back: { kind: 'refund', amount: 140_000 },
    });
    expect(await now(order)).toMatchObject({ status: 'PLACED', capturedPaise: 0, stock: 'reserved' });
  });

  it('takes the figures with reason and actor, tells the customer, and ends the review for good', async () => {
    const order = await short();
    expect(await press(order, 'accepted')).toEqual({
      outcome: 'succeeded',
      says: '₹1,400 was paid for the order of ₹1,499',
    });
    expect(await now(order)).toMatchObject({
      status: 'PROCESSED',
      authorisedPaise: 140_000,
      capturedPaise: 140_000,
      stock: 'sold',
      settlement: { way: 'accepted', amountPaise: 149_900, paidPaise: 140_000 },
    });
    expect(await messages(order)).toEqual(['confirmed']);
    const event = (await eventsOfOrder(reader(), order.id)).find(({ summary }) => summary.startsWith('Acc'));
    expect(event).toMatchObject({ kind: 'review', cause: actor, data: { reason: 'asked their support' } });
    await syncOrder(order.reference, 'webhook');
    expect(await reviews(order)).toEqual([]);
  });

  it('limits a refund by the accepted figures', async () => {
    const order = await short();
    await press(order, 'accepted');
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(149_900) })).toMatchObject({
      outcome: 'refused',
    });
    expect(await refundOrder({ orderId: order.id, actor, amount: paise(140_000) })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await now(order)).toMatchObject({ status: 'FULLY_REFUNDED', refundedPaise: 140_000 });
    expect(await reviews(order)).toEqual([]);
    const { differences } = await reportDifferences(0);
    expect(differences.filter(({ reference }) => reference === order.reference)).toEqual([]);
  });

  it('of a hold lets all of it be captured, or cancelled', async () => {
    const [kept, freed] = [await short(true, 160_000), await short(true)];
    await press(kept, 'accepted');
    await press(freed, 'accepted');
    expect(moneyActions(await moneyStateOf(reader(), await now(kept))).capture).toEqual({
      allowed: true,
      max: 160_000,
    });
    await captureOrder({ orderId: kept.id, actor, amount: paise(160_000) });
    expect(await now(kept)).toMatchObject({ status: 'PROCESSED', capturedPaise: 160_000 });
    await cancelOrder({ orderId: freed.id, actor });
    expect(await now(freed)).toMatchObject({
      status: 'CANCELLED',
      releasedPaise: 140_000,
      stock: 'released',
    });
    expect([...(await reviews(kept)), ...(await reviews(freed))]).toEqual([]);
  });

  it('of an amount that the gateway asks lets the order be paid, or run out', async () => {
    const order = await placed(world, false);
    await world.sandbox.fault({
      endpoint: 'get',
      fault: 'wrong-field',
      field: 'amount',
      reference: order.reference,
    });
    await syncOrder(order.reference, 'webhook');
    const nothing = 'nothing-captured';
    expect(await seen(order)).toMatchObject({ back: { refused: nothing } });
    expect(await press(order, 'refunded')).toEqual({ outcome: 'refused', reason: nothing });
    expect(await reviews(order)).toEqual(['mismatch']);
    expect(await press(order, 'accepted')).toMatchObject({ outcome: 'succeeded' });
    expect(await now(order)).toMatchObject({ status: 'CREATED', settlement: { amountPaise: 149_901 } });
    await syncOrder(order.reference, 'reconcile', Date.now() + 3 * 60 * 60_000);
    expect(await now(order)).toMatchObject({ status: 'EXPIRED', stock: 'released' });
    expect(await reviews(order)).toEqual([]);
  });

  it('counts for what was seen alone: other figures open a new review, and the old page settles nothing', async () => {
    const order = await short();
    const before = (await seen(order)).seen;
    await world.sandbox.fault({
      endpoint: 'get',
      fault: 'wrong-field',
      field: 'amount',
      reference: order.reference,
    });
    expect(await press(order, 'accepted', { seen: before })).toMatchObject({
      outcome: 'refused',
      reason: 'changed-since-seen',
    });
    expect(await now(order)).toMatchObject({ status: 'PLACED', settlement: null });
    await world.sandbox.behave();
    await press(order, 'accepted');
    await world.sandbox.fault({
      endpoint: 'get',
      fault: 'wrong-field',
      field: 'amount',
      reference: order.reference,
    });
    await syncOrder(order.reference, 'webhook');
    expect(await reviews(order)).toEqual(['mismatch']);
  });

  it.each(['currency', 'reference', 'order_id', 'merchant_id', 'payment_amount'])(
    'is refused where %s is not as it should be',
    async (field) => {
      const order = await short();
      const { seen: before } = await seen(order);
      await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field });
      expect(await previewSettlement(order.id, actor)).toHaveProperty('refused');
      expect(await press(order, 'accepted', { seen: before })).toMatchObject({ outcome: 'refused' });
      expect(await now(order)).toMatchObject({ status: 'PLACED', settlement: null });
    },
  );
});

describe('refund it all', () => {
  it('gives back what was captured, puts the units back and ends the order', async () => {
    const order = await short();
    expect(await press(order, 'refunded')).toEqual({ outcome: 'succeeded', kind: 'refund', amount: 140_000 });
    expect(await now(order)).toMatchObject({
      status: 'FULLY_REFUNDED',
      refundedPaise: 140_000,
      stock: 'released',
      settlement: { way: 'refunded' },
    });
    expect((await moved(world, order)).balance).toMatchObject({ captured: 140_000, refunded: 140_000 });
    expect(await messages(order)).toEqual(['refunded']);
    expect(await summaries(order)).toContain(
      'Resolved by refunding it all: ₹1,400 was paid for the order of ₹1,499, and ₹1,400 goes back',
    );
    expect(await reviews(order)).toEqual([]);
  });

  it.each([
    ['were sent already', { dispatchedAt: 1 }, 0],
    ['went back when the order was given up', { stock: 'released' }, 0],
    ['are reserved', {}, 1],
  ] as const)('of an order whose units %s puts back as many as are here', async (_name, changes, back) => {
    const order = await short();
    await transaction('test', (tx) => updateOrder(tx, order.id, changes, Date.now()));
    const before = await available();
    expect(await press(order, 'refunded')).toMatchObject({ outcome: 'succeeded' });
    expect(await available()).toBe(before + back);
  });

  it('leaves a review of something else open', async () => {
    const order = await short();
    const other = { id: randomUUID(), orderId: order.id, kind: 'capture_failed', openedAt: 1 } as const;
    await transaction('test', (tx) => insertReview(tx, { ...other, details: [] }));
    await press(order, 'refunded');
    expect(await reviews(order)).toEqual(['capture_failed']);
  });

  it('cancels a hold', async () => {
    const order = await short(true);
    expect(await press(order, 'refunded')).toMatchObject({ outcome: 'succeeded' });
    expect(await now(order)).toMatchObject({
      status: 'CANCELLED',
      releasedPaise: 140_000,
      stock: 'released',
    });
    expect(await messages(order)).toEqual(['cancelled']);
  });

  it('is asked for again when its answer is lost, and done once', async () => {
    const order = await short();
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-after', times: 1 });
    const before = (await seen(order)).seen;
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before', after: 1, times: 1 });
    await press(order, 'refunded', { seen: before });
    await reconcileOnce({ ahead: true });
    expect(await now(order)).toMatchObject({ status: 'FULLY_REFUNDED', refundedPaise: 140_000 });
    expect((await moved(world, order)).kinds.filter((kind) => kind === 'refunded')).toHaveLength(1);
  });

  it('that the bank does not make leaves the money to be refunded, and nothing to be sent', async () => {
    const order = await short();
    await world.sandbox.settings({ refunds: 'PENDING' });
    expect(await press(order, 'refunded')).toMatchObject({ outcome: 'checking' });
    await world.sandbox.settleRefunds('FAILED');
    await syncOrder(order.reference, 'webhook');
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ state: 'failed' });
    expect(moneyActions(await moneyStateOf(reader(), await now(order))).refund).toMatchObject({
      max: 140_000,
    });
  });
});

describe('one wins', () => {
  const WAYS = [
    ['accepted', 'accepted'],
    ['accepted', 'refunded'],
    ['refunded', 'refunded'],
  ] as const;
  it.each(WAYS)('when two press %s and %s at once, with webhooks in between', async (one, other) => {
    const order = await short();
    const { seen: page } = await seen(order);
    const [first, second] = await Promise.all([
      press(order, one, { seen: page }),
      press(order, other, { seen: page }),
      syncOrder(order.reference, 'webhook'),
      syncOrder(order.reference, 'webhook'),
    ]);
    expect([first.outcome, second.outcome].sort()).toEqual(['refused', 'succeeded']);
    expect([first, second]).toContainEqual({ outcome: 'refused', reason: 'review-settled-before' });
    const { settlement, status, refundedPaise } = await now(order);
    const refunds = (await operationsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'refund');
    expect(refunds).toHaveLength(settlement?.way === 'refunded' ? 1 : 0);
    expect([status, refundedPaise]).toEqual(
      settlement?.way === 'refunded' ? ['FULLY_REFUNDED', 140_000] : ['PROCESSED', 0],
    );
    expect(await reviews(order)).toEqual([]);
  });

  it('of two presses of one form', async () => {
    const order = await short();
    const both = { seen: (await seen(order)).seen, formToken: randomUUID() };
    const ends = await Promise.all([press(order, 'accepted', both), press(order, 'accepted', both)]);
    const refused = ends.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toEqual([{ outcome: 'refused', reason: 'form-sent-before' }]);
    expect(ends).toContainEqual(expect.objectContaining({ outcome: 'succeeded' }));
  });
});

describe('a settlement that cannot be made', () => {
  it('while the gateway cannot be asked says so, and leaves the review as it is', async () => {
    const order = await short();
    const page = (await seen(order)).seen;
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    const why = { code: 'gateway-not-asked', error: expect.stringMatching(/^[A-Z_]+$/) };
    expect(await previewSettlement(order.id, actor)).toEqual({ refused: why });
    expect(await press(order, 'refunded', { seen: page })).toEqual({
      outcome: 'refused',
      reason: why,
    });
    expect(await reviews(order)).toEqual(['mismatch']);
    expect(await operationsOfOrder(reader(), order.id)).toHaveLength(1);
  });

  it('of an order that is not there, or that the gateway does not know, is refused', async () => {
    const nobodys = { id: 'nobodys' } as OrderRow;
    const none = 'no-order';
    expect(await previewSettlement(nobodys.id, actor)).toEqual({ refused: none });
    expect(await press(nobodys, 'accepted', { seen: '' })).toEqual({ outcome: 'refused', reason: none });
    const order = await short();
    await world.sandbox.reset();
    const unknown = 'unknown-at-gateway';
    expect(await previewSettlement(order.id, actor)).toEqual({ refused: unknown });
    expect(await press(order, 'accepted', { seen: '' })).toEqual({ outcome: 'refused', reason: unknown });
  });

  it('still takes over what was fetched for it, with who had it fetched', async () => {
    const order = await placed(world, false);
    await world.sandbox.pay({ reference: order.reference });
    expect(await press(order, 'accepted', { seen: '' })).toMatchObject({
      outcome: 'refused',
      reason: 'review-settled-before',
    });
    expect(await now(order)).toMatchObject({ status: 'PROCESSED' });
    const paid = (await eventsOfOrder(reader(), order.id)).find(({ kind }) => kind === 'status');
    expect(paid).toMatchObject({ cause: `admin:${actor}` });
  });

  it('by a fault of the shop itself is thrown, not told as the gateway’s', async () => {
    const order = await short();
    const fault = new Error('disk I/O error');
    vi.spyOn(gateway(), 'getOrder').mockRejectedValueOnce(fault);
    await expect(previewSettlement(order.id, actor)).rejects.toBe(fault);
  });
});
