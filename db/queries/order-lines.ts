/** Orders as they are placed and looked up by their customers, with their lines. */
import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../client';
import { termsOf } from '../order-terms';
import { prepared, preparedWrite, text } from '../prepared';
import { orderLines } from '../schema/order-lines';
import { orders } from '../schema/orders';
import { addTerms } from './order-terms';
import { type NewOrder, type OrderRow, orderBy } from './orders';

export type OrderLineRow = typeof orderLines.$inferSelect;
export type NewOrderLine = typeof orderLines.$inferInsert;

const insertOne = preparedWrite(getTableColumns(orders), (db, places) =>
  db
    .insert(orders)
    .values(places as typeof orders.$inferInsert & typeof places)
    .prepare(),
);
const insertLine = preparedWrite(getTableColumns(orderLines), (db, places) =>
  db
    .insert(orderLines)
    .values(places as typeof orderLines.$inferInsert & typeof places)
    .prepare(),
);

/** With what it is found by. */
export async function insertOrder(tx: Db, order: NewOrder, lines: NewOrderLine[]): Promise<void> {
  await insertOne(tx, order).execute(order);
  await addTerms(tx, order.id, order.createdAt, termsOf(order));
  for (const line of lines) await insertLine(tx, line).execute(line);
}

const lines = prepared((db) =>
  db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, text('orderId')))
    .orderBy(asc(orderLines.position))
    .prepare(),
);

export async function linesOfOrder(db: Db, orderId: string): Promise<OrderLineRow[]> {
  return lines(db).execute({ orderId });
}

const byViewTokenHash = orderBy(orders.viewTokenHash);
const byCheckoutToken = orderBy(orders.checkoutToken);

export async function orderByViewTokenHash(db: Db, hash: string): Promise<OrderRow | undefined> {
  return (await byViewTokenHash(db).execute({ value: hash }))[0];
}

export async function orderByCheckoutToken(db: Db, token: string): Promise<OrderRow | undefined> {
  return (await byCheckoutToken(db).execute({ value: token }))[0];
}
