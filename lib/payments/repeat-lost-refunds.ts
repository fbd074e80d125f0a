/**
 * A refund whose answer was lost and which a look does not find is asked for again, under the same
 * reference: the gateway answers a reference that it has with the refund that exists. Giving it up instead
 * would let a second refund, under a new reference, meet the first one arriving late.
 */
import 'server-only';
import { reader } from '@/db/client';
import { operationsOfOrder } from '@/db/queries/operations';
import { callRefund } from './calls';
import { sendOperation } from './operations';
import { GRACE_MS } from './resolve-operation';

/** To be called after a look at the order. */
export async function repeatLostRefunds(orderId: string, now = Date.now()): Promise<void> {
  for (const operation of await operationsOfOrder(reader(), orderId)) {
    const lost =
      operation.kind === 'refund' &&
      (operation.state === 'unknown' || operation.state === 'pending') &&
      operation.gatewayId === null &&
      operation.claimedAt !== null &&
      now - operation.claimedAt > GRACE_MS;
    if (lost) {
      await sendOperation(operation.id, callRefund, {
        states: ['unknown', 'pending'],
        before: now - GRACE_MS,
      });
    }
  }
}
