/** Calls that the sandbox has no endpoint for: refused in the gateway's shape, and kept for the inspector. */
import type { Context } from 'hono';
import { GatewayError } from '../domain/errors';
import type { Gateway } from '../gateway';
import { readBody } from '../read-body';
import { looseJson } from './loose-json';
import { redact } from './redact';

/** Enough to see what was meant. */
const BODY_LIMIT = 16 * 1_024;

export function noSuchEndpoint(): GatewayError {
  return new GatewayError(404, 'INVALID_REQUEST', 'The sandbox has no such endpoint');
}

export async function keepRefused(gateway: Gateway, c: Context, error: GatewayError): Promise<void> {
  const started = performance.now();
  const raw = await readBody(c.req.raw, BODY_LIMIT);
  const json = raw && looseJson(raw);
  gateway.store.requests.add({
    at: gateway.clock.now(),
    endpoint: 'unknown',
    method: c.req.method,
    path: c.req.path.slice(0, 500),
    requestId: c.req.header('request-id') ?? null,
    idempotencyKey: c.req.header('idempotency-key') ?? null,
    orderId: null,
    reference: null,
    body: json === undefined ? null : JSON.stringify(redact(json)),
    status: error.status,
    code: error.code,
    answer: JSON.stringify(error.body),
    ignored: null,
    fault: null,
    durationMs: performance.now() - started,
  });
}
