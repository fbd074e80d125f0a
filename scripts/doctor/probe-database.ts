/** Looks at the database file without changing what is in it. */
import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { databaseFile } from '@/db/engine';
import { migrationState } from '@/db/migrate';
import { appliedMigrations } from '@/db/migrate-sqlite';
import { openSqlite } from '@/db/open';
import { readableByOthers } from '@/db/private-files';
import type { DatabaseFacts } from './judge-database';

export function probeDatabase(url: string): DatabaseFacts {
  const file = databaseFile(url);
  if (!existsSync(file)) return { file, exists: false };
  let raw: Database.Database | undefined;
  try {
    raw = openSqlite(file);
    return {
      file,
      exists: true,
      check: String(raw.pragma('quick_check(1)', { simple: true })),
      open: readableByOthers(file),
      migrations: migrationState(appliedMigrations(raw)),
    };
  } catch (error) {
    return { file, exists: true, openError: error instanceof Error ? error.message : String(error) };
  } finally {
    raw?.close();
  }
}
