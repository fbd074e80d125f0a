/** What follows when the gateway has never heard of an order: its creation never arrived, or is on its way. */
import 'server-only';
import type { Db } from '@/db/client';
import { createOperationOf } from '@/db/queries/operations';
import { appendEvent } from '@/db/queries/order-events';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { returnStockOfOrder } from '@/db/queries/stock';
import { schedule } from './apply';
import { callPerson } from './call-person';
import { type Review, shouldGiveUp } from './decide';
import { GRACE_MS } from './resolve-operation';
import { settle } from './settle';

/** @param held the order as read in this same transaction. @returns the order's status afterwards. */
export async function applyNotFound(tx: Db, held: OrderRow, now: number): Promise<OrderRow['status']> {
  await settleCreation(tx, held, now);
  // An order that it once knew is not one that never arrived: other credentials, or a fault of its own.
  const forgotten = held.gatewayOrderId !== null;
  if (forgotten) await callPerson(tx, held, forgottenOrder(held), 'look', now);
  const givenUp = !forgotten && shouldGiveUp(held, now);
  const status = givenUp ? 'EXPIRED' : held.status;
  if (givenUp) await giveUp(tx, held, now);
  await updateOrder(tx, held.id, { lookedAt: now, ...(await schedule(tx, held, status, givenUp, now)) }, now);
  return status;
}

function forgottenOrder(held: OrderRow): Review {
  return {
    kind: 'impossible_status',
    details: [{ field: 'gateway order id', ours: held.gatewayOrderId ?? '', theirs: 'not found' }],
  };
}

/** A creation that is too old to be on its way did not arrive: the shopper may ask again, under the same reference. */
async function settleCreation(tx: Db, held: OrderRow, now: number): Promise<void> {
  const create = await createOperationOf(tx, held.id);
  if (!create || create.claimedAt === null || now - create.claimedAt <= GRACE_MS) return;
  await settle(tx, create, { state: 'failed', code: 'NOT_RECEIVED' }, 'look', now);
}

async function giveUp(tx: Db, held: OrderRow, now: number): Promise<void> {
  if (held.stock !== 'released') await returnStockOfOrder(tx, held.id);
  await updateOrder(tx, held.id, { status: 'EXPIRED', stock: 'released' }, now);
  await appendEvent(tx, {
    orderId: held.id,
    at: now,
    kind: 'status',
    cause: 'look',
    summary: `${held.status} → EXPIRED; the gateway never received the order`,
    data: { from: held.status, to: 'EXPIRED' },
  });
}
