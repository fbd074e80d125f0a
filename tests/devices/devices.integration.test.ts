import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { unitsOfOrder } from '@/db/queries/devices';
import type { OrderRow } from '@/db/queries/orders';
import { askAgain, blockDevices, unblockDevices } from '@/lib/methods/devices/ask-for-devices';
import { resolveOpenDeviceRequests } from '@/lib/methods/devices/resolve-open-requests';
import { paise } from '@/lib/money';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { reconcileRound } from '@/lib/payments/reconcile/reconcile-round';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import { gateway } from '@/lib/payments/surroundings';
import { GatewayError } from '@/lib/pinelabs';
import { newImei, PHONES, pairPaid, phonesPaid, phonesPlaced, stockPhones } from '../support/device-orders';
import {
  askedOf,
  block,
  blockedThere,
  entry,
  history,
  later,
  pressed,
  recordLeftBehind,
  requests,
  returnableNow,
  units,
} from '../support/device-requests';
import { actor, charged, now as fresh } from '../support/money-orders';
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

describe('devices of a paid order', () => {
  it('are blocked, one a unit, and unblocked again; the history tells each step', async () => {
    const order = await phonesPaid(world);
    const [one, two] = [newImei(), newImei()];
    expect(await block(order, entry(one), entry(two, 1))).toMatchObject({ outcome: 'succeeded' });
    expect(await units(order)).toEqual([
      [one, 'blocked'],
      [two, 'blocked'],
    ]);
    expect((await blockedThere(order)).toSorted()).toEqual([one, two].toSorted());
    expect(await unblockDevices({ ...pressed(order), units: [{ position: 1, unit: 0 }] })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await units(order)).toEqual([
      [one, 'blocked'],
      [two, 'unblocked'],
    ]);
    expect(await blockedThere(order)).toEqual([one]);
    expect(await history(order)).toEqual([
      `Asked the gateway to block ${one}, ${two}`,
      `The gateway has blocked ${one}, ${two}`,
      `Asked the gateway to unblock ${two}`,
      `The gateway has unblocked ${two}`,
    ]);
  });

  it('are not blocked before the payment', async () => {
    const order = await phonesPlaced();
    expect(await block(order, entry(newImei()))).toMatchObject({ refused: expect.stringMatching(/is paid/) });
    expect(await asked(order)).toEqual([]);
  });

  it('of another unit or another order are refused by name, before anything is asked', async () => {
    const [first, second] = [await phonesPaid(world), await phonesPaid(world)];
    const one = newImei();
    await block(first, entry(one));
    expect(await block(second, entry(one))).toEqual({
      refused: expect.any(String),
      fields: { 'device-0-0': expect.stringContaining(first.reference) },
    });
    expect(await block(first, entry(one, 1))).toMatchObject({ fields: { 'device-1-0': expect.any(String) } });
    expect(await asked(second)).toEqual([]);
    expect(await asked(first)).toHaveLength(1);
  });

  it('that came back may be sold again', async () => {
    const [first, second] = [await phonesPaid(world), await phonesPaid(world)];
    const one = newImei();
    await block(first, entry(one));
    await unblockDevices({ ...pressed(first), units: [{ position: 0, unit: 0 }] });
    expect(await block(second, entry(one))).toMatchObject({ outcome: 'succeeded' });
  });

  it('of a product twice: the brand takes one of them, and the other is told so', async () => {
    const [code] = PHONES;
    const order = await pairPaid(world, code);
    const [one, two] = [newImei(), newImei()];
    const result = await block(order, entry(one), entry(two, 0, 1));
    expect(result).toMatchObject({ outcome: 'partly', message: expect.stringContaining(two) });
    expect(await units(order)).toEqual([
      [one, 'blocked'],
      [two, 'entered'],
    ]);
    const [, refused] = await unitsOfOrder(reader(), order.id);
    expect(refused?.brandResponse).toBe('PRODUCT_ALREADY_BLOCKED');
  });

  it('that the brand has blocked for somebody else are refused clearly, and another takes their place', async () => {
    const [order, other] = [await phonesPaid(world), await phonesPaid(world)];
    const [one, two] = [newImei(), newImei()];
    const product = { code: PHONES[0], imei: one };
    const elsewhere = { reference: 'elsewhere', type: 'BLOCKING', products: [product] } as const;
    await gateway().imei(other.gatewayOrderId ?? '', elsewhere);
    expect(await block(order, entry(one))).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('not for this order'),
    });
    expect(await units(order)).toEqual([[one, 'entered']]);
    expect(await block(order, entry(two))).toMatchObject({ outcome: 'succeeded' });
    expect(await units(order)).toEqual([[two, 'blocked']]);
  });

  it('that were blocked for this order elsewhere are known as ours', async () => {
    const order = await phonesPaid(world);
    const one = newImei();
    const product = { code: PHONES[0], imei: one };
    await gateway().imei(order.gatewayOrderId ?? '', {
      reference: 'dashboard',
      type: 'BLOCKING',
      products: [product],
    });
    expect(await block(order, entry(one))).toMatchObject({ outcome: 'succeeded' });
  });

  it('asked for by four presses at once are asked for once', async () => {
    const order = await phonesPaid(world);
    const press = { ...pressed(order), entries: [entry(newImei())] };
    const results = await Promise.all([1, 2, 3, 4].map(() => blockDevices(press)));
    expect(results.filter((result) => 'outcome' in result)).toHaveLength(1);
    expect(await asked(order)).toHaveLength(1);
    expect(await requests(order)).toHaveLength(1);
  });
});

