/**
 * SQLite, the embedded default: one connection that writes, one that reads. It has one writer at a time anyway; a queue
 * of our own in front of it means that an `await` inside a transaction cannot let a stranger's query in.
 */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { databaseFile } from './engine';
import { openSqlite } from './open';
import type { Db } from './types';
import { DatabaseUnavailableError } from './unavailable';

interface Connections {
  /** DATABASE_URL as it was when they were opened. */
  url: string | undefined;
  writer: { raw: SqliteDatabase.Database; db: Db };
  reader: { raw: SqliteDatabase.Database; db: Db };
  /** The end of the queue of transactions. */
  tail: Promise<unknown>;
  /** UTC milliseconds. */
  lockedUntil: number;
}

/** How long a transaction waits for another process before it gives up, in milliseconds. */
const BUSY_LIMIT_MS = 5_000;
/** After a wait in vain nobody waits for so long: a page asks several times, and its reader waits once. */
const LOCKED_MS = 1_000;

// Route bundles and instrumentation each load this module; the connections must be the same.
const key = Symbol.for('storefront.db.sqlite');
const holder = globalThis as { [key]?: Connections | undefined };

function connections(): Connections {
  const url = process.env.DATABASE_URL;
  let open = holder[key];
  if (!open || open.url !== url) {
    close();
    const file = databaseFile();
    const writer = openSqlite(file);
    const reader = openSqlite(file);
    // SQLite would wait by stopping the whole process; `begin` waits without.
    writer.pragma('busy_timeout = 0');
    reader.pragma('query_only = ON');
    open = {
      url,
      writer: { raw: writer, db: drizzle(writer) },
      reader: { raw: reader, db: drizzle(reader) },
      tail: Promise.resolve(),
      lockedUntil: 0,
    };
    holder[key] = open;
  }
  return open;
}

/** A write through it is refused. */
export function reader(): Db {
  return connections().reader.db;
}

/** The same as SQLite's own, for what is no query of the schema. */
export function readerConnection(): SqliteDatabase.Database {
  return connections().reader.raw;
}

/** Alone on the writer, inside BEGIN IMMEDIATE … COMMIT. @throws DatabaseUnavailableError when it stays locked. */
export function transaction<T>(name: string, work: (tx: Db) => Promise<T>): Promise<T> {
  const open = connections();
  // From here, not from the head of the queue: a hundred who wait must not wait one after the other.
  const deadline = Date.now() < open.lockedUntil ? 0 : Date.now() + BUSY_LIMIT_MS;
  const result = open.tail.then(() => runAlone(open, name, work, deadline));
  open.tail = result.catch(() => undefined);
  return result;
}

async function runAlone<T>(
  open: Connections,
  name: string,
  work: (tx: Db) => Promise<T>,
  deadline: number,
): Promise<T> {
  const { raw, db } = open.writer;
  await begin(open, name, deadline);
  try {
    const value = await work(db);
    raw.exec(`COMMIT /* ${name} */`);
    return value;
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw isUnavailable(error) ? cannotBeWritten(name, error) : error;
  }
}

/** Waits for another process's transaction without blocking this one's event loop. */
async function begin(open: Connections, name: string, deadline: number): Promise<void> {
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    try {
      open.writer.raw.exec(`BEGIN IMMEDIATE /* ${name} */`);
      open.lockedUntil = 0;
      return;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      // A full disk or one without rights does not mend itself in seconds.
      if (!isLocked(error)) throw cannotBeWritten(name, error);
      if (Date.now() > deadline) {
        open.lockedUntil = Date.now() + LOCKED_MS;
        throw new DatabaseUnavailableError(`${name}: the database stayed locked`, { cause: error });
      }
    }
    await sleep(pause + Math.random() * pause);
  }
}

function cannotBeWritten(name: string, cause: unknown): DatabaseUnavailableError {
  return new DatabaseUnavailableError(`${name}: the database cannot be written now`, { cause });
}

const isLocked = (error: unknown) => hasCode(error, /^SQLITE_(BUSY|LOCKED)/);
export const isUnavailable = (error: unknown) =>
  hasCode(error, /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)/);

/** SQLite's own code, wherever the query builder has wrapped it. */
function hasCode(error: unknown, pattern: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && pattern.test(String(error.code))) || hasCode(error.cause, pattern);
}

/** Closes both connections; the next query opens them again. */
export function close(): void {
  const open = holder[key];
  holder[key] = undefined;
  open?.reader.raw.close();
  open?.writer.raw.close();
}
