/** Ways in which a database stops taking writes, as they happen to a shop that runs. */
import Database from 'better-sqlite3';
import { databaseFile } from '@/db/sqlite';

/** May be called twice. */
type Mend = () => void;

/** The shop's own writing connection: a limit that SQLite keeps for one connection must be set on that one. */
function writer(): Database.Database {
  const holder = globalThis as { [key: symbol]: { writer: { raw: Database.Database } } | undefined };
  const open = holder[Symbol.for('storefront.db.sqlite')];
  if (!open) throw new Error('the shop has not opened its database yet');
  return open.writer.raw;
}

/** Somebody else has begun to write and does not end. */
export function lockDatabase(): Mend {
  const other = new Database(databaseFile());
  other.exec('BEGIN IMMEDIATE');
  // Closing undoes what was begun.
  return () => other.close();
}

/** The file cannot grow by another page. */
export function fillDisk(): Mend {
  const raw = writer();
  const usual = Number(raw.pragma('max_page_count', { simple: true }));
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
  return () => raw.pragma(`max_page_count = ${usual}`);
}

/** One kind of write is refused, so that its transaction is undone. @param when of SQL, `update on operations when …`. */
export function refuseWrite(when: string): Mend {
  const raw = writer();
  raw.exec(`create temp trigger refused before ${when} begin select raise(abort, 'refused'); end`);
  return () => raw.exec('drop trigger if exists refused');
}

/** Every write is refused, as on a file system that was remounted read-only. */
export function refuseWrites(): Mend {
  const raw = writer();
  raw.pragma('query_only = ON');
  return () => raw.pragma('query_only = OFF');
}
