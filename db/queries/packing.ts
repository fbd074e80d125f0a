/** What is packed: many orders and their lines in two queries. */
import { asc, inArray } from 'drizzle-orm';
import type { Db } from '../client';
import { orderLines, orders } from '../schema';
import type { OrderLineRow } from './order-lines';
import type { OrderRow } from './orders';

/** @returns those that there are, in no order. @param ids at most some hundred: each is a value of the query. */
export async function ordersToPack(
  db: Db,
  ids: readonly string[],
): Promise<{ order: OrderRow; lines: OrderLineRow[] }[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(orders)
    .where(inArray(orders.id, [...ids]));
  const lines = await db
    .select()
    .from(orderLines)
    .where(inArray(orderLines.orderId, [...ids]))
    .orderBy(asc(orderLines.orderId), asc(orderLines.position));
  const byOrder = Map.groupBy(lines, ({ orderId }) => orderId);
  return rows.map((order) => ({ order, lines: byOrder.get(order.id) ?? [] }));
}