describe('an answer about devices that never came', () => {
  const faults = ['drop-after', '500-after', 'malformed'] as const;

  it.each(faults)('(%s) is neither success nor failure; the round finds the device ours', async (fault) => {
    const order = await phonesPaid(world);
    const one = newImei();
    await world.sandbox.fault({ endpoint: 'imei', fault, times: 1 });
    expect(await block(order, entry(one))).toMatchObject({ outcome: 'checking' });
    expect(await units(order)).toEqual([[one, 'entered']]);
    // Nothing else is asked meanwhile, and no repeat while the call may be on its way.
    expect(await block(order, entry(newImei(), 1))).toMatchObject({ refused: expect.any(String) });
    expect(await askAgain({ orderId: order.id, actor })).toMatchObject({
      refused: expect.stringMatching(/seconds/),
    });
    await resolveOpenDeviceRequests();
    expect(await asked(order)).toHaveLength(1);
    await later(() => reconcileRound());
    expect(await units(order)).toEqual([[one, 'blocked']]);
    const [first, second] = await asked(order);
    expect(JSON.stringify(first?.body)).toContain(one);
    expect(second?.body).toEqual(first?.body);
    expect(await requests(order)).toMatchObject([{ state: 'succeeded', sends: 2 }]);
    expect((await history(order)).at(-1)).toBe(`The gateway has blocked ${one}`);
  });

  it('and whose call never arrived is made up for by the button', async () => {
    const order = await phonesPaid(world);
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-before', times: 1 });
    await block(order, entry(newImei()));
    expect(await later(() => askAgain({ orderId: order.id, actor }))).toMatchObject({ outcome: 'succeeded' });
    expect(await askAgain({ orderId: order.id, actor })).toMatchObject({ refused: expect.any(String) });
  });

  it('is not made a "no" by the refusal of its repeat: the order shows that the device is ours, once it can be fetched', async () => {
    const order = await phonesPaid(world);
    const one = newImei();
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-after', times: 1 });
    await block(order, entry(one));
    const no = { code: 'INVALID_REQUEST', retryable: false, outcomeUnknown: false };
    const imei = vi.spyOn(gateway(), 'imei').mockRejectedValue(new GatewayError('no', no));
    const get = vi.spyOn(gateway(), 'getOrder').mockRejectedValueOnce(new Error('no fetch'));
    await later(() => resolveOpenDeviceRequests());
    expect(await requests(order)).toMatchObject([{ state: 'unknown', sends: 2 }]);
    expect(await units(order)).toEqual([[one, 'entered']]);
    await resolveOpenDeviceRequests(Date.now() + 10 * GRACE_MS);
    imei.mockRestore();
    get.mockRestore();
    expect(await requests(order)).toMatchObject([{ state: 'failed', sends: 3 }]);
    expect(await units(order)).toEqual([[one, 'blocked']]);
  });

  it('and comes after its repeat was sent says nothing of the repeat', async () => {
    const order = await phonesPaid(world);
    const no = new GatewayError('no', { code: 'INVALID_REQUEST', retryable: false, outcomeUnknown: false });
    const silence = new GatewayError('silence', { code: 'TIMEOUT', retryable: true, outcomeUnknown: true });
    let refuse = (_: GatewayError) => {};
    const late = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    const imei = vi.spyOn(gateway(), 'imei').mockReturnValueOnce(late).mockRejectedValueOnce(silence);
    const first = block(order, entry(newImei()));
    await vi.waitFor(() => expect(imei).toHaveBeenCalledTimes(1));
    await later(() => resolveOpenDeviceRequests());
    refuse(no);
    await first;
    imei.mockRestore();
    expect(await requests(order)).toMatchObject([{ state: 'unknown', sends: 2 }]);
  });

  it('of a device that is somebody else’s does not become ours by asking again', async () => {
    const [order, other] = [await phonesPaid(world), await phonesPaid(world)];
    const one = newImei();
    const product = { code: PHONES[0], imei: one };
    await gateway().imei(other.gatewayOrderId ?? '', {
      reference: 'elsewhere-2',
      type: 'BLOCKING',
      products: [product],
    });
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-after', times: 1 });
    await block(order, entry(one));
    await later(() => resolveOpenDeviceRequests());
    expect(await units(order)).toEqual([[one, 'entered']]);
    expect((await history(order)).at(-1)).toContain('not for this order');
  });

  it('stays open while the order cannot be fetched', async () => {
    const order = await phonesPaid(world);
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-after', times: 1 });
    await block(order, entry(newImei()));
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    await later(() => resolveOpenDeviceRequests());
    expect(await requests(order)).toMatchObject([{ state: 'unknown' }]);
  });

  it('of an order whose plan names no products is called unclear, and an unblock settles it', async () => {
    const paidByCard = await charged(world);
    const one = newImei();
    // An order of a product without a code, as if it had one: its gateway order says nothing of devices.
    const imei = vi.spyOn(gateway(), 'imei');
    imei.mockResolvedValueOnce([
      { code: 'kurta', imei: one, outcome: 'refused', word: 'PRODUCT_ALREADY_BLOCKED' },
    ]);
    await recordLeftBehind(paidByCard, one, 'kurta', { claimedAt: Date.now() - 2 * GRACE_MS });
    await resolveOpenDeviceRequests();
    expect(await units(paidByCard)).toEqual([[one, 'unclear']]);
    imei.mockResolvedValueOnce([{ code: 'kurta', imei: one, outcome: 'done', word: 'UNBLOCKED' }]);
    expect(await unblockDevices({ ...pressed(paidByCard), units: [{ position: 0, unit: 0 }] })).toMatchObject(
      {
        outcome: 'succeeded',
      },
    );
    expect(await units(paidByCard)).toEqual([[one, 'unblocked']]);
    imei.mockRestore();
  });

  it('to an unblock: the device is free once the round has asked again', async () => {
    const order = await phonesPaid(world);
    const one = newImei();
    await block(order, entry(one));
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-after', times: 1 });
    expect(await unblockDevices({ ...pressed(order), units: [{ position: 0, unit: 0 }] })).toMatchObject({
      outcome: 'checking',
    });
    expect(await units(order)).toEqual([[one, 'blocked']]);
    await later(() => resolveOpenDeviceRequests());
    expect(await units(order)).toEqual([[one, 'unblocked']]);
  });

  it('is not waited for when the process ended between commit and call: the round makes the call', async () => {
    const order = await phonesPaid(world);
    const one = newImei();
    await recordLeftBehind(order, one, PHONES[0]);
    // Of all instances whose round comes then, one.
    await Promise.all([1, 2, 3].map(() => resolveOpenDeviceRequests()));
    expect(await units(order)).toEqual([[one, 'blocked']]);
    expect(await asked(order)).toHaveLength(1);
    await resolveOpenDeviceRequests();
    expect(await asked(order)).toHaveLength(1);
  });
});

