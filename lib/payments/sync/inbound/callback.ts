/**
 * The customer's browser comes back. What it brings is a hint: a good signature about an order of ours earns a sync and the
 * way to the order's page; anything else leads to a neutral page. A bad signature writes nothing and fetches nothing.
 */
import 'server-only';
import { DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { type OrderRow, orderByGatewayId, orderByReference, updateOrder } from '@/db/queries/orders';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import {
  type Callback,
  type CallbackFields,
  parseCallback,
  verifyCallback,
} from '@/lib/pinelabs/incoming/callback-signature';
import { sha256Hex } from '@/lib/security/keys';
import { isOpen, isPaid, knownStatus, transition } from '../../state/transitions';
import { gateway } from '../../surroundings';
import { type SyncResult, syncOrderThrottled } from '../sync';
import { claimOnceFor, noteRehearsal } from './callback-notes';

/** The customer waits: after this long, in milliseconds, their page opens and finds out by itself. */
const TIMEOUT_MS = 6_000;
/** However many new events of one order are told, it is fetched at most this often, in milliseconds. */
const EVENT_GAP_MS = 1_000;
/** An old callback can be replayed for ever: it earns one sync in this time, in milliseconds. */
const REPLAY_GAP_MS = 60_000;
/**
 * One callback counts as a new event once in this time, in milliseconds. Some say more than the gateway's order ever
 * shows (FAILED of an order that may be tried again): without this they would be new at every replay.
 */
const EVENT_ONCE_MS = 24 * 60 * 60 * 1_000;
/** A callback is signed for ever. After this long, in milliseconds, it is a hint still and opens no page of an order. */
const LEADS_FOR_MS = 24 * 60 * 60 * 1_000;

/**
 * @param fields as received, in order, duplicates and all.
 * @returns the id of the order whose page the customer may see; undefined earns the neutral page.
 * @throws DatabaseUnavailableError, and nothing else, when the hint could neither be noted nor followed up: the
 *   order's page might then ask for the money again, so that the customer must not be led there yet.
 */
export async function handleCallback(
  fields: readonly (readonly [string, string])[],
): Promise<string | undefined> {
  const callback = parseCallback(fields);
  if (!callback || !verifyCallback(fields, env().PINELABS_SECRET_KEY)) {
    log.warn('callback refused', { outcome: callback ? 'bad-signature' : 'bad-shape' });
    return undefined;
  }
  try {
    const order = await findOrder(callback.orderId, fields);
    if (!order) return undefined;
    const notNoted = await noteReturn(order, callback.status).catch(keepUnavailable);
    const synced = await withTimeout(syncFor(order, callback));
    if (notNoted && !synced) throw notNoted;
    return Date.now() - order.createdAt < LEADS_FOR_MS ? order.id : undefined;
  } catch (error) {
    log.error('callback not followed up', {
      gatewayOrderId: callback.orderId,
      error: describeError(error),
    });
    if (error instanceof DatabaseUnavailableError) throw error;
    return undefined;
  }
}

/** Not the end yet: a sync says more than the note would have. */
function keepUnavailable(error: unknown): DatabaseUnavailableError {
  if (error instanceof DatabaseUnavailableError) return error;
  throw error;
}

/** By the gateway's id; where the answer to our own create was lost, the gateway tells whose order it is. */
async function findOrder(gatewayOrderId: string, fields: CallbackFields): Promise<OrderRow | undefined> {
  const known = await orderByGatewayId(reader(), gatewayOrderId);
  if (known) return known;
  // A payment of the same merchant in another shop is signed as well, and could be brought here for ever.
  if (!(await claimOnceFor(`callback:order:${gatewayOrderId}`, REPLAY_GAP_MS))) return undefined;
  const shown = await withTimeout(gateway().getOrder(gatewayOrderId));
  if (!shown) return undefined;
  await noteRehearsal(shown, fields);
  return orderByReference(reader(), shown.reference);
}

/**
 * A customer who says that they have paid is not asked to pay until the order has been fetched: should the fetch
 * fail, their page says that we are checking. It is no status, and moves none.
 */
async function noteReturn(order: OrderRow, claimed: string): Promise<void> {
  const status = knownStatus(claimed);
  if (status === undefined || !isPaid(status) || !isOpen(order.status)) return;
  await transaction('note return', (tx) => updateOrder(tx, order.id, { returnedAt: Date.now() }, Date.now()));
}

/** @returns what the sync came to; undefined when the order was fetched only just now. */
async function syncFor(order: OrderRow, callback: Callback): Promise<SyncResult | undefined> {
  const gap = (await isNewEvent(order, callback)) ? EVENT_GAP_MS : REPLAY_GAP_MS;
  return syncOrderThrottled(order, 'callback', gap);
}

async function isNewEvent(order: OrderRow, { orderId, status, errorCode = '' }: Callback): Promise<boolean> {
  const known = knownStatus(status);
  // Of an earlier order of it at the gateway, any word may be new.
  const current = order.gatewayOrderId === null || order.gatewayOrderId === orderId;
  if (current && known !== undefined && transition(order.status, known) !== 'advance') return false;
  return claimOnceFor(`callback:news:${sha256Hex(`${orderId} ${status} ${errorCode}`)}`, EVENT_ONCE_MS);
}

/** @returns undefined when it failed or took too long; it goes on all the same. */
async function withTimeout<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, undefined);
  });
  const settled = work.catch((error: unknown) => {
    log.warn('sync after a callback failed', { error: describeError(error) });
    return undefined;
  });
  const result = await Promise.race([settled, patience]);
  clearTimeout(timer);
  return result;
}
