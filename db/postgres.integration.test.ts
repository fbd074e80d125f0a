/** What becomes of a transaction whose connection is ended in the middle of it, and of one that always meets others. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { gt, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Postgres } from '@/scripts/lib/postgres';

let server: Postgres;
beforeAll(async () => {
  const { startScratchPostgres } = await import('@/scripts/lib/scratch-postgres');
  server = await startScratchPostgres();
  vi.stubEnv('DATABASE_URL', await server.createDatabase('ended'));
  vi.resetModules();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await server.stop();
});

const EVERYBODY =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';

it('is unavailable to its caller, the process goes on, and the next one has another connection', async () => {
  const { closeDatabase, DatabaseUnavailableError, transaction } = await import('./client');
  const { withConnection } = await import('./postgres-transaction');
  const ended = transaction('test', async () => {
    await withConnection((connection) => connection.query(EVERYBODY));
    // It is told of its end while it asks nothing: as an event, which nobody's query waits for.
    await sleep(200);
  });
  await expect(ended).rejects.toBeInstanceOf(DatabaseUnavailableError);
  expect(await transaction('test', async () => 'done')).toBe('done');
  await closeDatabase();
});

it('is unavailable to its caller as well where the process stood still for longer than the server waits for it', async () => {
  const { closeDatabase, DatabaseUnavailableError, transaction } = await import('./client');
  vi.stubEnv('DATABASE_IDLE_SECONDS', '1');
  const ended = transaction('test', (tx) => {
    // What the server said meanwhile is read once the query is on its way: as its answer.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_000);
    return (tx as unknown as NodePgDatabase).execute(sql`select 1`);
  });
  await expect(ended).rejects.toBeInstanceOf(DatabaseUnavailableError);
  vi.stubEnv('DATABASE_IDLE_SECONDS', '');
  await closeDatabase();
});

it('lets one that takes long through, however many quick ones it meets', async () => {
  const { closeDatabase, transaction } = await import('./client');
  const { migrateDatabase } = await import('./migrate');
  const { carts } = await import('./schema');
  await migrateDatabase();
  const lookAndWrite = (ms: number) =>
    transaction('test', async (tx) => {
      await tx.select().from(carts);
      await sleep(ms);
      await tx.insert(carts).values({ id: randomUUID(), createdAt: 0, updatedAt: 0 });
      return 'done';
    });
  let over = false;
  const quick = Array.from({ length: 4 }, async () => {
    while (!over) await lookAndWrite(1);
  });
  const long = await lookAndWrite(300).finally(() => {
    over = true;
  });
  expect(long).toBe('done');
  await Promise.all(quick);
  await closeDatabase();
});

/** With them the server would also rather read all stock in the order of its index than look one thing up. */
const LEFT_CARTS = `INSERT INTO carts SELECT 'left' || n, 0, 0 FROM generate_series(1, 500) n;
  INSERT INTO cart_lines SELECT id, (SELECT min(id) FROM variants), 1, 0 FROM carts WHERE id LIKE 'left%'; ANALYZE`;

it('lets those who buy different things at once past each other, though their stock lies on one page', async () => {
  const { closeDatabase, reader, transaction } = await import('./client');
  const { putCartLine, readCartLines, touchCart } = await import('./queries/carts');
  const { insertOrder } = await import('./queries/order-lines');
  const { takeStockOfOrder } = await import('./queries/stock');
  const { orderRow } = await import('./testing/orders');
  const { variants } = await import('./schema');
  await (await import('@/lib/seed')).seedDatabase();
  const goods = await reader()
    .select({ id: variants.id })
    .from(variants)
    .where(gt(variants.available, 0))
    .orderBy(variants.id)
    .limit(6);
  for (const { id } of goods) {
    await transaction('test', async (tx) => {
      await touchCart(tx, id, 0);
      await putCartLine(tx, { cartId: id, variantId: id, quantity: 1, addedAt: 0 });
      const line = { position: 0, variantId: id, productId: id, name: id, options: {}, image: '' };
      const price = { unitPricePaise: 100, unitMrpPaise: 100, quantity: 1 };
      await insertOrder(tx, orderRow(id), [{ orderId: id, ...line, ...price }]);
    });
  }
  const { withConnection } = await import('./postgres-transaction');
  await withConnection((connection) => connection.query(LEFT_CARTS));
  let runs = 0;
  await Promise.all(
    goods.map(({ id }) =>
      transaction('test', async (tx) => {
        runs += 1;
        await readCartLines(tx, id);
        await sleep(300);
        expect(await takeStockOfOrder(tx, id, { at: 0 })).toBe(true);
      }),
    ),
  );
  expect(runs).toBe(6);
  await closeDatabase();
});

it('compiles nothing for a query that has no index: a way that is off counts as very dear', async () => {
  const { closeDatabase, transaction } = await import('./client');
  const asked = transaction('test', (tx) => (tx as unknown as NodePgDatabase).execute(sql`show jit`));
  expect((await asked).rows).toEqual([{ jit: 'off' }]);
  await closeDatabase();
});

it('says nothing of the row that the server refused, and does not call saved what it has undone', async () => {
  const { closeDatabase, transaction } = await import('./client');
  const { carts } = await import('./schema');
  const cart = { id: 'asha@mail.example', createdAt: 0, updatedAt: 0 };
  await transaction('test', async (tx) => tx.insert(carts).values(cart));
  const refused = await transaction('test', async (tx) => tx.insert(carts).values(cart)).catch(
    (error: unknown) => error,
  );
  expect(refused).toMatchObject({ code: '23505' });
  expect(inspect(refused)).not.toContain('asha@');
  const swallowed = transaction('test', async (tx) => {
    await tx.insert(carts).values({ ...cart, id: 'undone' });
    await tx
      .insert(carts)
      .values(cart)
      .catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow('test: a query failed');
  await closeDatabase();
});
