/** The database behind the shop's back, as a merchant or an operator at it would: plain SQL that both engines speak. */
import { isPostgres } from '@/db/schema/columns';
import { openRaw, type RawDatabase } from '@/scripts/lib/raw-database';

async function raw<T>(work: (database: RawDatabase) => Promise<T>): Promise<T> {
  const database = openRaw();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

type Values = Parameters<RawDatabase['all']> extends [string, ...infer V] ? V : never;

export const run = (sql: string, ...values: Values) => raw((database) => database.run(sql, ...values));
export const rows = (sql: string, ...values: Values) => raw((database) => database.all(sql, ...values));

/** One after the other on one connection, which stays. @returns what ends it. */
export async function statements(...sql: string[]): Promise<() => Promise<void>> {
  const database = openRaw();
  for (const one of sql) await database.run(one);
  return database.close;
}

/** Which indexes the engine takes for a query; on PostgreSQL as for a table that is too large to be read through. */
export async function planOf(sql: string): Promise<string> {
  if (!isPostgres()) return JSON.stringify(await rows(`EXPLAIN QUERY PLAN ${sql}`));
  const database = openRaw(`${process.env.DATABASE_URL}?options=-c%20enable_seqscan%3Doff`);
  try {
    return JSON.stringify(await database.all(`EXPLAIN ${sql}`));
  } finally {
    await database.close();
  }
}
