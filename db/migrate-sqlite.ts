/** What migrating SQLite needs of its own. */
import type Database from 'better-sqlite3';
import { databaseFile } from './engine';
import type { AppliedMigration, Migrating } from './migration-state';
import { openSqlite } from './open';
import { readerConnection } from './sqlite';

/** An instance of the shop may be writing: as patient as a person at a terminal. */
const LOCK_WAIT_MS = 30_000;

export async function migrating<T>(work: (database: Migrating) => Promise<T>): Promise<T> {
  const raw = openSqlite(databaseFile());
  try {
    raw.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    // SQLite's own way to rebuild a table: no cascades meanwhile, and every reference is checked before the end.
    raw.pragma('foreign_keys = OFF');
    raw.exec('BEGIN IMMEDIATE');
    // As Drizzle makes it, so that its tools go on reading it.
    raw.exec(
      'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
    );
    const before = appliedMigrations(raw).length;
    const result = await work({
      applied: async () => appliedMigrations(raw),
      run: async (statement) => void raw.exec(statement),
      note: async ({ hash, when }) =>
        void raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, when),
    });
    if (appliedMigrations(raw).length > before) refuseOrphans(raw);
    raw.exec('COMMIT');
    return result;
  } finally {
    // What was not committed is undone.
    raw.close();
  }
}

function refuseOrphans(raw: Database.Database): void {
  const broken = raw.pragma('foreign_key_check') as { table: string }[];
  if (broken.length === 0) return;
  const tables = [...new Set(broken.map(({ table }) => table))].join(', ');
  throw new Error(`the migrations would leave rows of ${tables} that refer to nothing; nothing was applied`);
}

/** On the connection of the shop's reads. Opening it checks its pragmas. */
export const applied = async () => appliedMigrations(readerConnection());

export function appliedMigrations(raw: Database.Database): AppliedMigration[] {
  const table = raw.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return [];
  return raw
    .prepare<[], { hash: string; at: unknown }>('SELECT hash, created_at AS at FROM __drizzle_migrations')
    .all()
    .map(({ hash, at }) => ({ hash, at: Number(at) }));
}
