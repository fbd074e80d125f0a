/** A PostgreSQL that falls silent: connections stay open, and no answer comes. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Postgres } from '@/scripts/lib/postgres';
import { type QuietWire, quietWire } from '@/tests/support/quiet-wire';

let server: Postgres;
let wire: QuietWire;
beforeAll(async () => {
  const { startScratchPostgres } = await import('@/scripts/lib/scratch-postgres');
  server = await startScratchPostgres();
  const url = new URL(await server.createDatabase('silent'));
  wire = await quietWire(Number(url.port));
  url.port = String(wire.port);
  vi.stubEnv('DATABASE_URL', url.href);
  vi.stubEnv('DATABASE_STATEMENT_SECONDS', '1');
  vi.resetModules();
  const { migrateDatabase } = await import('./migrate');
  await migrateDatabase();
});
beforeEach(() => wire.lose('nothing'));
afterAll(async () => {
  const { closeDatabase } = await import('./client');
  await closeDatabase();
  vi.unstubAllEnvs();
  vi.resetModules();
  await wire.stop();
  await server.stop();
});

/** The server's own limit is one second; it could not be told of a wait that is cut off before it. */
const soon = (ms: number) => ms < 5_000;

async function cartIs(id: string): Promise<boolean> {
  const { reader } = await import('./client');
  const { carts } = await import('./schema');
  return (await reader().select().from(carts).where(eq(carts.id, id))).length === 1;
}

/** A cart that is put in, on a wire that loses this from the last query before COMMIT on. */
async function putCart(lost: 'answers' | 'everything') {
  const { transaction } = await import('./client');
  const { carts } = await import('./schema');
  const id = randomUUID();
  const began = Date.now();
  let runs = 0;
  const outcome = await transaction('test', async (tx) => {
    runs += 1;
    await tx.insert(carts).values({ id, createdAt: 0, updatedAt: 0 });
    wire.lose(lost);
  }).catch((error: unknown) => error);
  wire.lose('nothing');
  return { id, outcome, runs, ms: Date.now() - began };
}

it.each([
  ['everything', 'has done nothing', false],
  ['answers', 'may have done it all the same', true],
] as const)(
  'a COMMIT that loses %s is unavailable to its caller, never repeated, and %s',
  async (lost, _what, done) => {
    const { DatabaseUnavailableError } = await import('./client');
    const { id, outcome, runs, ms } = await putCart(lost);
    expect(outcome).toBeInstanceOf(DatabaseUnavailableError);
    expect(runs).toBe(1);
    expect(ms).toSatisfy(soon);
    // On another connection: what comes late on that one is nobody's answer.
    expect(await cartIs(id)).toBe(done);
  },
);

it('after a wait in vain nobody waits, and a moment later all goes on', async () => {
  const { DatabaseUnavailableError } = await import('./client');
  await cartIs('');
  wire.lose('everything');
  await expect(cartIs('')).rejects.toBeInstanceOf(DatabaseUnavailableError);
  const began = Date.now();
  await expect(cartIs('')).rejects.toBeInstanceOf(DatabaseUnavailableError);
  await expect(putCart('everything').then(({ outcome }) => Promise.reject(outcome))).rejects.toThrow(
    'is away',
  );
  expect(Date.now() - began).toBeLessThan(500);
  wire.lose('nothing');
  await vi.waitFor(async () => expect(await cartIs('')).toBe(false), 5_000);
});
