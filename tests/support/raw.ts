/** The database behind the shop's back, as a merchant or an operator at it would: plain SQL that both engines speak. */
import type { Pool } from 'pg';
import { isPostgres } from '@/db/engine';
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

/** Until no query of this process is under way. SQLite's are done at once. */
export async function writesDone(): Promise<void> {
  const holder = globalThis as { [key: symbol]: { pool: Pool } | undefined };
  const pool = holder[Symbol.for('storefront.db.postgres')]?.pool;
  while (pool && (pool.waitingCount > 0 || pool.idleCount < pool.totalCount)) {
    await new Promise((resolve) => setImmediate(resolve));
  }
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
