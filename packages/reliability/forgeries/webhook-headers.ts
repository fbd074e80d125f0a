/** Webhooks with another id, another time, or without one of their headers. */
import { kindsOf, letters } from './attempt';
import { webhookSignature } from './scheme';
import { delivered, type WebhookDraw, withHeader } from './webhook-draw';

const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
const STRANGE_TIMES = [
  'now',
  '-1',
  '0',
  '1e9',
  '0x6553f100',
  '99999999999',
  '9'.repeat(40),
  'NaN',
  '1700000000 ',
];

/** Really signed, at another time than now: outside of what the scheme allows. */
function signedAt({ original, secrets, now }: WebhookDraw, seconds: number, id: string) {
  const delivery = { ...original, id, timestamp: String(now + seconds) };
  return delivered({ ...delivery, signature: webhookSignature(delivery, secrets[0]) });
}

export const WEBHOOK_HEADERS = kindsOf<WebhookDraw>('forged', {
  'header-missing': ({ original }, random) => withHeader(original, random.pick(HEADERS), null),
  'header-empty': ({ original }, random) => withHeader(original, random.pick(HEADERS), ''),
  'headers-all-missing': ({ original }) =>
    delivered(original, { headers: { 'content-type': 'application/json' } }),
  'id-fresh': ({ original }, random) => withHeader(original, 'webhook-id', `msg_${letters(random, 24)}`),
  'id-of-another': ({ original, other }) => withHeader(original, 'webhook-id', other.id),
  'id-longer': ({ original }) => withHeader(original, 'webhook-id', `${original.id}0`),
  'id-in-other-case': ({ original }) => withHeader(original, 'webhook-id', `${original.id.toUpperCase()}X`),
  'id-twice': ({ original }) => withHeader(original, 'webhook-id', [original.id, original.id]),
  'id-huge': ({ original }) => withHeader(original, 'webhook-id', 'A'.repeat(4_000)),
  'id-not-ascii': ({ original }) => withHeader(original, 'webhook-id', `${original.id}\u00e9`),
  // The parts are joined with full stops: one in the id would move the joint.
  'id-with-the-time-in-it': ({ original }) =>
    withHeader(original, 'webhook-id', `${original.id}.${original.timestamp}`),
  'time-moved': ({ original }, random) => {
    const seconds = random.int(1, 200) * (random.chance(0.5) ? 1 : -1);
    return withHeader(original, 'webhook-timestamp', String(Number(original.timestamp) + seconds));
  },
  'time-in-milliseconds': ({ original }) =>
    withHeader(original, 'webhook-timestamp', `${original.timestamp}000`),
  'time-with-a-fraction': ({ original }) =>
    withHeader(original, 'webhook-timestamp', `${original.timestamp}.0`),
  'time-with-a-sign': ({ original }) => withHeader(original, 'webhook-timestamp', `+${original.timestamp}`),
  'time-with-a-zero': ({ original }) => withHeader(original, 'webhook-timestamp', `0${original.timestamp}`),
  'time-strange': ({ original }, random) =>
    withHeader(original, 'webhook-timestamp', random.pick(STRANGE_TIMES)),
  'time-twice': ({ original }) =>
    withHeader(original, 'webhook-timestamp', [original.timestamp, original.timestamp]),
  'signed-301-seconds-ago': (draw, random) => signedAt(draw, -301, `msg_${letters(random, 24)}`),
  'signed-yesterday': (draw, random) => signedAt(draw, -86_400, `msg_${letters(random, 24)}`),
  // A few seconds past the limit: one may go by on the way.
  'signed-for-the-future': (draw, random) => signedAt(draw, 306, `msg_${letters(random, 24)}`),
});
