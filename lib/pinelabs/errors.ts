/** One error type for the gateway, one class a kind of answer. */

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
  readonly indefinite: boolean;
}

export class GatewayError extends Error implements GatewayErrorDetails {
  override readonly name: string = 'GatewayError';
  readonly code: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryable: boolean;
  readonly indefinite: boolean;

  /** `message` is ours: what the gateway wrote may hold anything and is not repeated. */
  constructor(message: string, details: GatewayErrorDetails, options?: ErrorOptions) {
    super(message, options);
    this.code = details.code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryable = details.retryable;
    this.indefinite = details.indefinite;
  }
}
