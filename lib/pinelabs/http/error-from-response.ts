/** From an answer that is not a success to the error that says what it means. Pure. */
import { z } from 'zod';
import { errorClass } from '../error-class';
import {
  AuthenticationError,
  CallbackUrlRefusedError,
  ConflictError,
  ForbiddenError,
  type GatewayError,
  InvalidResponseError,
  NotFoundError,
  RateLimitedError,
  RequestRefusedError,
  ServerError,
} from '../errors';
import type { Endpoint } from './endpoint';
import { refusalFrom } from './refusal';

export interface RefusedAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string | undefined;
  readonly retryAfter: string | undefined;
  readonly requestId: string;
  /** A call that can move money: an unclear answer to it is of unknown outcome. */
  readonly money: boolean;
  readonly endpoint: Endpoint;
  /** The body that was refused; the answer may quote it. */
  readonly sent?: object | undefined;
}

export function errorFromResponse(answer: RefusedAnswer): GatewayError {
  const { status, requestId, money } = answer;
  const said = bodyOf(answer);
  const code = codeOf(answer.status, said);
  const words = `the gateway answered ${code} (HTTP ${status})`;
  const refusal = refusalFrom(said.additional_error_details, answer.sent);
  const definite = {
    ...{ code, status, requestId, retryable: false, outcomeUnknown: false },
    ...(refusal && { refusal }),
  };
  // To a call that moves money: whatever the status, it may have been done.
  const unclear = { ...definite, outcomeUnknown: money && mayBeDone(answer, code) };

  if (status >= 500 || status === 408) {
    return new ServerError(words, { ...definite, retryable: true, outcomeUnknown: money });
  }
  if (status < 400) {
    return new InvalidResponseError(`the gateway answered with HTTP ${status}, which no call expects`, {
      ...definite,
      code: 'UNEXPECTED_ANSWER',
      outcomeUnknown: money,
    });
  }
  if (answer.endpoint === 'token' && [400, 401, 403].includes(status)) {
    return new AuthenticationError(
      `the gateway refused the client id or the client secret: ${code}`,
      definite,
    );
  }
  switch (status) {
    case 401:
      return new AuthenticationError(words, definite);
    case 403:
      return forbidden(answer, words, definite);
    case 404:
      return new NotFoundError(words, definite);
    case 409:
      return new ConflictError(words, unclear);
    case 429:
      return new RateLimitedError(words, {
        ...definite,
        retryable: true,
        retryAfterMs: retryAfterMs(answer.retryAfter),
      });
    default:
      if (isUnknownReference(answer, code)) {
        return new NotFoundError(words, { ...definite, code: 'ORDER_NOT_FOUND' });
      }
      if (code === 'DUPLICATE_REQUEST') return new ConflictError(words, unclear);
      return new RequestRefusedError(words, unclear);
  }
}

/**
 * The gateway knows this reference or key already, has the payment under way, or does not know itself: an earlier try
 * of ours may have been acted on. A cancel that finds the order cancelled may be that earlier try, too.
 */
function mayBeDone({ status, endpoint }: RefusedAnswer, code: string): boolean {
  if (status === 409 || errorClass(code) === 'outcome-unknown') return true;
  return endpoint === 'cancel' && code === 'ORDER_CANCELLED';
}

const READS_AN_ORDER: readonly Endpoint[] = ['get-order', 'get-order-by-reference'];

/** The other face of `404 ORDER_NOT_FOUND`. Any other 400 says nothing about whether there is such an order. */
function isUnknownReference(answer: RefusedAnswer, code: string): boolean {
  if (answer.status !== 400 || code !== 'INVALID_REQUEST' || !READS_AN_ORDER.includes(answer.endpoint)) {
    return false;
  }
  const said = errorMessage.safeParse(parsed(answer.body));
  return said.success && /^no matching records found for the inquiry\.?$/i.test(said.data.message.trim());
}

const errorMessage = z.object({ message: z.string().max(1_000) });

function forbidden(
  answer: RefusedAnswer,
  words: string,
  definite: ConstructorParameters<typeof ForbiddenError>[1],
): ForbiddenError {
  const html = answer.contentType?.includes('html') || /^\s*</.test(answer.body);
  // Of all calls this one alone carries the addresses that the firewall looks at.
  if (!html || answer.endpoint !== 'create-checkout') return new ForbiddenError(words, definite);
  return new CallbackUrlRefusedError(
    'the firewall of the gateway refused the callback address: set PUBLIC_URL to a public https address (it refuses localhost)',
    { ...definite, code: 'CALLBACK_URL_REFUSED' },
  );
}

const errorBody = z.object({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,59}$/)
    .optional()
    .catch(undefined),
  /** The token call's own shapes: OAuth's `invalid_client`, and `type`. */
  error: tokenWord(),
  type: tokenWord(),
  additional_error_details: z.unknown().optional(),
});

function tokenWord() {
  return z
    .string()
    .regex(/^[A-Za-z]+(?:_[A-Za-z]+)*$/)
    .max(60)
    .optional()
    .catch(undefined);
}

type ErrorBody = z.output<typeof errorBody>;

/** Nothing of an answer that is no object. */
function bodyOf({ body }: RefusedAnswer): ErrorBody {
  const read = errorBody.safeParse(parsed(body));
  return read.success ? read.data : {};
}

/** The gateway's word where it looks like one, so that nothing else of its text gets into messages and logs. */
function codeOf(status: number, said: ErrorBody): string {
  const word = said.code ?? said.error ?? said.type;
  return word?.toUpperCase() ?? `HTTP_${status}`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // An error page of something in between: the status says all that there is to know.
    return undefined;
  }
}

/** Seconds, as the gateway would send them; a date is not worth reading for waits of a few seconds. */
function retryAfterMs(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
