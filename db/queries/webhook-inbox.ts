/** Webhooks: stored first, worked on later. */
import { and, asc, eq, getTableColumns, lte } from 'drizzle-orm';
import type { Db } from '../client';
import { atMost, prepared, preparedWrite, text, whole, word } from '../prepared';
import { webhookInbox } from '../schema';

export type InboxRow = typeof webhookInbox.$inferSelect;

type NewWebhook = typeof webhookInbox.$inferInsert;

const store = preparedWrite(getTableColumns(webhookInbox), (db, places) =>
  db
    .insert(webhookInbox)
    .values(places as NewWebhook & typeof places)
    .onConflictDoNothing()
    .returning({ id: webhookInbox.id })
    .prepare(),
);

/** @returns false when this webhook is known already. */
export async function storeWebhook(tx: Db, row: NewWebhook): Promise<boolean> {
  return (await store(tx, row).execute({ ...row })).length === 1;
}

export async function webhookById(db: Db, id: string): Promise<InboxRow | undefined> {
  return (await db.select().from(webhookInbox).where(eq(webhookInbox.id, id)).limit(1))[0];
}

/** That spoke of one order at the gateway, oldest first. */
export async function webhooksOfGatewayOrder(db: Db, gatewayOrderId: string): Promise<InboxRow[]> {
  return db
    .select()
    .from(webhookInbox)
    .where(eq(webhookInbox.gatewayOrderId, gatewayOrderId))
    .orderBy(asc(webhookInbox.receivedAt));
}

const due = prepared((db) =>
  db
    .select()
    .from(webhookInbox)
    .where(and(eq(webhookInbox.state, word('received')), lte(webhookInbox.nextAttemptAt, whole('now'))))
    .orderBy(asc(webhookInbox.nextAttemptAt))
    .limit(atMost('limit'))
    .prepare(),
);

export async function webhooksDue(db: Db, now: number, limit: number): Promise<InboxRow[]> {
  return due(db).execute({ now, limit });
}

const change = preparedWrite(getTableColumns(webhookInbox), (db, places) =>
  db
    .update(webhookInbox)
    .set(places)
    .where(eq(webhookInbox.id, text('webhook')))
    .prepare(),
);

/** Of a row that is still `received` and whose turn is still the one that was seen. */
const changeIfSeen = preparedWrite(getTableColumns(webhookInbox), (db, places) =>
  db
    .update(webhookInbox)
    .set(places)
    .where(
      and(
        eq(webhookInbox.id, text('webhook')),
        eq(webhookInbox.state, word('received')),
        eq(webhookInbox.nextAttemptAt, whole('seen')),
      ),
    )
    .returning({ id: webhookInbox.id })
    .prepare(),
);

/** Takes a due webhook for this worker until `until`; a worker that dies leaves it to the next one. */
export async function claimWebhook(tx: Db, row: InboxRow, until: number): Promise<boolean> {
  const values = { nextAttemptAt: until, attempts: row.attempts + 1 };
  return (
    (await changeIfSeen(tx, values).execute({ ...values, webhook: row.id, seen: row.nextAttemptAt }))
      .length === 1
  );
}

/** After a failed try: changes nothing when the lease has gone to another worker, who may have finished it. */
export async function postponeWebhook(
  tx: Db,
  id: string,
  leasedUntil: number,
  changes: Pick<InboxRow, 'state' | 'nextAttemptAt' | 'error'>,
): Promise<void> {
  await changeIfSeen(tx, changes).execute({ ...changes, webhook: id, seen: leasedUntil });
}

export async function updateWebhook(
  tx: Db,
  id: string,
  changes: Partial<Pick<InboxRow, 'state' | 'nextAttemptAt' | 'error' | 'processedAt' | 'outcome'>>,
): Promise<void> {
  await change(tx, changes).execute({ ...changes, webhook: id });
}

/** Puts parked webhooks back into the queue with all their tries before them; of one id, or all. @returns those put back. */
export async function unparkWebhooks(tx: Db, now: number, id?: string): Promise<InboxRow[]> {
  return tx
    .update(webhookInbox)
    .set({ state: 'received', attempts: 0, nextAttemptAt: now, error: null })
    .where(and(eq(webhookInbox.state, 'parked'), id === undefined ? undefined : eq(webhookInbox.id, id)))
    .returning();
}
