/** Asks a PostgreSQL what the shop's promises rest on there. Changes nothing. */
import { Client } from 'pg';
import { databaseName } from '@/db/database-name';
import { migrationState } from '@/db/migrate';
import { appliedMigrations } from '@/db/migrate-postgres';
import { sentenceOf } from '../lib/say-failure';
import type { PostgresFacts, Replica, ServerFacts } from './judge-postgres';

const LIMIT_MS = 5_000;

export async function probePostgres(url: string): Promise<PostgresFacts> {
  const name = databaseName(url);
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: LIMIT_MS,
    statement_timeout: LIMIT_MS,
  });
  // A connection that breaks fails the query, too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { name, server: await ask(client, url) };
  } catch (error) {
    return { name, fault: sentenceOf(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

const FACTS = `
  SELECT current_setting('server_version_num')::int AS "version",
    current_setting('default_transaction_isolation') AS "isolation",
    pg_is_in_recovery() AS "isReplica",
    current_setting('transaction_read_only')::boolean AS "readsOnly",
    least(
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0),
      (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database()),
      (SELECT nullif(rolconnlimit, -1) FROM pg_roles WHERE rolname = current_user)
    ) AS "connections",
    (SELECT sum(numbackends) FROM pg_stat_database)::int - 1 AS "used",
    coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS "encrypted"`;

async function ask(client: Client, url: string): Promise<ServerFacts> {
  const facts = (await client.query(FACTS)).rows[0];
  return {
    ...facts,
    verified: isVerified(url),
    serializable: await askSerializable(client),
    clockMs: await askClock(client),
    replicas: facts.isReplica ? [] : await askReplicas(client),
    migrations: migrationState(await appliedMigrations(client)),
  };
}

/** As the driver reads it: by libpq's rules `require` asks for no proof, by its own it does. */
export function isVerified(url: string): boolean {
  const options = URL.parse(url)?.searchParams;
  const mode = options?.get('sslmode');
  return mode !== 'no-verify' && !(options?.get('uselibpqcompat') === 'true' && !mode?.startsWith('verify-'));
}

/** @returns what a transaction that asks for it is, or why it is none. */
async function askSerializable(client: Client): Promise<string> {
  try {
    await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
    return (await client.query('SHOW transaction_isolation')).rows[0].transaction_isolation;
  } catch (error) {
    return sentenceOf(error);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** How far the server's clock is ahead of this machine's, in milliseconds; the way there and back is halved. */
async function askClock(client: Client): Promise<number> {
  const before = Date.now();
  const { rows } = await client.query('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now');
  return rows[0].now - (before + Date.now()) / 2;
}

/** Who is not allowed to see more is told of each that there is one. */
async function askReplicas(client: Client): Promise<Replica[]> {
  const { rows } = await client.query(`
    SELECT application_name AS "name", extract(epoch FROM replay_lag)::float8 AS "seconds",
      pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::float8 AS "bytes"
    FROM pg_stat_replication`);
  return rows;
}
