/** What is sent in which order: everything comes from the seed, but for the secrets and ids of the run. */
import type { Random } from '../lib/random';
import type { Kind } from './attempt';
import { type CallbackDraw, fieldOf } from './callback-draw';
import type { Harness } from './harness';
import { CALLBACK_FORGERIES, CALLBACK_REPLAYS, WEBHOOK_FORGERIES, WEBHOOK_REPLAYS } from './kinds';
import type { Pairs } from './scheme';
import type { Case } from './send-all';
import type { Answer } from './sender';
import type { WebhookDraw } from './webhook-draw';

export const CALLBACK = '/api/pinelabs/callback';
export const WEBHOOK = '/api/pinelabs/webhook';

/** One replay in so many tells of a payment that this shop knows nothing of. */
const ELSEWHERE_EVERY = 8;

export function* forgeries(
  harness: Harness,
  random: Random,
  counts: { readonly callbacks: number; readonly webhooks: number },
): Generator<Case> {
  for (let sent = 0; sent < Math.max(counts.callbacks, counts.webhooks); sent += 1) {
    if (sent < counts.callbacks) yield callbackCase(harness, random, CALLBACK_FORGERIES);
    if (sent < counts.webhooks) yield webhookCase(harness, random, WEBHOOK_FORGERIES);
  }
}

/** What the gateway has really signed, all of which the shop has had before. */
export function* replays(harness: Harness, random: Random, count: number): Generator<Case> {
  for (let sent = 0; sent < count; sent += 1) {
    yield sent % ELSEWHERE_EVERY === 0
      ? elsewhereCase(harness, random)
      : callbackCase(harness, random, CALLBACK_REPLAYS);
    yield webhookCase(harness, random, WEBHOOK_REPLAYS);
  }
}

function callbackCase(harness: Harness, random: Random, kinds: readonly Kind<CallbackDraw>[]): Case {
  const draw = harness.drawCallback(random);
  const kind = random.pick(kinds);
  const attempt = kind.make(draw, random);
  return { path: CALLBACK, kind: kind.name, attempt, nameOf: callbackAnswer(harness, draw.original) };
}

function elsewhereCase(harness: Harness, random: Random): Case {
  const draw = { ...harness.drawCallback(random), original: harness.elsewhere };
  const attempt = random.pick(CALLBACK_REPLAYS).make(draw, random);
  const nameOf = callbackAnswer(harness, harness.elsewhere);
  return { path: CALLBACK, kind: 'paid-elsewhere', attempt: { ...attempt, expected: 'neutral' }, nameOf };
}

function webhookCase(harness: Harness, random: Random, kinds: readonly Kind<WebhookDraw>[]): Case {
  const kind = random.pick(kinds);
  const attempt = kind.make(harness.drawWebhook(random), random);
  return { path: WEBHOOK, kind: kind.name, attempt, nameOf: ({ status }) => String(status) };
}

/** `neutral` and `order` are redirects to exactly these pages, at the shop's own address. */
function callbackAnswer({ world, orders }: Harness, original: Pairs): Case['nameOf'] {
  const id = fieldOf(original, 'order_id');
  const page = orders.find(({ gatewayOrderId }) => gatewayOrderId === id)?.page;
  const neutral = new URL('/order/return', world.shopUrl).href;
  return ({ status, location }: Answer) => {
    if (status !== 303) return String(status);
    if (location === neutral) return 'neutral';
    return location !== undefined && location === page ? 'order' : `to ${location}`;
  };
}
