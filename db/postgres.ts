/** PostgreSQL, when DATABASE_URL names it: a pool of connections, and transactions that hold beside those of other instances. */
import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient, types } from 'pg';
import type { Db } from './client';
import { DatabaseUnavailableError } from './types';

/** How long a transaction is tried again before it gives up, in milliseconds. */
const LONGEST_MS = 5_000;
/** A statement, or a transaction that waits for its client, longer than this is ended by the server, in milliseconds. */
const STATEMENT_MS = 10_000;

// Paise, milliseconds and counts: whole numbers below 2^53, which the driver would hand out as text.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);

interface Open {
  /** DATABASE_URL as it was when the pool was made. */
  url: string | undefined;
  pool: Pool;
  reader: Db;
  /** Of each connection: queries are built once a connection (`prepared.ts`). */
  writers: WeakMap<PoolClient, Db>;
}

// Route bundles and instrumentation each load this module; the pool must be the same.
const key = Symbol.for('storefront.db.postgres');
const holder = globalThis as { [key]?: Open | undefined };

function open(): Open {
  const url = process.env.DATABASE_URL;
  const held = holder[key];
  if (held?.url === url && held !== undefined) return held;
  void close();
  const pool = new Pool({
    connectionString: url,
    max: Number(process.env.DATABASE_POOL ?? 10),
    connectionTimeoutMillis: LONGEST_MS,
    statement_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
  });
  // A connection that the server ends while nobody uses it; the pool makes another. Without a listener the process would end.
  pool.on('error', () => undefined);
  // SQLite-shaped for the compiler: db/schema/columns.ts.
  const reader = drizzle(pool) as unknown as Db;
  const made = { url, pool, reader, writers: new WeakMap() };
  holder[key] = made;
  return made;
}

export function reader(): Db {
  return open().reader;
}

/**
 * Serializable, and again for up to 5 seconds when the server could not place it in one order with others (40001, 40P01).
 * @throws DatabaseUnavailableError when that does not help, or the server cannot be reached.
 */
export async function transaction<T>(name: string, work: (tx: Db) => Promise<T>): Promise<T> {
  const deadline = Date.now() + LONGEST_MS;
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await runOnce(name, work);
    } catch (error) {
      const code = codeOf(error);
      if (!isPassing(code)) throw error;
      if (!MET_ANOTHER.has(code) || Date.now() > deadline) {
        throw new DatabaseUnavailableError(`${name}: the database cannot be written now`, { cause: error });
      }
    }
    await sleep(pause + Math.random() * pause);
  }
}

async function runOnce<T>(name: string, work: (tx: Db) => Promise<T>): Promise<T> {
  const { pool, writers } = open();
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    const tx = writers.get(connection) ?? (drizzle(connection) as unknown as Db);
    writers.set(connection, tx);
    await connection.query(`BEGIN ISOLATION LEVEL SERIALIZABLE /* ${name} */`);
    const value = await work(tx);
    await connection.query(`COMMIT /* ${name} */`);
    return value;
  } catch (error) {
    await connection.query('ROLLBACK').catch((fault: Error) => {
      broken = fault;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}

/** Serialization failure, deadlock. */
const MET_ANOTHER = new Set(['40001', '40P01']);

/**
 * Of a fault that somebody who asks again may not meet: those two, a connection that is gone or could not be had, a server that
 * stops, starts or has no room. Classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const isPassing = (code: string) => /^(40|08|53|57)/.test(code) || /^E[A-Z]+$/.test(code) || code === NO_CODE;
const NO_CODE = 'none';

/** The server's or the system's own code, wherever the query builder has wrapped it; the pool's own faults have none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.cause !== undefined) return codeOf(error.cause);
  return /^(Connection terminated|timeout exceeded)/.test(error.message) ? NO_CODE : '';
}

export async function close(): Promise<void> {
  const held = holder[key];
  holder[key] = undefined;
  await held?.pool.end();
}
