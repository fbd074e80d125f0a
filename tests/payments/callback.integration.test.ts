/** What a signed callback may do: lead to its order, note that somebody says they paid, and earn a fetch when it is news. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { isPostgres } from '@/db/engine';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { supersededOfOrder } from '@/db/queries/superseded-orders';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import { syncOrder } from '@/lib/payments/sync/sync';
import { signCallback } from '@/lib/pinelabs';
import { lost, pressed } from '../support/lost-creates';
import { now, placedWith } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());
afterEach(() => vi.restoreAllMocks());

const entries = (fields: Record<string, string> | undefined) => Object.entries(fields ?? {});
const fetches = async (reference: string) =>
  (await world.sandbox.ledger({ reference })).requests.filter(({ method }) => method === 'GET').length;

/** A try that the bank refused, with its callback. */
async function declined({ id, reference }: OrderRow): Promise<void> {
  const { callback } = await world.sandbox.pay({ reference, outcome: 'decline' });
  expect(await handleCallback(entries(callback?.fields))).toBe(id);
}

function signed(fields: Record<string, string>) {
  return entries({ ...fields, signature: signCallback(fields, env().PINELABS_SECRET_KEY) });
}

describe('a callback of an order whose id at the gateway was lost', () => {
  it('leads to it by the reference that the gateway shows, one order’s as soon as another’s', async () => {
    for (let order = 0; order < 2; order += 1) {
      const row = await lost(world);
      await world.sandbox.behave();
      expect(row.gatewayOrderId).toBeNull();
      const { callback } = await world.sandbox.pay({ reference: row.reference });
      expect(await handleCallback(entries(callback?.fields))).toBe(row.id);
      expect(await now(row)).toMatchObject({ status: 'PROCESSED', gatewayOrderId: expect.any(String) });
    }
  }, 60_000);

  it('of nobody’s leads nowhere, and is no error of the shop', async () => {
    const errors = vi.spyOn(log, 'error');
    const unknown = signed({ order_id: 'v1-261129-aa-NOBODY', status: 'PROCESSED' });
    expect(await handleCallback(unknown)).toBeUndefined();
    expect(errors).not.toHaveBeenCalled();
  });
});

describe('what is noted before the fetch', () => {
  it('is that somebody says they paid an order that is open', async () => {
    const { row } = await placedWith(world);
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    await handleCallback(entries(callback?.fields));
    expect((await now(row)).returnedAt).toEqual(expect.any(Number));
  });

  it('is nothing where they did not', async () => {
    const { row } = await placedWith(world);
    await declined(row);
    expect((await now(row)).returnedAt).toBeNull();
  });

  it('is nothing where the order is paid already', async () => {
    const { row } = await placedWith(world);
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');
    expect(await handleCallback(entries(callback?.fields))).toBe(row.id);
    expect((await now(row)).returnedAt).toBeNull();
  });
});

describe('the fetch that a callback earns', () => {
  it('is made for news although the order was fetched a second ago, and stands in the history as the callback’s', async () => {
    const { row } = await placedWith(world);
    await declined(row);
    await sleep(1_100);
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    await handleCallback(entries(callback?.fields));
    expect(await now(row)).toMatchObject({ status: 'PROCESSED' });
    const statuses = (await eventsOfOrder(reader(), row.id)).filter(({ kind }) => kind === 'status');
    expect(statuses.map(({ cause }) => cause)).toEqual(['callback', 'callback']);
  });

  it('is not made where the order says as much already', async () => {
    const { row } = await placedWith(world);
    await declined(row);
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');
    await sleep(1_100);
    const before = await fetches(row.reference);
    expect(await handleCallback(entries(callback?.fields))).toBe(row.id);
    expect(await fetches(row.reference)).toBe(before);
  });

  it('is made for an earlier order at the gateway, whatever the later one says', async () => {
    const order = await pressed(await lost(world));
    await sleep(1_100);
    const later = await world.sandbox.pay({ reference: order.gatewayReference ?? '' });
    await handleCallback(entries(later.callback?.fields));
    expect(await now(order)).toMatchObject({ status: 'PROCESSED' });
    await sleep(1_100);
    const { callback } = await world.sandbox.pay({ reference: order.reference });
    expect(await handleCallback(entries(callback?.fields))).toBe(order.id);
    expect(await supersededOfOrder(reader(), order.id)).toMatchObject([{ paidPaise: 149_900 }]);
  });
});

it('keeps the customer waiting for six seconds at most, while the fetch goes on', async () => {
  const { row } = await placedWith(world);
  const { callback } = await world.sandbox.pay({ reference: row.reference });
  await world.sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: 8_000, reference: row.reference });
  const began = Date.now();
  expect(await handleCallback(entries(callback?.fields))).toBe(row.id);
  expect(Date.now() - began).toBeLessThan(7_500);
  expect((await now(row)).status).not.toBe('PROCESSED');
  await vi.waitFor(async () => expect((await now(row)).status).toBe('PROCESSED'), 10_000);
}, 30_000);

// A fault that is nobody's unavailability is easiest made by a trigger, which the engines write differently.
if (!isPostgres())
  it('a fault of the shop leads to the neutral page, and is told', async () => {
    const { row } = await placedWith(world);
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    const told = vi.spyOn(log, 'error');
    await run(
      `CREATE TRIGGER broken BEFORE UPDATE OF returned_at ON orders BEGIN SELECT RAISE(ABORT, 'broken'); END`,
    );
    expect(await handleCallback(entries(callback?.fields))).toBeUndefined();
    await run('DROP TRIGGER broken');
    expect(told).toHaveBeenCalledWith('callback not followed up', expect.anything());
    expect(await fetches(row.reference)).toBe(0);
  });
