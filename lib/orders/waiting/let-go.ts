/**
 * Somebody who came back without having paid puts the items of their order back into the cart. It is the shop's own giving up,
 * only earlier: the order closes, its units are on the shelf at once, and money that comes all the same opens a review.
 */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, orderById, orderByReference } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { closeUnpaid } from '@/lib/payments/sync/close-unpaid';
import { syncOrderThrottled } from '@/lib/payments/sync/sync';
import { type OrderPath, orderPath } from '../order-token';
import { type MayLetGo, mayLetGo } from './may-let-go';

/** Presses fetch an order at most this often, in milliseconds. */
const GAP_MS = 1_000;

/** `done` also for an order that came to nothing before. */
export type LetGo = Exclude<MayLetGo, 'yes' | 'closed'> | 'done';

/**
 * After a fetch: while a payment may be under way, or the gateway cannot be asked, nothing goes back.
 * @param cartId of whoever asks: another cart's order is none of theirs.
 * @returns what came of it, and the order's page; undefined for one that is not of this cart.
 */
export async function letGoOrder(
  cartId: string,
  reference: string,
): Promise<{ came: LetGo; orderPath: OrderPath } | undefined> {
  const order = await orderByReference(reader(), reference);
  if (order?.cartId !== cartId) return undefined;
  const came = await closeWaiting(order, PUT_BACK);
  return came && { came, orderPath: orderPath(order.id, order.linkRenewals) };
}

const PUT_BACK = { kind: 'let-go', summary: 'The customer put its items back into the cart' };

/** The same for whoever may do it, with the line of the order's history that says why. */
export async function closeWaiting(order: OrderRow, why: Why): Promise<LetGo | undefined> {
  const since = Date.now();
  await fetchOnce(order);
  return closeForCart(order.id, why, since);
}

interface Why {
  kind: string;
  summary: string;
}

/** A page that was opened a moment ago has fetched it before the press: then another fetch waits for its turn. Never throws. */
async function fetchOnce(order: OrderRow): Promise<void> {
  for (const waitMs of [0, GAP_MS]) {
    await sleep(waitMs);
    try {
      if (await syncOrderThrottled(order, 'page', GAP_MS)) return;
    } catch (error) {
      return log.warn('an order to let go was not fetched', { error: describeError(error) });
    }
  }
}

function closeForCart(id: string, why: Why, since: number, now = Date.now()): Promise<LetGo | undefined> {
  return transaction('let order go', async (tx) => {
    const order = await orderById(tx, id);
    if (!order) return undefined;
    const [operations, payments] = [await operationsOfOrder(tx, id), await paymentsOfOrder(tx, id)];
    const underReview = (await openReviewsOfOrder(tx, id)).length > 0;
    const may = mayLetGo({ order, operations, payments, now }, { since, underReview });
    if (may === 'closed') return 'done';
    if (may !== 'yes') return may;
    await closeUnpaid(tx, order, why, now);
    return 'done';
  });
}
