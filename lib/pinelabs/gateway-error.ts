/** The one error type of the gateway; errors.ts has a class a kind of answer, error-class.ts what a code asks for. */

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
  /** The gateway may have acted although we have no good answer: fetch before asking again, never say "failed". */
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
  readonly refusal: Refusal | undefined;

  /** `message` is ours: what the gateway wrote may hold anything and is not repeated. */
  constructor(message: string, details: GatewayErrorDetails, options?: ErrorOptions) {
    super(message, options);
    this.code = details.code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryable = details.retryable;
    this.outcomeUnknown = details.outcomeUnknown;
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
