/**
 * Many rows at once. Drizzle's own inserts bind one value at a time and would take most of an hour for a million orders;
 * here SQLite runs one compiled statement a row, and PostgreSQL gets the rows of a batch as one JSON text.
 */
import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ClientBase } from 'pg';
import { databaseFile, isPostgres } from '../../engine';
import { openSqlite } from '../../open';
import { inTransaction, withConnection } from '../../postgres-transaction';

/** All rows of one call have the same keys; what they leave out gets the column's default. */
export type InsertRows = <T extends SQLiteTable>(
  table: T,
  rows: readonly T['$inferInsert'][],
) => Promise<void>;

type Work = (insert: InsertRows) => Promise<void>;

/**
 * One transaction. On PostgreSQL the next rows are made while the last ones are written; SQLite makes the indexes of `tables`
 * once all rows are in.
 */
export function inBulk(tables: readonly SQLiteTable[], work: Work): Promise<void> {
  return isPostgres() ? onPostgres(work) : onSqlite(tables, work);
}

/** One statement that fills a table from others. */
export function runInBulk(statement: string): Promise<void> {
  if (isPostgres()) {
    return withConnection((connection) =>
      inTransaction(connection, async () => {
        await unhurried(connection);
        await connection.query("SET LOCAL work_mem = '256MB'");
        await connection.query(statement);
      }),
    );
  }
  const raw = openForBulk();
  try {
    // Its rows are of orders that are there: looking each one up takes as long as writing it.
    raw.pragma('foreign_keys = OFF');
    raw.exec(statement);
  } finally {
    backToWal(raw);
  }
  return Promise.resolve();
}

/** Keys of the rows with their columns, in one order. */
function columnsOf(table: SQLiteTable, row: object) {
  return Object.entries(getTableColumns(table)).filter(([key]) => key in row);
}

/** Indexes of random keys are written all over: they should fit into memory. Kibibytes. */
const CACHE_KIB = 1_000_000;

/** Where nobody else has the file open, new pages are written once, into it: WAL writes each twice. Either way a crash leaves nothing. */
function openForBulk(): Database.Database {
  const raw = openSqlite(databaseFile());
  raw.pragma(`cache_size = -${CACHE_KIB}`);
  raw.pragma('threads = 4');
  try {
    raw.pragma('journal_mode = DELETE');
  } catch {
    // The shop is running: it stays as it is.
  }
  return raw;
}

function backToWal(raw: Database.Database): void {
  if (raw.inTransaction) raw.exec('ROLLBACK');
  raw.pragma('journal_mode = WAL');
  raw.close();
}

/** @returns the statements that make them again: sorted once, rather than in each row's place. */
function takeIndexesAway(raw: Database.Database, tables: readonly SQLiteTable[]): string[] {
  const indexes = raw.prepare<[string], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?",
  );
  const found = tables.flatMap((table) => indexes.all(getTableName(table)));
  for (const { name } of found) raw.exec(`DROP INDEX "${name}"`);
  return found.map(({ sql }) => sql);
}

async function onSqlite(tables: readonly SQLiteTable[], work: Work): Promise<void> {
  const raw = openForBulk();
  try {
    raw.exec('BEGIN IMMEDIATE');
    const indexes = takeIndexesAway(raw, tables);
    await work(async (table, rows) => {
      const [first] = rows;
      if (!first) return;
      const columns = columnsOf(table, first);
      const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
      const places = columns.map(() => '?').join(', ');
      const insert = raw.prepare(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places})`);
      for (const row of rows as readonly Record<string, unknown>[]) {
        insert.run(
          columns.map(([key, column]) => (row[key] === null ? null : column.mapToDriverValue(row[key]))),
        );
      }
    });
    for (const index of indexes) raw.exec(index);
    raw.exec('COMMIT');
  } finally {
    backToWal(raw);
  }
}

async function unhurried(connection: ClientBase): Promise<void> {
  await connection.query('SET LOCAL statement_timeout = 0');
  // Looking up the order of each row takes half of the time. It is of the same batch; SQLite does look it up.
  await connection.query(
    "SELECT set_config('session_replication_role', 'replica', true) WHERE has_parameter_privilege('session_replication_role', 'SET')",
  );
}

function onPostgres(work: Work): Promise<void> {
  return withConnection((connection) =>
    inTransaction(connection, async () => {
      await unhurried(connection);
      let last: Promise<unknown> = Promise.resolve();
      await work(async (table, rows) => {
        const [first] = rows;
        if (!first) return;
        const columns = columnsOf(table, first);
        const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
        const json = JSON.stringify(
          (rows as readonly Record<string, unknown>[]).map((row) =>
            Object.fromEntries(columns.map(([key, { name }]) => [name, row[key]])),
          ),
        );
        await last;
        const name = getTableName(table);
        last = connection.query(
          `INSERT INTO "${name}" (${names}) SELECT ${names} FROM json_populate_recordset(null::"${name}", $1)`,
          [json],
        );
        // Whoever awaits it next hears of its fault.
        last.catch(() => undefined);
      });
      await last;
    }),
  );
}
