/** An order's history and the reviews that a person has to settle. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { orderEvents, reviews } from '../schema';

export type OrderEventRow = typeof orderEvents.$inferSelect;
export type ReviewRow = typeof reviews.$inferSelect;

export async function appendEvent(tx: Db, event: typeof orderEvents.$inferInsert): Promise<void> {
  await tx.insert(orderEvents).values(event);
}

export async function eventsOfOrder(db: Db, orderId: string): Promise<OrderEventRow[]> {
  return db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId)).orderBy(asc(orderEvents.id));
}

/** Opens a review unless one of its kind is open. @returns whether it is new. */
export async function openReview(tx: Db, review: typeof reviews.$inferInsert): Promise<boolean> {
  const opened = await tx.insert(reviews).values(review).onConflictDoNothing().returning({ id: reviews.id });
  return opened.length === 1;
}

export async function openReviewsOfOrder(db: Db, orderId: string): Promise<ReviewRow[]> {
  return db
    .select()
    .from(reviews)
    .where(and(eq(reviews.orderId, orderId), isNull(reviews.resolvedAt)))
    .orderBy(asc(reviews.openedAt));
}

/** @returns the order's id, or undefined when the review does not exist or was settled before. */
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
