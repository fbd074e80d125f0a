/** PostgreSQL, when DATABASE_URL names it: a pool of connections, and transactions that hold beside those of other instances. */
import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient, type QueryResult, types } from 'pg';
import type { Db } from './types';
import { DatabaseUnavailableError } from './unavailable';

/** How long a connection or a lock is waited for, and a transaction tried again, in milliseconds. */
const LONGEST_MS = 5_000;
/** After a wait in vain nobody waits for so long: a page asks several times, and its reader waits once. */
const AWAY_MS = 1_000;
/** The server says at its own limit that a query took too long; one that says nothing for so long after it is silent. */
const SILENT_MS = 2_000;

// Paise, milliseconds and counts: whole numbers below 2^53, which the driver would hand out as text.
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.NUMERIC, Number);

interface Connections {
  /** DATABASE_URL as it was when the pool was made. */
  url: string | undefined;
  pool: Pool;
  reader: Db;
  /** Of each connection: queries are built once a connection (`prepared.ts`). */
  writers: WeakMap<PoolClient, Db>;
  /** UTC milliseconds. */
  awayUntil: number;
}

// Route bundles and instrumentation each load this module; the pool must be the same.
const key = Symbol.for('storefront.db.postgres');
const holder = globalThis as { [key]?: Connections | undefined };

const seconds = (name: string, standard: number) => Number(process.env[name] || standard) * 1_000;

export const connectionSettings = () => ({
  connectionString: process.env.DATABASE_URL,
  keepAlive: true,
  connectionTimeoutMillis: LONGEST_MS,
  lock_timeout: LONGEST_MS,
  statement_timeout: seconds('DATABASE_STATEMENT_SECONDS', 10),
  idle_in_transaction_session_timeout: seconds('DATABASE_IDLE_SECONDS', 10),
});

function connections(): Connections {
  const url = process.env.DATABASE_URL;
  let open = holder[key];
  if (!open || open.url !== url) {
    void close();
    const settings = connectionSettings();
    const pool = new Pool({
      ...settings,
      max: Number(process.env.DATABASE_POOL_SIZE || 10),
      // A script ends with its work, not when the pool gives its connections up.
      allowExitOnIdle: true,
      query_timeout: settings.statement_timeout + SILENT_MS,
    });
    // The server ended a connection: the pool makes another in place of one that nobody used, and who uses one is told by
    // their query. Without listeners the process would end.
    pool.on('error', () => undefined);
    pool.on('connect', (connection) => void connection.on('error', () => undefined));
    const reads = { query: (...query: unknown[]) => read(pool, query) };
    open = { url, pool, reader: shaped(reads as unknown as Pool), writers: new WeakMap(), awayUntil: 0 };
    holder[key] = open;
  }
  return open;
}

/**
 * In SQLite's shape for the compiler, as the tables are (`schema/columns.ts`). Errors come as they are: the builder would put
 * each into one whose message holds the query's values, addresses of customers among them, and whose kind nobody knows.
 */
export function shaped(client: Pool | PoolClient): Db {
  const db = drizzle(client);
  const { session } = db._;
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (...query) =>
    Object.assign(prepare(...query), {
      queryWithCache: (_text: string, _values: unknown[], ask: () => unknown) => ask(),
    });
  return db as unknown as Db;
}

export function reader(): Db {
  return connections().reader;
}

/** A read that lost its connection changed nothing: it is asked again. */
function read(pool: Pool, query: unknown[]): Promise<unknown> {
  return patiently('a query', isPassing, () => Reflect.apply(pool.query, pool, query));
}

/**
 * Serializable, and again for up to 5 seconds when the server could not place it in one order with others (40001, 40P01).
 * Who met somebody twice runs alone, over all instances: a hundred who buy one thing would never end otherwise, nor a few in a
 * young shop, where a whole table lies on the page that each of them reads.
 * @throws DatabaseUnavailableError when that does not help, or the server cannot be reached. Where the answer to COMMIT was
 *   lost, the work may be done all the same.
 */
export function transaction<T>(name: string, work: (tx: Db) => Promise<T>): Promise<T> {
  let tries = 0;
  return patiently(
    name,
    (code) => MET_ANOTHER.has(code),
    () => {
      tries += 1;
      return runOnce(name, work, tries > TRIES_BESIDE_OTHERS);
    },
  );
}

