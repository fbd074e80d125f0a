/** Puts an event into the queue. Faults that decide whether and when it leaves are drawn here, once. */
import type { Event } from '../domain/change';
import type { ChargeOrder } from '../domain/order';
import { drawMessageFault } from '../faults/draw';
import type { MessageFault } from '../faults/rule';
import type { Gateway } from '../gateway';
import type { WebhookState } from '../store/webhooks';
import { messageOf } from './message';

export function enqueue(gateway: Gateway, event: Event, order: ChargeOrder): void {
  add(gateway, {
    type: event.type,
    orderId: order.order_id,
    reference: order.merchant_order_reference,
    message: messageOf(event),
  });
}

/** An event about no order, such as `TOKEN_…` or `CUSTOMER_…`, as a developer wrote it. */
export function enqueueOther(gateway: Gateway, type: string, data: Readonly<Record<string, unknown>>): void {
  const orderId = typeof data.order_id === 'string' ? data.order_id : '';
  add(gateway, { type, orderId, reference: undefined, message: { event_type: type, data } });
}

function add(
  { store, clock, webhookUrl }: Gateway,
  told: {
    readonly type: string;
    readonly orderId: string;
    readonly reference: string | undefined;
    readonly message: Readonly<Record<string, unknown>>;
  },
): void {
  const now = clock.now();
  const fault = drawMessageFault(store.faults, {
    endpoint: 'webhook',
    reference: told.reference,
    event: told.type,
  });
  store.webhooks.add({
    eventType: told.type,
    orderId: told.orderId,
    body: JSON.stringify(told.message),
    state: stateUnder(fault, webhookUrl),
    dueAt: fault?.fault === 'delay' || fault?.fault === 'reorder' ? now + fault.delay_ms : now,
    now,
    fault: fault?.fault ?? null,
  });
}

function stateUnder(fault: MessageFault | undefined, url: string | undefined): WebhookState {
  if (url === undefined || fault?.fault === 'none') return 'suppressed';
  return fault?.fault === 'reorder' ? 'waiting' : 'pending';
}
