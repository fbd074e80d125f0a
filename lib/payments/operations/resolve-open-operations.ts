/** Settles operations whose answer went missing, from what a look at the gateway shows. */
import 'server-only';
import type { Db } from '@/db/client';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { GRACE_MS, resolveOperation } from '../state/operations/resolve-operation';
import { type Answer, settle } from './settle';

/** Operations that a look can settle: unknown, or sent by a process that may have ended since. */
function isOpen(operation: OperationRow, now: number): operation is OperationRow & { claimedAt: number } {
  if (operation.claimedAt === null) return false;
  if (operation.state === 'unknown') return true;
  // Its own caller is still waiting for the answer, unless that caller is gone.
  return operation.state === 'pending' && now - operation.claimedAt > GRACE_MS;
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
    if (!isOpen(operation, now)) continue;
    // The create of another order at the gateway: that one's fetch settles it.
    if (operation.kind === 'create' && operation.reference !== shown.reference) continue;
    const found = resolveOperation(operation, shown, now);
    if (found.state === 'ask-again') lost.push(operation.id);
    const state = found.state === 'ask-again' ? 'unknown' : found.state;
    const gatewayId = 'gatewayId' in found && found.gatewayId ? found.gatewayId : operation.gatewayId;
    if (state === operation.state && gatewayId === operation.gatewayId) continue;
    const answer: Answer = {
      state,
      ...(gatewayId ? { gatewayId } : {}),
      ...(found.state === 'failed' ? { code: found.code } : {}),
    };
    await settle(tx, operation, answer, 'look', now);
  }
  return lost;
}
