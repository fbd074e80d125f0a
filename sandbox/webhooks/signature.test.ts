import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import known from '../vectors/webhook-signature.json' with { type: 'json' };
import { signWebhook } from './signature';

describe('the webhook’s signature', () => {
  it('agrees with the example that the gateway publishes', () => {
    const message = { id: known.webhook_id, timestamp: Number(known.webhook_timestamp), body: known.body };
    expect(signWebhook(known.secret_base64, message)).toBe(known.signature);
  });

  it('is accepted by the Standard Webhooks library', () => {
    const timestamp = Math.floor(Date.now() / 1_000);
    const body = '{"event_type":"ORDER_PROCESSED","data":{"notes":"₹ é"}}';
    const signature = signWebhook(known.secret_base64, { id: 'msg_1', timestamp, body });
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature,
    };
    expect(new Webhook(known.secret_base64).verify(body, headers)).toMatchObject({
      event_type: 'ORDER_PROCESSED',
    });
  });
});
