/** Puts an event into the queue. Faults that decide whether and when it leaves are drawn here, once. */
import type { Event } from '../domain/change';
import type { ChargeOrder } from '../domain/order';
import { drawMessageFault } from '../faults/draw';
import type { MessageFault } from '../faults/rule';
import type { Gateway } from '../gateway';
import type { WebhookState } from '../store/webhooks';
import { messageOf } from './message';

export function enqueue(gateway: Gateway, event: Event, order: ChargeOrder): void {
  const { store, clock } = gateway;
  const now = clock.now();
  const fault = drawMessageFault(store.faults, {
    endpoint: 'webhook',
    reference: order.merchant_order_reference,
    event: event.type,
  });
  store.webhooks.add({
    eventType: event.type,
    orderId: order.order_id,
    body: JSON.stringify(messageOf(event)),
    state: stateUnder(fault, gateway.webhookUrl),
    dueAt: fault?.fault === 'delay' || fault?.fault === 'reorder' ? now + fault.delay_ms : now,
    now,
    fault: fault?.fault ?? null,
  });
}

function stateUnder(fault: MessageFault | undefined, url: string | undefined): WebhookState {
  if (url === undefined || fault?.fault === 'none') return 'suppressed';
  return fault?.fault === 'reorder' ? 'waiting' : 'pending';
}
