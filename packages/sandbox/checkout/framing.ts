/** Which page may show the checkout in a frame: the merchant's, and only for an order that was made for one. */
import type { ChargeOrder } from '../domain/order';
import type { Gateway } from '../gateway';

/**
 * The merchant's origin, which messages out of the frame are addressed to and messages into it must come from.
 * An order made for a frame may come without a callback address, as in the gateway's own sample: the shop is then
 * where its webhooks go.
 * @returns undefined when the order is not for a frame, or nobody knows whose it would be.
 */
export function frameOrigin(gateway: Gateway, order: ChargeOrder): string | undefined {
  if (order.integration_mode !== 'IFRAME') return undefined;
  const address = order.callback_url ?? gateway.webhookUrl;
  return address === undefined ? undefined : new URL(address).origin;
}
