/** What the shop is told when its database does not answer, on a PostgreSQL that is not there. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freePort } from '@/scripts/lib/ports';

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `postgres://nobody:none@127.0.0.1:${await freePort()}/none`);
  vi.resetModules();
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it('a read and a transaction both throw what callers know as "ask again later"', async () => {
  const { closeDatabase, DatabaseUnavailableError, reader, transaction } = await import('./client');
  const { carts } = await import('./schema');
  const reading = Promise.resolve(reader().select().from(carts));
  const writing = transaction('a test', (tx) => tx.select().from(carts));
  for (const outcome of await Promise.allSettled([reading, writing])) {
    expect(outcome.status === 'rejected' && outcome.reason instanceof DatabaseUnavailableError).toBe(true);
  }
  await closeDatabase();
});

it('other errors are none', async () => {
  const { DatabaseUnavailableError } = await import('./client');
  expect(new Error('bad', { cause: new Error('worse') })).not.toBeInstanceOf(DatabaseUnavailableError);
});
