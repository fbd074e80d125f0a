import { describe, expect, it } from 'vitest';
import { signCallback } from '@/packages/sandbox/callback/signature';
import { signWebhook } from '@/packages/sandbox/webhooks/signature';
import { randomFrom } from '../lib/random';
import type { Attempt, Kind } from './attempt';
import type { CallbackDraw } from './callback-draw';
import { CALLBACK_FORGERIES, CALLBACK_REPLAYS, WEBHOOK_FORGERIES, WEBHOOK_REPLAYS } from './kinds';
import { type Delivery, isSignedCallback, isSignedWebhook, type Pairs } from './scheme';
import type { WebhookDraw } from './webhook-draw';

const KEY = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const NOW = 1_760_000_000;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const SECRETS = [base64('what it signs with now'), base64('what it signed with before')] as const;
const TIMES = 25;

function callback(fields: Record<string, string>): Pairs {
  return [...Object.entries(fields), ['signature', signCallback(KEY, fields)]];
}
const callbacks: CallbackDraw = {
  original: callback({ order_id: 'v1-260101-aa-AAAAAA', status: 'PROCESSED' }),
  other: callback({ order_id: 'v1-260101-aa-BBBBBB', status: 'AUTHORIZED' }),
  failed: callback({
    order_id: 'v1-260101-aa-CCCCCC',
    status: 'FAILED',
    error_code: 'PAYMENT_DECLINED',
    error_message: 'Your bank said no',
  }),
};

function delivery(id: string, name: string, data: object): Delivery {
  const body = JSON.stringify({ [name]: 'PAYMENT_FAILED', data });
  const timestamp = NOW - 20;
  const signature = signWebhook(SECRETS[0], { id, timestamp, body });
  return { id, timestamp: String(timestamp), signature, body: Buffer.from(body) };
}
const webhooks: WebhookDraw = {
  original: delivery('msg_one', 'event_type', {
    order_id: 'v1-1-aa-A',
    order_amount: { value: 110_000, currency: 'INR' },
  }),
  // A points payment comes in camelCase.
  other: delivery('msg_two', 'eventType', {
    orderId: 'v1-1-aa-B',
    orderAmount: { value: 5_000, currency: 'INR' },
  }),
  secrets: SECRETS,
  retired: base64('nobody takes this any more'),
  now: NOW,
};

/** The fields as a receiver of its own would read them. */
function pairsOf({ method, query, headers, body }: Attempt): Pairs {
  if (method === 'GET') return [...new URLSearchParams(query)];
  if (!String(headers['content-type']).includes('json')) return [...new URLSearchParams(body.toString())];
  try {
    return Object.entries(JSON.parse(body.toString())).map(([name, value]) => [name, String(value)]);
  } catch {
    return [];
  }
}

function deliveryOf({ headers, body }: Attempt): Delivery {
  // A header that came twice is joined, as every server does.
  const read = (name: string) => [headers[`webhook-${name}`] ?? ''].flat().join(', ');
  return { id: read('id'), timestamp: read('timestamp'), signature: read('signature'), body };
}

function many<Draw>(kind: Kind<Draw>, draw: Draw): Attempt[] {
  const random = randomFrom(5);
  return Array.from({ length: TIMES }, () => kind.make(draw, random));
}
/** What is refused before any signature is checked may well be signed. */
const refusedAnyway = ({ expected }: Attempt) => /^4(05|13)$/.test(expected);

describe('what is sent to the callback', () => {
  it('starts from what the sandbox really signs', () => {
    for (const original of Object.values(callbacks)) expect(isSignedCallback(original, KEY)).toBe(true);
  });

  it.each([...CALLBACK_FORGERIES, ...CALLBACK_REPLAYS])('$name is $worth', (kind) => {
    const attempts = many(kind, callbacks).filter((attempt) => !refusedAnyway(attempt));
    const signed = attempts.map((attempt) => isSignedCallback(pairsOf(attempt), KEY));
    expect(signed.every((one) => one === (kind.worth !== 'forged'))).toBe(true);
  });

  it.each(CALLBACK_REPLAYS)('$name earns the order’s page, and a forgery never does', (kind) => {
    expect(many(kind, callbacks).every(({ expected }) => expected === 'order')).toBe(true);
    const forgeries = CALLBACK_FORGERIES.flatMap((forgery) => many(forgery, callbacks));
    expect(forgeries.some(({ expected }) => expected === 'order')).toBe(false);
  });
});

describe('what is sent to the webhook', () => {
  it('starts from what the sandbox really signs', () => {
    expect(isSignedWebhook(webhooks.original, SECRETS, NOW)).toBe(true);
    expect(isSignedWebhook(webhooks.other, SECRETS, NOW)).toBe(true);
  });

  it.each([...WEBHOOK_FORGERIES, ...WEBHOOK_REPLAYS])('$name is $worth', (kind) => {
    const attempts = many(kind, webhooks).filter(
      (attempt) => !refusedAnyway(attempt) && kind.name !== 'too-many',
    );
    const inCamelCase = many(kind, { ...webhooks, original: webhooks.other, other: webhooks.original });
    attempts.push(...inCamelCase.filter((attempt) => !refusedAnyway(attempt) && kind.name !== 'too-many'));
    const signed = attempts.map((attempt) => isSignedWebhook(deliveryOf(attempt), SECRETS, NOW));
    expect(signed.every((one) => one === (kind.worth === 'genuine'))).toBe(true);
  });
});

it('no two kinds have one name', () => {
  for (const kinds of [
    [...CALLBACK_FORGERIES, ...CALLBACK_REPLAYS],
    [...WEBHOOK_FORGERIES, ...WEBHOOK_REPLAYS],
  ]) {
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
  }
});

it('a seed makes the same attempts again', () => {
  const kind = CALLBACK_FORGERIES[0];
  if (!kind) throw new Error('there are no kinds');
  expect(many(kind, callbacks)).toEqual(many(kind, callbacks));
});
