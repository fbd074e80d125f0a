/**
 * What was asked of the gateway, got no answer and is not found by a sync is asked for again, under the same
 * reference: the gateway captures and cancels an order once, and answers a refund's reference that it has with
 * the refund that exists. Giving it up instead would lose what an administrator asked for, and would let a
 * second refund, under a new reference, meet the first one arriving late.
 */
import 'server-only';
import { reader } from '@/db/client';
import { operationById } from '@/db/queries/operations-sending';
import { CALLS, canSendAgain } from './calls';
import { sendOperation } from './operations';

/**
 * @param operationIds as the sync that has just been made names them.
 * @returns whether one of them was asked for: then another sync shows what came of it.
 */
export async function repeatLostOperations(operationIds: readonly string[]): Promise<boolean> {
  let asked = false;
  for (const id of operationIds) {
    const operation = await operationById(reader(), id);
    // That sync left it `unknown`. Settled or sent again by somebody else since: theirs is the newer word.
    if (operation?.state === 'unknown' && operation.gatewayId === null && canSendAgain(operation)) {
      asked = (await sendOperation(operation, CALLS[operation.kind])) !== undefined || asked;
    }
  }
  return asked;
}
