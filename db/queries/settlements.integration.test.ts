/** What the console shows of the bank stays fast as payments add up: each query is answered from an index. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../client';
import { openSqlite } from '../open';
import {
  countStrangers,
  lineFaults,
  linesForFile,
  linesOf,
  settledLinesOfOrder,
  settlementsBeyond,
  unsettledBeyond,
  unsettledSums,
} from './settlement-list';
import {
  chargedOfGatewayOrders,
  chargedOfRrns,
  chargedPayments,
  fetchedBounds,
  keepSettlement,
  linesToMatchAgain,
  refundsNamed,
  refundsOfOrders,
} from './settlements';

const folder = mkdtempSync(path.join(tmpdir(), 'storefront-plans-'));
const asked: { query: string; params: unknown[] }[] = [];
let raw: SqliteDatabase.Database;
let db: Db;

beforeAll(() => {
  raw = openSqlite(path.join(folder, 'store.db'));
  migrate(drizzle(raw), { migrationsFolder: path.resolve('db/migrations') });
  db = drizzle(raw, { logger: { logQuery: (query, params) => asked.push({ query, params }) } });
});
afterAll(() => {
  raw.close();
  rmSync(folder, { recursive: true });
});

const page = { from: { createdAt: 5, id: 'x' }, direction: 'older', limit: 26 } as const;
const row = {
  utr: 'U1',
  settledAt: 1,
  bankName: '',
  bankAccount: '',
  programs: [],
  transactions: 0,
  grossPaise: 0,
  deductedPaise: 0,
  settledPaise: 0,
  fetchedAt: 1,
};

it.each<[string, () => Promise<unknown>]>([
  ['transfers', () => settlementsBeyond(db, { from: 1, until: 9 }, page)],
  ['faults of lines', () => lineFaults(db, ['U1', 'U2'])],
  ['strangers', () => countStrangers(db, 1)],
  ['lines', () => linesOf(db, 'U1', -1, 51)],
  ['lines of an order', () => settledLinesOfOrder(db, 'o1')],
  ['what is late', () => unsettledSums(db, 1, 9)],
  ['what is open', () => unsettledBeyond(db, { from: 1, until: 9 }, page)],
  [
    'the file',
    () => linesForFile(db, { from: 1, until: 9 }, { settledAt: 1, utr: 'U1', position: 3 }, 1_000),
  ],
  ['what is whole', () => fetchedBounds(db, 1)],
  ['lines to match again', () => linesToMatchAgain(db, 10)],
  ['payments by id', () => chargedPayments(db, ['p1', 'p2'])],
  ['refunds by id', () => refundsNamed(db, ['r1'])],
  ['refunds of orders', () => refundsOfOrders(db, ['o1'])],
  ['payments of orders', () => chargedOfGatewayOrders(db, ['v1-1'])],
  ['payments by RRN', () => chargedOfRrns(db, ['412345678901'])],
  ['keeping one', () => keepSettlement(db, row, [])],
])('%s go by an index', async (_what, run) => {
  asked.length = 0;
  await run();
  const plans = asked
    .filter(({ query }) => !query.startsWith('insert'))
    .flatMap(({ query, params }) =>
      raw
        .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
        .all(...params)
        .map(({ detail }) => detail),
    );
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.filter((step) => /^SCAN (?!.* USING )/.test(step))).toEqual([]);
});

it('what is open is read from what is in no transfer alone', async () => {
  asked.length = 0;
  await unsettledSums(db, 1, 9);
  const [{ query, params } = { query: '', params: [] }] = asked;
  const plan = raw.prepare<unknown[], { detail: string }>(`explain query plan ${query}`).all(...params);
  expect(plan.map(({ detail }) => detail)[0]).toContain('payments_unsettled (created_at>? AND created_at<?)');
});
