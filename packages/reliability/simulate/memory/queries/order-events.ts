/** The twins of db/queries/order-events. */
import { builtAnew, by } from '../table';
import { orderEvents, reviews } from '../tables';

type Real = typeof import('@/db/queries/order-events');

/** Events are numbered from one, and none is ever taken away. */
export const appendEvent: Real['appendEvent'] = async (tx, event) =>
  orderEvents.insert(tx, { ...event, id: orderEvents.size + 1 });

export const insertReview: Real['insertReview'] = (tx, review) =>
  builtAnew(() => reviews.insertNew(tx, review));

export const extendReview: Real['extendReview'] = (tx, { id, details }, more) =>
  builtAnew(() => void reviews.update(tx, id, { details: [...details, ...more] }));

export const openReviewsOfOrder: Real['openReviewsOfOrder'] = async (db, orderId) =>
  reviews
    .where(db, (row) => row.orderId === orderId && row.resolvedAt === null)
    .sort(by((row) => row.openedAt));

export const resolveReview: Real['resolveReview'] = (tx, id, resolvedBy, now) =>
  builtAnew(() => {
    const held = reviews.get(tx, id);
    if (!held || held.resolvedAt !== null) return undefined;
    reviews.update(tx, id, { resolvedAt: now, resolvedBy });
    return held.orderId;
  });