describe('a refund that names devices', () => {
  const part = paise(1_000_000);
  const first = [{ position: 0, unit: 0 }];

  async function blocked(): Promise<{ order: OrderRow; one: string; two: string }> {
    const order = await phonesPaid(world);
    const [one, two] = [newImei(), newImei()];
    await block(order, entry(one), entry(two, 1));
    return { order, one, two };
  }

  it('releases those, and no others', async () => {
    const { order, one, two } = await blocked();
    expect(await refundOrder({ orderId: order.id, actor, amount: part, returns: first })).toMatchObject({
      outcome: 'succeeded',
    });
    expect(await units(order)).toEqual([
      [one, 'unblocked'],
      [two, 'blocked'],
    ]);
    expect(await blockedThere(order)).toEqual([two]);
    expect((await history(order)).at(-1)).toBe(`Unblocked with the refund: ${one}`);
  });

  it.each(['drop-after', '500-after', 'malformed'])(
    'whose answer is lost (%s) is asked for again in the same words',
    async (fault) => {
      const { order, one, two } = await blocked();
      await world.sandbox.settings({ refunds: 'PENDING' });
      await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
      await world.sandbox.fault({ endpoint: 'refund', fault, times: 1, after: 1 });
      await refundOrder({ orderId: order.id, actor, amount: part, returns: first });
      await later(() => reconcileRound({ ahead: true }));
      const { requests: sent } = await world.sandbox.ledger({ endpoint: 'refund' });
      const ours = sent.filter(({ path }) => path.endsWith(order.gatewayOrderId ?? ''));
      expect(ours.length).toBeGreaterThan(1);
      expect(new Set(ours.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(JSON.stringify(ours[0]?.body)).toContain(one);
      // Nothing has come back before the refund is made.
      expect(await units(order)).toEqual([
        [one, 'blocked'],
        [two, 'blocked'],
      ]);
      await world.sandbox.settleRefunds('PROCESSED');
      await later(() => reconcileRound({ ahead: true }));
      expect(await units(order)).toEqual([
        [one, 'unblocked'],
        [two, 'blocked'],
      ]);
      expect((await fresh(order)).refundedPaise).toBe(part);
    },
  );

  it('that names none releases none; a refund of everything releases all', async () => {
    const { order, one, two } = await blocked();
    await refundOrder({ orderId: order.id, actor, amount: part });
    expect(await units(order)).toEqual([
      [one, 'blocked'],
      [two, 'blocked'],
    ]);
    const rest = paise((await fresh(order)).capturedPaise - part);
    await refundOrder({ orderId: order.id, actor, amount: rest });
    expect(await units(order)).toEqual([
      [one, 'unblocked'],
      [two, 'unblocked'],
    ]);
  });

  it('is refused for a device that is not blocked, and before an open question has its answer', async () => {
    const order = await phonesPaid(world);
    expect(await refundOrder({ orderId: order.id, actor, amount: part, returns: first })).toMatchObject({
      outcome: 'refused',
      reason: 'products-changed',
    });
    await world.sandbox.fault({ endpoint: 'imei', fault: 'drop-before', times: 1 });
    await block(order, entry(newImei()));
    expect(await refundOrder({ orderId: order.id, actor, amount: part, returns: first })).toMatchObject({
      outcome: 'refused',
      reason: 'products-unanswered',
    });
    expect((await fresh(order)).refundedPaise).toBe(0);
  });

  it.each(['PENDING', 'lost'])('(%s) has its device alone: no second refund names it', async (how) => {
    const { order, one, two } = await blocked();
    if (how === 'PENDING') await world.sandbox.settings({ refunds: 'PENDING' });
    else await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-before', times: 1 });
    const again = { orderId: order.id, actor, amount: part, returns: first };
    expect(await refundOrder(again)).toMatchObject({ outcome: 'checking' });
    // From another tab, whose form is its own.
    expect(await refundOrder(again)).toMatchObject({
      outcome: 'refused',
      reason: 'products-being-returned',
    });
    expect(await returnableNow(order)).toEqual([two]);
    // The other device is none of its business.
    const other = { ...again, returns: [{ position: 1, unit: 0 }] };
    expect(await refundOrder(other)).not.toMatchObject({ outcome: 'refused' });
    await world.sandbox.settleRefunds('PROCESSED');
    await later(() => reconcileRound({ ahead: true }));
    expect(await units(order)).toEqual([
      [one, 'unblocked'],
      [two, 'unblocked'],
    ]);
    expect((await fresh(order)).refundedPaise).toBe(2 * part);
  });

  it('and was refused leaves its device to the next one', async () => {
    const { order, one } = await blocked();
    const asked = { orderId: order.id, actor, amount: part, returns: first };
    await world.sandbox.settings({ refunds: 'PENDING' });
    await refundOrder(asked);
    await world.sandbox.settleRefunds('FAILED');
    await later(() => reconcileRound({ ahead: true }));
    expect(await returnableNow(order)).toContain(one);
    await world.sandbox.settings({ refunds: 'immediate' });
    expect(await refundOrder(asked)).toMatchObject({ outcome: 'succeeded' });
  });

  it('under way keeps its devices from being unblocked beside it', async () => {
    const { order } = await blocked();
    await world.sandbox.settings({ refunds: 'PENDING' });
    await refundOrder({ orderId: order.id, actor, amount: part, returns: first });
    expect(await unblockDevices({ ...pressed(order), units: first })).toMatchObject({
      refused: expect.stringContaining('refund'),
    });
  });
});
