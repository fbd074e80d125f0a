/** What a refund does to the brand's blocks, by the gateway's rules, and what the console then says of each device. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { unitsOfOrder } from '@/db/queries/devices';
import { operationsOfOrder } from '@/db/queries/operations';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { returnable } from '@/lib/console/order/devices-view';
import { unblockDevices } from '@/lib/methods/devices/ask-for-devices';
import { notShownMessage } from '@/lib/methods/devices/device-messages';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import { reconcileRound } from '@/lib/payments/reconcile/reconcile-round';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { newImei, PHONES, pairPaid, phonesPaid, stockPhones } from '../support/device-orders';
import {
  block,
  entry,
  heldUnit,
  history,
  later,
  notes,
  pressed,
  registered,
  returnableNow,
  shownNow,
  units,
} from '../support/device-requests';
import { actor, all, now as fresh, held } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockPhones();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  vi.restoreAllMocks();
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate' });
});

const PART = paise(1_000_000);
const [CODE] = PHONES;
const FIRST = { position: 0, unit: 0 };

const refund = (order: OrderRow, amount = paise(order.capturedPaise)) =>
  refundOrder({ orderId: order.id, actor, amount });
const sentProducts = async (order: OrderRow) => {
  const { requests } = await world.sandbox.ledger({ reference: order.reference, endpoint: 'refund' });
  return requests.map(({ body }) => (body as { products?: { product_imei: string }[] }).products);
};

const namedBy = async (order: OrderRow) =>
  (await sentProducts(order)).map((products) => products?.map((one) => one.product_imei));

const refundedAt = async ({ id }: OrderRow) =>
  (await unitsOfOrder(reader(), id)).map((unit) => unit.refundedAt);

async function settledByGivingBack({ id: orderId }: OrderRow) {
  const view = await previewSettlement(orderId, actor);
  if ('refused' in view) throw new Error(JSON.stringify(view.refused));
  const { seen } = view;
  return settleReview({ orderId, actor, reason: 'other money', way: 'refunded', seen });
}

/** The gateway's order without its plan, and so without any device. */
function hideDevices(): void {
  const fetch = gateway().getOrder;
  vi.spyOn(gateway(), 'getOrder').mockImplementation(async (id) => {
    const shown = await fetch(id);
    return { ...shown, payments: shown.payments.map(({ plan: _hidden, ...payment }) => payment) };
  });
}

