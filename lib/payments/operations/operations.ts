/**
 * The one door for outgoing money calls: commit the operation, claim it, send it, apply the answer.
 * An answer that never came leaves `unknown`: a sync resolves that, and only what the gateway does not know is sent again.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Db, reader, transaction } from '@/db/client';
import type { OperationRow } from '@/db/queries/operations';
import { claimOperation, insertOperation, operationById } from '@/db/queries/operations-sending';
import { appendEvent } from '@/db/queries/order-events';
import { checkSoon, type OrderRow, orderById } from '@/db/queries/orders';
import type { GatewayRefusal } from '@/db/types';
import { describeError, log } from '@/lib/log';
import { GatewayError, type Refusal } from '@/lib/pinelabs/errors';
import { describeOperation } from '../state/messages/history-messages';
import { GRACE_MS, ORPHANED_AFTER_MS } from '../state/operations/resolve-operation';
import type { Answer } from '../state/types';
import { applyAnswer, DUPLICATE } from './answer';

/** A reference of ours, 26 characters of what the gateway allows, unguessable. */
export function newReference(prefix: string): string {
  return `${prefix}-${randomUUID().replaceAll('-', '').slice(0, 22)}`;
}

/** Commits an operation to the order's record; the caller has checked the limits in this same transaction. */
export async function recordOperation(
  tx: Db,
  order: Pick<OrderRow, 'id'>,
  operation: Pick<OperationRow, 'kind' | 'amountPaise' | 'reference' | 'actor' | 'reason'> &
    Partial<Pick<OperationRow, 'products' | 'restock' | 'refundedLines'>>,
  now: number,
): Promise<OperationRow> {
  const id = randomUUID();
  const row: OperationRow = {
    id,
    orderId: order.id,
    products: null,
    restock: null,
    refundedLines: null,
    ...operation,
    state: 'pending',
    claimedAt: null,
    sends: 0,
    settledAt: null,
    gatewayId: null,
    errorCode: null,
    refusal: null,
    requestId: null,
    refusedCode: null,
    createdAt: now,
  };
  await insertOperation(tx, row);
  await appendEvent(tx, {
    orderId: order.id,
    at: now,
    kind: 'operation',
    cause: operation.actor,
    summary: describeOperation(operation.kind, operation.amountPaise, 'asked'),
    data: {
      operationId: id,
      reference: operation.reference,
      ...(operation.reason ? { reason: operation.reason } : {}),
    },
  });
  // Should this process end before the call is sent, reconcile sends the operation; then the order is synced soon.
  await checkSoon(tx, order.id, now + ORPHANED_AFTER_MS);
  return row;
}

/** What a call came to; `with` is written in the transaction that applies it. */
export interface SentAnswer extends Answer {
  with?: (tx: Db, now: number) => Promise<void>;
}

type Sendable = Pick<OperationRow, 'id' | 'orderId' | 'reference' | 'state' | 'claimedAt' | 'sends'> & {
  kind: string;
};

/** How one kind of row, committed before it is sent, is claimed and sent, and what comes of it applied. */
interface Sending<Row, Came> {
  claim: (tx: Db, now: number) => Promise<boolean>;
  call: (sent: Row, order: OrderRow) => Promise<Came>;
  apply: (tx: Db, sent: Row, came: Came, now: number) => Promise<void>;
}

/**
 * One caller claims the row and makes the call outside of any transaction; what came of it is written in one.
 * @param seen as the caller read it and judged it to be sendable.
 * @returns undefined when somebody else was faster, or the order is gone.
 */
export async function sendCommitted<Row extends Sendable, Came>(
  seen: Row,
  { claim, call, apply }: Sending<Row, Came>,
): Promise<Came | undefined> {
  const claimedAt = Date.now();
  if (!(await transaction('claim operation', (tx) => claim(tx, claimedAt)))) return undefined;
  const sent: Row = { ...seen, state: 'pending', claimedAt, sends: seen.sends + 1 };
  const order = await orderById(reader(), sent.orderId);
  if (!order) return undefined;
  const came = await call(sent, order);
  await transaction('apply answer', (tx) => apply(tx, sent, came, Date.now()));
  return came;
}

