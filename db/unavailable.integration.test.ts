/** What the shop is told when its database does not answer, on a PostgreSQL that is not there. */
import { inspect } from 'node:util';
import { eq } from 'drizzle-orm';
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

it('a read and a transaction both throw what callers know as "ask again later", without what was asked for', async () => {
  const { closeDatabase, DatabaseUnavailableError, reader, transaction } = await import('./client');
  const { carts } = await import('./schema');
  const asha = eq(carts.id, 'asha@mail.example');
  const reading = Promise.resolve(reader().select().from(carts).where(asha));
  const writing = transaction('a test', (tx) => tx.select().from(carts).where(asha));
  for (const outcome of await Promise.allSettled([reading, writing])) {
    const reason = outcome.status === 'rejected' ? outcome.reason : undefined;
    expect(reason).toBeInstanceOf(DatabaseUnavailableError);
    expect(inspect(reason)).not.toContain('asha');
  }
  await closeDatabase();
});
