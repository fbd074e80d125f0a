/** What migrating PostgreSQL needs of its own: its statements about tables are part of a transaction, too. */
import type { ClientBase } from 'pg';
import type { AppliedMigration, Migrating } from './migration-state';
import { pool } from './postgres';
import { inTransaction, withConnection } from './postgres-transaction';

/** Two that migrate at once wait for each other. Any number that no other program takes. */
const LOCK = 7_463_001;

export function migrating<T>(work: (database: Migrating) => Promise<T>): Promise<T> {
  return withConnection((connection) =>
    inTransaction(connection, async () => {
      // Growing a large table takes longer than a query of the shop may.
      await connection.query('SET LOCAL statement_timeout = 0');
      // As patient as a person at a terminal. Not so with tables: behind who waits for one stand the shop's own queries.
      await connection.query("SET LOCAL lock_timeout = '30s'");
      await connection.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      await connection.query('SET LOCAL lock_timeout TO DEFAULT');
      // As Drizzle makes it for SQLite, in the shop's own schema.
      await connection.query(
        'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)',
      );
      return work({
        applied: () => appliedMigrations(connection),
        run: async (statement) => void (await connection.query(statement)),
        note: async ({ hash, when }) =>
          void (await connection.query(
            'INSERT INTO __drizzle_migrations (hash, created_at) VALUES ($1, $2)',
            [hash, when],
          )),
      });
    }),
  );
}

export const applied = () => appliedMigrations(pool());

export async function appliedMigrations(connection: Pick<ClientBase, 'query'>): Promise<AppliedMigration[]> {
  const { rows: tables } = await connection.query("SELECT to_regclass('__drizzle_migrations') AS found");
  if (tables[0].found === null) return [];
  const { rows } = await connection.query('SELECT hash, created_at AS at FROM __drizzle_migrations');
  return rows;
}
