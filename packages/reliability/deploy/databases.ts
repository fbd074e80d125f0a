/** Copies of the shop's database in states that a doctor should see. */
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';

export interface Databases {
  readonly beforeMigration: string;
  readonly changedMigration: string;
}

/** @returns a file beside the shop's. */
export function copyDatabase(file: string, name: string): string {
  const copy = path.join(path.dirname(file), `${name}.db`);
  const source = new SqliteDatabase(file, { timeout: 10_000 });
  source.prepare('VACUUM INTO ?').run(copy);
  source.close();
  return copy;
}

/** @param beforeMigration a copy from before. */
export function wrongDatabases(file: string, beforeMigration: string): Databases {
  const changedMigration = copyDatabase(file, 'changed');
  const changed = new SqliteDatabase(changedMigration);
  changed
    .prepare(
      `UPDATE __drizzle_migrations SET hash = 'another'
       WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)`,
    )
    .run();
  changed.close();
  return { beforeMigration, changedMigration };
}
