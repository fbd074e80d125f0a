/** Verify, store, acknowledge; the work comes after the answer. */
import { after } from 'next/server';
import { receiveWebhook } from '@/lib/payments/sync/inbound/receive-webhook';
import { processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';

export async function POST(request: Request): Promise<Response> {
  const received = await receiveWebhook(request);
  if (received.stored) after(() => processInbox());
  return new Response(received.message, {
    status: received.status,
    headers: received.status === 503 ? { 'Retry-After': '5' } : {},
  });
}
