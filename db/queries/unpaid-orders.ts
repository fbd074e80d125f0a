/** Orders that nobody has paid for yet and that keep units off the shelf. */
import { and, count, eq, inArray, min } from 'drizzle-orm';
import type { Db } from '../client';
import { orders } from '../schema';
import type { OrderStatus } from '../types';

const UNPAID: OrderStatus[] = ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'];

/** Of one cart, or of one network. */
export async function unpaidOrders(
  db: Db,
  of: { cartId: string } | { placedFrom: string },
): Promise<{ count: number; oldestAt: number | null }> {
  const mine = 'cartId' in of ? eq(orders.cartId, of.cartId) : eq(orders.placedFrom, of.placedFrom);
  const [row] = await db
    .select({ count: count(), oldestAt: min(orders.createdAt) })
    .from(orders)
    .where(and(mine, inArray(orders.status, UNPAID)));
  return row ?? { count: 0, oldestAt: null };
}
