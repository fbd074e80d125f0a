/** Settles an operation and writes it into the order's history, in the caller's transaction. */
import 'server-only';
import type { Db } from '@/db/client';
import { type OperationRow, settleOperation } from '@/db/queries/operations';
import { appendEvent } from '@/db/queries/order-events';
import type { GatewayRefusal } from '@/db/types';
import { describeOperation } from '../state/messages/history-messages';
import { each } from '../surroundings';

/** The gateway has had this reference: an earlier call under it may have been done. */
export const DUPLICATE = 'DUPLICATE_REQUEST';

/** What a gateway call came to, as far as its operation is concerned. */
export interface Answer {
  state: 'succeeded' | 'failed' | 'unknown';
  gatewayId?: string;
  code?: string;
  /** Of a call that had no good answer. */
  requestId?: string;
  /** Of a "no": why, empty where the gateway gave no reason. */
  refusal?: GatewayRefusal;
  /**
   * Beside `unknown`: the gateway said "no" to a repeat. The call before it, whose answer was lost, may be the
   * very reason; so it ends the operation only when a later look does not show that one's work.
   */
  refusedCode?: string;
}

/**
 * An operation that has its final answer keeps it. Only a change of state is told.
 * @param operation as it is in the database.
 * @param cause who or what brought the answer, for the history.
 * @returns whether the operation was still open.
 */
export async function settle(
  tx: Db,
  operation: OperationRow,
  { state, gatewayId, code, requestId, refusal, refusedCode }: Answer,
  cause: string,
  now: number,
): Promise<boolean> {
  const wasOpen = await settleOperation(tx, operation.id, {
    state,
    now,
    errorCode: code ?? null,
    ...(gatewayId ? { gatewayId } : {}),
    ...(requestId ? { requestId } : {}),
    ...(refusal ? { refusal } : {}),
    ...(refusedCode ? { refusedCode } : {}),
  });
  if (!wasOpen || state === operation.state) return wasOpen;
  await appendEvent(tx, {
    orderId: operation.orderId,
    at: now,
    kind: 'operation',
    cause,
    summary: describeOperation(operation.kind, operation.amountPaise, state, code),
    data: { operationId: operation.id, state },
  });
  if (state === 'succeeded') {
    for (const succeeded of each('operationSucceeded')) await succeeded(tx, operation, now);
  }
  return true;
}
