/** Links run out: an order that was not paid in time closes. Looked at whenever it is touched, and by a timer. */
import { expireOrder, isUnpaid } from './domain/payment-rules';
import type { Gateway } from './gateway';
import { record } from './record';

export function expireIfDue(gateway: Gateway, orderId: string): void {
  const link = gateway.store.orders.linkOf(orderId);
  if (!link || link.expiresAt > gateway.clock.now()) return;
  const order = gateway.store.orders.findCharge(orderId);
  if (order && isUnpaid(order))
    record(gateway, expireOrder(order, gateway.clock.iso()), { cause: 'link expired' });
}

export function expireDueLinks(gateway: Gateway): void {
  for (const orderId of gateway.store.orders.dueLinks(gateway.clock.now())) {
    expireIfDue(gateway, orderId);
    gateway.store.orders.closeLink(orderId);
  }
}
