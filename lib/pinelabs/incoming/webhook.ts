/** Verification of a webhook by the Standard Webhooks scheme. Pure but for the time, which is passed in. */
import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { parseWebhookEvent } from './webhook-event';
import { webhookKeys } from './webhook-secret';

export type WebhookFault =
  /** Of a webhook, to judge by its other headers or by its body: somebody between the gateway and us took it away. */
  | 'missing-header'
  /** Nothing of a webhook is there: a stranger's request. */
  | 'no-webhook'
  | 'malformed-header'
  | 'too-old'
  | 'too-new'
  | 'bad-body'
  /** The signature is right for the same JSON in another print: somebody between the gateway and us changed the body. */
  | 'changed-body'
  | 'no-match';

export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';

  constructor(
    readonly fault: WebhookFault,
    message: string,
  ) {
    super(message);
  }
}

export interface WebhookDelivery {
  /** The bytes as received: parsing and printing again would change them. */
  readonly body: Uint8Array;
  readonly headers: { get(name: string): string | null };
  /** As the merchant pasted them, see {@link webhookKeys}; two while rotating. */
  readonly secrets: readonly string[];
  /** UTC milliseconds. */
  readonly now: number;
}

export interface VerifiedWebhook {
  /** The same on a redelivery. */
  readonly id: string;
  /** UTC milliseconds, of the sending. */
  readonly sentAt: number;
  readonly text: string;
}

/** How far the sender's clock may be from ours, either way, in seconds: the scheme's own tolerance. */
const TOLERANCE_SECONDS = 300;

/** Visible characters without the full stop, which separates the signed parts. */
const ID = /^[!-\-/-~]{1,200}$/;
/** As it is signed: with zeroes in front it would be the same second under another signature. */
const TIMESTAMP = /^[1-9]\d{0,10}$/;
const MAX_SIGNATURE_HEADER = 2_000;

/** @throws WebhookVerificationError; its message names the likely mistake and holds nothing of the delivery. */
export function verifyWebhook({ body, headers, secrets, now }: WebhookDelivery): VerifiedWebhook {
  const [id = '', timestamp = '', signatures = ''] = required(headers, body);
  if (!ID.test(id)) throw new WebhookVerificationError('malformed-header', 'webhook-id is not an id');
  if (!TIMESTAMP.test(timestamp)) {
    throw new WebhookVerificationError(
      'malformed-header',
      'webhook-timestamp must be whole seconds since 1970',
    );
  }
  if (signatures.length > MAX_SIGNATURE_HEADER) {
    throw new WebhookVerificationError('malformed-header', 'webhook-signature is too long');
  }
  const sentAt = Number(timestamp) * 1000;
  assertRecent(Number(timestamp), Math.floor(now / 1000));
  const text = decoded(body);
  const given = signatures.split(' ').flatMap((part) => V1.exec(part)?.[1] ?? []);
  const keys = secrets.flatMap(webhookKeys);
  const isSigned = (body: string) => matches(given, keys, (key) => sign(key, { id, sentAt, body }));
  if (isSigned(text)) return { id, sentAt, text };
  if (given.length === 0) {
    throw new WebhookVerificationError('no-match', 'webhook-signature holds no v1 signature');
  }
  const printed = printedAgain(text);
  if (printed !== undefined && isSigned(printed)) {
    throw new WebhookVerificationError(
      'changed-body',
      'the body was changed on its way, though it says the same: let the proxy pass on its raw bytes',
    );
  }
  throw new WebhookVerificationError(
    'no-match',
    'no signature matches: compare the webhook secret with the one in the gateway’s settings, and pass the body’s raw bytes, not JSON that was parsed and printed again',
  );
}

/** `v1,<base64>`, or `v1=<base64>` as the newest guide allows. */
const V1 = /^v1[,=](.+)$/s;

interface Message {
  readonly id: string;
  /** UTC milliseconds. */
  readonly sentAt: number;
  readonly body: string;
}

/** The signature alone, without its version. */
function sign(key: Uint8Array, { id, sentAt, body }: Message): string {
  return new Webhook(key, { format: 'raw' }).sign(id, new Date(sentAt), body).slice('v1,'.length);
}

/** Every pair is compared, so that the time taken does not say which key came close. */
function matches(
  given: readonly string[],
  keys: readonly Uint8Array[],
  right: (key: Uint8Array) => string,
): boolean {
  const expected = keys.map(right);
  return expected.flatMap((one) => given.filter((signature) => equal(signature, one))).length > 0;
}

/** JSON without the spaces that a proxy may have put in; undefined where it is none. */
function printedAgain(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The headers of a delivery, for tests and for tools that stand in for the gateway. A text signs with its documented key. */
export function webhookHeaders(delivery: {
  readonly id: string;
  /** UTC milliseconds. */
  readonly sentAt: number;
  readonly body: string;
  readonly secret: string | Uint8Array;
}): Headers {
  const { id, sentAt, body, secret } = delivery;
  const key = typeof secret === 'string' ? webhookKeys(secret)[0] : secret;
  return new Headers({
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt / 1000)),
    'webhook-signature': `v1,${sign(key, { id, sentAt, body })}`,
  });
}

const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

function required(headers: WebhookDelivery['headers'], body: Uint8Array): string[] {
  const given = HEADERS.map((name) => headers.get(name) ?? '');
  const missing = HEADERS.filter((_name, index) => given[index] === '');
  if (missing.length === 0) return given;
  const isWebhook = missing.length < HEADERS.length || tellsOfAnOrder(body);
  throw new WebhookVerificationError(
    isWebhook ? 'missing-header' : 'no-webhook',
    `${missing[0]} is missing: the request is not a webhook of the gateway, or a proxy took the header away`,
  );
}

function tellsOfAnOrder(body: Uint8Array): boolean {
  const { eventType, gatewayOrderId } = parseWebhookEvent(body);
  return eventType !== 'UNKNOWN' && gatewayOrderId !== undefined;
}

function assertRecent(sent: number, now: number): void {
  if (now - sent > TOLERANCE_SECONDS) {
    throw new WebhookVerificationError(
      'too-old',
      'webhook-timestamp is too old: a replay, or our clock is ahead',
    );
  }
  if (sent - now > TOLERANCE_SECONDS) {
    throw new WebhookVerificationError(
      'too-new',
      'webhook-timestamp lies in the future: our clock may be behind',
    );
  }
}

/** The library signs text. Bytes that are not UTF-8 would all become the same text, so they stop here. */
function decoded(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new WebhookVerificationError('bad-body', 'the body is not UTF-8');
  }
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
