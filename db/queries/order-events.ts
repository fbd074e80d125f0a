/** An order's history and the reviews that a person has to settle. */
import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, preparedWrite, text } from '../prepared';
import { orderEvents, reviews } from '../schema/history';

export type OrderEventRow = typeof orderEvents.$inferSelect;
export type ReviewRow = typeof reviews.$inferSelect;

type NewEvent = typeof orderEvents.$inferInsert;

const append = preparedWrite(getTableColumns(orderEvents), (db, places) =>
  db
    .insert(orderEvents)
    .values(places as NewEvent & typeof places)
    .prepare(),
);

export async function appendEvent(tx: Db, event: NewEvent): Promise<void> {
  await append(tx, event).execute({ ...event });
}

/** Opens a review unless one of its kind is open. @returns whether it is new. */
export async function insertReview(tx: Db, review: typeof reviews.$inferInsert): Promise<boolean> {
  const opened = await tx.insert(reviews).values(review).onConflictDoNothing().returning({ id: reviews.id });
  return opened.length === 1;
}

/** More of the same, while the review is open. */
export async function extendReview(
  tx: Db,
  { id, details }: Pick<ReviewRow, 'id' | 'details'>,
  more: ReviewRow['details'],
): Promise<void> {
  await tx
    .update(reviews)
    .set({ details: [...details, ...more] })
    .where(eq(reviews.id, id));
}

const openOfOrder = prepared((db) =>
  db
    .select()
    .from(reviews)
    .where(and(eq(reviews.orderId, text('orderId')), isNull(reviews.resolvedAt)))
    .orderBy(asc(reviews.openedAt))
    .prepare(),
);

export async function openReviewsOfOrder(db: Db, orderId: string): Promise<ReviewRow[]> {
  return openOfOrder(db).execute({ orderId });
}
