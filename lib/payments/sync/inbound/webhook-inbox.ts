/**
 * Webhooks: stored and committed before they are acknowledged, worked on afterwards. A crash in between
 * leaves the row for the next worker; an event is marked as done after the work, not before.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { orderByGatewayId } from '@/db/queries/orders';
import {
  claimWebhook,
  type InboxRow,
  postponeWebhook,
  storeWebhook,
  updateWebhook,
  webhooksDue,
} from '@/db/queries/webhook-inbox';
import { describeError, log } from '@/lib/log';
import { maskedBody } from '@/lib/pinelabs/incoming/masked-body';
import { parseWebhookEvent } from '@/lib/pinelabs/incoming/webhook-event';
import { inParallel } from '../../reconcile/in-parallel';
import { syncOrder } from '../sync';
import { endRefusedWebhooks } from './refused-webhooks';

/** How long a worker may take before another one tries, in milliseconds. */
const LEASE_MS = 30_000;
/** Events under way at once. */
const PARALLEL = 4;
/** Tries before the event is parked for an administrator. */
export const MAX_ATTEMPTS = 10;

/** @returns false when this webhook had been stored before. @throws DatabaseUnavailableError: answer 503. */
export async function acceptWebhook(id: string, body: Buffer): Promise<boolean> {
  const event = parseWebhookEvent(body);
  const now = Date.now();
  return transaction('store webhook', async (tx) => {
    await endRefusedWebhooks(tx);
    return storeWebhook(tx, {
      id,
      body: maskedBody(body),
      eventType: event.eventType,
      orderReference: event.orderReference ?? null,
      // A refund's event speaks of the refund's own order; ours is its parent.
      gatewayOrderId: event.parentOrderId ?? event.gatewayOrderId ?? null,
      state: 'received',
      nextAttemptAt: now,
      receivedAt: now,
    });
  });
}

/** Works through what is due. Any number of workers may run. @returns how many events were finished. */
export async function processInbox(limit = 50): Promise<number> {
  let finished = 0;
  await inParallel(await webhooksDue(reader(), Date.now(), limit), PARALLEL, async (row) => {
    const until = Date.now() + LEASE_MS;
    const mine = await transaction('claim webhook', (tx) => claimWebhook(tx, row, until));
    if (mine && (await processOne(row, until))) finished += 1;
  });
  return finished;
}

async function processOne(row: InboxRow, leasedUntil: number): Promise<boolean> {
  try {
    const reference = await referenceOf(row);
    const outcome = reference ? (await syncOrder(reference, 'webhook')).outcome : 'no-such-order';
    await transaction('finish webhook', (tx) =>
      updateWebhook(tx, row.id, { state: 'processed', processedAt: Date.now(), error: null, outcome }),
    );
    log.info('webhook processed', { webhookId: row.id, eventType: row.eventType, outcome });
    return true;
  } catch (error) {
    await failed(row, leasedUntil, error);
    return false;
  }
}

/** The order that the event speaks of, found by exact id or reference and nothing looser. */
async function referenceOf(row: InboxRow): Promise<string | undefined> {
  if (row.gatewayOrderId) {
    const order = await orderByGatewayId(reader(), row.gatewayOrderId);
    if (order) return order.reference;
  }
  return row.orderReference ?? undefined;
}

/** A sync can outlast the lease: another worker's word on the event, or its own try of it, is then the newer one. */
async function failed(row: InboxRow, leasedUntil: number, error: unknown): Promise<void> {
  const attempts = row.attempts + 1;
  const parked = attempts >= MAX_ATTEMPTS;
  const description = describeError(error);
  log.warn('webhook not processed', {
    webhookId: row.id,
    attempt: attempts,
    outcome: parked ? 'parked' : 'later',
    error: description,
  });
  await transaction('postpone webhook', (tx) =>
    postponeWebhook(tx, row.id, leasedUntil, {
      state: parked ? 'parked' : 'received',
      nextAttemptAt: Date.now() + retryDelay(attempts),
      error: description,
    }),
  );
}

/** Doubles from five seconds up to an hour, in milliseconds. */
export function retryDelay(attempts: number): number {
  return Math.min(3_600_000, 5_000 * 2 ** Math.min(attempts - 1, 20));
}
