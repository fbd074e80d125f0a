/** Orders that nobody has paid for yet, and the units that they keep off the shelf. */
import { and, asc, count, eq, inArray, isNull, lte, min, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { word } from '../prepared';
import { orderLines, orders } from '../schema';
import type { OrderStatus } from '../types';
import type { OrderRow } from './orders';

const UNPAID: OrderStatus[] = ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'];

/** Of one cart. */
export async function unpaidOrders(
  db: Db,
  { cartId }: { cartId: string },
): Promise<{ count: number; oldestAt: number | null }> {
  const [row] = await db
    .select({ count: count(), oldestAt: min(orders.createdAt) })
    .from(orders)
    .where(and(eq(orders.cartId, cartId), inArray(orders.status, UNPAID)));
  return row ?? { count: 0, oldestAt: null };
}

/** Written out: only so is it found by the indexes of reserved orders alone. */
const isReserved = eq(orders.stock, word('reserved'));

export interface Units {
  variantId: string;
  quantity: number;
}

/** Who may have reserved units: each part of it alone is a source of its own. */
export type Source =
  | Pick<OrderRow, 'cartId'>
  | Pick<OrderRow, 'email'>
  | Pick<OrderRow, 'mobile' | 'dialCode'>
  | { placedFrom: string | null }
  | { placedFromBlock: string };

function from(source: Source): SQL | undefined {
  if ('cartId' in source) return and(eq(orders.cartId, source.cartId), inArray(orders.status, UNPAID));
  if ('email' in source) return eq(orders.email, source.email);
  if ('mobile' in source) return and(eq(orders.mobile, source.mobile), eq(orders.dialCode, source.dialCode));
  if ('placedFromBlock' in source) return eq(orders.placedFromBlock, source.placedFromBlock);
  return source.placedFrom === null ? isNull(orders.placedFrom) : eq(orders.placedFrom, source.placedFrom);
}

/** The units that the unpaid orders of a source keep, by variant; those of one order are left out. */
export async function reservedUnits(db: Db, source: Source, except: string): Promise<Units[]> {
  return db
    .select({
      variantId: orderLines.variantId,
      quantity: sql<number>`sum(${orderLines.quantity})`.mapWith(Number),
    })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(isReserved, from(source), sql`${orders.id} <> ${except}`))
    .groupBy(orderLines.variantId);
}

/** Orders whose units are kept no longer, the one that waits longest first. */
export async function reservationsOver(db: Db, now: number, limit: number): Promise<OrderRow[]> {
  return db
    .select()
    .from(orders)
    .where(and(isReserved, lte(orders.reservedUntil, now)))
    .orderBy(asc(orders.reservedUntil))
    .limit(limit);
}
