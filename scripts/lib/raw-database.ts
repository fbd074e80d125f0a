/** Plain SQL at a shop's database, past its own code: for judges of suites, and for what a merchant does at the database. Either engine. */
import SqliteDatabase from 'better-sqlite3';
import { Pool, type PoolClient, types } from 'pg';
import { databaseFile, isPostgres } from '@/db/engine';

type Value = string | number | null;
type Row = Record<string, unknown>;
type Statement = readonly [sql: string, ...values: Value[]];

export interface RawDatabase {
  /** @param sql in what both engines speak, `?` for each value. */
  all(sql: string, ...values: Value[]): Promise<Row[]>;
  /** Of a query with one column. */
  column(sql: string, ...values: Value[]): Promise<unknown[]>;
  /** Of a query with one column and at most one row. */
  value(sql: string, ...values: Value[]): Promise<unknown>;
  /** For what gives no rows. */
  run(sql: string, ...values: Value[]): Promise<void>;
  /** The names of all tables. */
  tables(): Promise<string[]>;
  /** Several of those in one transaction. */
  together(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}

/** @param url a DATABASE_URL. */
export function openRaw(url: string | undefined = process.env.DATABASE_URL): RawDatabase {
  const { tables, ...basics } = isPostgres(url) ? onPostgres(url) : onSqlite(databaseFile(url));
  const column = async (sql: string, ...values: Value[]) =>
    (await basics.all(sql, ...values)).map((row) => Object.values(row)[0]);
  return {
    ...basics,
    column,
    value: async (sql, ...values) => (await column(sql, ...values))[0],
    tables: async () => (await column(tables)).map(String),
  };
}

interface Basics extends Pick<RawDatabase, 'all' | 'run' | 'together' | 'close'> {
  /** Gives the names of all tables. */
  readonly tables: string;
}

function onSqlite(file: string): Basics {
  const raw = new SqliteDatabase(file, { timeout: 10_000 });
  return {
    tables: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
    all: async (sql, ...values) => raw.prepare<Value[], Row>(sql).all(...values),
    run: async (sql, ...values) => void raw.prepare(sql).run(...values),
    together: async (statements) =>
      raw
        .transaction(() => {
          for (const [sql, ...values] of statements) raw.prepare(sql).run(...values);
        })
        .immediate(),
    close: async () => void raw.close(),
  };
}

function onPostgres(url: string | undefined): Basics {
  types.setTypeParser(types.builtins.INT8, Number);
  types.setTypeParser(types.builtins.NUMERIC, Number);
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined);
  const ask = async (sql: string, values: Value[], by: Pool | PoolClient = pool) => {
    let place = 0;
    const numbered = sql.replaceAll('?', () => `$${++place}`);
    return (await by.query<Row>(numbered, values)).rows;
  };
  return {
    tables: "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
    all: (sql, ...values) => ask(sql, values),
    run: async (sql, ...values) => void (await ask(sql, values)),
    together: async (statements) => {
      const connection = await pool.connect();
      // What it is told of its end, the query that waits is told, too.
      const told = () => undefined;
      connection.on('error', told);
      let failed = true;
      try {
        await connection.query('BEGIN');
        for (const [sql, ...values] of statements) await ask(sql, values, connection);
        await connection.query('COMMIT');
        failed = false;
      } finally {
        connection.off('error', told);
        // What was begun is gone with its connection.
        connection.release(failed);
      }
    },
    close: async () => void (pool.ended || (await pool.end())),
  };
}
