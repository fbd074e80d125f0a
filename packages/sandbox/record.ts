/** Writes down what a rule decided: the order, the money that moved, the events for the merchant. In one transaction. */
import type { Change } from './domain/change';
import { isUnpaid } from './domain/payment-rules';
import type { Gateway } from './gateway';
import { releaseAfterRefund } from './imeis';
import { enqueue } from './webhooks/queue';

export interface Cause {
  /** Such as `capture` or `checkout:card`. */
  readonly cause: string;
  readonly requestId?: string | null | undefined;
}

export function record(gateway: Gateway, change: Change, { cause, requestId = null }: Cause): void {
  const { store, clock } = gateway;
  store.transaction(() => {
    store.orders.save(change.order);
    if (change.refund) store.orders.save(change.refund);
    if (!isUnpaid(change.order)) store.orders.closeLink(change.order.order_id);
    const about = {
      at: clock.now(),
      orderId: change.order.order_id,
      reference: change.order.merchant_order_reference,
      cause,
      requestId,
    };
    for (const movement of change.movements) store.movements.add(movement, about);
    if (change.refund?.status === 'PROCESSED') releaseAfterRefund(gateway, change.order, change.refund);
    for (const event of change.events) enqueue(gateway, event, change.order);
  });
  if (change.events.length > 0) gateway.wakeDispatcher();
}
