/** Orders that nobody has paid for yet, and the units that they keep off the shelf. */
import { and, asc, count, eq, inArray, isNull, lte, min, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { UNPAID } from '../order-statuses';
import { prepared, text, word } from '../prepared';
import { orderLines, orders } from '../schema';
import type { OrderRow } from './orders';

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

const unitsWhere = (source: SQL | undefined) =>
  prepared((db) =>
    db
      .select({
        variantId: orderLines.variantId,
        quantity: sql<number>`sum(${orderLines.quantity})`.mapWith(Number),
      })
      .from(orders)
      .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
      .where(and(isReserved, source, sql`${orders.id} <> ${text('except')}`))
      .groupBy(orderLines.variantId)
      .prepare(),
  );

const ofCart = unitsWhere(and(eq(orders.cartId, text('cartId')), inArray(orders.status, UNPAID)));
const ofEmail = unitsWhere(eq(orders.email, text('email')));
const ofMobile = unitsWhere(and(eq(orders.mobile, text('mobile')), eq(orders.dialCode, text('dialCode'))));
const ofNetwork = unitsWhere(eq(orders.placedFrom, text('placedFrom')));
const ofNobodyKnows = unitsWhere(isNull(orders.placedFrom));
const ofBlock = unitsWhere(eq(orders.placedFromBlock, text('placedFromBlock')));

function queryOf(source: Source): typeof ofCart {
  if ('cartId' in source) return ofCart;
  if ('email' in source) return ofEmail;
  if ('mobile' in source) return ofMobile;
  if ('placedFromBlock' in source) return ofBlock;
  return source.placedFrom === null ? ofNobodyKnows : ofNetwork;
}

/** The units that the unpaid orders of a source keep, by variant; those of one order are left out. */
export async function reservedUnits(db: Db, source: Source, except: string): Promise<Units[]> {
  return queryOf(source)(db).execute({ ...source, except });
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
