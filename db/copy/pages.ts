/** One table's rows, a page at a time: each page and the note of it are one transaction on the target. */
import type Database from 'better-sqlite3';
import type { ClientBase } from 'pg';
import { inTransaction } from '../postgres-transaction';
import { NOTES } from './notes';
import { asText, KINDS, list, quoted, type Table } from './tables';

const PAGE = 1_000;

type Row = Record<string, Parameters<typeof asText>[0]>;

/** PostgreSQL does not take a row: it says which and why. */
class RowRefusedError extends Error {
  override readonly name = 'RowRefusedError';
}

/**
 * @param after the `rowid` of the last row that is there.
 * @param progress is told how many more there are.
 * @throws RowRefusedError; the pages before stay.
 */
export async function copyRows(
  source: Database.Database,
  target: ClientBase,
  table: Table,
  after: bigint,
  progress: (more: number) => void,
): Promise<void> {
  const names = list(table.columns.map(({ name }) => name));
  const page = source
    .prepare<[bigint, number], Row & { rowid_of_copy: bigint }>(
      `SELECT rowid AS rowid_of_copy, ${names} FROM ${quoted(table.name)} WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    )
    .safeIntegers();
  for (let last = after; ; ) {
    const rows = page.all(last, PAGE);
    const end = rows.at(-1);
    if (!end) return;
    last = end.rowid_of_copy;
    try {
      await inTransaction(target, async () => {
        await insert(target, table, rows);
        await target.query(`UPDATE ${NOTES} SET rows = rows + $2, last = $3 WHERE name = $1`, [
          table.name,
          rows.length,
          String(end.rowid_of_copy),
        ]);
      });
    } catch (error) {
      throw await nameRow(target, table, rows, error);
    }
    progress(rows.length);
  }
}

async function insert(target: ClientBase, table: Table, rows: readonly Row[]): Promise<void> {
  const names = list(table.columns.map(({ name }) => name));
  const arrays = table.columns.map(({ kind }, index) => `$${index + 1}::${KINDS[kind].array}`);
  await target.query(
    `INSERT INTO ${quoted(table.name)} (${names}) SELECT * FROM unnest(${arrays.join(', ')})`,
    table.columns.map(({ name }) => rows.map((row) => asText(row[name] ?? null))),
  );
}

/** Tries the page's rows one by one, and undoes it. @returns `error` where no single one is to blame. */
async function nameRow(
  target: ClientBase,
  table: Table,
  rows: readonly Row[],
  error: unknown,
): Promise<unknown> {
  await target.query('BEGIN');
  try {
    for (const row of rows) {
      try {
        await insert(target, table, [row]);
      } catch (fault) {
        const key = table.key.map((name) => `${name} ${asText(row[name] ?? null)}`).join(', ');
        const why = fault instanceof Error ? fault.message : String(fault);
        return new RowRefusedError(`${table.name}: PostgreSQL refuses the row with ${key}: ${why}`, {
          cause: fault,
        });
      }
    }
    return error;
  } finally {
    await target.query('ROLLBACK').catch(() => undefined);
  }
}
