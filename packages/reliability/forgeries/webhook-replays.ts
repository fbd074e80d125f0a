/** Webhooks that the gateway has really signed and the shop has had before, under every form that the scheme allows. */
import { kindsOf, letters } from './attempt';
import { type Delivery, webhookSignature } from './scheme';
import { delivered, headersOf, type WebhookDraw } from './webhook-draw';

const EARNED = { expected: '200' };

function again(delivery: Delivery, secret: string, changes: Partial<Delivery> = {}) {
  const anew = { ...delivery, ...changes };
  return delivered({ ...anew, signature: webhookSignature(anew, secret) }, EARNED);
}

export const WEBHOOK_REPLAYS = kindsOf<WebhookDraw>('genuine', {
  'as-it-was': ({ original }) => delivered(original, EARNED),
  'in-pieces': ({ original }) => delivered(original, { ...EARNED, chunked: true }),
  'with-a-later-time': ({ original, secrets, now }, random) =>
    again(original, secrets[0], { timestamp: String(now - random.int(0, 60)) }),
  // Some seconds inside the limit: a machine under load may take them.
  'as-old-as-allowed': ({ original, secrets, now }) =>
    again(original, secrets[0], { timestamp: String(now - 285) }),
  '299-seconds-ahead': ({ original, secrets, now }) =>
    again(original, secrets[0], { timestamp: String(now + 299) }),
  'by-the-secret-before': ({ original, secrets }) => again(original, secrets[1]),
  'by-both-secrets': ({ original, secrets }) =>
    delivered(
      { ...original, signature: secrets.map((secret) => webhookSignature(original, secret)).join(' ') },
      EARNED,
    ),
  'among-strangers': ({ original, other }) =>
    delivered({ ...original, signature: `v1a,AAAA ${other.signature} ${original.signature}` }, EARNED),
  // The id says that it is known: what it brings now is not even read.
  'id-used-for-another-body': ({ original, secrets }, random) =>
    again(original, secrets[0], {
      body: Buffer.from(
        JSON.stringify({ event_type: 'ORDER_PROCESSED', data: { note: letters(random, 12) } }),
      ),
    }),
  'type-missing': ({ original }) => {
    const { 'content-type': _type, ...headers } = headersOf(original);
    return delivered(original, { ...EARNED, headers });
  },
});
