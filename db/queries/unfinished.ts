/** What an order still waits for: until then whoever it is of must be reached, and nothing of theirs is erased. */
import { and, eq, exists, inArray, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { UNPAID } from '../order-statuses';
import {
  deviceRequests,
  operations,
  orders,
  outbox,
  returnRequests,
  reviews,
  supersededOrders,
} from '../schema';

/** In the order in which they are told. */
const WAITS = [
  'payment',
  'hold',
  'refund',
  'call',
  'device',
  'review',
  'return',
  'message',
  'earlier-order',
  'check',
] as const;
export type Wait = (typeof WAITS)[number];

function conditions(db: Db): Record<Wait, SQL | undefined> {
  const one = { one: sql`1` };
  const isUnanswered = (state: typeof operations.state | typeof deviceRequests.state) =>
    inArray(state, ['pending', 'unknown']);
  const openCall = (which: SQL) =>
    exists(
      db
        .select(one)
        .from(operations)
        .where(and(eq(operations.orderId, orders.id), isUnanswered(operations.state), which)),
    );
  return {
    payment: inArray(orders.status, UNPAID),
    hold: eq(orders.status, 'AUTHORIZED'),
    refund: openCall(eq(operations.kind, 'refund')),
    call: openCall(not(eq(operations.kind, 'refund'))),
    device: exists(
      db
        .select(one)
        .from(deviceRequests)
        .where(and(eq(deviceRequests.orderId, orders.id), isUnanswered(deviceRequests.state))),
    ),
    review: exists(
      db
        .select(one)
        .from(reviews)
        .where(and(eq(reviews.orderId, orders.id), isNull(reviews.resolvedAt))),
    ),
    return: exists(
      db
        .select(one)
        .from(returnRequests)
        .where(and(eq(returnRequests.orderId, orders.id), eq(returnRequests.state, 'asked'))),
    ),
    message: exists(
      db
        .select(one)
        .from(outbox)
        .where(and(eq(outbox.orderId, orders.id), eq(outbox.state, 'waiting'))),
    ),
    'earlier-order': exists(
      db
        .select(one)
        .from(supersededOrders)
        .where(and(eq(supersededOrders.orderId, orders.id), isNull(supersededOrders.closedAt))),
    ),
    check: isNotNull(orders.nextCheckAt),
  };
}

/** Nothing can change by itself any more, and nothing waits for a person, a gateway or a mail server. */
export function isFinished(db: Db): SQL | undefined {
  return and(...Object.values(conditions(db)).flatMap((wait) => (wait ? [not(wait)] : [])));
}

/** @param which of the orders. @returns what each of them waits for; those that wait for nothing are not in it. */
export async function waitsOf(db: Db, which: SQL): Promise<Map<string, Wait[]>> {
  const found = new Map<string, Wait[]>();
  const all = conditions(db);
  for (const wait of WAITS) {
    const rows = await db.select({ id: orders.id }).from(orders).where(and(which, all[wait]));
    for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), wait]);
  }
  return found;
}
