/** An order's history as it is read, and a review's end. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { orderEvents, reviews } from '../schema/history';
import type { OrderEventRow } from './order-events';

export async function eventsOfOrder(db: Db, orderId: string): Promise<OrderEventRow[]> {
  return db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId)).orderBy(asc(orderEvents.id));
}

/** @returns the order's id, or undefined when the review does not exist or was closed before. */
export async function resolveReview(
  tx: Db,
  id: string,
  by: string,
  now: number,
): Promise<string | undefined> {
  const resolved = await tx
    .update(reviews)
    .set({ resolvedAt: now, resolvedBy: by })
    .where(and(eq(reviews.id, id), isNull(reviews.resolvedAt)))
    .returning({ orderId: reviews.orderId });
  return resolved[0]?.orderId;
}

/** Whether something of one of these kinds ever happened to the order. */
export async function hasEvent(db: Db, orderId: string, kinds: readonly string[]): Promise<boolean> {
  const found = await db
    .select({ id: orderEvents.id })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), inArray(orderEvents.kind, [...kinds])))
    .limit(1);
  return found.length > 0;
}
