/** Brings the database up to the committed migrations, and tells how far it is. */
import 'server-only';
import path from 'node:path';
import { isPostgres } from './engine';
import * as postgres from './migrate-postgres';
import * as sqlite from './migrate-sqlite';
import {
  type AppliedMigration,
  compareMigrations,
  type Migrating,
  type Migration,
  type MigrationState,
  migrationFault,
  readMigrations,
} from './migration-state';

const engine = () => (isPostgres() ? postgres : sqlite);

const migrationsFolder = () =>
  path.resolve(/* turbopackIgnore: true */ process.cwd(), 'db/migrations', isPostgres() ? 'postgres' : '.');

export interface Migrated {
  /** What was missing, in the order in which it was applied. */
  readonly applied: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Applies what is missing, all of it or nothing; beside a shop that runs, too.
 * Not Drizzle's migrator: it skips what is dated before the newest migration applied, such as ours in a fork with
 * a later one of its own.
 * @param folder `db/migrations` of the working directory, or `postgres` in it.
 * @throws Error, and nothing is applied, when a migration was changed after it had been applied, or one fails.
 */
export async function migrateDatabase(folder = migrationsFolder()): Promise<Migrated> {
  const known = readMigrations(folder);
  return engine().migrating((database) => applyMissing(database, known));
}

async function applyMissing(database: Migrating, known: readonly Migration[]): Promise<Migrated> {
  const { missing, unknown, changed } = compareMigrations(known, await database.applied());
  const fault = migrationFault({ missing: [], unknown, changed });
  if (fault) throw new Error(fault);
  for (const migration of known.filter(({ tag }) => missing.includes(tag))) {
    try {
      for (const statement of migration.statements) await database.run(statement);
    } catch (error) {
      throw new Error(`migration ${migration.tag} failed, and nothing was applied: ${String(error)}`, {
        cause: error,
      });
    }
    await database.note(migration);
  }
  return { applied: missing, unknown };
}

/** What the shop's database lacks, on a connection that is open: health asks often. */
export async function databaseMigrationState(): Promise<MigrationState> {
  return migrationState(await engine().applied());
}

/** What a database lacks, and which of its own this shop does not know. */
export function migrationState(applied: readonly AppliedMigration[]): MigrationState {
  committed ??= readMigrations(migrationsFolder());
  return compareMigrations(committed, applied);
}

/** Read once: the files of a build that runs do not change. */
let committed: Migration[] | undefined;
