/** Messages to customers: written with the change that they tell of, sent later. */
import { and, asc, eq, getTableColumns, inArray, isNotNull, lt, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { operations, orders, outbox } from '../schema';
import type { AccountNews, LinkPurpose, MessageKind, StockNews } from '../types';
import { type Page, pageOf } from './keyset';
import type { OperationRow } from './operations';

export type OutboxRow = typeof outbox.$inferSelect;
/** To a customer, about an order. */
export type OrderMessage = OutboxRow & { orderId: string; kind: MessageKind };
/** To somebody of the console. */
export type AccountMessage = OutboxRow & { orderId: null; kind: LinkPurpose | AccountNews };
/** To who waits for something to be back. */
export type StockMessage = OutboxRow & { orderId: null; kind: StockNews };
export const isOrderMessage = (row: OutboxRow): row is OrderMessage => row.orderId !== null;
export const isAccountMessage = (row: OutboxRow): row is AccountMessage =>
  row.orderId === null && row.kind !== 'back-in-stock';
export const isStockMessage = (row: OutboxRow): row is StockMessage => row.kind === 'back-in-stock';

export type NewOutboxRow = typeof outbox.$inferInsert;
export type MessageState = OutboxRow['state'];

/** @returns whether any of these is new; a fact that was written before is not written again. */
export async function addMessages(tx: Db, rows: NewOutboxRow[]): Promise<boolean> {
  if (rows.length === 0) return false;
  const added = await tx.insert(outbox).values(rows).onConflictDoNothing().returning({ id: outbox.id });
  return added.length > 0;
}

/** One to a customer. */
export async function messageById(db: Db, id: string): Promise<OrderMessage | undefined> {
  return (await db.select().from(outbox).where(eq(outbox.id, id)).limit(1)).find(isOrderMessage);
}

/**
 * Messages whose turn it is, the one that waits longest first. Of one order they go in the order in which
 * things happened: none before an earlier one that is due, or that is being tried.
 */
export async function messagesDue(db: Db, now: number, limit: number): Promise<OutboxRow[]> {
  const earlier = alias(outbox, 'earlier');
  const blocked = db
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.orderId, outbox.orderId),
        // Written out: an index of some rows serves only a query that is seen to ask for those.
        sql`${earlier.state} = 'waiting'`,
        sql`(${earlier.createdAt}, ${earlier.id}) < (${outbox.createdAt}, ${outbox.id})`,
        sql`(${earlier.attempts} > 0 or ${earlier.nextAttemptAt} <= ${now})`,
      ),
    );
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, 'waiting'), lte(outbox.nextAttemptAt, now), sql`not exists ${blocked}`))
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(limit);
}

/** Takes a due message for this worker until `until`; a worker that dies leaves it to the next one. */
export async function claimMessage(
  tx: Db,
  seen: Pick<OutboxRow, 'id' | 'nextAttemptAt' | 'attempts'>,
  until: number,
): Promise<boolean> {
  const claimed = await tx
    .update(outbox)
    .set({ nextAttemptAt: until, attempts: seen.attempts + 1 })
    .where(
      and(eq(outbox.id, seen.id), eq(outbox.state, 'waiting'), eq(outbox.nextAttemptAt, seen.nextAttemptAt)),
    )
    .returning({ id: outbox.id });
  return claimed.length === 1;
}

/** What became of a message that still waits. @returns whether it did. */
export async function updateWaitingMessage(
  tx: Db,
  id: string,
  changes: Partial<Pick<OutboxRow, 'state' | 'nextAttemptAt' | 'error' | 'said' | 'sentAt'>>,
  /** Only while this claim of mine stands: what a slower worker found out is old news. */
  until?: number,
): Promise<boolean> {
  const updated = await tx
    .update(outbox)
    .set(changes)
    .where(
      and(
        eq(outbox.id, id),
        eq(outbox.state, 'waiting'),
        until === undefined ? undefined : eq(outbox.nextAttemptAt, until),
      ),
    )
    .returning({ id: outbox.id });
  return updated.length === 1;
}

/** A message to a customer in one of these states goes back into the queue. @returns its order; undefined when it is in none. */
export async function releaseMessage(
  tx: Db,
  id: string,
  now: number,
  states: readonly MessageState[] = ['parked'],
): Promise<string | undefined> {
  const released = await tx
    .update(outbox)
    .set({ state: 'waiting', attempts: 0, nextAttemptAt: now, error: null })
    .where(and(eq(outbox.id, id), inArray(outbox.state, [...states]), isNotNull(outbox.orderId)))
    .returning({ orderId: outbox.orderId });
  return released[0]?.orderId ?? undefined;
}

/** Refunds that the gateway has taken and not confirmed, asked for before `before` and not announced yet. */
export async function refundsToAnnounce(db: Db, before: number, limit: number): Promise<OperationRow[]> {
  return db
    .select(getTableColumns(operations))
    .from(operations)
    .where(
      and(
        inArray(operations.state, ['pending', 'unknown']),
        eq(operations.kind, 'refund'),
        isNotNull(operations.gatewayId),
        lt(operations.createdAt, before),
        sql`not exists (select 1 from ${outbox} where ${outbox.orderId} = ${operations.orderId}
          and ${outbox.kind} = 'refund-under-way' and ${outbox.fact} = ${operations.id})`,
      ),
    )
    .limit(limit);
}

const listColumns = {
  id: outbox.id,
  orderId: orders.id,
  reference: orders.reference,
  email: orders.email,
  kind: sql<MessageKind>`${outbox.kind}`,
  amountPaise: outbox.amountPaise,
  state: outbox.state,
  attempts: outbox.attempts,
  nextAttemptAt: outbox.nextAttemptAt,
  error: outbox.error,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
};
export interface MessageListRow
  extends Pick<OrderMessage, Exclude<keyof typeof listColumns, 'reference' | 'email'>> {
  reference: string;
  email: string;
}

export interface MessagePage extends Page {
  /** Without one: every state. */
  state?: MessageState | undefined;
}

/** Those to customers, nearest to `from` first: see {@link pageOf}. */
export async function messagesBeyond(db: Db, { state, ...page }: MessagePage): Promise<MessageListRow[]> {
  const { beyond, order } = pageOf(outbox, page);
  return db
    .select(listColumns)
    .from(outbox)
    .innerJoin(orders, eq(orders.id, outbox.orderId))
    .where(and(state ? eq(outbox.state, state) : undefined, beyond))
    .orderBy(...order)
    .limit(page.limit);
}

/** Those of one order, oldest first. */
export async function messagesAbout(db: Db, orderId: string): Promise<MessageListRow[]> {
  return db
    .select(listColumns)
    .from(outbox)
    .innerJoin(orders, eq(orders.id, outbox.orderId))
    .where(eq(outbox.orderId, orderId))
    .orderBy(asc(outbox.createdAt), asc(outbox.id));
}

/** Ids of what an order's customer was sent, of these kinds. */
export async function sentOfOrder(db: Db, orderId: string, kinds: readonly MessageKind[]): Promise<string[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.orderId, orderId), eq(outbox.state, 'sent'), inArray(outbox.kind, [...kinds])));
  return rows.map(({ id }) => id);
}
