/** Fills a shop with orders, to see how it does when it has many. */
import 'server-only';
import { getTableName } from 'drizzle-orm';
import { reader } from '../../client';
import { isPostgres } from '../../engine';
import { withConnection } from '../../postgres-transaction';
import {
  operations,
  orderEvents,
  orderLines,
  orders,
  orderTerms,
  payments,
  refunds,
  reviews,
} from '../../schema';
import { inBulk, runInBulk } from './bulk';
import { goodsOf } from './lines';
import { randomFrom } from './random';
import { addOrder, type ShopFacts } from './rows';
import { noRows } from './tables';
import { termsStatement } from './terms';

export type { ShopFacts };

const TABLES = { orders, orderLines, payments, operations, refunds, reviews, orderEvents };
const NAMES = Object.keys(TABLES) as (keyof typeof TABLES)[];

/** Orders of a transaction, and of what goes to the database at once. */
const TRANSACTION = 250_000;
const BATCH = 1_000;

/**
 * Orders of the last two years, the oldest first: the same `count` and `now` make the same shop.
 * @param progress is told after each batch how many there are.
 * @throws Error where orders or no goods are there.
 */
export async function seedOrders(
  facts: Omit<ShopFacts, 'goods'>,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  const [there] = await reader().select({ id: orders.id }).from(orders).limit(1);
  if (there) throw new Error('there are orders already: only a shop without any is filled');
  const [first, ...others] = await goodsOf(reader());
  if (!first) throw new Error('the shop sells nothing: seed its catalogue first');
  const all = { ...facts, goods: [first, ...others] as const };
  const random = randomFrom(2026);
  for (let done = 0; done < facts.count; ) {
    const end = Math.min(facts.count, done + TRANSACTION);
    await inBulk(async (insert) => {
      while (done < end) {
        const rows = noRows();
        for (const next = Math.min(end, done + BATCH); done < next; done += 1) {
          addOrder(rows, facts.count - 1 - done, all, random);
        }
        for (const name of NAMES) await insert(TABLES[name], rows[name]);
        progress(done);
      }
    });
  }
  await runInBulk(termsStatement(facts.referencePrefix));
  await analyze();
}

/** Without figures about its tables PostgreSQL plans as if they were small; SQLite's plans here need none. */
async function analyze(): Promise<void> {
  if (!isPostgres()) return;
  await withConnection(async (connection) => {
    await connection.query('SET statement_timeout = 0');
    const tables = [...NAMES.map((name) => TABLES[name]), orderTerms].map((table) => getTableName(table));
    await connection.query(`VACUUM ANALYZE ${tables.join(', ')}`);
    await connection.query('RESET statement_timeout');
  });
}
