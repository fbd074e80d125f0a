/** Asks the gateway and the shop's own public paths. */
import { randomBytes } from 'node:crypto';
import type { Env } from '@/lib/env';
import { DOCTOR_WEBHOOK_ID } from '@/lib/payments/sync/inbound/doctor-webhook';
import { createPineLabs, GatewayError, MAX_ORDER_BYTES, webhookHeaders, webhookKeys } from '@/lib/pinelabs';
import { ask } from './ask';
import type { GatewayFacts, PathAnswer } from './judge-network';

const LIMIT_MS = 10_000;

/** A reference that nobody has: the answer "unknown" proves that the token was good. */
export async function probeGateway(env: Env): Promise<GatewayFacts> {
  const client = createPineLabs({
    baseUrl: env.PINELABS_BASE_URL,
    clientId: env.PINELABS_CLIENT_ID,
    clientSecret: env.PINELABS_CLIENT_SECRET,
  });
  try {
    await client.getOrderByReference(`doctor-${randomBytes(8).toString('hex')}`);
    return {
      outcome: 'refused',
      code: 'it knows an order that nobody placed',
      status: undefined,
      requestId: undefined,
    };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const { code, status, requestId } = error;
    return code === 'ORDER_NOT_FOUND'
      ? { outcome: 'authorised' }
      : { outcome: 'refused', code, status, requestId };
  }
}

/** @returns our clock less the gateway's in seconds; undefined when it does not answer or sends no Date. */
export async function probeClock(baseUrl: string): Promise<number | undefined> {
  const before = Date.now();
  try {
    const response = await fetch(baseUrl, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    const theirs = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(theirs)) return undefined;
    // The Date header is cut to the second; the answer left about half-way through the exchange.
    return ((before + Date.now()) / 2 - (theirs + 500)) / 1_000;
  } catch {
    // Nobody there: the finding about the gateway says so.
    return undefined;
  }
}

export function probePath(url: string, method: 'GET' | 'POST'): Promise<PathAnswer> {
  const init =
    method === 'POST' ? { method, headers: { 'Content-Type': 'application/json' }, body: '{}' } : { method };
  return ask(url, init);
}

/** With odd spaces and letters: a proxy that prints bodies again, or reads them as Latin-1, changes it. */
const SIGNED_BODY = '{ "event_type": "DOCTOR_CHECK", "data": { "note": "₹ é" } }';

/** Signs with each key that the secrets can stand for, as the gateway might. @returns an answer a key. */
export function probeSignatures(url: string, secrets: readonly string[]): Promise<PathAnswer[]> {
  return Promise.all(secrets.flatMap(webhookKeys).map((secret) => deliver(url, SIGNED_BODY, secret)));
}

/** As large as the shop takes one: it may bring the largest order. */
export function probeLargeWebhook(url: string, [secret = '']: readonly string[]): Promise<PathAnswer> {
  return deliver(url, SIGNED_BODY + ' '.repeat(MAX_ORDER_BYTES - Buffer.byteLength(SIGNED_BODY)), secret);
}

type Secret = Parameters<typeof webhookHeaders>[0]['secret'];

function deliver(url: string, body: string, secret: Secret): Promise<PathAnswer> {
  const headers = webhookHeaders({ id: DOCTOR_WEBHOOK_ID, sentAt: Date.now(), body, secret });
  headers.set('Content-Type', 'application/json');
  return ask(url, { method: 'POST', headers, body });
}
