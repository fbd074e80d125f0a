/**
 * Many rows at once. Drizzle's own inserts bind one value at a time and would take most of an hour for a million orders;
 * here SQLite runs one compiled statement a row, and PostgreSQL gets the rows of a batch as one JSON text.
 */
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

/** One transaction. On PostgreSQL the next rows are made while the last ones are written. */
export function inBulk(work: (insert: InsertRows) => Promise<void>): Promise<void> {
  return isPostgres() ? onPostgres(work) : onSqlite(work);
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
  const raw = openSqlite(databaseFile());
  try {
    raw.pragma(`cache_size = -${CACHE_KIB}`);
    // Its rows are of orders that are there: looking each one up takes as long as writing it.
    raw.pragma('foreign_keys = OFF');
    raw.exec(statement);
  } finally {
    raw.close();
  }
  return Promise.resolve();
}

/** Keys of the rows with their columns, in one order. */
function columnsOf(table: SQLiteTable, row: object) {
  return Object.entries(getTableColumns(table)).filter(([key]) => key in row);
}

/** Indexes of random keys are written all over: they should fit into memory. Kibibytes. */
const CACHE_KIB = 1_000_000;

async function onSqlite(work: (insert: InsertRows) => Promise<void>): Promise<void> {
  const raw = openSqlite(databaseFile());
  try {
    raw.pragma(`cache_size = -${CACHE_KIB}`);
    raw.exec('BEGIN IMMEDIATE');
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
    raw.exec('COMMIT');
  } finally {
    // What was not committed is undone.
    raw.close();
  }
}

async function unhurried(connection: ClientBase): Promise<void> {
  await connection.query('SET LOCAL statement_timeout = 0');
  // Looking up the order of each row takes half of the time. It is of the same batch; SQLite does look it up.
  await connection.query(
    "SELECT set_config('session_replication_role', 'replica', true) WHERE has_parameter_privilege('session_replication_role', 'SET')",
  );
}

function onPostgres(work: (insert: InsertRows) => Promise<void>): Promise<void> {
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
