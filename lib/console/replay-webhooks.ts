/** "Process again", for webhooks that were set aside. Called by actions, which have checked the permission. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import { orderByGatewayId, orderByReference } from '@/db/queries/orders';
import { type InboxRow, unparkWebhooks, webhookById } from '@/db/queries/webhook-inbox';
import { log } from '@/lib/log';
import { processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { history, webhooks as t } from './messages';

/** @param id of one webhook; without it, all that are set aside. @returns what came of it, in words. */
export async function replayWebhooks(
  actor: string,
  id?: string,
): Promise<{ done: boolean; message: string }> {
  const now = Date.now();
  const rows = await transaction('unpark webhooks', async (tx) => {
    const unparked = await unparkWebhooks(tx, now, id);
    for (const row of unparked) await tellOrder(tx, row, actor, now);
    return unparked;
  });
  if (rows.length === 0) return { done: false, message: t.fasterElsewhere };
  for (const row of rows) {
    log.info('webhook put back by an administrator', {
      webhookId: row.id,
      eventType: row.eventType,
      cause: actor,
    });
  }
  await processInbox(rows.length);
  return outcomeOf(rows);
}

/** The history of the order that the event speaks of, where it is one of ours. */
async function tellOrder(tx: Db, row: InboxRow, actor: string, now: number): Promise<void> {
  const order =
    (row.gatewayOrderId ? await orderByGatewayId(tx, row.gatewayOrderId) : undefined) ??
    (row.orderReference ? await orderByReference(tx, row.orderReference) : undefined);
  if (!order) return;
  await appendEvent(tx, {
    orderId: order.id,
    at: now,
    kind: 'webhook',
    cause: actor,
    summary: history.webhookReplayed(row.eventType),
    data: { webhookId: row.id },
  });
}

async function outcomeOf(rows: readonly InboxRow[]): Promise<{ done: boolean; message: string }> {
  const after = await Promise.all(rows.map(({ id }) => webhookById(reader(), id)));
  const processed = after.filter((row) => row?.state === 'processed').length;
  if (processed === rows.length) {
    return { done: true, message: t.processed(processed) };
  }
  const waiting = rows.length - processed;
  return {
    done: false,
    message: t.partlyProcessed(processed, waiting),
  };
}
