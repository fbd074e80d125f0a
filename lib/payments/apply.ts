/** Writes what was decided about a fetched order: status, money, stock, records and history, in the caller's transaction. */
import 'server-only';
import type { Db } from '@/db/client';
import { upsertPayments, upsertRefunds } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { appendEvent, openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { returnStockOfOrder } from '@/db/queries/stock';
import type { GatewayOrder } from '@/lib/pinelabs';
import { callPerson } from './call-person';
import { type Decision, decide } from './decide';
import { paymentRows, refundRows } from './gateway-rows';
import { describeChange } from './history-words';
import { nextCheckAt } from './next-check';
import { resolveOpenOperations } from './resolve-open-operations';
import type { Cause } from './types';

export interface Applied {
  status: OrderRow['status'];
  changed: boolean;
  /** See `resolveOpenOperations`. */
  lostRefunds: string[];
}

/**
 * @param held the order as read in this same transaction.
 * @param now when the look was begun, UTC milliseconds.
 */
export async function applyFetched(
  tx: Db,
  held: OrderRow,
  shown: GatewayOrder,
  cause: Cause,
  now: number,
): Promise<Applied> {
  const decision = decide(held, shown, now);
  if (decision.review) await callPerson(tx, held, decision.review, cause, now);
  const mismatch = decision.review?.kind === 'mismatch';
  let lostRefunds: string[] = [];
  // An older look, overtaken on its way by a newer one, must not undo what that one wrote.
  if (!mismatch && !isOlder(held, shown)) {
    // The payments and refunds are facts of their own, whatever they do to the status.
    await upsertPayments(tx, paymentRows(held.id, shown, now));
    await upsertRefunds(tx, refundRows(held.id, shown, now));
    lostRefunds = await resolveOpenOperations(tx, held, shown, now);
  }
  if (decision.kind === 'apply') await applyDecision(tx, held, decision, cause, now);

  const status = decision.kind === 'apply' ? decision.status : held.status;
  const changed = decision.kind === 'apply';
  const adopted = mismatch ? {} : adoptFrom(held, shown);
  await updateOrder(
    tx,
    held.id,
    { ...adopted, lookedAt: now, ...(await schedule(tx, held, status, changed, now)) },
    now,
  );
  return { status, changed, lostRefunds };
}

function isOlder(held: OrderRow, shown: GatewayOrder): boolean {
  return (
    held.gatewayUpdatedAt !== null && shown.updatedAt !== undefined && shown.updatedAt < held.gatewayUpdatedAt
  );
}

/** Facts that a look brings along without being a transition. */
function adoptFrom(held: OrderRow, shown: GatewayOrder): Partial<OrderRow> {
  return {
    gatewayOrderId: held.gatewayOrderId ?? shown.orderId,
    retriesRemaining: shown.retriesRemaining ?? held.retriesRemaining,
    gatewayUpdatedAt: Math.max(held.gatewayUpdatedAt ?? 0, shown.updatedAt ?? 0) || null,
  };
}

async function applyDecision(
  tx: Db,
  held: OrderRow,
  decision: Extract<Decision, { kind: 'apply' }>,
  cause: Cause,
  now: number,
): Promise<void> {
  if (decision.stock === 'released' && held.stock !== 'released') await returnStockOfOrder(tx, held.id);
  await updateOrder(
    tx,
    held.id,
    {
      status: decision.status,
      authorisedPaise: decision.money.authorised,
      capturedPaise: decision.money.captured,
      releasedPaise: decision.money.released,
      refundedPaise: decision.money.refunded,
      stock: decision.stock,
    },
    now,
  );
  await appendEvent(tx, {
    orderId: held.id,
    at: now,
    kind: 'status',
    cause,
    summary: describeChange(held, decision),
    data: { from: held.status, to: decision.status, ...decision.money },
  });
}

/** When this order is looked at next, given what it has become. */
export async function schedule(
  tx: Db,
  held: OrderRow,
  status: OrderRow['status'],
  changed: boolean,
  now: number,
): Promise<{ nextCheckAt: number | null; checks: number }> {
  const operations = await operationsOfOrder(tx, held.id);
  const checks = changed ? 0 : held.checks + 1;
  const at = nextCheckAt(
    {
      status,
      checks,
      operationOpen: operations.some(({ state }) => state === 'pending' || state === 'unknown'),
      underReview: (await openReviewsOfOrder(tx, held.id)).length > 0,
      createdAt: held.createdAt,
    },
    now,
  );
  return { nextCheckAt: at ?? null, checks };
}
