/** From an answer that is not a success to the error that says what it means. Pure. */
import { z } from 'zod';
import {
  AuthenticationError,
  BadAnswerError,
  CallbackUrlRefusedError,
  ConflictError,
  ForbiddenError,
  type GatewayError,
  GatewayFaultError,
  NotFoundError,
  RateLimitedError,
  RequestRefusedError,
} from './errors';
import type { Endpoint } from './exchange';

export interface RefusedAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType: string | undefined;
  readonly retryAfter: string | undefined;
  readonly requestId: string;
  /** A call that can move money: an unclear answer to it is indefinite. */
  readonly money: boolean;
  readonly endpoint: Endpoint;
}

export function errorFromAnswer(answer: RefusedAnswer): GatewayError {
  const { status, requestId, money } = answer;
  const code = codeOf(answer);
  const said = `the gateway answered ${code} (HTTP ${status})`;
  const definite = { code, status, requestId, retryable: false, indefinite: false };

  if (status >= 500 || status === 408) {
    return new GatewayFaultError(said, { ...definite, retryable: true, indefinite: money });
  }
  if (status < 400) {
    return new BadAnswerError(`the gateway answered with HTTP ${status}, which no call expects`, {
      ...definite,
      code: 'UNEXPECTED_ANSWER',
      indefinite: money,
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
      return new AuthenticationError(said, definite);
    case 403:
      return forbidden(answer, said, definite);
    case 404:
      return new NotFoundError(said, definite);
    case 409:
      return new ConflictError(said, { ...definite, indefinite: money && isDuplicate(code) });
    case 429:
      return new RateLimitedError(said, {
        ...definite,
        retryable: true,
        retryAfterMs: retryAfterMs(answer.retryAfter),
      });
    default:
      return new RequestRefusedError(said, { ...definite, indefinite: money && isDuplicate(code) });
  }
}

/** The gateway knows this reference or key already: an earlier try of ours may have been acted on. */
function isDuplicate(code: string): boolean {
  return code === 'DUPLICATE_REQUEST';
}

function forbidden(
  answer: RefusedAnswer,
  said: string,
  definite: ConstructorParameters<typeof ForbiddenError>[1],
): ForbiddenError {
  const html = answer.contentType?.includes('html') || /^\s*</.test(answer.body);
  // Of all calls this one alone carries the addresses that the firewall looks at.
  if (!html || answer.endpoint !== 'create-checkout') return new ForbiddenError(said, definite);
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
});

function tokenWord() {
  return z
    .string()
    .regex(/^[A-Za-z]+(?:_[A-Za-z]+)*$/)
    .max(60)
    .optional()
    .catch(undefined);
}

/** The gateway's word where it looks like one, so that nothing else of its text gets into messages and logs. */
function codeOf({ status, body }: RefusedAnswer): string {
  const said = errorBody.safeParse(parsed(body));
  const word = said.success ? (said.data.code ?? said.data.error ?? said.data.type) : undefined;
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
