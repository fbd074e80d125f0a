/** What every request must bring: a live token and JSON; and, if it wants to, an id and a time. */
import type { z } from 'zod';
import { GatewayError, invalid } from '../domain/errors';
import type { Gateway } from '../gateway';
import type { Endpoint } from './endpoint';
import { ignoredFields } from './ignored-fields';

const ID = /^.{1,50}$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
/** How far a request's own time may lie from ours; the gateway publishes no figure. */
const TIMESTAMP_SKEW_MS = 15 * 60_000;

/** @throws GatewayError 401. */
export function checkToken(gateway: Gateway, headers: Headers): void {
  const bearer = /^Bearer (\S{1,8192})$/.exec(headers.get('authorization') ?? '')?.[1];
  if (!bearer || !gateway.store.tokens.isLive(bearer, gateway.clock.now())) {
    throw new GatewayError(401, 'UNAUTHORIZED', 'The access token is missing, unknown or expired');
  }
}

/** Both may be left out. @throws GatewayError 400 that names the header. The time is the machine's, so that a moved clock refuses nobody. */
export function checkHeaders(headers: Headers): void {
  if (!ID.test(headers.get('request-id') ?? 'none')) {
    throw invalid('Request-ID', 'must have 1 to 50 characters');
  }
  const timestamp = headers.get('request-timestamp');
  if (timestamp === null) return;
  const time = Date.parse(timestamp);
  if (!TIMESTAMP.test(timestamp) || Number.isNaN(time)) {
    throw invalid('Request-Timestamp', 'must be an ISO 8601 time in UTC');
  }
  if (Math.abs(time - Date.now()) > TIMESTAMP_SKEW_MS) {
    throw invalid('Request-Timestamp', 'is more than 15 minutes away from the gateway’s time');
  }
}

export interface CheckedBody {
  readonly body: unknown;
  /** Names that the gateway does not read. */
  readonly ignored: readonly string[];
}

/** @throws GatewayError 400 that names the first field at fault. */
export function checkBody(endpoint: Endpoint, headers: Headers, raw: Uint8Array): CheckedBody {
  if (!endpoint.body) return { body: undefined, ignored: [] };
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
    throw invalid('Content-Type', 'must be application/json');
  }
  const given = parseJson(raw);
  const result = endpoint.body.safeParse(given);
  if (result.success) return { body: result.data, ignored: ignoredFields(given, result.data) };
  const issue = firstIssue(result.error);
  throw invalid(issue.field, issue.reason);
}

/** The JSON in a body. @throws GatewayError 400. */
export function parseJson(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    throw invalid('body', 'must be JSON in UTF-8');
  }
}

function firstIssue(error: z.ZodError): { field: string; reason: string } {
  const issue = error.issues[0];
  const field = (issue?.path ?? []).reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : path === '' ? String(part) : `${path}.${String(part)}`,
    '',
  );
  return { field: field === '' ? 'body' : field, reason: issue?.message ?? 'is not as documented' };
}
