/**
 * A refund whose answer was lost and which a look does not find is asked for again, under the same
 * reference: the gateway answers a reference that it has with the refund that exists. Giving it up instead
 * would let a second refund, under a new reference, meet the first one arriving late.
 */
import 'server-only';
import { reader } from '@/db/client';
import { operationById } from '@/db/queries/operations';
import { callRefund } from './calls';
import { sendOperation } from './operations';

/** @param operationIds as the look that has just been made names them. */
export async function repeatLostRefunds(operationIds: readonly string[]): Promise<void> {
  for (const id of operationIds) {
    const operation = await operationById(reader(), id);
    // Settled or repeated by somebody else since the look: theirs is the newer word.
    const open = operation?.state === 'unknown' || operation?.state === 'pending';
    if (operation && open && operation.gatewayId === null) await sendOperation(operation, callRefund);
  }
}
