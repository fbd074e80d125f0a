/** Brings the database up to the committed migrations, and tells how far it is. */
import 'server-only';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { databaseFile, readerConnection } from './client';
import {
  type AppliedMigration,
  compareMigrations,
  type Migration,
  type MigrationState,
  migrationFault,
  readMigrations,
} from './migration-state';
import { openSqlite } from './open';

/** An instance of the shop may be writing: as patient as a person at a terminal. */
const LOCK_WAIT_MS = 30_000;

const migrationsFolder = () => path.resolve(/* turbopackIgnore: true */ process.cwd(), 'db/migrations');

export interface Migrated {
  /** What was missing, in the order in which it was applied. */
  readonly applied: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Applies what is missing, all of it or nothing; beside a shop that runs, too.
 * Not Drizzle's migrator: it skips what is dated before the newest migration applied, such as ours in a fork with
 * a later one of its own.
 * @param folder `db/migrations` of the working directory.
 * @throws Error, and nothing is applied, when a migration was changed after it had been applied, or one fails.
 */
export async function migrateDatabase(folder = migrationsFolder()): Promise<Migrated> {
  const known = readMigrations(folder);
  const raw = openSqlite(databaseFile());
  try {
    raw.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    // SQLite's own way to rebuild a table: no cascades meanwhile, and every reference is checked before the end.
    raw.pragma('foreign_keys = OFF');
    return raw.transaction(() => applyMissing(raw, known)).immediate();
  } finally {
    raw.close();
  }
}

function applyMissing(raw: Database.Database, known: readonly Migration[]): Migrated {
  // As Drizzle makes it, so that its tools go on reading it.
  raw.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  const { missing, unknown, changed } = compareMigrations(known, appliedMigrations(raw));
  const fault = migrationFault({ missing: [], unknown, changed });
  if (fault) throw new Error(fault);
  const note = raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
  for (const { tag, hash, when, statements } of known.filter((migration) =>
    missing.includes(migration.tag),
  )) {
    try {
      for (const statement of statements) raw.exec(statement);
    } catch (error) {
      throw new Error(`migration ${tag} failed, and nothing was applied: ${String(error)}`, { cause: error });
    }
    note.run(hash, when);
  }
  const broken = raw.pragma('foreign_key_check') as { table: string }[];
  if (missing.length > 0 && broken.length > 0) {
    const tables = [...new Set(broken.map(({ table }) => table))].join(', ');
    throw new Error(
      `the migrations would leave rows of ${tables} that refer to nothing; nothing was applied`,
    );
  }
  return { applied: missing, unknown };
}

/** What the shop's database lacks, on the connection that is open: health asks often. Opening it checks its pragmas. */
export async function databaseMigrationState(): Promise<MigrationState> {
  return migrationState(readerConnection());
}

/** What a database lacks, and which of its own this shop does not know. */
export function migrationState(raw: Database.Database): MigrationState {
  committed ??= readMigrations(migrationsFolder());
  return compareMigrations(committed, appliedMigrations(raw));
}

/** Read once: the files of a build that runs do not change. */
let committed: Migration[] | undefined;

function appliedMigrations(raw: Database.Database): AppliedMigration[] {
  const table = raw.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return [];
  return raw
    .prepare<[], { hash: string; at: unknown }>('SELECT hash, created_at AS at FROM __drizzle_migrations')
    .all()
    .map(({ hash, at }) => ({ hash, at: Number(at) }));
}