describe('a refund of a cart with several devices', () => {
  async function two(): Promise<{ order: OrderRow; imeis: string[] }> {
    const order = await phonesPaid(world);
    const imeis = [newImei(), newImei()] as const;
    await block(order, entry(imeis[0]), entry(imeis[1], 1));
    return { order, imeis: [...imeis] };
  }

  it('names them all when it gives everything back, and ends their blocks', async () => {
    const { order, imeis } = await two();
    expect(await registered(world, order)).toEqual(imeis);
    expect(await refund(order)).toMatchObject({ outcome: 'succeeded' });
    expect(await sentProducts(order)).toEqual([
      imeis.map((product_imei, index) => ({ product_code: PHONES[index], product_imei })),
    ]);
    expect(await registered(world, order)).toEqual([]);
    expect((await units(order)).map(([, state]) => state)).toEqual(['unblocked', 'unblocked']);
    expect((await history(order)).at(-1)).toBe(`Unblocked with the refund: ${imeis.join(', ')}`);
  });

  it('names what is blocked when it gives everything back but the convenience fee', async () => {
    await world.sandbox.settings({ convenience_fee: 2 });
    const order = await pairPaid(world, CODE).finally(() => world.sandbox.settings({ convenience_fee: 0 }));
    expect(order.feePaise).toBeGreaterThan(0);
    const one = newImei();
    await block(order, entry(one));
    await refund(order, paise(order.capturedPaise - order.feePaise));
    expect(await namedBy(order)).toEqual([[one]]);
    expect(await units(order)).toEqual([[one, 'unblocked']]);
  });

  it('names them all when a review is settled by it', async () => {
    const { order, imeis } = await two();
    await world.sandbox.fault({ endpoint: 'get', fault: 'wrong-field', field: 'amount' });
    await syncOrder(order.reference, 'page');
    expect(await settledByGivingBack(order)).toMatchObject({ outcome: 'succeeded' });
    expect(await namedBy(order)).toEqual([imeis]);
    await world.sandbox.behave();
    await syncOrder(order.reference, 'page');
    expect((await units(order)).map(([, state]) => state)).toEqual(['unblocked', 'unblocked']);
  });

  it('that the bank does not make is none: nothing is said of the devices that it names', async () => {
    const { order } = await two();
    await world.sandbox.settings({ refunds: 'PENDING' });
    await refund(order);
    expect(await refundedAt(order)).toEqual([null, null]);
    await world.sandbox.settleRefunds('FAILED');
    await syncOrder(order.reference, 'page');
    expect(await refundedAt(order)).toEqual([null, null]);
    expect(await notes(order)).toEqual([]);
  });

  it('names what is left with the refund that leaves nothing, and nothing with one before it', async () => {
    const { order, imeis } = await two();
    await refundOrder({ orderId: order.id, actor, amount: PART, returns: [FIRST] });
    await refund(order, PART);
    expect(await registered(world, order)).toEqual([imeis[1]]);
    await refund(order, paise(order.capturedPaise - 2 * PART));
    expect(await namedBy(order)).toEqual([[imeis[0]], undefined, [imeis[1]]]);
    expect(await registered(world, order)).toEqual([]);
  });

  it('leaves out a device that is being unblocked: the gateway would refuse the money with it', async () => {
    const { order, imeis } = await two();
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-after', times: 1 });
    await unblockDevices({ ...pressed(order), units: [FIRST] });
    expect(await refund(order)).toMatchObject({ outcome: 'succeeded' });
    expect((await namedBy(order)).at(-1)).toEqual([imeis[1]]);
    await later(() => reconcileRound({ ahead: true }));
    expect((await units(order)).map(([, state]) => state)).toEqual(['unblocked', 'unblocked']);
  });

  it('leaves out a device that another refund under way has named', async () => {
    const { order, imeis } = await two();
    await world.sandbox.settings({ refunds: 'PENDING' });
    await refundOrder({ orderId: order.id, actor, amount: PART, returns: [FIRST] });
    await refund(order, paise(order.capturedPaise - PART));
    expect(await namedBy(order)).toEqual([[imeis[0]], [imeis[1]]]);
    await world.sandbox.settleRefunds('PROCESSED');
    await later(() => reconcileRound({ ahead: true }));
    expect((await units(order)).map(([, state]) => state)).toEqual(['unblocked', 'unblocked']);
  });

  it('pressed from four tabs at once, in full and in part, gives each device’s money and block back once', async () => {
    const { order, imeis } = await two();
    const part = { orderId: order.id, actor, amount: PART, returns: [FIRST] };
    await Promise.all([refund(order), refundOrder(part), refund(order), refundOrder(part)]);
    const rest = order.capturedPaise - (await fresh(order)).refundedPaise;
    if (rest > 0) await refund(order, paise(rest));
    const after = await fresh(order);
    expect([after.status, after.refundedPaise]).toEqual(['FULLY_REFUNDED', order.capturedPaise]);
    expect((await namedBy(order)).flatMap((imei) => imei ?? []).toSorted()).toEqual(imeis.toSorted());
    expect(await registered(world, order)).toEqual([]);
    expect((await units(order)).map(([, state]) => state)).toEqual(['unblocked', 'unblocked']);
  });

  it('is not believed to have ended a block that the gateway still shows: the device is not for sale', async () => {
    const { order, imeis } = await two();
    const [one = ''] = imeis;
    const send = gateway().refund;
    vi.spyOn(gateway(), 'refund').mockImplementation((id, { products: _named, ...input }) => send(id, input));
    await refund(order);
    expect((await units(order)).map(([, state]) => state)).toEqual(['blocked', 'blocked']);
    expect(await notes(order)).toEqual(Array(2).fill(expect.stringContaining('still has it blocked')));
    const next = await phonesPaid(world);
    expect(await block(next, entry(one))).toMatchObject({
      fields: { 'device-0-0': expect.stringContaining(order.reference) },
    });
    await unblockDevices({ ...pressed(order), units: [FIRST] });
    expect(await block(next, entry(one))).toMatchObject({ outcome: 'succeeded' });
    expect(await registered(world, order)).toEqual([imeis[1]]);
  });

  it('made elsewhere and naming nothing leaves every block as it is', async () => {
    const { order, imeis } = await two();
    await gateway().refund(order.gatewayOrderId ?? '', {
      reference: `dashboard-${order.reference}`,
      amount: paise(order.capturedPaise),
    });
    await syncOrder(order.reference, 'page');
    expect(await registered(world, order)).toEqual(imeis);
    expect((await units(order)).map(([, state]) => state)).toEqual(['blocked', 'blocked']);
    expect(await notes(order)).toEqual(Array(2).fill(expect.stringContaining('cannot be sold again')));
  });

  it('whose order does not show devices any more leaves it open, and an unblock settles it', async () => {
    const { order } = await two();
    hideDevices();
    await refund(order);
    expect((await units(order)).map(([, state]) => state)).toEqual(['unclear', 'unclear']);
    expect(await notes(order)).toEqual(Array(2).fill(expect.stringContaining('does not say whether')));
    await unblockDevices({ ...pressed(order), units: [FIRST] });
    expect((await units(order)).map(([, state]) => state)).toEqual(['unblocked', 'unclear']);
  });

  it('whose order shows the devices later says what became of them, each thing once', async () => {
    const { order, imeis } = await two();
    hideDevices();
    await refund(order);
    const told = await history(order);
    await syncOrder(order.reference, 'page');
    expect(await history(order)).toEqual(told);
    vi.restoreAllMocks();
    for (let fetches = 0; fetches < 2; fetches += 1) await syncOrder(order.reference, 'page');
    expect((await units(order)).map(([, state]) => state)).toEqual(['unblocked', 'unblocked']);
    expect(await history(order)).toEqual([...told, `Unblocked with the refund: ${imeis.join(', ')}`]);
    const kinds = (await eventsOfOrder(reader(), order.id)).filter(({ summary }) =>
      summary.startsWith('Unblocked'),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['device']);
  });

  it('whose order shows the devices blocked later leaves them so, and says once that it did not show them', async () => {
    const { order, imeis } = await two();
    const send = gateway().refund;
    vi.spyOn(gateway(), 'refund').mockImplementation((id, { products: _named, ...input }) => send(id, input));
    hideDevices();
    await refund(order);
    const told = await history(order);
    expect(told).toContain(notShownMessage(imeis));
    vi.restoreAllMocks();
    await syncOrder(order.reference, 'page');
    expect((await units(order)).map(([, state]) => state)).toEqual(['blocked', 'blocked']);
    expect(await history(order)).toEqual(told);
  });

  it('says nothing of the devices that it does not name', async () => {
    const { order } = await two();
    hideDevices();
    await refundOrder({ orderId: order.id, actor, amount: PART, returns: [FIRST] });
    expect((await units(order)).map(([, state]) => state)).toEqual(['unclear', 'blocked']);
  });
});