const TRIES_BESIDE_OTHERS = 2;
/** The lock that transactions share, and that one alone has for itself. */
const TURN = 4_013;
/** Not as the server likes a small table best: who reads all of it meets everybody who writes there. */
const BY_INDEX = 'SET LOCAL enable_seqscan = off; SET LOCAL enable_mergejoin = off; SET LOCAL jit = off';

async function runOnce<T>(name: string, work: (tx: Db) => Promise<T>, alone: boolean): Promise<T> {
  const connection = await patiently(name, isPassing, () => begin(name, alone));
  let broken: Error | undefined;
  try {
    const { writers } = connections();
    const tx = writers.get(connection) ?? shaped(connection);
    writers.set(connection, tx);
    const value = await work(tx);
    const [ended] = (await connection.query(
      `COMMIT; SELECT pg_advisory_unlock_all() /* ${name} */`,
    )) as unknown as QueryResult[];
    // After a query that failed the server answers COMMIT by undoing all, and calls it no error.
    if (ended?.command !== 'COMMIT') throw new Error(`${name}: a query failed and its error was lost`);
    return value;
  } catch (error) {
    // Behind a query without an answer this one would wait as long again.
    const undone = isAway(codeOf(error))
      ? Promise.reject(error)
      : connection.query('ROLLBACK; SELECT pg_advisory_unlock_all()');
    await undone.catch((fault: Error) => {
      broken = fault;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}

async function begin(name: string, alone: boolean): Promise<PoolClient> {
  const connection = await connections().pool.connect();
  try {
    // In a transaction before: what waited inside would look at what was there before it waited. One trip to the server for all.
    const turn = `BEGIN; SELECT pg_advisory_lock${alone ? '' : '_shared'}(${TURN}); COMMIT`;
    await connection.query(`${turn}; BEGIN ISOLATION LEVEL SERIALIZABLE /* ${name} */; ${BY_INDEX}`);
    return connection;
  } catch (error) {
    connection.release(true);
    throw error;
  }
}

/** For what is no query of the schema, and as short as one. */
export const pool = () => connections().pool;

/** Runs `work` again while it fails with a code that `again` accepts, for up to 5 seconds. */
export async function patiently<T>(
  name: string,
  again: (code: string) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  const open = connections();
  if (Date.now() < open.awayUntil) throw new DatabaseUnavailableError(`${name}: the database is away`);
  const deadline = Date.now() + LONGEST_MS;
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      const code = codeOf(error);
      if (!isPassing(code)) throw withoutValues(error);
      if (!again(code) || Date.now() > deadline) {
        if (Date.now() > deadline && isAway(code)) open.awayUntil = Date.now() + AWAY_MS;
        throw new DatabaseUnavailableError(`${name}: the database cannot be used now`, { cause: error });
      }
    }
    await sleep(pause + Math.random() * pause);
  }
}

/** The server names the row that it refuses, with the customer's address in it; Next.js prints what an error carries. */
function withoutValues(error: unknown): unknown {
  return error instanceof Error ? Object.assign(error, { detail: undefined, where: undefined }) : error;
}

/** Serialization failure, deadlock. */
const MET_ANOTHER = new Set(['40001', '40P01']);
/**
 * Of a fault that somebody who asks again may not meet: those two, a row that others keep, a connection that is gone or could not
 * be had, a server that stops, starts, has no room or takes no writes; 25P03 is what a process hears that stood still in a
 * transaction for longer than the server waits (DATABASE_IDLE_SECONDS); 0A000 is "no serializable transaction here", of a replica
 * that is yet to become the first. Classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const isPassing = (code: string) =>
  /^(40|08|53|55|57|25006|25P03|0A000)/.test(code) || UNREACHABLE.test(code) || code === NO_CONNECTION;
/** Of those that nobody's query comes through. */
const isAway = (code: string) =>
  /^(08|57P|53300)/.test(code) || UNREACHABLE.test(code) || code === NO_CONNECTION;
const NO_CONNECTION = 'no connection';
const UNREACHABLE = /^(ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|EAI_AGAIN|ENOTFOUND)$/;

/** The server's or the system's own code, also of a fault that the pool has wrapped; the pool's own faults have none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.cause !== undefined) return codeOf(error.cause);
  return /connection (terminated|timeout)|timeout exceeded|not queryable|read timeout/i.test(error.message)
    ? NO_CONNECTION
    : '';
}

export async function close(): Promise<void> {
  const open = holder[key];
  holder[key] = undefined;
  await open?.pool.end();
}
