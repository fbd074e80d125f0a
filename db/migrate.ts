/** Brings the database up to the committed migrations. */
import 'server-only';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { databaseFile } from './client';
import { openSqlite } from './open';

/** Applies what is missing; does nothing when all is applied. The folder is `db/migrations` of the working directory. */
export async function migrateDatabase(): Promise<void> {
  const raw = openSqlite(databaseFile());
  try {
    migrate(drizzle(raw), { migrationsFolder: path.resolve(process.cwd(), 'db/migrations') });
  } finally {
    raw.close();
  }
}
