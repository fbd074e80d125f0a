/**
 * The one door for outgoing money calls: commit the operation, claim it, send it, settle it.
 * An answer that never came leaves `unknown`; a look at the gateway settles that, never a blind repeat.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Db, reader, transaction } from '@/db/client';
import {
  claimOperation,
  insertOperation,
  type OperationRow,
  operationById,
  settleOperation,
} from '@/db/queries/operations';
import { appendEvent } from '@/db/queries/order-events';
import { checkSoon, type OrderRow, orderById } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { GatewayError } from '@/lib/pinelabs';
import { describeOperation } from './history-words';

/** What a gateway call came to, as far as its operation is concerned. */
export interface Answer {
  state: 'succeeded' | 'failed' | 'unknown';
  gatewayId?: string;
  code?: string;
}

/** A reference of ours, 26 characters of what the gateway allows, unguessable. */
export function newReference(prefix: string): string {
  return `${prefix}-${randomUUID().replaceAll('-', '').slice(0, 22)}`;
}

/** Commits an operation to the order's record; the caller has checked the limits in this same transaction. */
export async function recordOperation(
  tx: Db,
  order: Pick<OrderRow, 'id'>,
  operation: Pick<OperationRow, 'kind' | 'amountPaise' | 'reference' | 'actor' | 'reason'>,
  now: number,
): Promise<OperationRow['id']> {
  const id = randomUUID();
  await insertOperation(tx, { id, orderId: order.id, ...operation, state: 'pending', createdAt: now });
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
  // Should this process end before the call is sent, reconcile finds the operation and sends it.
  await checkSoon(tx, order.id, now + 60_000);
  return id;
}

/**
 * Claims the operation, makes the call and settles what came of it. Never throws for what the gateway does.
 * @param again see {@link claimOperation}.
 * @returns undefined when somebody else has claimed it.
 */
export async function sendOperation(
  id: string,
  call: (operation: OperationRow, order: OrderRow) => Promise<Answer>,
  again?: Parameters<typeof claimOperation>[3],
): Promise<Answer | undefined> {
  const claimed = await transaction((tx) => claimOperation(tx, id, Date.now(), again));
  if (!claimed) return undefined;
  const operation = await operationById(reader(), id);
  const order = operation && (await orderById(reader(), operation.orderId));
  if (!operation || !order) return undefined;

  const answer = await call(operation, order).catch((error: unknown) => answerFromError(error, operation));
  await transaction((tx) => settle(tx, operation, answer, Date.now()));
  return answer;
}

/** Only an answer that says "no" is a failure; silence, a 5xx and gibberish are not. */
function answerFromError(error: unknown, operation: OperationRow): Answer & { requestId?: string } {
  if (!(error instanceof GatewayError)) {
    log.error('operation interrupted', {
      operation: operation.kind,
      operationId: operation.id,
      error: describeError(error),
    });
    return { state: 'unknown', code: 'INTERRUPTED' };
  }
  return {
    state: error.indefinite ? 'unknown' : 'failed',
    code: error.code,
    ...(error.requestId ? { requestId: error.requestId } : {}),
  };
}

async function settle(
  tx: Db,
  operation: OperationRow,
  answer: Answer & { requestId?: string },
  now: number,
): Promise<void> {
  const changed = await settleOperation(tx, operation.id, {
    state: answer.state,
    now,
    errorCode: answer.code ?? null,
    ...(answer.gatewayId ? { gatewayId: answer.gatewayId } : {}),
    ...(answer.requestId ? { requestId: answer.requestId } : {}),
  });
  if (!changed) return;
  await appendEvent(tx, {
    orderId: operation.orderId,
    at: now,
    kind: 'operation',
    cause: operation.actor,
    summary: describeOperation(operation.kind, operation.amountPaise, answer.state, answer.code),
    data: { operationId: operation.id, state: answer.state },
  });
  await checkSoon(tx, operation.orderId, now + (answer.state === 'succeeded' ? 0 : 15_000));
}
