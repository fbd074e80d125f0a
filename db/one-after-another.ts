/** Transactions that come one after the other over all instances, and that no other transaction waits for or meets. */
import 'server-only';
import type { PoolClient } from 'pg';
import { transaction } from './client';
import { isPostgres } from './engine';
import { patiently, pool, shaped } from './postgres';
import type { Db } from './types';

/** Any number that no other program takes. */
const TURN = 7_463_003;

/**
 * For rows that are chained to the one before. On SQLite a transaction like any other, of which there is one at a time. On
 * PostgreSQL its own lock takes the place of SERIALIZABLE, which would let two that append meet each other and run again:
 * what is read after the lock is what the one before has committed.
 * @param work reads and writes nothing that other transactions decide by.
 * @throws DatabaseUnavailableError as `transaction` does.
 */
export function oneAfterAnother<T>(name: string, work: (tx: Db) => Promise<T>): Promise<T> {
  if (!isPostgres()) return transaction(name, work);
  return patiently(
    name,
    () => false,
    async () => {
      const connection = await pool().connect();
      try {
        const value = await afterOthers(connection, name, work);
        connection.release();
        return value;
      } catch (error) {
        // Closed, which undoes what was begun: it may wait for an answer that never comes.
        connection.release(true);
        throw error;
      }
    },
  );
}

/** @throws with the transaction left open: the connection is to be closed. */
async function afterOthers<T>(
  connection: PoolClient,
  name: string,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  await connection.query(`BEGIN ISOLATION LEVEL READ COMMITTED /* ${name} */`);
  await connection.query(`SELECT pg_advisory_xact_lock(${TURN})`);
  const value = await work(shaped(connection));
  await connection.query(`COMMIT /* ${name} */`);
  return value;
}
