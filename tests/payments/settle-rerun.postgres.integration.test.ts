/** PostgreSQL undoes a settlement that it cannot place beside another's write, and runs it again on an order that has changed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Db, reader } from '@/db/client';
import { withConnection } from '@/db/postgres-transaction';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

/** What happens beside the settlement: after its work and before its COMMIT, and before its work is begun again. */
const beside = vi.hoisted(() => ({
  commit: async (): Promise<void> => undefined,
  nextRun: async (): Promise<void> => undefined,
  runs: 0,
}));
vi.mock('@/db/client', async (original) => {
  const client = await original<typeof import('@/db/client')>();
  const transaction: typeof client.transaction = (name, work) =>
    name !== 'settle review'
      ? client.transaction(name, work)
      : client.transaction(name, async (tx: Db) => {
          beside.runs += 1;
          if (beside.runs === 2) await beside.nextRun();
          const value = await work(tx);
          if (beside.runs === 1) await beside.commit();
          return value;
        });
  return { ...client, transaction };
});

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

it('a settlement that was undone is not told as done when its second run finds nothing to settle', async () => {
  const order = await placed(world, false);
  await world.sandbox.pay({ reference: order.reference, amount: 140_000 });
  await syncOrder(order.reference, 'webhook');
  const view = await previewSettlement(order.id, actor);
  if ('refused' in view) throw new Error(JSON.stringify(view.refused));
  // Reads what the settlement has written, and writes what it has read: only one of the two can have come first.
  beside.commit = () =>
    withConnection(async (other) => {
      await other.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      await other.query('SELECT * FROM reviews WHERE order_id = $1', [order.id]);
      await other.query('UPDATE operations SET claimed_at = claimed_at WHERE order_id = $1', [order.id]);
      await other.query('COMMIT');
    });
  // Another order at the gateway counts since, which nobody has paid or even opened.
  beside.nextRun = () =>
    run(
      'UPDATE orders SET gateway_order_id = NULL, gateway_reference = ? WHERE id = ?',
      `${order.reference}-2`,
      order.id,
    );

  const outcome = await settleReview({
    orderId: order.id,
    actor,
    reason: 'asked their support',
    formToken: randomUUID(),
    way: 'accepted',
    seen: view.seen,
  });

  expect(beside.runs).toBeGreaterThan(1);
  expect(outcome).toEqual({ outcome: 'refused', reason: 'unknown-at-gateway' });
  expect(await now(order)).toMatchObject({ settlement: null, capturedPaise: 0 });
  expect(await openReviewsOfOrder(reader(), order.id)).not.toEqual([]);
  const told = (await eventsOfOrder(reader(), order.id)).map(({ summary }) => summary).join('\n');
  expect(told).not.toContain('Accepted');
});
