/** Opens a review: something about an order that only a person can settle. One of a kind is open at a time. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { appendEvent, extendReview, insertReview, openReviewsOfOrder } from '@/db/queries/order-events';
import { describeReview } from '../state/messages/history-messages';
import type { Review } from '../state/types';

/** For what may happen more than once, each time of something else: the open review names all of them. */
export async function openOrExtendReview(
  tx: Db,
  order: { id: string },
  review: Review,
  cause: string,
  now: number,
): Promise<void> {
  const open = (await openReviewsOfOrder(tx, order.id)).find(({ kind }) => kind === review.kind);
  if (!open) return openReview(tx, order, review, cause, now);
  await extendReview(tx, open, review.details);
  await tell(tx, order, review, cause, now);
}

/** @param cause who or what brought it to light, for the history. */
export async function openReview(
  tx: Db,
  order: { id: string },
  review: Review,
  cause: string,
  now: number,
): Promise<void> {
  const isNew = await insertReview(tx, {
    id: randomUUID(),
    orderId: order.id,
    kind: review.kind,
    details: review.details,
    openedAt: now,
  });
  if (isNew) await tell(tx, order, review, cause, now);
}

function tell(tx: Db, order: { id: string }, review: Review, cause: string, now: number): Promise<void> {
  return appendEvent(tx, {
    orderId: order.id,
    at: now,
    kind: 'review',
    cause,
    summary: describeReview(review),
    data: { details: review.details },
  });
}
