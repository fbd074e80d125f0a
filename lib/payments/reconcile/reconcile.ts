/**
 * Everything must come right with no webhook and no callback at all: this syncs every order that is
 * not final when its turn comes, sends what was committed and never sent, and works through the inbox.
 * Any number of instances may run it; each order is claimed before it is synced.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import type { OperationRow } from '@/db/queries/operations';
import { claimOperation, operationsNeverSent } from '@/db/queries/operations-sending';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { claimDueOrder, ordersDue, postponeCheck } from '@/db/queries/orders-due';
import { describeError, log } from '@/lib/log';
import { applyAnswer } from '../operations/answer';
import { CALLS, canSendAgain } from '../operations/calls';
import { checkoutLink } from '../operations/checkout-link';
import { sendOperation } from '../operations/operations';
import { repeatLostOperations } from '../operations/repeat-lost-operations';
import { merchantReferenceOf } from '../state/merchant-reference';
import { retrySyncAt } from '../state/next-check';
import { ORPHANED_AFTER_MS } from '../state/operations/resolve-operation';
import { each } from '../surroundings';
import { processInbox } from '../sync/inbound/webhook-inbox';
import { syncOrder } from '../sync/sync';
import { inParallel } from './in-parallel';

/** How long a runner may take over one order before another one tries, in milliseconds. */
const CLAIM_MS = 30_000;
/** Fetches under way at once. */
const PARALLEL = 4;

export interface ReconcileSummary {
  /** Orders synced. */
  fetched: number;
  changed: number;
  /** Orders whose sync failed, and parts of the round that did; both come again by themselves. */
  failed: number;
  /** Operations that a process had left behind, sent or ended as never sent. */
  sent: number;
  webhooks: number;
}

/**
 * One round, the orders that wait longest first.
 * @param options.limit orders at the most.
 * @param options.ahead also orders whose turn has not come: every one that is not final.
 */
export async function reconcileOnce({ limit = 200, ahead = false } = {}): Promise<ReconcileSummary> {
  const summary: ReconcileSummary = { fetched: 0, changed: 0, failed: 0, sent: 0, webhooks: 0 };
  for (const begins of each('roundBegins')) begins();
  // Side by side: a gateway that is slow for one kind of work must not hold up the others.
  const parts = await Promise.allSettled([
    processInbox().then((done) => {
      summary.webhooks = done;
    }),
    resumeUnsent().then((sent) => {
      summary.sent = sent;
    }),
    syncDue(summary, limit, ahead),
  ]);
  for (const part of parts) {
    if (part.status === 'fulfilled') continue;
    summary.failed += 1;
    log.error('a part of reconcile ended early', { error: describeError(part.reason) });
  }
  return summary;
}

async function syncDue(summary: ReconcileSummary, limit: number, ahead: boolean): Promise<void> {
  const due = await ordersDue(reader(), ahead ? Number.MAX_SAFE_INTEGER : Date.now(), limit);
  await inParallel(due, PARALLEL, async (order) => {
    try {
      if (!(await claim(order))) return;
      summary.fetched += 1;
      if (await syncAndRepeat(order)) summary.changed += 1;
    } catch (error) {
      summary.failed += 1;
      log.warn('reconcile: sync failed', { reference: order.reference, error: describeError(error) });
      await transaction('postpone check', (tx) =>
        postponeCheck(tx, order.id, retrySyncAt(order.checks, Date.now())),
      );
    }
  });
}

/** What the sync does not find is asked for again, and fetched once more. @returns whether the order changed. */
async function syncAndRepeat({ reference }: OrderRow): Promise<boolean> {
  const first = await syncOrder(reference, 'reconcile');
  if (first.outcome !== 'synced') return false;
  if (!(await repeatLostOperations(first.lost))) return first.changed;
  const second = await syncOrder(reference, 'reconcile');
  return first.changed || (second.outcome === 'synced' && second.changed);
}

function claim(order: OrderRow): Promise<boolean> {
  const seen = order.nextCheckAt;
  if (seen === null) return Promise.resolve(false);
  return transaction('claim due order', (tx) => claimDueOrder(tx, order.id, seen, Date.now() + CLAIM_MS));
}

/** Committed, claimed by nobody: its process ended before the call. It is sent now, or ended where that is no longer right. */
async function resumeUnsent(): Promise<number> {
  const left = await operationsNeverSent(reader(), Date.now() - ORPHANED_AFTER_MS, 50);
  await inParallel(left, PARALLEL, async (operation) => {
    if (operation.kind === 'create') await sendCreate(operation);
    else if (canSendAgain(operation)) await sendOperation(operation, CALLS[operation.kind]);
    else await neverSent(operation);
  });
  return left.length;
}

/** Once an earlier order at the gateway is paid, nobody needs another one. */
async function sendCreate(operation: OperationRow): Promise<void> {
  const order = await orderById(reader(), operation.orderId);
  if (order && merchantReferenceOf(order) !== operation.reference) await neverSent(operation);
  else await checkoutLink(operation.orderId);
}

/** A payment, whose card went with its process, or a create that nobody needs any more. */
async function neverSent(operation: OperationRow): Promise<void> {
  await transaction('end payment', async (tx) => {
    const now = Date.now();
    // Its own caller may have been slow, and have claimed it since.
    if (!(await claimOperation(tx, operation, now))) return;
    await applyAnswer(tx, operation, { state: 'failed', code: 'NOT_SENT' }, 'reconcile', now);
  });
}
