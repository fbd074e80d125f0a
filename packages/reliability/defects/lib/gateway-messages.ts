/** Callbacks and webhooks as the gateway signs them. */
import { randomUUID } from 'node:crypto';
import { signCallback, webhookHeaders } from '@/lib/pinelabs';

/** @param fields with a `signature`, even an empty one, are left as they are. */
export function signedCallback(
  fields: Readonly<Record<string, string>>,
  secretKey: string,
): Readonly<Record<string, string>> {
  return 'signature' in fields ? fields : { ...fields, signature: signCallback(fields, secretKey) };
}

export function signedWebhook(
  message: unknown,
  secret: string,
  id = `msg_${randomUUID()}`,
): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify(message);
  const headers = webhookHeaders({ id, sentAt: Date.now(), body, secret });
  return { body, headers: { ...Object.fromEntries(headers), 'content-type': 'application/json' } };
}

/** What the gateway's events say of an order, as far as the shop reads it. */
export function orderEvent(
  eventType: string,
  order: { gatewayId: string; reference: string; total_paise: number },
  status: string,
): Readonly<Record<string, unknown>> {
  return {
    event_type: eventType,
    data: {
      order_id: order.gatewayId,
      merchant_order_reference: order.reference,
      type: 'CHARGE',
      status,
      order_amount: { value: order.total_paise, currency: 'INR' },
      payments: [],
    },
  };
}
