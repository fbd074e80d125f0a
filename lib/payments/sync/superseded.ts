/**
 * The earlier orders of a shop order at the gateway: fetched with it, so that money which reaches one of them is never
 * missed. The first one that is paid is the order's; another one that is paid as well needs a person.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { forgetPayments } from '@/db/queries/gateway-records';
import { createOperationOf } from '@/db/queries/operations';
import { appendEvent } from '@/db/queries/order-events';
import { checkSoon, type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import {
  deleteSuperseded,
  insertSuperseded,
  type SupersededRow,
  supersededOfOrder,
  updateSuperseded,
} from '@/db/queries/superseded-orders';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { applyAnswer } from '../operations/answer';
import { compare } from '../state/decide';
import { BLANK, merchantReferenceOf } from '../state/merchant-reference';
import type { Cause } from '../state/types';
import { each, reader, transaction } from '../surroundings';
import { type Applied, applyFetched, asHeld } from './apply';
import { failLostCreate } from './apply-not-found';
import { openOrExtendReview, openReview } from './open-review';
import { closedAt, otherDiffers, paidOf, paidTwice } from './rules/superseded-rules';

/** After a fetch that failed, in milliseconds. */
const ASK_AGAIN_MS = 20_000;
/** A final order's turn, where an earlier one of it is still watched, in milliseconds. */
const WATCH_MS = 6 * 60 * 60_000;

/** What was recorded and accepted is about the order that counts. */
const OF_ANOTHER = {
  settlement: null,
  authorisedPaise: 0,
  capturedPaise: 0,
  releasedPaise: 0,
  refundedPaise: 0,
} as const;

/**
 * @param fetch asks the gateway; undefined for an order that it does not know.
 * @returns what the order has become, where one of these changed it.
 * @throws GatewayError when the gateway could not be asked.
 */
export async function syncSuperseded(
  orderId: string,
  fetch: (row: SupersededRow) => Promise<GatewayOrder | undefined>,
  cause: Cause,
  now: number,
): Promise<Applied | undefined> {
  let applied: Applied | undefined;
  for (const row of await supersededOfOrder(reader(), orderId)) {
    // Only the gateway's own word, or an administrator, opens the book on an old one again.
    if (row.closedAt !== null && (cause === 'reconcile' || cause === 'page')) continue;
    const shown = await fetch(row).catch((error: unknown) => askSoon(orderId, error));
    applied = (await transaction('apply superseded', (tx) => apply(tx, row, shown, cause, now))) ?? applied;
  }
  return applied;
}

/** The order's own fetch has just planned the next one, which may be hours off. */
async function askSoon(orderId: string, error: unknown): Promise<never> {
  await transaction('superseded soon', (tx) => checkSoon(tx, orderId, Date.now() + ASK_AGAIN_MS));
  throw error;
}

async function apply(
  tx: Db,
  { orderId, merchantReference }: SupersededRow,
  shown: GatewayOrder | undefined,
  cause: Cause,
  now: number,
): Promise<Applied | undefined> {
  // Read again: the fetch took time.
  const order = await orderById(tx, orderId);
  const row = (await supersededOfOrder(tx, orderId)).find(
    (one) => one.merchantReference === merchantReference,
  );
  if (!order || !row) return undefined;
  if (!shown) {
    await failLostCreate(tx, merchantReference, now);
    await updateSuperseded(tx, merchantReference, { closedAt: closedAt(row, now) });
    return undefined;
  }
  const { gatewayOrderId } = row;
  const details = compare(
    { ...asHeld(order), ...OF_ANOTHER, gatewayReference: merchantReference, gatewayOrderId },
    shown,
  );
  if (details.length > 0) {
    await openReview(tx, order, otherDiffers(order, row, details), cause, now);
    return undefined;
  }
  await succeedCreate(tx, shown, now);
  const paidPaise = paidOf(shown);
  if (paidPaise > 0 && order.authorisedPaise === 0) return becomeCurrent(tx, order, row, shown, cause, now);
  // Also where the order itself is final, and this one was closed before.
  await checkSoon(tx, orderId, now + WATCH_MS);
  await updateSuperseded(tx, merchantReference, {
    gatewayOrderId: shown.orderId,
    status: shown.status,
    paidPaise,
    closedAt: closedAt({ ...row, status: shown.status, paidPaise }, now),
  });
  if (paidPaise > 0 && row.paidPaise === 0) {
    await openOrExtendReview(tx, order, paidTwice(order, row, shown, paidPaise), cause, now);
  }
  if (paidPaise === 0 && row.paidPaise > 0) await tellGivenBack(tx, row, cause, now);
  return undefined;
}

async function succeedCreate(tx: Db, shown: GatewayOrder, now: number): Promise<void> {
  const create = await createOperationOf(tx, shown.reference);
  if (create) await applyAnswer(tx, create, { state: 'succeeded', gatewayId: shown.orderId }, 'look', now);
}

/** Nothing was ever paid on the order that counted: this one counts, and that one is watched. */
async function becomeCurrent(
  tx: Db,
  order: OrderRow,
  row: SupersededRow,
  shown: GatewayOrder,
  cause: Cause,
  now: number,
): Promise<Applied | undefined> {
  const from = merchantReferenceOf(order);
  const to = row.merchantReference;
  await deleteSuperseded(tx, to);
  for (const forgotten of each('forgotten')) await forgotten(tx, order);
  await forgetPayments(tx, order.id);
  await updateOrder(
    tx,
    order.id,
    { ...BLANK, gatewayReference: to === order.reference ? null : to, gatewayOrderId: shown.orderId },
    now,
  );
  await insertSuperseded(tx, {
    merchantReference: from,
    orderId: order.id,
    gatewayOrderId: order.gatewayOrderId,
    supersededAt: now,
  });
  await appendEvent(tx, {
    orderId: order.id,
    at: now,
    kind: 'operation',
    cause,
    summary: `Paid as ${to}, the earlier order at the gateway: that one counts, and ${from} is watched`,
    data: { from, to },
  });
  const changed = await orderById(tx, order.id);
  return changed && applyFetched(tx, changed, shown, cause, now);
}

async function tellGivenBack(tx: Db, row: SupersededRow, cause: Cause, now: number): Promise<void> {
  await appendEvent(tx, {
    orderId: row.orderId,
    at: now,
    kind: 'operation',
    cause,
    summary: `The second payment, made as ${row.merchantReference}, went back`,
  });
}
