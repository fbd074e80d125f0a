/** Which failures are worth another try, and after how long. Pure. */
import {
  ConnectionLostError,
  type GatewayError,
  RateLimitedError,
  ServerError,
  TimedOutError,
  UnreachableError,
} from '../errors';

/** Tries of one call altogether, the first included. */
export const MAX_TRIES = 3;

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 2_000;
/** A gateway that asks for a longer rest is left alone: somebody waits for this answer. */
const LONGEST_RETRY_AFTER_MS = 5_000;

export interface RetryQuestion {
  readonly error: GatewayError;
  /**
   * A read or a token: asking twice does no harm. A money call is repeated only when the gateway provably
   * did not act: no connection was made, or it answered 429, which it does before it looks at the request.
   */
  readonly retrySafe: boolean;
  /** Tries made so far, from 1. */
  readonly tries: number;
  /** From 0 up to 1. */
  readonly random: number;
}

/** @returns milliseconds to wait before the next try, or undefined when there must be none. */
export function retryDelayMs({ error, retrySafe, tries, random }: RetryQuestion): number | undefined {
  if (tries >= MAX_TRIES || !worthAnotherTry(error, retrySafe)) return undefined;
  const delay = backoffMs(tries, random);
  if (!(error instanceof RateLimitedError) || error.retryAfterMs === undefined) return delay;
  return error.retryAfterMs > LONGEST_RETRY_AFTER_MS ? undefined : Math.max(delay, error.retryAfterMs);
}

function worthAnotherTry(error: GatewayError, retrySafe: boolean): boolean {
  if (error instanceof UnreachableError || error instanceof RateLimitedError) return true;
  return (
    retrySafe &&
    (error instanceof TimedOutError || error instanceof ConnectionLostError || error instanceof ServerError)
  );
}

/** Doubles from 200 ms up to 2 s; half of it is chance, so that callers who failed together don't return together. */
export function backoffMs(tries: number, random: number): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (tries - 1));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
