/** Moves a stopped shop from SQLite to PostgreSQL. The file is read and stays as it is. */
import 'server-only';
import type Database from 'better-sqlite3';
import { Client } from 'pg';
import { checkIntegrity } from '../files';
import { appliedMigrations } from '../migrate-sqlite';
import { compareMigrations, migrationFault, readMigrations } from '../migration-state';
import { takeWhole } from '../take-whole';
import { type Compared, compareTables } from './compare';
import { closeNotes, openNotes } from './notes';
import { copyRows } from './pages';
import { quoted, type Table, tablesInOrder } from './tables';

/** Two that copy at once: the second is refused. Any number that no other program takes. */
const LOCK = 7_463_002;

export interface CopyOptions {
  /** The SQLite file. */
  readonly from: string;
  /** DATABASE_URL of this process, which the schema was made for. */
  readonly to: string;
  /** Of SQLite. */
  readonly migrations: string;
  /** @param done rows of the table that are there. */
  readonly progress: (table: string, done: number, total: number) => void;
}

/**
 * Broken off by anything, it goes on where it stopped when it is asked again.
 * @returns what both sides hold, the same. @throws DatabaseInUseError, RowRefusedError, Error with a sentence of what is wrong.
 */
export async function copyDatabase({ from, to, migrations, progress }: CopyOptions): Promise<Compared[]> {
  const tables = tablesInOrder();
  const source = takeWhole(from);
  const target = new Client({ connectionString: to });
  // A connection that breaks fails the query, too.
  target.on('error', () => undefined);
  try {
    checkSource(source, from, migrations);
    await target.connect();
    await takeTarget(target);
    const notes = await openNotes(source, target, tables);
    for (const table of tables) {
      const { rows, last } = notes.get(table.name) ?? { rows: 0, last: 0n };
      await copyTable(source, target, table, { rows, last, progress });
    }
    const same = await compareTables(source, target, tables);
    await closeNotes(target);
    await target.query('ANALYZE');
    return same;
  } finally {
    source.close();
    await target.end().catch(() => undefined);
  }
}

function checkSource(source: Database.Database, from: string, migrations: string): void {
  checkIntegrity(source, from);
  const state = compareMigrations(readMigrations(migrations), appliedMigrations(source));
  const fault =
    state.unknown.length > 0
      ? `it has migrations that this version of the shop does not know: ${state.unknown.join(', ')}`
      : migrationFault(state);
  if (fault) throw new Error(`${from}: ${fault}`);
}

async function takeTarget(target: Client): Promise<void> {
  const { rows } = await target.query('SELECT pg_try_advisory_lock($1) AS taken', [LOCK]);
  if (!rows[0].taken) throw new Error('another copy into this database is under way');
}

interface Begun {
  readonly rows: number;
  readonly last: bigint;
  readonly progress: CopyOptions['progress'];
}

async function copyTable(
  source: Database.Database,
  target: Client,
  table: Table,
  { rows, last, progress }: Begun,
): Promise<void> {
  const total =
    source
      .prepare<[], number>(`SELECT count(*) FROM ${quoted(table.name)}`)
      .pluck()
      .get() ?? 0;
  let done = rows;
  progress(table.name, done, total);
  await copyRows(source, target, table, last, (more) => {
    done += more;
    progress(table.name, done, total);
  });
  if (table.numbered !== undefined) await continueNumbers(source, target, table, table.numbered);
}

/** After the last number that was ever given, also to a row that is gone. */
async function continueNumbers(
  source: Database.Database,
  target: Client,
  { name }: Table,
  column: string,
): Promise<void> {
  const last = source
    .prepare<[string], bigint>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .pluck()
    .safeIntegers()
    .get(name);
  if (last === undefined || last === 0n) return;
  await target.query('SELECT setval(pg_get_serial_sequence($1, $2), $3)', [
    quoted(name),
    column,
    String(last),
  ]);
}
