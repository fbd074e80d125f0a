/** What the gateway answers when it refuses: one class, so that status, code and field stay together. */

export type ErrorCode =
  | 'INVALID_REQUEST'
  | 'UNAUTHORIZED'
  | 'ORDER_NOT_FOUND'
  | 'ORDER_CANCELLED'
  | 'OPERATION_NOT_ALLOWED'
  | 'AMOUNT_LIMIT_EXCEEDED'
  | 'API_RATE_LIMIT'
  | 'PAYMENT_RATE_LIMIT'
  | 'DUPLICATE_REQUEST'
  | 'CARD_EXPIRED'
  | 'INTERNAL_ERROR';

export interface ErrorDetail {
  readonly source: string;
  readonly step: string;
  readonly reason: string;
}

export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500 | 503,
    readonly code: ErrorCode,
    message: string,
    readonly detail?: ErrorDetail,
  ) {
    super(message);
  }

  get body(): Record<string, unknown> {
    return {
      code: this.code,
      message: this.message,
      ...(this.detail && { additional_error_details: this.detail }),
    };
  }
}

/** A request that breaks the contract: `field` is named in the details, as in `order_amount.value`. */
export function invalid(field: string, reason: string): GatewayError {
  return new GatewayError(400, 'INVALID_REQUEST', `Invalid request: ${field} ${reason}`, {
    source: 'BUSINESS',
    step: 'REQUEST_VALIDATION',
    reason: `${field}: ${reason}`,
  });
}

export function orderNotFound(): GatewayError {
  return new GatewayError(404, 'ORDER_NOT_FOUND', 'Order not found');
}

export function notAllowed(step: string, reason: string): GatewayError {
  return new GatewayError(422, 'OPERATION_NOT_ALLOWED', 'Operation not allowed', {
    source: 'BUSINESS',
    step,
    reason,
  });
}

export function overLimit(step: string, reason: string): GatewayError {
  return new GatewayError(422, 'AMOUNT_LIMIT_EXCEEDED', 'Amount limit exceeded', {
    source: 'BUSINESS',
    step,
    reason,
  });
}

export function duplicate(step: string, reason: string, status: 409 | 422 = 409): GatewayError {
  return new GatewayError(status, 'DUPLICATE_REQUEST', 'Duplicate request', {
    source: 'BUSINESS',
    step,
    reason,
  });
}
