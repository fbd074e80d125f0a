/** What tells an open page of the console that it is out of date: read along indexes, in a time that no number of orders changes. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text } from '../prepared';
import { orderEvents, orderFigures, orders } from '../schema';

/**
 * The newest rows that are looked at. On PostgreSQL a transaction may show its rows after one that began later has shown
 * newer ones: the newest number alone would hide them.
 */
const WINDOW = 100;

/** Differs after every change, and when that was, in UTC milliseconds; null where nothing has happened yet. */
export interface ChangeStamp {
  stamp: string;
  changedAt: number | null;
}

const ofOrders = prepared((db) => {
  const sumOfNewest = (table: typeof orderEvents | typeof orderFigures) => {
    const newest = db.select({ id: table.id }).from(table).orderBy(desc(table.id)).limit(WINDOW).as('newest');
    return sql<number>`(${db.select({ sum: sql`coalesce(sum(${newest.id}), 0)` }).from(newest)})`;
  };
  const last = db.select({ at: orderEvents.at }).from(orderEvents).orderBy(desc(orderEvents.id)).limit(1);
  return db
    .select({
      events: sumOfNewest(orderEvents),
      figures: sumOfNewest(orderFigures),
      changedAt: sql<number | null>`(${last})`,
    })
    .from(sql`(select 1) as one`)
    .prepare();
});

/** Of any order, its history or its figures. */
export async function ordersStamp(db: Db): Promise<ChangeStamp> {
  const [found] = await ofOrders(db).execute();
  if (!found) throw new Error('a query without a condition gave no row');
  return { stamp: `${found.events}.${found.figures}`, changedAt: found.changedAt && Number(found.changedAt) };
}

const ofOrder = prepared((db) => {
  return db
    .select({
      version: orders.version,
      events: db.$count(orderEvents, eq(orderEvents.orderId, text('id'))),
      changedAt: orders.updatedAt,
    })
    .from(orders)
    .where(eq(orders.id, text('id')))
    .prepare();
});

/** Of one order or its history; undefined where there is no such order. */
export async function orderStamp(db: Db, id: string): Promise<ChangeStamp | undefined> {
  const [found] = await ofOrder(db).execute({ id });
  return found && { stamp: `${found.version}.${found.events}`, changedAt: found.changedAt };
}
