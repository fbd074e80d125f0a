/** Opens a review: something about an order that only a person can settle. One of a kind is open at a time. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { appendEvent, openReview } from '@/db/queries/order-events';
import type { Review } from './decide';
import { describeReview } from './history-words';

/** @param cause who or what brought it to light, for the history. */
export async function callPerson(
  tx: Db,
  order: { id: string },
  review: Review,
  cause: string,
  now: number,
): Promise<void> {
  const isNew = await openReview(tx, {
    id: randomUUID(),
    orderId: order.id,
    kind: review.kind,
    details: review.details,
    openedAt: now,
  });
  if (!isNew) return;
  await appendEvent(tx, {
    orderId: order.id,
    at: now,
    kind: 'review',
    cause,
    summary: describeReview(review),
    data: { details: review.details },
  });
}
