/** What waits today and the figures stay fast as the shop grows: on either engine no table that grows is read through. */
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryDatabase } from '@/tests/support/accounts';
import { databaseFile, isPostgres } from '../engine';
import { openSqlite } from '../open';
import type { Db } from '../types';
import { declinesByCode, figuresByDay, figuresByMethod, firstDay } from './figures-by';
import { countLowStock, openSums, workByDay } from './today';

interface Asked {
  query: string;
  params: unknown[];
}
const asked: Asked[] = [];
const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
let db: Db;
let explain: (one: Asked) => Promise<string[]>;
const cleanUps: (() => Promise<void>)[] = [];

beforeAll(async () => {
  cleanUps.push(await temporaryDatabase());
  if (isPostgres()) {
    // An empty table is read through as fast as by an index.
    const pool = new Pool({
      connectionString: process.env.DATABASE_URL,
      options: '-c enable_seqscan=off',
    });
    cleanUps.unshift(() => pool.end());
    db = drizzlePostgres(pool, { logger }) as unknown as Db;
    explain = async ({ query, params }) =>
      (await pool.query(`EXPLAIN ${query}`, params)).rows.map((row) => String(row['QUERY PLAN']));
  } else {
    const raw = openSqlite(databaseFile());
    cleanUps.unshift(async () => void raw.close());
    db = drizzleSqlite(raw, { logger });
    explain = async ({ query, params }) =>
      raw
        .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
        .all(...params)
        .map(({ detail }) => detail);
  }
});
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

const DAYS = { from: 20_000, to: 20_400 };
/** Which table a step reads through, every row of it. */
const READ_THROUGH = /^SCAN (\w+)\b(?! USING)|Seq Scan on (\w+)/;

it.each<[string, () => Promise<unknown>]>([
  ['reviews, calls and refusals', () => openSums(db, 5, 5)],
  ['figures of days', () => figuresByDay(db, DAYS)],
  ['figures of methods', () => figuresByMethod(db, DAYS)],
  ['the first day', () => firstDay(db)],
  ['declined payments', () => declinesByCode(db, 5, 9)],
  ['low stock', () => countLowStock(db, 5)],
  // Along the days, of each what its orders can differ in: rows that have the same in common are merged.
  ['holds and parcels', () => workByDay(db)],
])('%s: no table is read through', async (_name, run) => {
  asked.length = 0;
  await run();
  expect(asked.length).toBeGreaterThan(0);
  const steps = (await Promise.all([...asked].map(explain))).flat();
  const through = steps.flatMap((step) => {
    const [, sqlite, postgres] = READ_THROUGH.exec(step.trim().replace(/^-> +/, '')) ?? [];
    const table = sqlite ?? postgres;
    return table === undefined || ['under', 'CONSTANT'].includes(table) ? [] : [table];
  });
  expect(through).toEqual([]);
});
