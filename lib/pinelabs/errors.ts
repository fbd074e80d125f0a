/** One error type for the gateway, one class a kind of answer. */
import { type ErrorClass, errorClass } from './error-class';

/**
 * The gateway's `additional_error_details`, as far as they may be kept: in its own words, without what looks like a number
 * or an address of somebody's. See `refusal.ts`.
 */
export interface Refusal {
  readonly source?: string | undefined;
  readonly step?: string | undefined;
  readonly reason?: string | undefined;
}

export interface GatewayErrorDetails {
  /** The gateway's word, such as `ORDER_NOT_FOUND`, or ours for what is no answer, such as `TIMED_OUT`. */
  readonly code: string;
  /** HTTP status; undefined when no answer came. */
  readonly status?: number | undefined;
  /** The `Request-ID` that we sent: the gateway's support desk asks for it. */
  readonly requestId?: string | undefined;
  /** Asking again later may succeed. */
  readonly retryable: boolean;
  /** The gateway may have acted although we have no good answer: look before asking again, never say "failed". */
  readonly outcomeUnknown: boolean;
  /** Why, where the gateway said so. */
  readonly refusal?: Refusal | undefined;
}

const brand = Symbol.for('storefront.pinelabs.error');

export class GatewayError extends Error implements GatewayErrorDetails {
  /**
   * By a mark, not by the class: a server's bundles each load this module, and what the client of one bundle throws
   * is caught by the code of another.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore-start lint/complexity/noThisInStatic: the kinds inherit it, and each means itself
    if (this !== GatewayError) return Function.prototype[Symbol.hasInstance].call(this, value);
    // biome-ignore-end lint/complexity/noThisInStatic: as above
    return typeof value === 'object' && value !== null && brand in value;
  }

  readonly [brand] = true;
  override readonly name: string = 'GatewayError';
  readonly code: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly outcomeUnknown: boolean;
  /** What the code asks of whoever reads it; undefined where the kind of error says all. */
  readonly asks: ErrorClass | undefined;
  readonly refusal: Refusal | undefined;

  /** `message` is ours: what the gateway wrote may hold anything and is not repeated. */
  constructor(message: string, details: GatewayErrorDetails, options?: ErrorOptions) {
    super(message, options);
    this.code = details.code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryable = details.retryable;
    this.outcomeUnknown = details.outcomeUnknown;
    this.asks = details.outcomeUnknown ? 'outcome-unknown' : errorClass(details.code);
    this.refusal = details.refusal;
  }
}

/** The input would not make a request that the gateway can read, or could reach another path: nothing was sent. */
export class InvalidInputError extends GatewayError {
  override readonly name = 'InvalidInputError';

  constructor(code: string, message: string) {
    super(message, { code, retryable: false, outcomeUnknown: false });
  }
}

/** No connection was made (refused, unknown host, TLS, connect time-out): provably nothing was sent. */
export class UnreachableError extends GatewayError {
  override readonly name = 'UnreachableError';
}

/** The request went out and the whole answer did not come in time. */
export class TimedOutError extends GatewayError {
  override readonly name = 'TimedOutError';
}

/** The connection broke after the request, or a part of it, went out. */
export class ConnectionLostError extends GatewayError {
  override readonly name = 'ConnectionLostError';
}

/** An answer came and cannot be read: broken JSON, missing fields, too large, a redirect. */
export class InvalidResponseError extends GatewayError {
  override readonly name = 'InvalidResponseError';
}

/** 400, 405, 422 and other refusals of the request as it stands. Indefinite where the code says that it may have been done. */
export class RequestRefusedError extends GatewayError {
  override readonly name = 'RequestRefusedError';
}

/** 401: the token, or on the token call the credentials, were not accepted. The gateway did not act. */
export class AuthenticationError extends GatewayError {
  override readonly name = 'AuthenticationError';
}

/** 403. */
export class ForbiddenError extends GatewayError {
  override readonly name: string = 'ForbiddenError';
}

/** 403 with an HTML page: the firewall in front of the gateway does not let such callback addresses through. */
export class CallbackUrlRefusedError extends ForbiddenError {
  override readonly name = 'CallbackUrlRefusedError';
}

/** 404, and the 400 that means the same. */
export class NotFoundError extends GatewayError {
  override readonly name = 'NotFoundError';
}

/** 409, and the 422 that means the same. */
export class ConflictError extends GatewayError {
  override readonly name = 'ConflictError';
}

/** 429: turned away before anything was done. */
export class RateLimitedError extends GatewayError {
  override readonly name = 'RateLimitedError';
  /** What `Retry-After` asked for, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, details: GatewayErrorDetails & { retryAfterMs?: number | undefined }) {
    super(message, details);
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** 5xx and 408: the gateway may or may not have acted. */
export class ServerError extends GatewayError {
  override readonly name = 'ServerError';
}

/** `redirect_url` leads to a host that is not the gateway's. */
export class RedirectRefusedError extends GatewayError {
  override readonly name = 'RedirectRefusedError';
}
