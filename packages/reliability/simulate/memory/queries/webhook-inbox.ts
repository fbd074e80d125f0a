/** The twins of db/queries/webhook-inbox. */
import type { Db } from '@/db/client';
import type { InboxRow } from '@/db/queries/webhook-inbox';
import { by } from '../table';
import { webhookInbox } from '../tables';

type Real = typeof import('@/db/queries/webhook-inbox');

export const storeWebhook: Real['storeWebhook'] = async (tx, row) => webhookInbox.insertNew(tx, row);

export const webhooksDue: Real['webhooksDue'] = async (db, now, limit) =>
  webhookInbox
    .where(db, (row) => row.state === 'received' && row.nextAttemptAt <= now)
    .sort(by((row) => row.nextAttemptAt))
    .slice(0, limit);

export const claimWebhook: Real['claimWebhook'] = async (tx, row, until) =>
  changeIfSeen(tx, row.id, row.nextAttemptAt, { nextAttemptAt: until, attempts: row.attempts + 1 });

export const postponeWebhook: Real['postponeWebhook'] = async (tx, id, leasedUntil, changes) => {
  changeIfSeen(tx, id, leasedUntil, changes);
};

export const updateWebhook: Real['updateWebhook'] = async (tx, id, changes) => {
  webhookInbox.update(tx, id, changes);
};

/** Of a row that is still `received` and whose turn is still the one that was seen. */
function changeIfSeen(tx: Db, id: string, seen: number, changes: Partial<InboxRow>): boolean {
  const held = webhookInbox.get(tx, id);
  return held?.state === 'received' && held.nextAttemptAt === seen && webhookInbox.update(tx, id, changes);
}
