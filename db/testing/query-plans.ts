/** How the engine of DATABASE_URL answers a query: the steps of what was asked of its database. */
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { databaseFile, isPostgres } from '../engine';
import { openSqlite } from '../open';
import type { Db } from '../types';

export interface QueryPlans {
  db: Db;
  /** The steps of every query that `run` makes of `db`; rows that it adds are looked up nowhere. @throws Error where it makes none. */
  stepsOf(run: () => Promise<unknown>): Promise<string[]>;
  end(): Promise<void>;
}

interface Asked {
  query: string;
  params: unknown[];
}

export function queryPlans(): QueryPlans {
  const asked: Asked[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
  const { db, explain, close } = isPostgres() ? onPostgres(logger) : onSqlite(logger);
  return {
    db,
    async stepsOf(run) {
      asked.length = 0;
      await run();
      const reads = asked.filter(({ query }) => !query.startsWith('insert'));
      if (reads.length === 0) throw new Error('nothing was asked of the database');
      return (await Promise.all(reads.map(explain))).flat();
    },
    end: close,
  };
}

interface Logger {
  logQuery: (query: string, params: unknown[]) => void;
}

function onPostgres(logger: Logger) {
  // An empty table is read through as fast as by an index.
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, options: '-c enable_seqscan=off' });
  return {
    db: drizzlePostgres(pool, { logger }) as unknown as Db,
    explain: async ({ query, params }: Asked) =>
      (await pool.query(`EXPLAIN ${query}`, params)).rows.map((row) => String(row['QUERY PLAN'])),
    close: () => pool.end(),
  };
}

function onSqlite(logger: Logger) {
  const raw = openSqlite(databaseFile());
  return {
    db: drizzleSqlite(raw, { logger }) as Db,
    explain: async ({ query, params }: Asked) =>
      raw
        .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
        .all(...params)
        .map(({ detail }) => detail),
    close: async () => void raw.close(),
  };
}
