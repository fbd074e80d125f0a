/** The gateway's order for one of ours, found even where one of its two names is wrong in our record. */
import 'server-only';
import type { OrderRow } from '@/db/queries/orders';
import { GatewayError } from '@/lib/pinelabs/gateway-error';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { merchantReferenceOf } from '../../state/merchant-reference';
import { gateway } from '../../surroundings';

/** A name that cannot be one of the gateway's is one that it does not know. */
const UNKNOWN: ReadonlySet<string> = new Set(['ORDER_NOT_FOUND', 'INVALID_ORDER_ID', 'INVALID_REFERENCE']);

/**
 * By the gateway's id, as every sync does; where that leads nowhere or to another order, by our reference.
 * @returns undefined when the gateway knows neither. @throws GatewayError when it could not be asked.
 */
export async function fetchShown(order: OrderRow): Promise<GatewayOrder | undefined> {
  const { gatewayOrderId } = order;
  const reference = merchantReferenceOf(order);
  const byId = gatewayOrderId === null ? undefined : await known(gateway().getOrder(gatewayOrderId));
  if (byId?.reference === reference) return byId;
  return (await known(gateway().getOrderByReference(reference))) ?? byId;
}

async function known(call: Promise<GatewayOrder>): Promise<GatewayOrder | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof GatewayError && UNKNOWN.has(error.code)) return undefined;
    throw error;
  }
}
