/** What the gateway answers "not found" about: an order that never arrived, and one that it knew before. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reader } from '@/db/client';
import { createOperationOf } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { syncOrder } from '@/lib/payments/sync/sync';
import { now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

const DAY = 24 * 60 * 60_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.sandbox.behave());

it('a reference that no order of ours has asks the gateway nothing', async () => {
  expect(await syncOrder('BN-NONE-NONE-NONE', 'callback')).toEqual({ outcome: 'no-such-order' });
  expect((await world.sandbox.ledger({ reference: 'BN-NONE-NONE-NONE' })).requests).toEqual([]);
});

it('an order that never arrived keeps its units while its create may be on its way, is asked for again, and is given up in the end', async () => {
  await world.sandbox.fault({ endpoint: 'create', fault: 'drop-before', times: 1 });
  const order = await placed(world, false);
  const { claimedAt } = (await createOperationOf(reader(), order.reference)) ?? {};
  if (!claimedAt) throw new Error('not sent');
  const syncedAt = async (at: number) => {
    const { outcome } = await syncOrder(order.reference, 'reconcile', at);
    const create = await createOperationOf(reader(), order.reference);
    const { status, stock, checks, lookedAt } = await now(order);
    expect(lookedAt).toBe(at);
    return { outcome, create: create?.state, code: create?.errorCode, status, stock, checks };
  };
  const waiting = { outcome: 'not-at-gateway', status: 'PLACED', stock: 'reserved' };
  // Fetches that find nothing new come ever less often.
  expect(await syncedAt(claimedAt + 30_000)).toMatchObject({ ...waiting, create: 'unknown', checks: 1 });
  expect(await syncedAt(claimedAt + 120_000)).toMatchObject({
    ...waiting,
    ...{ create: 'failed', code: 'NOT_RECEIVED', checks: 2 },
  });
  expect((await eventsOfOrder(reader(), order.id)).at(-1)).toMatchObject({
    kind: 'operation',
    cause: 'look',
  });
  const givenUp = { status: 'EXPIRED', stock: 'released', checks: 0 };
  expect(await syncedAt(claimedAt + 8 * DAY)).toMatchObject(givenUp);
  expect(await openReviewsOfOrder(reader(), order.id)).toEqual([]);
});

it('an order that the gateway knew, and does not know any more, is not given up: a person is called, once', async () => {
  const order = await placed(world, false);
  await syncOrder(order.reference, 'page');
  const { gatewayOrderId } = await now(order);
  await world.sandbox.reset();
  for (let fetches = 0; fetches < 2; fetches += 1) {
    expect(await syncOrder(order.reference, 'reconcile', Date.now() + 8 * DAY)).toEqual({
      outcome: 'not-at-gateway',
      status: 'CREATED',
    });
  }
  expect(await now(order)).toMatchObject({ status: 'CREATED', stock: 'reserved' });
  const details = [{ field: 'gateway order id', ours: gatewayOrderId, theirs: 'not found' }];
  expect(await openReviewsOfOrder(reader(), order.id)).toMatchObject([
    { kind: 'impossible_status', details },
  ]);
  const told = (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'review');
  expect(told).toMatchObject([{ cause: 'reconcile', data: { details } }]);
});
