/** What customers ask to return. */
import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text } from '../prepared';
import { returnRequests } from '../schema';

export type ReturnRequest = typeof returnRequests.$inferSelect;

const ofOrder = prepared((db) =>
  db
    .select()
    .from(returnRequests)
    .where(eq(returnRequests.orderId, text('orderId')))
    .orderBy(asc(returnRequests.askedAt), asc(returnRequests.id))
    .prepare(),
);

/** Oldest first. */
export async function returnsOfOrder(db: Db, orderId: string): Promise<ReturnRequest[]> {
  return ofOrder(db).execute({ orderId });
}

/** @returns false when another one of the order waits for its answer. */
export async function insertReturn(tx: Db, request: typeof returnRequests.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(returnRequests)
    .values(request)
    .onConflictDoNothing()
    .returning({ id: returnRequests.id });
  return added.length === 1;
}

export type ReturnAnswer = Pick<ReturnRequest, 'state' | 'answer' | 'answeredAt' | 'answeredBy'>;

/** @returns the request; undefined when it is none, or somebody has answered it before. */
export async function answerReturnRequest(
  tx: Db,
  { id, orderId }: Pick<ReturnRequest, 'id' | 'orderId'>,
  answer: ReturnAnswer,
): Promise<ReturnRequest | undefined> {
  const [answered] = await tx
    .update(returnRequests)
    .set(answer)
    .where(
      and(eq(returnRequests.id, id), eq(returnRequests.orderId, orderId), eq(returnRequests.state, 'asked')),
    )
    .returning();
  return answered;
}
