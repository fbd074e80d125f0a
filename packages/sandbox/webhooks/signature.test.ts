import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import known from '../vectors/webhook-signature.json' with { type: 'json' };
import { signWebhook } from './signature';

describe('the webhook’s signature', () => {
  it('agrees with the example that the gateway publishes', () => {
    const message = { id: known.webhook_id, timestamp: Number(known.webhook_timestamp), body: known.body };
    expect(signWebhook(known.secret_base64, message)).toBe(known.signature);
  });

  it('takes text that is no Base64, or all text when it is told to, by its characters', () => {
    const message = { id: known.webhook_id, timestamp: Number(known.webhook_timestamp), body: known.body };
    const byCharacters = (text: string) => new Webhook(text, { format: 'raw' });
    const right = (text: string) =>
      byCharacters(text).sign(message.id, new Date(message.timestamp * 1_000), message.body);
    expect(signWebhook('abc1234', message)).toBe(right('abc1234'));
    expect(signWebhook('abc1234', message)).toBe(known.signature);
    expect(signWebhook(known.secret_base64, message, 'characters')).toBe(right(known.secret_base64));
    expect(signWebhook(known.secret_base64, message)).not.toBe(right(known.secret_base64));
  });

  it('stands behind an equals sign where it is told to', () => {
    const message = { id: known.webhook_id, timestamp: Number(known.webhook_timestamp), body: known.body };
    expect(signWebhook(known.secret_base64, message, 'decoded', '=')).toBe(
      known.signature.replace('v1,', 'v1='),
    );
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
