/** What becomes of devices whose order is refunded in full, or whose hold is given back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OrderRow } from '@/db/queries/orders';
import { askAgain, unblockDevices } from '@/lib/methods/devices/ask-for-devices';
import { resolveOpenDeviceRequests } from '@/lib/methods/devices/resolve-open-requests';
import { paise } from '@/lib/money';
import { cancelOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { reconcileRound } from '@/lib/payments/reconcile/reconcile-round';
import { newImei, PHONES, pairPaid, phonesPaid, stockPhones } from '../support/device-orders';
import {
  askedOf,
  block,
  blockedThere,
  entry,
  heldUnit,
  history,
  later,
  notes,
  pressed,
  recordLeftBehind,
  requests,
  units,
} from '../support/device-requests';
import { actor, held } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await stockPhones();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate' });
});

const asked = (order: OrderRow) => askedOf(world, order);

describe('an order that comes to nothing', () => {
  const [code] = PHONES;

  it('lets go of a device that was entered and not blocked, once everything is refunded', async () => {
    const [order, next] = [await pairPaid(world, code), await phonesPaid(world, [code])];
    const [one, two] = [newImei(), newImei()];
    await block(order, entry(one), entry(two, 0, 1));
    expect(await units(order)).toEqual([
      [one, 'blocked'],
      [two, 'entered'],
    ]);
    expect(await block(next, entry(two))).toMatchObject({ fields: { 'device-0-0': expect.any(String) } });
    await refundOrder({ orderId: order.id, actor, amount: paise(order.capturedPaise) });
    expect(await units(order)).toEqual([
      [one, 'unblocked'],
      [two, 'unblocked'],
    ]);
    expect((await history(order)).at(-1)).toBe(`Unblocked with the refund: ${one}`);
    expect(await block(next, entry(two))).toMatchObject({ outcome: 'succeeded' });
  });

  it('keeps it while only a part is refunded', async () => {
    const order = await pairPaid(world, code);
    const [one, two] = [newImei(), newImei()];
    await block(order, entry(one), entry(two, 0, 1));
    const returns = [{ position: 0, unit: 0 }];
    await refundOrder({ orderId: order.id, actor, amount: paise(1_000_000), returns });
    expect(await units(order)).toEqual([
      [one, 'unblocked'],
      [two, 'entered'],
    ]);
  });

  it('is not asked about any more: a block that never arrived lets its device go', async () => {
    const order = await phonesPaid(world);
    const one = newImei();
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-before', times: 1 });
    await block(order, entry(one));
    await refundOrder({ orderId: order.id, actor, amount: paise(order.capturedPaise) });
    // The refund cannot say what became of it.
    expect(await units(order)).toEqual([[one, 'entered']]);
    await later(() => reconcileRound({ ahead: true }));
    expect(await asked(order)).toHaveLength(1);
    expect(await units(order)).toEqual([[one, 'unblocked']]);
    expect(await blockedThere(order)).toEqual([]);
    expect(await block(await phonesPaid(world), entry(one))).toMatchObject({ outcome: 'succeeded' });
  });

  it('keeps a device whose block arrived unheard: it is not for sale until it is unblocked', async () => {
    const [order, next] = [await phonesPaid(world), await phonesPaid(world)];
    const one = newImei();
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-after', times: 1 });
    await block(order, entry(one));
    await refundOrder({ orderId: order.id, actor, amount: paise(order.capturedPaise) });
    await later(() => reconcileRound({ ahead: true }));
    expect(await asked(order)).toHaveLength(1);
    expect(await blockedThere(order)).toEqual([one]);
    expect(await units(order)).toEqual([[one, 'blocked']]);
    expect(await notes(order)).toEqual([expect.stringContaining('cannot be sold again')]);
    expect(await block(next, entry(one))).toMatchObject({ fields: { 'device-0-0': expect.any(String) } });
    await unblockDevices({ ...pressed(order), units: [{ position: 0, unit: 0 }] });
    expect(await block(next, entry(one))).toMatchObject({ outcome: 'succeeded' });
  });

  it('never sends a block whose process ended before its call', async () => {
    const order = await phonesPaid(world);
    const one = newImei();
    await recordLeftBehind(order, one, code);
    await refundOrder({ orderId: order.id, actor, amount: paise(order.capturedPaise) });
    await resolveOpenDeviceRequests();
    expect(await asked(order)).toEqual([]);
    expect(await requests(order)).toMatchObject([{ state: 'failed', errorCode: 'ORDER_OVER' }]);
    expect(await units(order)).toEqual([[one, 'unblocked']]);
    expect((await history(order)).at(-1)).toContain('nothing more is asked');
  });

  it('tells whoever asks again that there is nothing to ask', async () => {
    const order = await phonesPaid(world);
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-before', times: 1 });
    await block(order, entry(newImei()));
    await refundOrder({ orderId: order.id, actor, amount: paise(order.capturedPaise) });
    expect(await later(() => askAgain({ orderId: order.id, actor }))).toEqual({
      outcome: 'refused',
      message: expect.stringContaining('nothing more is asked'),
      at: expect.any(Number),
    });
  });

  it('lets go of what was entered when its hold is cancelled; what is blocked waits to be unblocked', async () => {
    const order = await held(world);
    const [entered, blocked, open] = [newImei(), newImei(), newImei()];
    await heldUnit(order, entered, 'entered', 0);
    await heldUnit(order, blocked, 'blocked', 1);
    await recordLeftBehind(order, open, 'kurta', { unit: 2 });
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({ outcome: 'succeeded' });
    // The last one's question has no answer yet.
    expect(await units(order)).toEqual([
      [entered, 'unblocked'],
      [blocked, 'blocked'],
      [open, 'entered'],
    ]);
    // The gateway blocks nothing of a cancelled order: that is the answer.
    await resolveOpenDeviceRequests();
    expect(await requests(order)).toMatchObject([{ state: 'failed' }]);
    expect(await units(order)).toEqual([
      [entered, 'unblocked'],
      [blocked, 'blocked'],
      [open, 'unblocked'],
    ]);
    expect(await block(await phonesPaid(world), entry(entered), entry(open, 1))).toMatchObject({
      outcome: 'succeeded',
    });
  });
});
