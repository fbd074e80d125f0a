/** Transactions that come one after the other over all instances, and that no other transaction waits for or meets. */
import 'server-only';
import { transaction } from './client';
import { isPostgres } from './engine';
import { patiently, shaped, withConnection } from './postgres';
import { inTransaction } from './postgres-transaction';
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
    () =>
      withConnection((connection) =>
        inTransaction(connection, async () => {
          await connection.query(
            `SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(${TURN}) /* ${name} */`,
          );
          return work(shaped(connection));
        }),
      ),
  );
}
