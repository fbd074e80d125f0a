import type { Socket } from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { closeDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { type Postgres, startPostgres } from '../lib/postgres';
import { prepareDatabase, scratchEnv, scratchFolder } from '../lib/scratch';
import { probeLeftovers } from './probe-leftovers';
import { isVerified, probePostgres } from './probe-postgres';

const scratch = scratchFolder();
let server: Postgres;
let url: string;

beforeAll(async () => {
  server = await startPostgres(path.join(scratch.folder, 'postgres'), '');
  url = await server.createDatabase('shop');
  vi.stubEnv('DATABASE_URL', url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  scratch.remove();
});

async function tell(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function ask(sql: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0];
}

it('finds every migration missing in an empty database', async () => {
  expect((await probePostgres(url)).server?.migrations.missing).toContain('0000_start');
});

it('reads what a server that a shop can work on is like', async () => {
  await migrateDatabase();
  await closeDatabase();
  expect(await probePostgres(url)).toEqual({
    name: 'database shop at 127.0.0.1',
    server: {
      version: expect.toSatisfy((version: number) => version >= 180_000),
      isolation: 'read committed',
      serializable: 'serializable',
      isReplica: false,
      readsOnly: false,
      connections: 97,
      used: 0,
      clockMs: expect.toSatisfy((ms: number) => Math.abs(ms) < 1_000),
      encrypted: false,
      verified: true,
      replicas: [],
      migrations: { missing: [], unknown: [], changed: [] },
    },
  });
});

it('counts the connections of others, and goes by the smallest limit', async () => {
  const other = new Client({ connectionString: url });
  await other.connect();
  await other.query('ALTER DATABASE shop CONNECTION LIMIT 20');
  expect((await probePostgres(url)).server).toMatchObject({ connections: 20, used: 1 });
  await other.query('ALTER ROLE storefront CONNECTION LIMIT 15');
  expect((await probePostgres(url)).server).toMatchObject({ connections: 15 });
  await other.query('ALTER DATABASE shop CONNECTION LIMIT -1');
  await other.query('ALTER ROLE storefront CONNECTION LIMIT -1');
  await other.end();
});

it('finds a database that takes no writes, and another isolation', async () => {
  await tell(
    'ALTER DATABASE shop SET default_transaction_read_only = on',
    "ALTER DATABASE shop SET default_transaction_isolation = 'repeatable read'",
  );
  expect((await probePostgres(url)).server).toMatchObject({ readsOnly: true, isolation: 'repeatable read' });
  await tell('BEGIN READ WRITE', 'ALTER DATABASE shop RESET ALL', 'COMMIT');
});

it.each([
  ['', true],
  ['?sslmode=require', true],
  ['?sslmode=verify-full', true],
  ['?sslmode=no-verify', false],
  ['?uselibpqcompat=true&sslmode=require', false],
  ['?uselibpqcompat=true&sslmode=verify-ca', true],
])('reads from "%s" whether the server must prove who it is: %s', (options, verified) => {
  expect(isVerified(`postgres://db.example/shop${options}`)).toBe(verified);
});

it('finds a replica, and how far it is behind', async () => {
  const from = (await ask('SELECT pg_current_wal_lsn()::text AS lsn')).lsn ?? '';
  const replica = new Client({ connectionString: `${url}?replication=true&application_name=standby` });
  await replica.connect();
  replica.query(`START_REPLICATION PHYSICAL ${from}`).catch(() => undefined);
  await tell('CREATE TABLE written AS SELECT generate_series(1, 50000) AS n');
  try {
    await vi.waitFor(async () => {
      acknowledge(replica, from);
      expect((await probePostgres(url)).server?.replicas).toEqual([
        {
          name: 'standby',
          seconds: expect.toSatisfy((seconds) => seconds > 0),
          bytes: expect.toSatisfy((bytes) => bytes > 1_000_000),
        },
      ]);
    }, 10_000);
  } finally {
    // The server would wait for it at its own end.
    await replica.end();
  }
});

/** As a replica does now and then: it has written, flushed and replayed up to there. */
function acknowledge(replica: Client, lsn: string): void {
  const [high = '0', low = '0'] = lsn.split('/');
  const message = Buffer.alloc(39);
  message.write('d');
  message.writeInt32BE(38, 1);
  message.write('r', 5);
  for (const place of [6, 14, 22]) {
    message.writeUInt32BE(Number.parseInt(high, 16), place);
    message.writeUInt32BE(Number.parseInt(low, 16), place + 4);
  }
  (replica as unknown as { connection: { stream: Socket } }).connection.stream.write(message);
}

it('says why nobody answers, without the password', async () => {
  const { fault } = await probePostgres(Object.assign(new URL(url), { password: 'wr0ng' }).href);
  expect(fault).toMatch(/password authentication failed/);
  expect(fault).not.toContain('wr0ng');
  expect((await probePostgres(Object.assign(new URL(url), { port: '1' }).href)).fault).toContain(
    'ECONNREFUSED',
  );
});

it('finds the demo’s administrator and goods in it', async () => {
  const ADMIN_PASSWORD = 'demo-Zk3vQ8sLw0Xy';
  const env = { ...scratchEnv(scratch.folder, 3000, 4010), DATABASE_URL: url, ADMIN_PASSWORD };
  await prepareDatabase(env, ['db:seed']);
  const facts = await probeLeftovers({ DATABASE_URL: url, ADMIN_PASSWORD });
  expect(facts?.accounts).toEqual([{ email: expect.stringContaining('@'), known: true }]);
  expect(facts?.demoGoods).toBeGreaterThan(10);
});
