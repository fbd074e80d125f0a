/** Orders of a cart that nobody has paid yet: what a shopper comes back to. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client';
import { UNPAID } from '../order-statuses';
import { prepared, text } from '../prepared';
import { orderLines, orders } from '../schema';
import type { OrderRow } from './orders';

const unpaidOfCart = and(eq(orders.cartId, text('cartId')), inArray(orders.status, UNPAID));

const ofCart = prepared((db) =>
  db.select().from(orders).where(unpaidOfCart).orderBy(desc(orders.createdAt)).prepare(),
);

/** The newest first. They are few: a cart may have five. */
export async function waitingOrdersOfCart(db: Db, cartId: string): Promise<OrderRow[]> {
  return ofCart(db).execute({ cartId });
}

const goods = prepared((db) =>
  db
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(unpaidOfCart)
    .orderBy(desc(orders.createdAt))
    .prepare(),
);

/** A line of them each, of the newest order first. */
export async function waitingGoodsOfCart(
  db: Db,
  cartId: string,
): Promise<{ variantId: string; quantity: number }[]> {
  return goods(db).execute({ cartId });
}
