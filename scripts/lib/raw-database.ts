/** Plain SQL at a shop's database, past its own code: for judges of suites, and for what a merchant does at the database. Either engine. */
import SqliteDatabase from 'better-sqlite3';
import { Pool, types } from 'pg';
import { databaseFile, isPostgres } from '@/db/engine';

type Value = string | number | null;
type Row = Record<string, unknown>;

export interface RawDatabase {
  /** @param sql in what both engines speak, `?` for each value. */
  all(sql: string, ...values: Value[]): Promise<Row[]>;
  /** Of a query with one column. */
  column(sql: string, ...values: Value[]): Promise<unknown[]>;
  /** Of a query with one column and at most one row. */
  value(sql: string, ...values: Value[]): Promise<unknown>;
  /** For what gives no rows. */
  run(sql: string, ...values: Value[]): Promise<void>;
  close(): Promise<void>;
}

/** @param url a DATABASE_URL. */
export function openRaw(url: string | undefined = process.env.DATABASE_URL): RawDatabase {
  const { all, run, close } = isPostgres(url) ? onPostgres(url) : onSqlite(databaseFile(url));
  const column = async (sql: string, ...values: Value[]) =>
    (await all(sql, ...values)).map((row) => Object.values(row)[0]);
  return { all, run, close, column, value: async (sql, ...values) => (await column(sql, ...values))[0] };
}

type Basics = Pick<RawDatabase, 'all' | 'run' | 'close'>;

function onSqlite(file: string): Basics {
  const raw = new SqliteDatabase(file, { timeout: 10_000 });
  return {
    all: async (sql, ...values) => raw.prepare<Value[], Row>(sql).all(...values),
    run: async (sql, ...values) => void raw.prepare(sql).run(...values),
    close: async () => void raw.close(),
  };
}

function onPostgres(url: string | undefined): Basics {
  types.setTypeParser(types.builtins.INT8, Number);
  types.setTypeParser(types.builtins.NUMERIC, Number);
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  const ask = async (sql: string, values: Value[]) => {
    let place = 0;
    const numbered = sql.replaceAll('?', () => `$${++place}`);
    return (await pool.query<Row>(numbered, values)).rows;
  };
  return {
    all: (sql, ...values) => ask(sql, values),
    run: async (sql, ...values) => void (await ask(sql, values)),
    close: async () => void (pool.ended || (await pool.end())),
  };
}
