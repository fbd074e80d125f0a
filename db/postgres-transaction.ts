/** Connections and transactions of one's own, for what is no query of the schema and may take longer than one. */
import { Client, type ClientBase } from 'pg';
import { connectionSettings } from './postgres';

export async function withConnection<T>(work: (connection: Client) => Promise<T>): Promise<T> {
  const connection = new Client(connectionSettings());
  // A connection that breaks fails the query, too.
  connection.on('error', () => undefined);
  await connection.connect();
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

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
