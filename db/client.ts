/** The database that DATABASE_URL names: SQLite in a file, or PostgreSQL. Every write goes through {@link transaction}. */
import 'server-only';
import { isPostgres } from './engine';
import * as postgres from './postgres';
import * as sqlite from './sqlite';
import type { Db } from './types';
import { DATABASE_UNAVAILABLE } from './unavailable';

export type { Db } from './types';
export { DatabaseUnavailableError } from './unavailable';

/** Also where another bundle's class made it, or SQLite said it to a read. */
export const isDatabaseUnavailable = (error: unknown): boolean =>
  sqlite.isUnavailable(error) ||
  (error instanceof Error && 'digest' in error && error.digest === DATABASE_UNAVAILABLE);

const engine = () => (isPostgres() ? postgres : sqlite);

/** For reads outside a transaction. */
export function reader(): Db {
  return engine().reader();
}

/**
 * Runs `work` as if nobody else wrote, and undoes it when it throws. On SQLite alone; on PostgreSQL serializable beside
 * others, and again when it met one of them.
 * Inside, await nothing but queries on `tx`, and change nothing outside: everybody else's writes wait, or it runs again.
 * @param name what errors call it by; it stands in the SQL too, for whoever traces that.
 * @throws DatabaseUnavailableError when the database cannot be had or written now: the caller may repeat.
 */
export function transaction<T>(name: string, work: (tx: Db) => Promise<T>): Promise<T> {
  return engine().transaction(name, work);
}

/** The next query opens it again. For scripts and tests. */
export async function closeDatabase(): Promise<void> {
  sqlite.close();
  await postgres.close();
}
