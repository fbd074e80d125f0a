/** A transaction on a connection of one's own, for what is no query of the schema. */
import type { ClientBase } from 'pg';

export async function inTransaction<T>(connection: ClientBase, work: () => Promise<T>): Promise<T> {
  await connection.query('BEGIN');
  try {
    const result = await work();
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    // Where the connection is gone, so is what was begun; the error says why.
    await connection.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
