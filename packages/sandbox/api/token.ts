/** Generate Token. Its answers name the end of the token in two ways, and its refusals have shapes of their own. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { GatewayError } from '../domain/errors';
import { randomToken } from '../domain/ids';
import type { Gateway } from '../gateway';
import { endpoint } from './endpoint';
import { text } from './fields';

const body = z.object({
  client_id: text(1, 256),
  client_secret: text(1, 256),
  grant_type: z.literal('client_credentials', { error: 'must be client_credentials' }),
});

export const token = endpoint<z.infer<typeof body>>({
  name: 'token',
  method: 'POST',
  path: '/api/auth/v1/token',
  open: true,
  body,
  handle({ gateway, body: { client_id, client_secret } }) {
    const { clientId, clientSecret } = gateway.credentials;
    if (!same(client_id, clientId) || !same(client_secret, clientSecret)) {
      throw new GatewayError(401, 'UNAUTHORIZED', 'The client is not known, or its secret is wrong');
    }
    const seconds = gateway.store.settings.all().token_seconds;
    const now = gateway.clock.now();
    const expiresAt = now + seconds * 1_000;
    // Shaped like the JWT that the gateway gives out; nobody but the gateway reads it.
    const access = ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', randomToken(96), randomToken(32)].join('.');
    gateway.store.tokens.add(access, expiresAt, now);
    return { body: { access_token: access, ...expiry(gateway, seconds, expiresAt) } };
  },
  refuse(error) {
    if (error.status === 401) {
      return { status: 401, body: { error: 'invalid_client', error_description: error.message } };
    }
    return {
      status: error.status,
      body: { status: error.status, type: error.code, message: error.message, traceId: randomToken(12) },
    };
  },
});

function expiry(gateway: Gateway, seconds: number, expiresAt: number): Record<string, unknown> {
  const { settings } = gateway.store;
  const count = settings.number('tokens_given');
  settings.setNumber('tokens_given', count + 1);
  const wanted = settings.all().token_expiry;
  const inSeconds = wanted === 'expires_in' || (wanted === 'alternate' && count % 2 === 0);
  return inSeconds ? { expires_in: seconds } : { expires_at: new Date(expiresAt).toISOString() };
}

function same(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
