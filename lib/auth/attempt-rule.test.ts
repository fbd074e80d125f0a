import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_RULE, ADDRESS_RULE, type Attempts, allowedFrom, withAttempt } from './attempt-rule';

const START = 1_800_000_000_000;

function afterTries(count: number, now = START): Attempts | undefined {
  let attempts: Attempts | undefined;
  for (let n = 0; n < count; n += 1) attempts = withAttempt(attempts, now, ACCOUNT_RULE);
  return attempts;
}

describe('the rule for sign-in tries', () => {
  it('lets the free tries in at once', () => {
    for (let count = 0; count < ACCOUNT_RULE.free; count += 1) {
      expect(allowedFrom(afterTries(count), ACCOUNT_RULE)).toBe(0);
    }
  });

  it('asks for a pause after them, twice as long each time', () => {
    const pauses = [5, 6, 7, 8].map((count) => allowedFrom(afterTries(count), ACCOUNT_RULE) - START);
    expect(pauses).toEqual([30_000, 60_000, 120_000, 240_000]);
  });

  it('lets more people in from one address than to one account', () => {
    expect(allowedFrom(afterTries(ACCOUNT_RULE.free), ADDRESS_RULE)).toBe(0);
  });

  it('never asks for less after more tries, nor for more than the longest pause', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.nat(), (count, later) => {
        const attempts: Attempts = { count, resetAt: START + later };
        const more = withAttempt(attempts, START + later, ACCOUNT_RULE);
        const lastTry = (tries: Attempts) => tries.resetAt - ACCOUNT_RULE.forgetAfterMs;
        const from = allowedFrom(more, ACCOUNT_RULE);
        expect(from).toBeGreaterThanOrEqual(allowedFrom(attempts, ACCOUNT_RULE));
        expect(from - lastTry(more)).toBeLessThanOrEqual(ACCOUNT_RULE.longestPauseMs);
      }),
    );
  });

  it('is over before the tries are forgotten, so that waiting never helps a guesser more than the pause', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (count) => {
        const attempts: Attempts = { count, resetAt: START + ACCOUNT_RULE.forgetAfterMs };
        expect(allowedFrom(attempts, ACCOUNT_RULE)).toBeLessThan(attempts.resetAt);
      }),
    );
  });

  it('bounds the guesses of a day at one account', () => {
    const day = 24 * 60 * 60_000;
    let attempts: Attempts | undefined;
    let guesses = 0;
    for (let now = START; now < START + day; ) {
      now = Math.max(now, allowedFrom(attempts, ACCOUNT_RULE));
      attempts = withAttempt(attempts, now, ACCOUNT_RULE);
      guesses += 1;
    }
    expect(guesses).toBeLessThan(110);
  });
});
