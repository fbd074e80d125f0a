/** The database goes away after a money call was sent: nobody is told that nothing was asked for. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { DatabaseUnavailableError, reader } from '@/db/client';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { openInstalments } from '@/lib/methods/instalments/checkout';
import { placeAndPay } from '@/lib/methods/instalments/pay';
import { captureOrder } from '@/lib/payments/operations/money-operations';
import { beginCheckout, HDFC } from '../support/instalments';
import { actor, all, held, moved } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';

/** Goes away at a sync, after so many that still come through. */
const database = vi.hoisted(() => ({ syncsLeft: Number.POSITIVE_INFINITY, isAway: false }));
vi.mock('@/lib/payments/sync/sync', async (original) => {
  const sync = await original<typeof import('@/lib/payments/sync/sync')>();
  const syncOrder: typeof sync.syncOrder = async (...args) => {
    database.isAway = database.syncsLeft === 0;
    database.syncsLeft -= 1;
    if (database.isAway) throw new DatabaseUnavailableError('a test');
    return sync.syncOrder(...args);
  };
  return { ...sync, syncOrder };
});
vi.mock('@/db/queries/operations-sending', async (original) => {
  const queries = await original<typeof import('@/db/queries/operations-sending')>();
  const operationById: typeof queries.operationById = async (...args) => {
    if (database.isAway) throw new DatabaseUnavailableError('a test');
    return queries.operationById(...args);
  };
  return { ...queries, operationById };
});
vi.mock('@/db/queries/orders', async (original) => {
  const queries = await original<typeof import('@/db/queries/orders')>();
  const orderById: typeof queries.orderById = async (...args) => {
    if (database.isAway) throw new DatabaseUnavailableError('a test');
    return queries.orderById(...args);
  };
  return { ...queries, orderById };
});

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => Object.assign(database, { syncsLeft: Number.POSITIVE_INFINITY, isAway: false }));

it('a capture is being checked, and the gateway has it', async () => {
  const order = await held(world);
  // The one that comes before the call.
  database.syncsLeft = 1;
  const outcome = await captureOrder({ orderId: order.id, actor, amount: all, formToken: randomUUID() });
  expect(outcome).toEqual({ outcome: 'checking', kind: 'capture', amount: all, taken: false });
  expect(await moved(world, order)).toMatchObject({ kinds: ['authorised', 'captured'] });
});

it('a payment by instalments is being checked, and its order’s page is next', async () => {
  const { cartId, token } = await beginCheckout(world, 'emi', 10);
  const opened = await openInstalments(token, cartId, undefined);
  if (opened.state !== 'open') throw new Error(`the plans are ${opened.state}`);
  const plan = opened.instalments.plans.find(({ issuer }) => issuer.name === 'HDFC DC');
  if (!plan) throw new Error('HDFC has no plan');
  database.syncsLeft = 0;
  const paid = await placeAndPay(opened.instalments, plan, HDFC, undefined);
  database.isAway = false;
  expect(paid).toMatchObject({ next: { outcome: 'checking' }, goOn: expect.stringMatching(/^\/order\//) });
  const order = await orderByCheckoutToken(reader(), opened.instalments.token);
  const { requests } = await world.sandbox.ledger({ reference: order?.reference ?? '' });
  expect(requests.filter(({ path }) => /\/payments$/.test(path))).toHaveLength(1);
});
