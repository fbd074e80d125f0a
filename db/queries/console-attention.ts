/** What waits for a person: open reviews, calls without an answer, webhooks that could not be worked on. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { word } from '../prepared';
import {
  deviceRequests,
  operations,
  orders,
  outbox,
  refusedChallenges,
  returnRequests,
  reviews,
  webhookInbox,
} from '../schema';
import type { OperationKind } from '../types';
import { setAside } from './account-messages';
import { listColumns, type OrderFilter, type OrderListRow, whereOrders } from './console';

/** Calls that move money, and those about devices, which are committed and sent alike. */
type Calls = typeof operations | typeof deviceRequests;

/** Sent and without a final answer, or committed before `before` and still without one. */
export const unanswered = (calls: Calls, before: number) =>
  or(eq(calls.state, 'unknown'), and(eq(calls.state, 'pending'), lt(calls.createdAt, before)));

/** Creates that the gateway refused, of orders that it has not taken since. */
const refusedCreate = and(
  eq(orders.id, operations.orderId),
  eq(operations.kind, 'create'),
  eq(operations.state, 'failed'),
  isNotNull(operations.refusal),
  sql`coalesce(${orders.gatewayOrderId}, '') = ''`,
);

/**
 * Of orders placed since then. Found by the calls that failed since: orders that the gateway never took add up over the
 * years, so that they must not be gone through, not even along an index.
 */
export const refusedSince = (since: number) =>
  and(refusedCreate, gt(operations.claimedAt, since), gt(orders.createdAt, since));

export interface AsideCounts {
  webhooks: number;
  /** Messages to customers that no mail server took. */
  messages: number;
  /** Messages to people of the console that no mail server took. */
  accountMessages: number;
}

export interface AttentionCounts extends AsideCounts {
  reviews: number;
  /** Orders that the gateway refused to take: nobody can pay them. */
  refused: number;
  /** To the gateway, and without an answer. */
  calls: number;
}

const asideCounts = (db: Db, since: number) => ({
  webhooks: db.$count(webhookInbox, eq(webhookInbox.state, 'parked')),
  messages: db.$count(outbox, and(eq(outbox.state, 'parked'), isNotNull(outbox.orderId))),
  accountMessages: db.$count(outbox, setAside(since)),
});
const one = sql`(select 1) as one`;

/** What was set aside. @param since as of {@link countAttention}. */
export async function countAside(db: Db, since: number): Promise<AsideCounts> {
  const [counts] = await db.select(asideCounts(db, since)).from(one);
  if (!counts) throw new Error('a query without a condition gave no row');
  return counts;
}

/**
 * Numbers alone, for whoever only asks whether one of them has changed.
 * @param before calls that were committed later may still be under way.
 * @param since orders placed before are no news any more.
 */
export async function countAttention(db: Db, before: number, since: number): Promise<AttentionCounts> {
  const refused = db
    .select({ id: orders.id })
    .from(orders)
    .innerJoin(operations, refusedSince(since))
    .as('refused');
  const [counts] = await db
    .select({
      reviews: db.$count(reviews, isNull(reviews.resolvedAt)),
      refused: db.$count(refused),
      calls: sql<number>`${db.$count(operations, unanswered(operations, before))} + ${db.$count(deviceRequests, unanswered(deviceRequests, before))}`,
      ...asideCounts(db, since),
    })
    .from(one);
  if (!counts) throw new Error('a query without a condition gave no row');
  return counts;
}

/** Oldest first: who waits longest is looked at first. Of those that match `filter`, here and below. */
export async function ordersUnderReview(
  db: Db,
  limit: number,
  filter: OrderFilter = {},
): Promise<OrderListRow[]> {
  const open = db.select({ id: reviews.orderId }).from(reviews).where(isNull(reviews.resolvedAt));
  return oldestFirst(db, inArray(orders.id, open), limit, filter);
}

/** Of which a customer waits for an answer. */
export async function ordersWithReturn(
  db: Db,
  limit: number,
  filter: OrderFilter = {},
): Promise<OrderListRow[]> {
  const asked = db
    .select({ id: returnRequests.orderId })
    .from(returnRequests)
    .where(eq(returnRequests.state, 'asked'));
  return oldestFirst(db, inArray(orders.id, asked), limit, filter);
}

export async function ordersRefused(
  db: Db,
  since: number,
  limit: number,
  filter: OrderFilter = {},
): Promise<OrderListRow[]> {
  return db
    .select(listColumns)
    .from(orders)
    .innerJoin(operations, refusedSince(since))
    .where(whereOrders(filter, 'ids'))
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(limit);
}

