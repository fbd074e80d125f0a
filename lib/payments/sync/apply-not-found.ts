/** What follows when the gateway has never heard of an order: its creation never arrived, or is on its way. */
import 'server-only';
import type { Db } from '@/db/client';
import { createOperationOf } from '@/db/queries/operations';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { applyAnswer } from '../operations/answer';
import { giveUp, shouldGiveUp } from '../state/decide';
import { merchantReferenceOf } from '../state/merchant-reference';
import { GRACE_MS } from '../state/operations/resolve-operation';
import type { Cause, Review } from '../state/types';
import { follow } from './apply';
import { openReview } from './open-review';
import { schedule } from './schedule';

/** @param held the order as read in this same transaction. @returns the order's status afterwards. */
export async function applyNotFound(
  tx: Db,
  held: OrderRow,
  cause: Cause,
  now: number,
): Promise<OrderRow['status']> {
  await failLostCreate(tx, merchantReferenceOf(held), now);
  // An order that it once knew is not one that never arrived: other credentials, or a fault of its own.
  const { gatewayOrderId } = held;
  if (gatewayOrderId !== null) await openReview(tx, held, forgottenOrder(gatewayOrderId), cause, now);
  const end = gatewayOrderId === null && shouldGiveUp(held, now) ? giveUp(held) : undefined;
  const status = end?.status ?? held.status;
  if (end) await follow(tx, held, end, cause, now);
  const next = await schedule(tx, held, status, end !== undefined, now);
  await updateOrder(
    tx,
    held.id,
    { ...(end ? { status, stock: end.stock } : {}), lookedAt: now, ...next },
    now,
  );
  return status;
}

function forgottenOrder(gatewayOrderId: string): Review {
  return {
    kind: 'impossible_status',
    details: [{ field: 'gateway order id', ours: gatewayOrderId, theirs: 'not found' }],
  };
}

/** A creation that is too old to be on its way did not arrive: the shopper may ask again, under the same reference. */
export async function failLostCreate(tx: Db, merchantReference: string, now: number): Promise<void> {
  const create = await createOperationOf(tx, merchantReference);
  if (!create || create.claimedAt === null || now - create.claimedAt <= GRACE_MS) return;
  await applyAnswer(tx, create, { state: 'failed', code: 'NOT_RECEIVED' }, 'look', now);
}
