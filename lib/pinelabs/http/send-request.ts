/** One try of one call: headers out, answer read, everything that can go wrong turned into a GatewayError. */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  ConnectionLostError,
  GatewayError,
  InvalidResponseError,
  TimedOutError,
  UnreachableError,
} from '../errors';
import { wireText } from '../secret';
import type { Endpoint } from './endpoint';
import { errorFromResponse } from './error-from-response';
import { type Timeouts, type Transport, type TransportAnswer, TransportError } from './transport';

export interface Call<Answer> {
  readonly endpoint: Endpoint;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Begins with a slash; its parts are checked and encoded already. */
  readonly path: string;
  /** May hold secrets: they are opened when the bytes are made. */
  readonly body?: object;
  /** The affordability calls want their answers compressed. */
  readonly gzip?: boolean;
  readonly answer: z.ZodType<Answer>;
  /** Can move money: never repeated blindly, and an unclear answer is of unknown outcome. */
  readonly money: boolean;
}

/** What one try did; never a body, a header or an address. */
export interface CallEvent {
  readonly endpoint: Endpoint;
  readonly attempt: number;
  readonly elapsedMs: number;
  readonly requestId: string;
  /** HTTP status, where an answer came. */
  readonly status: number | undefined;
  /** The error's code; undefined when all went well. */
  readonly code: string | undefined;
}

export interface RequestConfig {
  readonly baseUrl: string;
  readonly timeouts: Timeouts;
  readonly transport: Transport;
  readonly now: () => number;
  readonly onCall: (event: CallEvent) => void;
}

export interface Try {
  readonly attempt: number;
  readonly token?: string;
  readonly idempotencyKey?: string | undefined;
}

/**
 * The longest order that is read, as an answer or in a webhook, in bytes: one of the fullest cart, with its history, is
 * about a third of it.
 */
export const MAX_ORDER_BYTES = 1024 * 1024;

export async function sendRequest<Answer>(
  config: RequestConfig,
  call: Call<Answer>,
  { attempt, token, idempotencyKey }: Try,
): Promise<Answer> {
  const requestId = randomUUID();
  const startedAt = config.now();
  let status: number | undefined;
  const report = (code?: string) => {
    try {
      const elapsedMs = config.now() - startedAt;
      config.onCall({ endpoint: call.endpoint, attempt, elapsedMs, requestId, status, code });
    } catch {
      // A fault of the observer must not turn a call that moved money into a failed one.
    }
  };
  try {
    const answer = await send(config, call, requestId, token, idempotencyKey);
    status = answer.status;
    const result = read(call, answer, requestId);
    report();
    return result;
  } catch (error) {
    const known = error instanceof GatewayError ? error : fromTransport(error, call, requestId);
    report(known.code);
    throw known;
  }
}

function send(
  config: RequestConfig,
  call: Call<unknown>,
  requestId: string,
  token: string | undefined,
  idempotencyKey: string | undefined,
): Promise<TransportAnswer> {
  const body = call.body === undefined ? undefined : wireText(call.body);
  return config.transport({
    method: call.method,
    url: new URL(call.path, config.baseUrl),
    headers: {
      accept: 'application/json',
      'Content-Type': 'application/json',
      ...(call.gzip ? { 'Accept-Encoding': 'gzip' } : {}),
      'Request-ID': requestId,
      'Request-Timestamp': new Date(config.now()).toISOString(),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
      ...(call.method === 'GET' ? {} : { 'Content-Length': String(Buffer.byteLength(body ?? '')) }),
    },
    body,
    timeouts: config.timeouts,
    maxBytes: MAX_ORDER_BYTES,
    freshConnection: call.money,
  });
}

function read<Answer>(call: Call<Answer>, answer: TransportAnswer, requestId: string): Answer {
  const { status, header } = answer;
  const { money } = call;
  if (status < 200 || status > 299) {
    throw errorFromResponse({
      status,
      body: new TextDecoder().decode(answer.body),
      contentType: header('content-type'),
      retryAfter: header('retry-after'),
      requestId,
      money,
      endpoint: call.endpoint,
      sent: call.body,
    });
  }
  const bad = (code: string, message: string) =>
    new InvalidResponseError(message, { code, status, requestId, retryable: true, outcomeUnknown: money });

  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body));
  } catch {
    // The parser's own message quotes the body, which may hold anything.
    throw bad('BROKEN_JSON', 'the answer of the gateway is not JSON');
  }
  const result = call.answer.safeParse(json);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 5).map((issue) => issue.path.join('.') || 'all of it');
  throw bad('UNEXPECTED_ANSWER', `the answer of the gateway can't be read: ${fields.join(', ')}`);
}

function fromTransport(error: unknown, call: Call<unknown>, requestId: string): GatewayError {
  const { fault, reason } =
    error instanceof TransportError ? error : { fault: 'lost' as const, reason: 'CONNECTION_LOST' };
  const details = { requestId, retryable: true, outcomeUnknown: call.money };
  switch (fault) {
    case 'unsent':
      return new UnreachableError(`the gateway can't be reached (${reason})`, {
        ...details,
        code: reason === 'CONNECT_TIMED_OUT' ? reason : 'UNREACHABLE',
        outcomeUnknown: false,
      });
    case 'timed-out':
      return new TimedOutError('the gateway did not answer in time', { ...details, code: 'TIMED_OUT' });
    case 'too-large':
      return new InvalidResponseError('the answer of the gateway is too large', {
        ...details,
        code: 'ANSWER_TOO_LARGE',
      });
    case 'lost':
      return new ConnectionLostError(`the connection to the gateway broke (${reason})`, {
        ...details,
        code: 'CONNECTION_LOST',
      });
  }
}
