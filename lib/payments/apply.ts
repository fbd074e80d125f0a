/** Writes what was decided about a fetched order: status, money, stock, records and history, in the caller's transaction. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { upsertPayments, upsertRefunds } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { appendEvent, openReview, openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { returnStockOfOrder } from '@/db/queries/stock';
import type { GatewayOrder } from '@/lib/pinelabs';
import { type Decision, decide } from './decide';
import { paymentRows, refundRows } from './gateway-rows';
import { describeChange, describeReview } from './history-words';
import { nextCheckAt } from './next-check';
import { resolveOpenOperations } from './resolve-open-operations';
import type { Cause } from './types';

export interface Applied {
  decision: Decision['kind'];
  status: OrderRow['status'];
  changed: boolean;
}

/** @param held the order as read in this same transaction. */
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
  if (!mismatch) {
    // The payments and refunds are facts of their own, whatever they do to the status.
    await upsertPayments(tx, paymentRows(held.id, shown, now));
    await upsertRefunds(tx, refundRows(held.id, shown, now));
    await resolveOpenOperations(tx, held, shown, now);
  }
  if (decision.kind === 'apply') await applyDecision(tx, held, decision, cause, now);

  const status = decision.kind === 'apply' ? decision.status : held.status;
  const changed = decision.kind === 'apply';
  const adopted = mismatch ? {} : adoptFrom(held, shown);
  await updateOrder(
    tx,
    held.id,
    { ...adopted, lastSyncAt: now, ...(await schedule(tx, held, status, changed, now)) },
    now,
  );
  return { decision: decision.kind, status, changed };
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

async function callPerson(
  tx: Db,
  held: OrderRow,
  review: NonNullable<Decision['review']>,
  cause: Cause,
  now: number,
): Promise<void> {
  const isNew = await openReview(tx, {
    id: randomUUID(),
    orderId: held.id,
    kind: review.kind,
    details: review.details,
    openedAt: now,
  });
  if (!isNew) return;
  await appendEvent(tx, {
    orderId: held.id,
    at: now,
    kind: 'review',
    cause,
    summary: describeReview(review),
    data: { details: review.details },
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
