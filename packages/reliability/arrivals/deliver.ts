/** Webhooks at the shop's door, signed as the gateway signs them. */
import { randomUUID } from 'node:crypto';
import { env } from '@/lib/env';
import { type Received, receiveWebhook } from '@/lib/payments/sync/inbound/receive-webhook';
import { processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { webhookHeaders } from '@/lib/pinelabs';

export const newWebhookId = () => `msg_${randomUUID()}`;

export function deliver(body: string, id = newWebhookId()): Promise<Received> {
  const [secret = ''] = env().PINELABS_WEBHOOK_SECRET;
  const headers = webhookHeaders({ id, sentAt: Date.now(), body, secret });
  return receiveWebhook(
    new Request('http://shop.example/api/pinelabs/webhook', { method: 'POST', body, headers }),
  );
}

/** Works on what has come until nothing is left. */
export async function workOff(): Promise<void> {
  while ((await processInbox()) > 0);
}
