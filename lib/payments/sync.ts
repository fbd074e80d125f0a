/**
 * The one door. Whatever hints that an order may have changed (callback, webhook, administrator, timer,
 * page) ends here: fetch the gateway's own order, compare it with what we asked, apply the transition in
 * one transaction. Nobody else writes a payment status.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { claimLook, type OrderRow, orderById, orderByReference } from '@/db/queries/orders';
import { log } from '@/lib/log';
import { GatewayError, type GatewayOrder } from '@/lib/pinelabs';
import { applyFetched } from './apply';
import { applyNotFound } from './apply-not-found';
import { gateway } from './gateway';
import { gatewayPage } from './gateway-page';
import type { Cause } from './types';

export type SyncResult =
  /** `lost`: ids of operations that the gateway does not know although their time is up. */
  | { outcome: 'synced'; status: OrderRow['status']; changed: boolean; lost: string[] }
  /** The gateway has never heard of the order. */
  | { outcome: 'not-at-gateway'; status: OrderRow['status'] }
  | { outcome: 'no-such-order' };

/** A hint whose look failed, or whose process ended, is followed up by reconcile after this long, in milliseconds. */
const MADE_UP_FOR_AFTER_MS = 20_000;

/**
 * @param reference our `merchant_order_reference`.
 * @throws GatewayError when the gateway could not be asked; nothing has changed then.
 */
export async function syncOrder(reference: string, cause: Cause, now = Date.now()): Promise<SyncResult> {
  const order = await orderByReference(reader(), reference);
  if (!order) return { outcome: 'no-such-order' };
  const shown = withCheckedChallenge(await fetchOrder(order), reference);
  if (shown?.unread) {
    log.warn('fields of the gateway’s order could not be read', {
      reference,
      fields: shown.unread.join(' '),
    });
  }
  const result = await transaction('apply look', async (tx): Promise<SyncResult | 'overtaken'> => {
    // Read again: the fetch took time, and others may have been faster.
    const held = await orderById(tx, order.id);
    if (!held) return { outcome: 'no-such-order' };
    // Asked by our reference while its creation was on its way: the creation's own answer is the newer word.
    if (!shown && held.gatewayOrderId !== order.gatewayOrderId) return 'overtaken';
    if (!shown) return { outcome: 'not-at-gateway', status: await applyNotFound(tx, held, cause, now) };
    return { outcome: 'synced', ...(await applyFetched(tx, held, shown, cause, now)) };
  });
  // Once at the most: an order keeps the id that it was given.
  if (result === 'overtaken') return syncOrder(reference, cause);
  log.info('order synced', {
    reference,
    cause,
    outcome: result.outcome,
    status: 'status' in result ? result.status : undefined,
  });
  return result;
}

/**
 * The same, for hints that anybody can send as often as they like: at most one look every `gapMs` an order.
 * @returns undefined when the last look is younger than that.
 */
export async function syncOrderThrottled(
  order: Pick<OrderRow, 'id' | 'reference'>,
  cause: Cause,
  gapMs: number,
): Promise<SyncResult | undefined> {
  const now = Date.now();
  const claim = { now, gapMs, otherwiseAt: now + MADE_UP_FOR_AFTER_MS };
  const mine = await transaction('claim look', (tx) => claimLook(tx, order.id, claim));
  return mine ? syncOrder(order.reference, cause) : undefined;
}

async function fetchOrder(order: OrderRow): Promise<GatewayOrder | undefined> {
  try {
    return order.gatewayOrderId
      ? await gateway().getOrder(order.gatewayOrderId)
      : await gateway().getOrderByReference(order.reference);
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'ORDER_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Customers are sent to the gateway and nowhere else, whatever an answer says. */
function withCheckedChallenge(shown: GatewayOrder | undefined, reference: string): GatewayOrder | undefined {
  if (!shown?.challengeUrl) return shown;
  const { challengeUrl, ...rest } = shown;
  const checked = gatewayPage('challenge_url', challengeUrl, reference);
  return checked === undefined ? rest : { ...rest, challengeUrl: checked };
}
