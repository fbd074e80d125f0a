/** The webhook's way in: bounded raw bytes, signature, inbox. */
import 'server-only';
import { DatabaseUnavailableError } from '@/db/client';
import { env } from '@/lib/env';
import { BodyError, readBody } from '@/lib/http/read-body';
import { describeError, log } from '@/lib/log';
import { MAX_ORDER_BYTES } from '@/lib/pinelabs/http/send-request';
import { verifyWebhook, WebhookVerificationError } from '@/lib/pinelabs/incoming/webhook';
import { DOCTOR_WEBHOOK_ID } from './doctor-webhook';
import { noteRefusedWebhook } from './refused-webhooks';
import { acceptWebhook } from './webhook-inbox';

export interface Received {
  status: 200 | 400 | 401 | 408 | 413 | 503;
  message: string;
  /** Whether there is new work in the inbox. */
  stored: boolean;
}

const refuse = (status: Received['status'], message: string): Received => ({
  status,
  message,
  stored: false,
});

/** 2xx is answered after the commit only; 503 asks the sender to come again. */
export async function receiveWebhook(request: Request): Promise<Received> {
  try {
    const body = await readBody(request, MAX_ORDER_BYTES);
    const { id } = verifyWebhook({
      headers: request.headers,
      body,
      secrets: env().PINELABS_WEBHOOK_SECRET,
      now: Date.now(),
    });
    if (id === DOCTOR_WEBHOOK_ID) return { status: 200, message: 'signature verified', stored: false };
    const stored = await acceptWebhook(id, body);
    return { status: 200, message: stored ? 'stored' : 'known already', stored };
  } catch (error) {
    if (error instanceof BodyError) return refuse(error.status, error.message);
    if (error instanceof WebhookVerificationError) {
      log.warn('webhook refused', { error: describeError(error) });
      noteRefusedWebhook(error.fault);
      return refuse(401, error.message);
    }
    if (error instanceof DatabaseUnavailableError) return refuse(503, 'not stored: send it again');
    throw error;
  }
}
