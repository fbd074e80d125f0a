/** What happened to an order. */
import { formatINR, paise } from '@/lib/money';
import { UNPAID } from './course';
import type { Random } from './random';
import { HOUR, type OrderRows, type Placed, uuid } from './tables';

/** Ages of orders with an open review: a handful, as in a shop that looks after them. */
const UNDER_REVIEW = { from: UNPAID + 10, to: UNPAID + 100, each: 8 };
/** Of older orders, one in so many had a review that somebody settled. */
const REVIEWED_EACH = 500;

/** Three, as of an order that goes through. */
export function addEvents(rows: OrderRows, { id, createdAt, updatedAt, total, course }: Placed): void {
  const money = formatINR(paise(total));
  const end = course.status;
  const add = (at: number, kind: string, cause: string, summary: string) =>
    rows.orderEvents.push({ orderId: id, at, kind, cause, summary });
  add(
    createdAt,
    'placed',
    'shopper',
    `Placed: ${money}, ${course.preAuth ? 'to be held now and captured on dispatch' : 'to be paid now'}`,
  );
  add(createdAt, 'operation', 'shopper', `Asked the gateway for an order of ${money}`);
  const what = course.captured > 0 ? `${money} captured; ` : course.authorised > 0 ? `${money} held; ` : '';
  add(updatedAt, 'status', course.authorised > 0 ? 'callback' : 'reconcile', `${what}CREATED → ${end}`);
}

export function addReview(rows: OrderRows, id: string, age: number, at: number, random: Random): void {
  const open = age >= UNDER_REVIEW.from && age < UNDER_REVIEW.to && age % UNDER_REVIEW.each === 0;
  if (!open && (age < UNDER_REVIEW.to || age % REVIEWED_EACH !== 0)) return;
  rows.reviews.push({
    id: uuid(random),
    orderId: id,
    kind: 'mismatch',
    details: [{ field: 'amount', ours: '149900', theirs: '149800' }],
    openedAt: at,
    resolvedAt: open ? null : at + HOUR,
    resolvedBy: open ? null : 'asha@shop.example',
  });
}
