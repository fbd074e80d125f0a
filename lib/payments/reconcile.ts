/**
 * Everything must come right with no webhook and no callback at all: this looks at every order that is
 * not final when its turn comes, sends what was committed and never sent, and works through the inbox.
 * Any number of instances may run it; each order is claimed before it is looked at.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { operationsNeverSent } from '@/db/queries/operations';
import { claimDueOrder, type OrderRow, ordersDue } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { callCancel, callCapture, callRefund } from './calls';
import { inParallel } from './in-parallel';
import { sendOperation } from './operations';
import { paymentLink } from './payment-link';
import { repeatLostRefunds } from './repeat-lost-refunds';
import { syncOrder } from './sync';
import { processInbox } from './webhook-inbox';

/** How long a runner may take over one order before another one tries, in milliseconds. */
const CLAIM_MS = 60_000;
/** Looks under way at once. */
const PARALLEL = 4;
/** A committed operation that nobody has sent after this long, in milliseconds, lost its process. */
const NEVER_SENT_AFTER_MS = 30_000;

export interface ReconcileSummary {
  /** Orders looked at. */
  looked: number;
  changed: number;
  /** Orders whose look failed; they come again by themselves. */
  failed: number;
  /** Operations sent that a process had left behind. */
  sent: number;
  webhooks: number;
}

/**
 * One round, the orders that wait longest first.
 * @param options.limit orders at the most.
 * @param options.ahead also orders whose turn has not come: every one that is not final.
 */
export async function reconcileOnce({ limit = 200, ahead = false } = {}): Promise<ReconcileSummary> {
  const summary: ReconcileSummary = {
    looked: 0,
    changed: 0,
    failed: 0,
    sent: 0,
    webhooks: await processInbox(),
  };
  summary.sent = await sendLeftovers();
  const due = await ordersDue(reader(), ahead ? Number.MAX_SAFE_INTEGER : Date.now(), limit);
  await inParallel(due, PARALLEL, async (order) => {
    if (!(await claim(order))) return;
    summary.looked += 1;
    try {
      const result = await syncOrder(order.reference, 'reconcile');
      if (result.outcome === 'synced' && result.changed) summary.changed += 1;
      await repeatLostRefunds(order.id);
    } catch (error) {
      summary.failed += 1;
      log.warn('reconcile: look failed', { reference: order.reference, error: describeError(error) });
    }
  });
  return summary;
}

function claim(order: OrderRow): Promise<boolean> {
  const seen = order.nextCheckAt;
  if (seen === null) return Promise.resolve(false);
  return transaction((tx) => claimDueOrder(tx, order.id, seen, Date.now() + CLAIM_MS));
}

/** Committed, claimed by nobody: its process ended before the call. What was asked for is done now. */
async function sendLeftovers(): Promise<number> {
  const left = await operationsNeverSent(reader(), Date.now() - NEVER_SENT_AFTER_MS, 50);
  for (const operation of left) {
    if (operation.kind === 'create') await paymentLink(operation.orderId);
    else
      await sendOperation(
        operation.id,
        { capture: callCapture, cancel: callCancel, refund: callRefund }[operation.kind],
      );
  }
  return left.length;
}
