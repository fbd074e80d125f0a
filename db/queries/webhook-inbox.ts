/** Webhooks: stored first, worked on later. */
import { and, asc, eq, lte } from 'drizzle-orm';
import type { Db } from '../client';
import { webhookInbox } from '../schema';

export type InboxRow = typeof webhookInbox.$inferSelect;

/** @returns false when this webhook is known already. */
export async function storeWebhook(tx: Db, row: typeof webhookInbox.$inferInsert): Promise<boolean> {
  const stored = await tx
    .insert(webhookInbox)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: webhookInbox.id });
  return stored.length === 1;
}

export async function webhookById(db: Db, id: string): Promise<InboxRow | undefined> {
  return (await db.select().from(webhookInbox).where(eq(webhookInbox.id, id)).limit(1))[0];
}

export async function webhooksDue(db: Db, now: number, limit: number): Promise<InboxRow[]> {
  return db
    .select()
    .from(webhookInbox)
    .where(and(eq(webhookInbox.state, 'received'), lte(webhookInbox.nextAttemptAt, now)))
    .orderBy(asc(webhookInbox.nextAttemptAt))
    .limit(limit);
}

/** Takes a due webhook for this worker until `until`; a worker that dies leaves it to the next one. */
export async function claimWebhook(tx: Db, row: InboxRow, until: number): Promise<boolean> {
  const claimed = await tx
    .update(webhookInbox)
    .set({ nextAttemptAt: until, attempts: row.attempts + 1 })
    .where(
      and(
        eq(webhookInbox.id, row.id),
        eq(webhookInbox.state, 'received'),
        eq(webhookInbox.nextAttemptAt, row.nextAttemptAt),
      ),
    )
    .returning({ id: webhookInbox.id });
  return claimed.length === 1;
}

export async function updateWebhook(
  tx: Db,
  id: string,
  changes: Partial<Pick<InboxRow, 'state' | 'nextAttemptAt' | 'error' | 'processedAt' | 'outcome'>>,
): Promise<void> {
  await tx.update(webhookInbox).set(changes).where(eq(webhookInbox.id, id));
}

/** Puts parked webhooks back into the queue with all their tries before them; of one id, or all. @returns those put back. */
export async function unparkWebhooks(tx: Db, now: number, id?: string): Promise<InboxRow[]> {
  return tx
    .update(webhookInbox)
    .set({ state: 'received', attempts: 0, nextAttemptAt: now, error: null })
    .where(and(eq(webhookInbox.state, 'parked'), id === undefined ? undefined : eq(webhookInbox.id, id)))
    .returning();
}
