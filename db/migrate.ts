/** Brings the database up to the committed migrations. */
import 'server-only';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { databaseFile } from './client';
import { openSqlite } from './open';

const migrationsFolder = () => path.resolve(/* turbopackIgnore: true */ process.cwd(), 'db/migrations');

/** Applies what is missing; does nothing when all is applied. The folder is `db/migrations` of the working directory. */
export async function migrateDatabase(): Promise<void> {
  const raw = openSqlite(databaseFile());
  try {
    migrate(drizzle(raw), { migrationsFolder: migrationsFolder() });
  } finally {
    raw.close();
  }
}

/** How many committed migrations the database lacks; opening it also checks its pragmas. */
export async function pendingMigrations(): Promise<number> {
  const raw = openSqlite(databaseFile());
  try {
    return migrationState(raw).pending;
  } finally {
    raw.close();
  }
}

/** Which migrations a database lacks, and which of its own this shop does not know: then it is of a newer one. */
export function migrationState(raw: Database.Database): { pending: number; unknown: number } {
  const tracked = raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  const applied = tracked
    ? raw.prepare<[], { at: number }>('select created_at as at from __drizzle_migrations').all()
    : [];
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder() }).map(
    ({ folderMillis }) => folderMillis,
  );
  const newest = Math.max(0, ...applied.map(({ at }) => at));
  return {
    pending: known.filter((at) => at > newest).length,
    unknown: applied.filter(({ at }) => !known.includes(Number(at))).length,
  };
}
