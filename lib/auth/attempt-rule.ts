/** How long someone has to wait after so many tries. Pure: the counters are values, the clock is an argument. */

/** Tries within the window. The time of the last one is `resetAt - rule.forgetAfterMs`. */
export interface Attempts {
  readonly count: number;
  readonly resetAt: number;
}

export interface AttemptRule {
  /** Tries that cost nothing. */
  readonly free: number;
  /** The pause after the last free try; it doubles with each further one. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** Tries are forgotten when none was made for this long. */
  readonly forgetAfterMs: number;
}

const MINUTE = 60_000;

/** A person mistypes a few times; an office behind one address has several such people. */
export const ACCOUNT_RULE: AttemptRule = {
  free: 5,
  firstPauseMs: MINUTE / 2,
  longestPauseMs: 15 * MINUTE,
  forgetAfterMs: 60 * MINUTE,
};
export const ADDRESS_RULE: AttemptRule = { ...ACCOUNT_RULE, free: 20 };

/** When the next try is let in, in UTC milliseconds; 0 when it is let in at any time. */
export function allowedFrom(attempts: Attempts | undefined, rule: AttemptRule): number {
  if (!attempts || attempts.count < rule.free) return 0;
  const lastTry = attempts.resetAt - rule.forgetAfterMs;
  // An exponent of 31 is past every longest pause and still a safe number.
  const doublings = Math.min(attempts.count - rule.free, 31);
  return lastTry + Math.min(rule.firstPauseMs * 2 ** doublings, rule.longestPauseMs);
}

export function withAttempt(attempts: Attempts | undefined, now: number, rule: AttemptRule): Attempts {
  return { count: (attempts?.count ?? 0) + 1, resetAt: now + rule.forgetAfterMs };
}
