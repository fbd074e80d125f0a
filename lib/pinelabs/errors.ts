/** One error type for the gateway, one class a kind of answer. */
import { GatewayError, type GatewayErrorDetails } from './gateway-error';

export { GatewayError, type GatewayErrorDetails, InvalidInputError, type Refusal } from './gateway-error';

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

/** 400, 405, 422 and other refusals of the request as it stands. Its outcome is unknown where the code says that it may have been done. */
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
