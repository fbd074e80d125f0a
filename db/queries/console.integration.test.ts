/** The console's lists stay fast as the shop grows: each query is answered from an index. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../client';
import { openSqlite } from '../open';
import { type AuditFilter, auditRowsBeyond } from './audit';
import { catalogueState } from './catalogue-changes';
import {
  countByAmount,
  type ListPage,
  ordersAmong,
  ordersBeyond,
  ordersOfStaff,
  sumByAmount,
} from './console';
import {
  countAttention,
  openWorkOf,
  ordersRefunding,
  ordersRefused,
  ordersUnanswered,
  ordersUnderReview,
  ordersWithReturn,
  parkedWebhooks,
} from './console-attention';
import { type ProductListFilter, productsBeyond, shelvesOf } from './console-products';
import { countersUnder } from './counted';
import { ordersUnfindable } from './order-term-sources';
import { newestOfTotal, newestWith, ordersByGatewayId, termsBetween } from './order-terms';
import { messagesBeyond, messagesDue, refundsToAnnounce } from './outbox';
import { findSessionHolder } from './sessions';
import { stockChangesBeyond } from './stock-changes';

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

/** The steps of each query that `run` makes, as SQLite plans them. */
async function plansOf(run: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  await run();
  return asked.flatMap(({ query, params }) =>
    raw
      .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
      .all(...params)
      .map(({ detail }) => detail),
  );
}

const from = { createdAt: 5, id: 'x' };
const audit = (filter: AuditFilter) => () =>
  auditRowsBeyond(db, filter, { from: { createdAt: 5, id: 7 }, direction: 'older', limit: 26 });
const goods =
  (filter: Partial<ProductListFilter> = {}, place?: typeof from) =>
  () =>
    productsBeyond(
      db,
      { active: true, patterns: [], ...filter },
      { from: place, direction: 'older', limit: 26 },
    );
const list =
  (page: Partial<ListPage> = {}) =>
  () =>
    ordersBeyond(db, { sort: 'newest', along: 'time', direction: 'older', limit: 26, ...page });
const lists: [string, string[], () => Promise<unknown>][] = [
  ['the first page', ['orders_newest'], list()],
  ['an older page', ['orders_newest'], list({ from })],
  ['a newer page', ['orders_newest'], list({ from, direction: 'newer' })],
  ['the oldest', ['orders_newest'], list({ sort: 'oldest' })],
  ['a page of one status', ['orders_status'], list({ statuses: ['AUTHORIZED'], from })],
  ['a page of one way to pay', ['orders_method'], list({ method: 'CARD', from })],
  ['a page of some days', ['orders_newest (created_at>? AND created_at<?)'], list({ since: 1, until: 9 })],
  ['a page by amount', ['orders_amount'], list({ sort: 'amount-up', along: 'amount' })],
  [
    'a page by amount from a place on',
    ['orders_amount ((total_paise,created_at,id)<(?,?,?))'],
    list({ sort: 'amount-down', along: 'amount', from: { ...from, amount: 5 } }),
  ],
  ['how many are of some amounts', ['orders_amount'], () => countByAmount(db, { least: 1, most: 9 }, 100)],
  [
    'orders with a term, newest first',
    ['sqlite_autoindex_order_terms_1 (term=? AND created_at>? AND created_at<?)'],
    () => newestWith(db, 'asha', 101),
  ],
  [
    'terms that begin alike',
    ['sqlite_autoindex_order_terms_1 (term>? AND term<?)'],
    () => termsBetween(db, { after: '7k', end: '7l', limit: 101 }),
  ],
  [
    'orders of an amount',
    ['orders_amount (total_paise=? AND created_at>? AND created_at<?)'],
    () => newestOfTotal(db, 149_900, 101),
  ],
  [
    'orders by an id at the gateway',
    [
      'orders_gateway_order_id_unique (gateway_order_id>? AND gateway_order_id<?)',
      'superseded_orders_gateway_order_id_unique (gateway_order_id>? AND gateway_order_id<?)',
      'sqlite_autoindex_payments_1 (id>? AND id<?)',
      'sqlite_autoindex_refunds_1 (id>? AND id<?)',
      'sqlite_autoindex_settlement_lines_1 (utr>? AND utr<?)',
    ],
    () => ordersByGatewayId(db, 'v1-26', 101),
  ],
  ['orders that an earlier version placed', ['orders_newest'], () => ordersUnfindable(db, from, 200)],
  [
    'what is open at the orders of a page',
    ['operations_o', 'reviews_o', 'device_requests_o', 'sqlite_autoindex_refused_challenges_1'],
    () => openWorkOf(db, ['a', 'b']),
  ],
  [
    'a page of messages',
    ['outbox_newest', 'sqlite_autoindex_orders_1'],
    () => messagesBeyond(db, { from, direction: 'older', limit: 26 }),
  ],
  [
    'a page of messages of one state',
    ['outbox_state'],
    () => messagesBeyond(db, { state: 'parked', from, direction: 'newer', limit: 26 }),
  ],
  ['messages that are due', ['outbox_due', 'outbox_waiting'], () => messagesDue(db, 5, 30)],
  ['refunds to announce', ['operations_open', 'outbox_one_a_fact'], () => refundsToAnnounce(db, 5, 30)],
  ['products', ['products_newest (active=?)'], goods()],
  ['an older page of products', ['products_newest (active=? AND (created_at,id)<(?,?))'], goods({}, from)],
  [
    'products with few left',
    ['products_newest (active=?)', 'variants_product (product_id=?)'],
    goods({ lowAt: 5 }),
  ],
  [
    'products that are searched for',
    ['products_newest (active=?)', 'variants_product (product_id=?)'],
    goods({ patterns: ['%kurta%'] }),
  ],
  [
    'what a page of products has left',
    ['variants_product (product_id=?)'],
    () => shelvesOf(db, ['a', 'b'], 5),
  ],
  [
    'the history of a variant’s stock',
    ['stock_changes_variant (variant_id=? AND at<?)'],
    () => stockChangesBeyond(db, 'A', { from: { createdAt: 5, id: 7 }, direction: 'older', limit: 26 }),
  ],
  ['the audit log', ['audit_log_at', 'sqlite_autoindex_orders_1'], audit({})],
  ['the audit log of some days', ['audit_log_at (at>? AND at<?)'], audit({ from: 1, until: 9 })],
  ['the audit log of a person', ['audit_log_actor'], audit({ actor: 'a', from: 1, until: 9 })],
  ['the audit log of an action', ['audit_log_action'], audit({ action: 'a', from: 1, until: 9 })],
  ['the audit log of an order', ['audit_log_order'], audit({ orderId: 'a', from: 1, until: 9 })],
  [
    'a session',
    ['sqlite_autoindex_sessions_1', 'sqlite_autoindex_users_1'],
    () => findSessionHolder(db, 's', 2, 1),
  ],
];

