/** A standby beside the shop's PostgreSQL: what the doctor says of the two, and a shop that meets it before it is promoted. */
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeDatabase, DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { carts } from '@/db/schema';
import { judgePostgres } from '@/scripts/doctor/judge-postgres';
import { probePostgres } from '@/scripts/doctor/probe-postgres';
import { type Postgres, startPostgres } from '@/scripts/lib/postgres';
import { scratchFolder } from '@/scripts/lib/scratch';
import { startStandby } from '../support/standby';

const scratch = scratchFolder();
const folder = path.join(scratch.folder, 'postgres');
let primary: Postgres;
let standby: Awaited<ReturnType<typeof startStandby>>;
/** Of the shop's database, there and there. */
let [first, second] = ['', ''];

beforeAll(async () => {
  primary = await startPostgres(folder, '');
  first = await primary.createDatabase('shop');
  vi.stubEnv('DATABASE_URL', first);
  await migrateDatabase();
  await closeDatabase();
  standby = await startStandby(primary, folder, 'standby');
  second = Object.assign(new URL(standby.url), { pathname: '/shop' }).href;
});
afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  await standby?.stop();
  await primary.stop();
  scratch.remove();
});

async function tell(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The doctor's line of this subject. */
async function line(url: string, subject: string) {
  const env = { DATABASE_URL: url, DATABASE_POOL_SIZE: 10, PINELABS_ENV: 'sandbox' } as const;
  return judgePostgres(await probePostgres(url), env).find((finding) => finding.subject === subject);
}

it('the doctor says how far it is behind, and warns when that is much', async () => {
  await vi.waitFor(
    async () =>
      expect(await line(first, 'replica')).toMatchObject({ level: 'ok', says: /^standby is .* behind$/ }),
    10_000,
  );
  await tell(second, 'SELECT pg_wal_replay_pause()');
  await tell(first, "SELECT pg_logical_emit_message(false, 'test', repeat('x', 70000000))");
  await vi.waitFor(async () => expect(await line(first, 'replica')).toMatchObject({ level: 'warn' }), 10_000);
  await tell(second, 'SELECT pg_wal_replay_resume()');
});

it('the doctor refuses it as the shop’s database', async () => {
  expect(await line(second, 'transactions')).toMatchObject({ level: 'bad', says: /is a replica/ });
});

it('a shop reads there, is told to come again to write, and writes once it is promoted', async () => {
  vi.stubEnv('DATABASE_URL', second);
  const write = () =>
    transaction('test', (tx) => tx.insert(carts).values({ id: 'x', createdAt: 0, updatedAt: 0 }));
  await expect(write()).rejects.toBeInstanceOf(DatabaseUnavailableError);
  expect(await reader().select().from(carts)).toEqual([]);
  const waiting = write();
  await tell(second, 'SELECT pg_promote()');
  await waiting;
  expect(await reader().select().from(carts)).toHaveLength(1);
});
