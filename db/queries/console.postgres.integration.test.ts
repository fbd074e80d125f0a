/** How PostgreSQL plans the lists of what needs attention, in a shop of two years. */
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { scratchDatabase } from '@/scripts/lib/scratch';
import { kurtas } from '@/tests/support/kurta';
import { closeDatabase, transaction } from '../client';
import { migrateDatabase } from '../migrate';
import { categories, products, variants } from '../schema';
import { seedOrders } from '../seed/orders';
import type { Db } from '../types';
import { ordersOfStaff } from './console';
import { ordersRefunding, ordersUnanswered, ordersUnderReview, ordersWithReturn } from './console-attention';

const NOW = Date.UTC(2026, 0, 1);
const asked: { query: string; params: unknown[] }[] = [];
let pool: Pool;
let db: Db;

beforeAll(async () => {
  const url = await scratchDatabase('');
  vi.stubEnv('DATABASE_URL', url);
  await migrateDatabase();
  await transaction('test', async (tx) => {
    const { category, product, variant } = kurtas(1_000_000);
    await tx.insert(categories).values(category);
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
  });
  await seedOrders({ count: 3_000, now: NOW, referencePrefix: 'BN', shippingFor: () => 0 });
  // A table of this size is still read through as fast as by an index.
  pool = new Pool({ connectionString: url, options: '-c enable_seqscan=off' });
  const logger = { logQuery: (query: string, params: unknown[]) => asked.push({ query, params }) };
  db = drizzle(pool, { logger }) as unknown as Db;
}, 60_000);
afterAll(async () => {
  await pool.end();
  await closeDatabase();
  vi.unstubAllEnvs();
});

interface Step {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Step[];
}
const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

it.each<[string, string[], () => Promise<unknown>]>([
  ['under review', ['reviews_one_open'], () => ordersUnderReview(db, 101)],
  ['with a return without an answer', ['return_requests_one_open'], () => ordersWithReturn(db, 101)],
  ['with a refund without an answer', ['operations_open'], () => ordersRefunding(db, NOW, 101)],
  [
    'with a call without an answer',
    ['device_requests_one_open', 'operations_open'],
    () => ordersUnanswered(db, NOW, 101),
  ],
  [
    'that somebody worked on',
    ['order_events_staff'],
    () =>
      ordersOfStaff(
        db,
        'a@shop.example',
        { since: 5, statuses: ['PROCESSED'] },
        { acts: 50_000, limit: 101 },
      ),
  ],
])('orders %s: what is open is found by %j, and the order by its id', async (_name, indexes, run) => {
  asked.length = 0;
  await run();
  const [one] = asked;
  const { rows } = await pool.query(`EXPLAIN (FORMAT JSON) ${one?.query}`, one?.params);
  const steps = stepsOf(rows[0]['QUERY PLAN'][0].Plan);
  const orders = steps.filter((step) => step['Relation Name'] === 'orders');
  const byId = { 'Index Name': 'orders_pkey', 'Index Cond': expect.stringMatching(/^\(id = /) };
  expect(orders).toMatchObject([byId]);
  const used = new Set(steps.flatMap((step) => step['Index Name'] ?? []));
  expect(used).toEqual(new Set([...indexes, 'orders_pkey']));
  expect(steps.filter((step) => step['Node Type'] === 'Seq Scan')).toEqual([]);
});