describe('a hold of a cart with several devices', () => {
  /** Of what is held nothing goes out: a block is there only where somebody made it too early. */
  async function blockedEarly(amount?: number): Promise<OrderRow> {
    const order = await held(world, amount === undefined ? {} : { amount });
    for (const unit of [0, 1]) await heldUnit(order, newImei(), 'blocked', unit);
    return order;
  }

  it.each([
    ['captured', (order: OrderRow) => captureOrder({ orderId: order.id, actor, amount: all }), undefined],
    ['cancelled', (order: OrderRow) => cancelOrder({ orderId: order.id, actor }), undefined],
    ['given back by settling a review', settledByGivingBack, 140_000],
  ])('that is %s is no refund: no device is named or comes back', async (_how, press, amount) => {
    const order = await blockedEarly(amount);
    expect(await press(order)).toMatchObject({ outcome: 'succeeded' });
    expect((await operationsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ products: null });
    expect(await refundedAt(order)).toEqual([null, null]);
  });
});

describe('a refund of an order with one device', () => {
  async function single(): Promise<{ order: OrderRow; one: string }> {
    const order = await phonesPaid(world, [CODE]);
    const one = newImei();
    await block(order, entry(one));
    return { order, one };
  }

  it('is told from a capture, which ends no block', async () => {
    const { order } = await single();
    const heldOnly = { status: 'AUTHORIZED', capturedPaise: 0 } as const;
    await transaction('test', (tx) => updateOrder(tx, order.id, heldOnly, Date.now()));
    await syncOrder(order.reference, 'page');
    expect(await fresh(order)).toMatchObject({ status: 'PROCESSED' });
    expect(await unitsOfOrder(reader(), order.id)).toMatchObject([{ state: 'blocked', refundedAt: null }]);
  });

  it('ends its block by itself, also of a part, and the console says so before and after', async () => {
    const { order, one } = await single();
    expect(returnable(await shownNow(order))).toMatchObject({
      byAnyRefund: true,
      units: [{ identifier: one }],
    });
    await refund(order, PART);
    expect(await sentProducts(order)).toEqual([undefined]);
    expect(await registered(world, order)).toEqual([]);
    expect(await units(order)).toEqual([[one, 'unblocked']]);
    expect(await notes(order)).toEqual([expect.stringContaining('block it again')]);
  });

  it('makes what was said of the device before it out of date, and nothing else does', async () => {
    const { order, one } = await single();
    const again = await unblockDevices({ ...pressed(order), units: [FIRST] });
    const blocked = await block(order, entry(one));
    const at = 'refused' in blocked ? 0 : blocked.at;
    expect('refused' in again ? 0 : again.at).toBeLessThanOrEqual(at);
    const changedAt = async () => (await shownNow(order))?.changedAt ?? 0;
    await syncOrder(order.reference, 'page');
    expect(await changedAt()).toBeLessThanOrEqual(at);
    await later(() => refund(order, PART));
    expect(await changedAt()).toBeGreaterThan(at);
  });

  it('names none, also when it gives everything back', async () => {
    const { order } = await single();
    await refund(order);
    expect(await sentProducts(order)).toEqual([undefined]);
    expect((await operationsOfOrder(reader(), order.id)).at(-1)?.products).toBeNull();
    expect(await registered(world, order)).toEqual([]);
  });

  it('is found out when it was made elsewhere', async () => {
    const { order, one } = await single();
    const reference = `dashboard-${order.reference}`;
    await gateway().refund(order.gatewayOrderId ?? '', { reference, amount: PART });
    await syncOrder(order.reference, 'page');
    expect(await units(order)).toEqual([[one, 'unblocked']]);
  });

  it('ends nothing before it is made', async () => {
    const { order, one } = await single();
    await world.sandbox.settings({ refunds: 'PENDING' });
    await refund(order, PART);
    expect(await units(order)).toEqual([[one, 'blocked']]);
    await world.sandbox.settleRefunds('PROCESSED');
    await later(() => reconcileRound({ ahead: true }));
    expect(await units(order)).toEqual([[one, 'unblocked']]);
  });

  it('leaves the device to be blocked again, which no later fetch undoes', async () => {
    const { order, one } = await single();
    await refund(order, PART);
    expect((await shownNow(order))?.units).toMatchObject([{ mayBlockAgain: true }]);
    expect(await block(order, entry(one))).toMatchObject({ outcome: 'succeeded' });
    await syncOrder(order.reference, 'page');
    expect(await units(order)).toEqual([[one, 'blocked']]);
    expect(await registered(world, order)).toEqual([one]);
    expect(await returnableNow(order)).toEqual([one]);
    expect(await notes(order)).toEqual([]);
  });
});