/** Of refunds without an answer. */
export async function ordersRefunding(
  db: Db,
  before: number,
  limit: number,
  filter: OrderFilter = {},
): Promise<OrderListRow[]> {
  const refunds = db
    .select({ id: operations.orderId })
    .from(operations)
    // Not the column itself: of refunds PostgreSQL would go through all that ever were, along their references.
    .where(and(sql`${operations.kind} || '' = 'refund'`, unanswered(operations, before)));
  return oldestFirst(db, inArray(orders.id, refunds), limit, filter);
}

/** Of every other call without one. */
export async function ordersUnanswered(
  db: Db,
  before: number,
  limit: number,
  filter: OrderFilter = {},
): Promise<OrderListRow[]> {
  const money = db
    .select({ id: operations.orderId })
    .from(operations)
    .where(and(ne(operations.kind, 'refund'), unanswered(operations, before)));
  const devices = db
    .select({ id: deviceRequests.orderId })
    .from(deviceRequests)
    .where(unanswered(deviceRequests, before));
  // One list of ids: asked for either of two, PostgreSQL goes through every order.
  return oldestFirst(db, inArray(orders.id, sql`(${money.union(devices)})`), limit, filter);
}

function oldestFirst(
  db: Db,
  where: SQL | undefined,
  limit: number,
  filter: OrderFilter,
): Promise<OrderListRow[]> {
  return db
    .select(listColumns)
    .from(orders)
    .where(and(where, whereOrders(filter, 'ids')))
    .orderBy(asc(orders.createdAt), asc(orders.id))
    .limit(limit);
}

export interface OpenWork {
  orderId: string;
  /** `refused`: the gateway did not take the order. `host`: its confirmation page waits for a decision. */
  kind: OperationKind | 'devices' | 'review' | 'refused' | 'host';
}

/** What is open at each of these orders, for the rows of a list. */
export async function openWorkOf(db: Db, orderIds: readonly string[]): Promise<OpenWork[]> {
  if (orderIds.length === 0) return [];
  const ids = [...orderIds];
  const kind = (of: OpenWork['kind']) => sql<OpenWork['kind']>`${word(of)}`.as('kind');
  return unionAll(
    db
      .select({ orderId: operations.orderId, kind: sql<OpenWork['kind']>`${operations.kind}`.as('kind') })
      .from(operations)
      .where(and(inArray(operations.orderId, ids), inArray(operations.state, ['pending', 'unknown']))),
    db
      .select({ orderId: deviceRequests.orderId, kind: kind('devices') })
      .from(deviceRequests)
      .where(
        and(inArray(deviceRequests.orderId, ids), inArray(deviceRequests.state, ['pending', 'unknown'])),
      ),
    db
      .select({ orderId: reviews.orderId, kind: kind('review') })
      .from(reviews)
      .where(and(inArray(reviews.orderId, ids), isNull(reviews.resolvedAt))),
    db
      .select({ orderId: operations.orderId, kind: kind('refused') })
      .from(operations)
      .innerJoin(orders, refusedCreate)
      .where(inArray(operations.orderId, ids)),
    db
      .select({ orderId: refusedChallenges.orderId, kind: kind('host') })
      .from(refusedChallenges)
      .where(inArray(refusedChallenges.orderId, ids)),
  );
}

const inboxColumns = {
  id: webhookInbox.id,
  eventType: webhookInbox.eventType,
  orderReference: webhookInbox.orderReference,
  gatewayOrderId: webhookInbox.gatewayOrderId,
  attempts: webhookInbox.attempts,
  error: webhookInbox.error,
  body: webhookInbox.body,
  receivedAt: webhookInbox.receivedAt,
};
export type InboxListRow = Pick<typeof webhookInbox.$inferSelect, keyof typeof inboxColumns>;

/** Newest first, as all lists of webhooks. */
export function parkedWebhooks(db: Db, limit: number): Promise<InboxListRow[]> {
  return newestWebhooks(db, eq(webhookInbox.state, 'parked'), limit);
}

/** Failed at least once, and tried again by the timer. */
export function retriedWebhooks(db: Db, limit: number): Promise<InboxListRow[]> {
  const retried = and(eq(webhookInbox.state, 'received'), isNotNull(webhookInbox.error));
  return newestWebhooks(db, retried, limit);
}

/** Kept and acknowledged, and about no order of ours: unknown kinds of events among them. */
export function webhooksWithoutOrder(db: Db, limit: number): Promise<InboxListRow[]> {
  return newestWebhooks(db, eq(webhookInbox.outcome, 'no-such-order'), limit);
}

async function newestWebhooks(db: Db, where: SQL | undefined, limit: number): Promise<InboxListRow[]> {
  return db
    .select(inboxColumns)
    .from(webhookInbox)
    .where(where)
    .orderBy(desc(webhookInbox.receivedAt))
    .limit(limit);
}
