/** What came of an operation, from an answer or from a fetched order, is written to it and to the order's history, in the caller's transaction. */
import 'server-only';
import type { Db } from '@/db/client';
import { type OperationRow, operationsOfOrder, updateOpenOperation } from '@/db/queries/operations';
import { appendEvent } from '@/db/queries/order-events';
import type { OrderRow } from '@/db/queries/orders';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { describeOperation } from '../state/messages/history-messages';
import { GRACE_MS, resolveOperation } from '../state/operations/resolve-operation';
import type { Answer } from '../state/types';
import { each } from '../surroundings';

/** The gateway has had this reference: an earlier call under it may have been done. */
export const DUPLICATE = 'DUPLICATE_REQUEST';

/**
 * An operation that has its final answer keeps it. Only a change of state is told.
 * @param operation as it is in the database.
 * @param cause who or what brought the answer, for the history.
 */
export async function applyAnswer(
  tx: Db,
  operation: OperationRow,
  { state, gatewayId, code, requestId, refusal, refusedCode }: Answer,
  cause: string,
  now: number,
): Promise<void> {
  const wasOpen = await updateOpenOperation(tx, operation.id, {
    state,
    now,
    errorCode: code ?? null,
    ...(gatewayId ? { gatewayId } : {}),
    ...(requestId ? { requestId } : {}),
    ...(refusal ? { refusal } : {}),
    ...(refusedCode ? { refusedCode } : {}),
  });
  if (!wasOpen || state === operation.state) return;
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
}

/** Operations that a sync can resolve: unknown, or sent by a process that may have ended since. */
function awaitsSync(one: OperationRow, now: number): one is OperationRow & { claimedAt: number } {
  if (one.claimedAt === null) return false;
  if (one.state === 'unknown') return true;
  // Its own caller is still waiting for the answer, unless that caller is gone.
  return one.state === 'pending' && now - one.claimedAt > GRACE_MS;
}

/**
 * @param held the order as read in this same transaction.
 * @returns the operations that the gateway does not know although their time is up: they may be asked for
 *   again, outside this transaction.
 */
export async function resolveOpenOperations(
  tx: Db,
  held: OrderRow,
  shown: GatewayOrder,
  now: number,
): Promise<string[]> {
  const lost: string[] = [];
  for (const operation of await operationsOfOrder(tx, held.id)) {
    if (!awaitsSync(operation, now)) continue;
    // The create of another order at the gateway: that one's fetch resolves it.
    if (operation.kind === 'create' && operation.reference !== shown.reference) continue;
    const found = resolveOperation(operation, shown, now);
    if (found.state === 'ask-again') lost.push(operation.id);
    const answer: Answer = { ...found, state: found.state === 'ask-again' ? 'unknown' : found.state };
    const { state, gatewayId = operation.gatewayId } = answer;
    if (state === operation.state && gatewayId === operation.gatewayId) continue;
    await applyAnswer(tx, operation, answer, 'look', now);
  }
  return lost;
}
