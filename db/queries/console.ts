/** What the console's lists read. Every query is answered from an index, however many orders there are. */
import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type SQLiteColumn, unionAll } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { ORDER_STATUSES } from '../order-statuses';
import { orders, supersededOrders } from '../schema';
import type { OrderStatus } from '../types';
import { beginsWith } from './begins-with';
import { type Page, pageOf } from './keyset';

export const listColumns = {
  id: orders.id,
  reference: orders.reference,
  createdAt: orders.createdAt,
  email: orders.email,
  firstName: orders.firstName,
  lastName: orders.lastName,
  erased: orders.erased,
  status: orders.status,
  preAuth: orders.preAuth,
  totalPaise: orders.totalPaise,
  authorisedPaise: orders.authorisedPaise,
  capturedPaise: orders.capturedPaise,
  feePaise: orders.feePaise,
  settling: orders.settling,
  releasedPaise: orders.releasedPaise,
  refundedPaise: orders.refundedPaise,
  dispatchedAt: orders.dispatchedAt,
  settlement: orders.settlement,
};
export type OrderListRow = Pick<typeof orders.$inferSelect, keyof typeof listColumns>;

export interface ListPage extends Page {
  /** Without one: every status. */
  status?: OrderStatus | undefined;
}

/** Nearest to `from` first: see {@link pageOf}. */
export async function ordersBeyond(db: Db, { status, ...page }: ListPage): Promise<OrderListRow[]> {
  const { beyond, order } = pageOf(orders, page);
  return db
    .select(listColumns)
    .from(orders)
    .where(and(status ? eq(orders.status, status) : undefined, beyond))
    .orderBy(...order)
    .limit(page.limit);
}

/** How many orders each status has, counted no further than `cap`, so that the cost does not grow with the shop. */
export async function countOrdersByStatus(db: Db, cap: number): Promise<Map<OrderStatus, number>> {
  const counted = ORDER_STATUSES.map((status) => {
    const some = db
      .select({ status: orders.status })
      .from(orders)
      .where(eq(orders.status, status))
      .limit(cap)
      .as('some');
    return db.select({ status: sql<OrderStatus>`${status}`.as('status'), n: count() }).from(some);
  });
  const [first, second, ...more] = counted;
  const rows = first && second ? await unionAll(first, second, ...more) : [];
  return new Map(rows.map(({ status, n }) => [status, n]));
}

export interface SearchPrefixes {
  reference: string;
  email: string;
  gatewayOrderId: string;
}

/**
 * Orders whose reference, e-mail or gateway id begins so, those of their earlier orders at the gateway too; at most `limit`
 * by each, in no order.
 */
export async function searchOrders(db: Db, prefixes: SearchPrefixes, limit: number): Promise<OrderListRow[]> {
  const by = (where: SQL, ...order: SQL[]) =>
    db
      .select(listColumns)
      .from(orders)
      .where(where)
      .orderBy(...order)
      .limit(limit);
  const earlier = (column: SQLiteColumn, prefix: string) =>
    by(
      inArray(
        orders.id,
        db
          .select({ id: supersededOrders.orderId })
          .from(supersededOrders)
          .where(beginsWith(column, prefix))
          .limit(limit),
      ),
    );
  const found = await Promise.all([
    by(beginsWith(orders.reference, prefixes.reference), asc(orders.reference)),
    by(beginsWith(orders.email, prefixes.email), desc(orders.email), desc(orders.createdAt)),
    by(beginsWith(orders.gatewayOrderId, prefixes.gatewayOrderId), asc(orders.gatewayOrderId)),
    by(beginsWith(orders.gatewayReference, prefixes.reference), asc(orders.gatewayReference)),
    earlier(supersededOrders.merchantReference, prefixes.reference),
    earlier(supersededOrders.gatewayOrderId, prefixes.gatewayOrderId),
  ]);
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}
