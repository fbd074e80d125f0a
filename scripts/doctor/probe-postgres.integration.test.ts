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