/** Sends a money operation: see {@link sendCommitted}. Never throws for what the gateway does. */
export function sendOperation(
  seen: OperationRow,
  call: (operation: OperationRow, order: OrderRow) => Promise<SentAnswer>,
): Promise<Answer | undefined> {
  return sendCommitted<OperationRow, SentAnswer>(seen, {
    claim: (tx, now) => claim(tx, seen, now),
    call: (operation, order) =>
      call(operation, order).catch((error: unknown) => answerFromError(error, seen)),
    apply: async (tx, operation, answer, now) => {
      // Sent again since: that call may yet be done, whatever became of this one.
      const { sends } = (await operationById(tx, operation.id)) ?? operation;
      if (answer.state !== 'succeeded' && sends !== operation.sends) return;
      await answer.with?.(tx, now);
      await applyAnswer(tx, operation, answer, operation.actor, now);
      await checkSoon(tx, operation.orderId, now + (answer.state === 'succeeded' ? 0 : 15_000));
    },
  });
}

async function claim(tx: Db, seen: OperationRow, now: number): Promise<boolean> {
  const mine = await claimOperation(tx, seen, now);
  // Should this process end before the answer: a sync when the call can no longer be on its way, not at the
  // order's next turn, which may be minutes off.
  if (mine) await checkSoon(tx, seen.orderId, now + GRACE_MS + 1_000);
  // The first repeat is news; the later ones are counted in the operation.
  if (mine && seen.sends === 1) {
    await appendEvent(tx, {
      orderId: seen.orderId,
      at: now,
      kind: 'operation',
      cause: seen.kind === 'create' ? seen.actor : 'reconcile',
      summary: describeOperation(seen.kind, seen.amountPaise, 'asked-again'),
      data: { operationId: seen.id, reference: seen.reference },
    });
  }
  return mine;
}

/**
 * Only an answer that says "no" is a failure; silence, a 5xx and gibberish are not. And a "no" to a repeat
 * says nothing about the call before it whose answer was lost: that one may still have been done.
 */
export function answerFromError(error: unknown, seen: Sendable): Answer {
  const unclearBefore = seen.claimedAt !== null && seen.state !== 'failed';
  if (!(error instanceof GatewayError)) {
    log.error('operation interrupted', {
      operation: seen.kind,
      operationId: seen.id,
      error: describeError(error),
    });
    return { state: 'unknown', code: 'INTERRUPTED' };
  }
  const saidNo = !error.outcomeUnknown && !error.retryable;
  if (saidNo) logRefusal(error, seen);
  const details = {
    code: error.code,
    ...(error.requestId ? { requestId: error.requestId } : {}),
    ...(saidNo ? { refusal: kept(error.refusal) } : {}),
  };
  // The gateway has an order under this reference: an earlier send of ours may have made it.
  if (seen.kind === 'create' && error.code === DUPLICATE) {
    return { state: 'unknown', ...details, refusedCode: error.code };
  }
  if (!error.outcomeUnknown && !unclearBefore) return { state: 'failed', ...details };
  return { state: 'unknown', ...details, ...(saidNo ? { refusedCode: error.code } : {}) };
}

function logRefusal({ code, requestId, status, refusal }: GatewayError, seen: Sendable): void {
  log.warn('a call was refused', {
    operation: seen.kind,
    operationId: seen.id,
    reference: seen.reference,
    ...{ code, status, requestId, ...refusal },
  });
}

/** As JSON keeps it: without what was not said. */
function kept({ source, step, reason }: Refusal = {}): GatewayRefusal {
  return { ...(source && { source }), ...(step && { step }), ...(reason && { reason }) };
}
