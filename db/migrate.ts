/** Brings the database up to the committed migrations. */
import 'server-only';
import path from 'node:path';
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
    const known = raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
    const last = known
      ? raw.prepare<[], { at: number | null }>('select max(created_at) as at from __drizzle_migrations').get()
      : undefined;
    const applied = last?.at ?? 0;
    const migrations = readMigrationFiles({ migrationsFolder: migrationsFolder() });
    return migrations.filter(({ folderMillis }) => folderMillis > applied).length;
  } finally {
    raw.close();
  }
}
