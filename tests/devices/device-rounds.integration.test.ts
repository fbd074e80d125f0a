/** Many questions about devices in one round, at a gateway that takes its time over each. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { resolveOpenDeviceRequests } from '@/lib/methods/devices/resolve-open-requests';
import { gateway } from '@/lib/payments/surroundings';
import { newImei } from '../support/device-orders';
import { recordLeftBehind, requests, units } from '../support/device-requests';
import { charged } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
afterEach(() => vi.restoreAllMocks());

interface Left {
  order: OrderRow;
  imei: string;
}

const forgetAtGateway = ({ id }: OrderRow) =>
  transaction('test', (tx) => updateOrder(tx, id, { gatewayOrderId: null }, Date.now()));

/** The newest first. */
async function leftBehind(count: number): Promise<Left[]> {
  const left: Left[] = [];
  for (let index = 0; index < count; index += 1) {
    const [order, imei] = [await charged(world), newImei()];
    await recordLeftBehind(order, imei, 'kurta', { ageMs: (index + 1) * 3_600_000 });
    left.push({ order, imei });
  }
  return left;
}

/** A gateway that answers after `ms`, and how it was asked. */
function slowGateway(ms: number) {
  const seen = { imeis: [] as string[], now: 0, most: 0 };
  vi.spyOn(gateway(), 'imei').mockImplementation(async (_order, { products }) => {
    seen.imeis.push(...products.map(({ imei }) => imei));
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await wait(ms);
    seen.now -= 1;
    return products.map(({ code, imei }) => ({ code, imei, outcome: 'done' as const, word: 'BLOCKED' }));
  });
  return seen;
}

describe('a round about devices', () => {
  it('asks four at a time', async () => {
    const left = await leftBehind(9);
    const seen = slowGateway(300);
    expect(await resolveOpenDeviceRequests()).toEqual({ sent: 9, failed: 0 });
    expect(seen.most).toBe(4);
    for (const { order, imei } of left) expect(await units(order)).toEqual([[imei, 'blocked']]);
  });

  it('begins nothing when its time is used up; the rest stays due, and what waits longest goes first', async () => {
    const left = await leftBehind(7);
    const oldestFirst = left.map(({ imei }) => imei).toReversed();
    const seen = slowGateway(700);
    const { sent } = await resolveOpenDeviceRequests(Date.now(), 500);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(5);
    expect(seen.imeis.toSorted()).toEqual(oldestFirst.slice(0, sent).toSorted());
    const [newest] = left;
    if (!newest) throw new Error('nothing was left behind');
    expect(await requests(newest.order)).toMatchObject([{ state: 'pending', sends: 0, claimedAt: null }]);
    expect(await resolveOpenDeviceRequests()).toEqual({ sent: 7 - sent, failed: 0 });
    expect(seen.imeis.toSorted()).toEqual(oldestFirst.toSorted());
  });

  it('goes on with the others after a fault of ours', async () => {
    const left = await leftBehind(3);
    slowGateway(1);
    // The oldest's order has never been at the gateway.
    const oldest = left.at(-1);
    if (!oldest) throw new Error('nothing was left behind');
    await forgetAtGateway(oldest.order);
    expect(await resolveOpenDeviceRequests()).toEqual({ sent: 2, failed: 1 });
  });
});
