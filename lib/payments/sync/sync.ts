/**
 * The one door. Whatever hints that an order may have changed (callback, webhook, administrator, timer,
 * page) ends here: fetch the gateway's own order, compare it with what we asked, apply the transition in
 * one transaction. Nobody else writes a status of the gateway's.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { claimSync, type OrderRow, orderById, orderByReference } from '@/db/queries/orders';
import { log } from '@/lib/log';
import { GatewayError } from '@/lib/pinelabs/gateway-error';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { merchantReferenceOf } from '../state/merchant-reference';
import type { Cause } from '../state/types';
import { gateway, reader, transaction } from '../surroundings';
import { type Applied, applyFetched } from './apply';
import { applyNotFound } from './apply-not-found';
import { syncSuperseded } from './superseded';

export type SyncResult =
  /** `lost`: ids of operations that the gateway does not know although their time is up. */
  | { outcome: 'synced'; status: OrderRow['status']; changed: boolean; lost: string[] }
  /** The gateway has never heard of the order. */
  | { outcome: 'not-at-gateway'; status: OrderRow['status'] }
  | { outcome: 'no-such-order' };

/** Ends with `applyFetched`; a person's settlement does more in the same transaction. */
export type Apply = (
  ...args: [tx: Db, held: OrderRow, shown: GatewayOrder, cause: Cause, now: number]
) => Promise<Applied>;

/** Runs the work in a transaction that errors and the crash tests call by its own name. */
export type InTransaction = <T>(work: (tx: Db) => Promise<T>) => Promise<T>;

/** A hint whose sync failed, or whose process ended, is followed up by reconcile after this long, in milliseconds. */
const MADE_UP_FOR_AFTER_MS = 20_000;

/**
 * An order's earlier ones at the gateway are fetched with it.
 * @param reference our order's number, or any `merchant_order_reference` of it.
 * @param apply what is done with the fetched order, in the transaction that has read ours.
 * @throws GatewayError when the gateway could not be asked about this order; nothing has changed then.
 */
export async function syncOrder(
  reference: string,
  cause: Cause,
  now = Date.now(),
  apply: Apply = applyFetched,
  inTransaction: InTransaction = (work) => transaction('apply fetched', work),
): Promise<SyncResult> {
  const order = await orderByReference(reader(), reference);
  if (!order) return { outcome: 'no-such-order' };
  const merchantReference = merchantReferenceOf(order);
  const shown = await fetchOrder({ ...order, merchantReference });
  if (shown?.unread) {
    log.warn('fields of the gateway’s order could not be read', {
      reference,
      fields: shown.unread.join(' '),
    });
  }
  const result = await inTransaction(async (tx): Promise<SyncResult | 'overtaken'> => {
    // Read again: the fetch took time, and others may have been faster.
    const held = await orderById(tx, order.id);
    if (!held) return { outcome: 'no-such-order' };
    // Another order at the gateway counts since: what was fetched is an earlier one.
    if (merchantReferenceOf(held) !== merchantReference) return 'overtaken';
    // Asked by our reference while its creation was on its way: the creation's own answer is the newer word.
    if (!shown && held.gatewayOrderId !== order.gatewayOrderId) return 'overtaken';
    if (!shown) return { outcome: 'not-at-gateway', status: await applyNotFound(tx, held, cause, now) };
    return { outcome: 'synced', ...(await apply(tx, held, shown, cause, now)) };
  });
  // Ends soon: an order keeps the id that it was given, or gets another order at the gateway.
  if (result === 'overtaken') return syncOrder(reference, cause, Date.now(), apply, inTransaction);
  const earlier = await syncSuperseded(order.id, fetchOrder, cause, now);
  const end: SyncResult = earlier ? { outcome: 'synced', ...earlier } : result;
  log.info('order synced', {
    reference,
    cause,
    outcome: end.outcome,
    status: 'status' in end ? end.status : undefined,
  });
  return end;
}

/**
 * Rate-limited sync for untrusted triggers: at most one fetch per `gapMs` and order.
 * @returns undefined when the last one is younger than that.
 */
export async function syncOrderThrottled(
  order: Pick<OrderRow, 'id' | 'reference'>,
  cause: Cause,
  gapMs: number,
): Promise<SyncResult | undefined> {
  const now = Date.now();
  const claim = { now, gapMs, otherwiseAt: now + MADE_UP_FOR_AFTER_MS };
  const mine = await transaction('claim fetch', (tx) => claimSync(tx, order.id, claim));
  return mine ? syncOrder(order.reference, cause) : undefined;
}

async function fetchOrder(of: { gatewayOrderId: string | null; merchantReference: string }) {
  try {
    return of.gatewayOrderId
      ? await gateway().getOrder(of.gatewayOrderId)
      : await gateway().getOrderByReference(of.merchantReference);
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'ORDER_NOT_FOUND') return undefined;
    throw error;
  }
}