it.each(lists)('%s is read along an index, without sorting', async (_name, indexes, run) => {
  const plans = await plansOf(run);
  for (const index of indexes) expect(plans.join('\n')).toContain(index);
  expect(plans.filter((step) => /^SCAN (?!some|.*USING (COVERING )?INDEX)/.test(step))).toEqual([]);
  expect(plans.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
});

it('the tries to sign in that were turned away are found among all counters by their key', async () => {
  expect(await plansOf(() => countersUnder(db, 'sign-in:turned-away:', 5))).toEqual([
    'SEARCH rate_limits USING INDEX sqlite_autoindex_rate_limits_1 (key>? AND key<?)',
  ]);
});

it('what somebody did last is read along an index, and each order by its id', async () => {
  const plans = await plansOf(() =>
    ordersOfStaff(db, 'a@shop.example', { since: 5, statuses: ['PROCESSED'] }, { acts: 100, limit: 26 }),
  );
  const read = plans.filter((step) => / order(s|_events) /.test(step));
  const orderById = 'SEARCH orders USING INDEX sqlite_autoindex_orders_1 (id=?)';
  const theirs = 'SEARCH order_events USING COVERING INDEX order_events_staff (cause=?)';
  expect(read).toEqual([
    theirs,
    orderById,
    'SEARCH order_events USING INTEGER PRIMARY KEY (rowid=?)',
    theirs,
  ]);
});

it('orders that the gateway refused are found by the calls that failed lately, however many it never took', async () => {
  const plans = await plansOf(() => ordersRefused(db, 5, 101));
  expect(plans[0]).toBe('SEARCH operations USING INDEX operations_open (state=? AND claimed_at>?)');
  expect(plans[1]).toBe('SEARCH orders USING INDEX sqlite_autoindex_orders_1 (id=?)');
});

it('whether goods have changed is read from an index and the end of the shelf’s history, however long it is', async () => {
  const plans = await plansOf(() => catalogueState(db, 10));
  expect(plans).toEqual([
    'SCAN products USING COVERING INDEX products_version',
    'SEARCH stock_changes',
    'SEARCH stock_changes USING INTEGER PRIMARY KEY (rowid>?)',
    // A few dozen rows.
    'SCAN categories',
    'USE TEMP B-TREE FOR ORDER BY',
  ]);
});

/** These are few, and sorted when they are read. */
it.each<[string, string, () => Promise<unknown>]>([
  [
    'of an amount',
    'orders_amount (total_paise>? AND total_paise<?)',
    list({ along: 'amount', least: 1, most: 9, statuses: ['PROCESSED'], method: 'UPI', since: 1 }),
  ],
  ['by amount', 'orders_status (status=?)', list({ sort: 'amount-up', statuses: ['PLACED'] })],
  [
    'that were found',
    'sqlite_autoindex_orders_1 (id=?)',
    () => ordersAmong(db, ['a', 'b'], { statuses: ['PROCESSED'], least: 1 }),
  ],
])('few orders %s are read along what finds them', async (_name, index, run) => {
  const [read] = await plansOf(run);
  expect(read).toContain(index);
});

it('sums of orders of an amount are read along it, and then counted as they were read', async () => {
  const plans = await plansOf(() => sumByAmount(db, { least: 1, statuses: ['PROCESSED'] }, 100));
  expect(
    plans.filter((step) => /orders/.test(step) && !/orders_amount \(total_paise>\?\)/.test(step)),
  ).toEqual(['CO-ROUTINE orders', 'SCAN orders']);
});

/** These may sort: what is open is short, whatever the shop has sold. */
const openLists: [string, () => Promise<unknown>][] = [
  ['the numbers of what needs attention', () => countAttention(db, 5, 5)],
  ['orders under review', () => ordersUnderReview(db, 101)],
  ['orders of which a return waits', () => ordersWithReturn(db, 101)],
  ['orders that the gateway refused', () => ordersRefused(db, 5, 101)],
  ['orders with a refund without an answer', () => ordersRefunding(db, 5, 101)],
  ['orders with a call without an answer', () => ordersUnanswered(db, 5, 101)],
  ['webhooks set aside', () => parkedWebhooks(db, 100)],
];

it.each(openLists)('%s are found by an index', async (_name, run) => {
  const plans = await plansOf(run);
  expect(plans.length).toBeGreaterThan(0);
  // The numbers hang on one row, which is no table.
  expect(plans.filter((step) => /^SCAN (?!CONSTANT ROW$|one$|.*USING (COVERING )?INDEX)/.test(step))).toEqual(
    [],
  );
  expect(plans.filter((step) => /SCAN orders/.test(step))).toEqual([]);
});
