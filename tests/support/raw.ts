/** The database behind the shop's back, as a merchant or an operator at it would: plain SQL that both engines speak. */
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
