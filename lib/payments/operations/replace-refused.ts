/**
 * A create whose answer was lost may have made an order whose page nobody knows. A gateway that answers the repeat with
 * DUPLICATE_REQUEST never tells it: the shop order then gets another order there, under a reference of its own.
 */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import { forgetPayments, paymentsOfOrder } from '@/db/queries/gateway-records';
import { createOperationOf } from '@/db/queries/operations';
import { appendEvent, openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import { insertSuperseded, supersededOfOrder } from '@/db/queries/superseded-orders';
import { log } from '@/lib/log';
import { BLANK, merchantReferenceOf, nextMerchantReference } from '../state/merchant-reference';
import { cameToNothing } from '../state/transitions';
import { paysByPlan } from '../state/ways-to-pay/channels';
import { each } from '../surroundings';
import { syncBestEffort } from '../sync/sync-best-effort';
import { DUPLICATE } from './answer';
import { recordOperation } from './operations';

/** @returns whether another create has been committed: its caller, or reconcile, sends it. */
export async function replaceRefused(order: OrderRow): Promise<boolean> {
  await syncBestEffort(order, 'page');
  return transaction('supersede order', (tx) => supersede(tx, order.id));
}

/** In one transaction, so that two presses make one. */
async function supersede(tx: Db, orderId: string): Promise<boolean> {
  const order = await orderById(tx, orderId);
  if (!order || !(await isBeyondReach(tx, order))) return false;
  const from = merchantReferenceOf(order);
  const to = nextMerchantReference(order.reference, (await supersededOfOrder(tx, orderId)).length);
  if (to === undefined) {
    log.error('the gateway refuses every repeat of a create', { reference: order.reference });
    return false;
  }
  const now = Date.now();
  await insertSuperseded(tx, {
    merchantReference: from,
    orderId,
    gatewayOrderId: order.gatewayOrderId,
    status: order.status,
    supersededAt: now,
  });
  for (const forgotten of each('forgotten')) await forgotten(tx, order);
  await forgetPayments(tx, orderId);
  await updateOrder(tx, orderId, { gatewayReference: to, ...BLANK }, now);
  await appendEvent(tx, {
    orderId,
    at: now,
    kind: 'operation',
    cause: 'shopper',
    summary: `The page of ${from} never reached us, and the gateway does not tell it again: asked for another order as ${to}`,
    data: { from, to },
  });
  const create = { kind: 'create', amountPaise: order.totalPaise, reference: to } as const;
  await recordOperation(tx, order, { ...create, actor: 'shopper', reason: null }, now);
  return true;
}

/** Unpaid, nothing under way, and its page is known to nobody. An order that is paid on a page of ours needs none. */
async function isBeyondReach(tx: Db, order: OrderRow): Promise<boolean> {
  if (order.redirectUrl !== null || paysByPlan(order.channel)) return false;
  if (order.status !== 'CREATED' && order.status !== 'ATTEMPTED') return false;
  // Refused, and found by a fetch since. A later claim takes the refusal away: somebody is asking again.
  const create = await createOperationOf(tx, merchantReferenceOf(order));
  if (create?.state !== 'succeeded' || create.refusedCode !== DUPLICATE) return false;
  if ((await openReviewsOfOrder(tx, order.id)).length > 0) return false;
  return (await paymentsOfOrder(tx, order.id)).every(({ status }) => cameToNothing(status));
}
