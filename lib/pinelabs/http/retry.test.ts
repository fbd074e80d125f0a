import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  ConflictError,
  ConnectionLostError,
  ForbiddenError,
  InvalidResponseError,
  NotFoundError,
  RateLimitedError,
  RequestRefusedError,
  ServerError,
  TimedOutError,
  UnreachableError,
} from '../errors';
import { InvalidInputError } from '../gateway-error';
import { backoffMs, MAX_TRIES, retryDelayMs } from './retry';

const details = { code: 'X', retryable: true, outcomeUnknown: false };
const NOT_ACTED = [new UnreachableError('', details), new RateLimitedError('', details)];
const UNCLEAR = [
  new TimedOutError('', details),
  new ConnectionLostError('', details),
  new ServerError('', details),
];
const FINAL = [
  new AuthenticationError('', details),
  new InvalidResponseError('', details),
  new ConflictError('', details),
  new ForbiddenError('', details),
  new NotFoundError('', details),
  new RequestRefusedError('', details),
  new InvalidInputError('X', ''),
];

const anyOf = (errors: typeof UNCLEAR) => fc.constantFrom(...errors);
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const tries = fc.integer({ min: 1, max: 10 });

describe('the retry rule', () => {
  it('never repeats a money call whose fate is unclear', () => {
    fc.assert(
      fc.property(anyOf(UNCLEAR), tries, chance, (error, made, random) => {
        expect(retryDelayMs({ error, retrySafe: false, tries: made, random })).toBeUndefined();
      }),
    );
  });

  it('repeats a money call that was not acted on, and a read in both cases, three tries in all', () => {
    fc.assert(
      fc.property(fc.boolean(), tries, chance, (retrySafe, made, random) => {
        for (const error of retrySafe ? [...NOT_ACTED, ...UNCLEAR] : NOT_ACTED) {
          const delay = retryDelayMs({ error, retrySafe, tries: made, random });
          if (made < MAX_TRIES) expect(delay).toBeGreaterThan(0);
          else expect(delay).toBeUndefined();
        }
      }),
    );
  });

  it('takes a clear answer as the answer', () => {
    for (const error of FINAL) {
      expect(retryDelayMs({ error, retrySafe: true, tries: 1, random: 0 })).toBeUndefined();
    }
  });

  it('rests as long as the gateway asks for, up to five seconds, and gives up beyond', () => {
    const limited = (retryAfterMs: number) =>
      retryDelayMs({
        error: new RateLimitedError('', { ...details, retryAfterMs }),
        retrySafe: true,
        tries: 1,
        random: 0,
      });
    expect(limited(3_000)).toBe(3_000);
    expect(limited(5_000)).toBe(5_000);
    expect(limited(5_001)).toBeUndefined();
    expect(limited(0)).toBe(100);
  });
});

describe('the rest between tries', () => {
  it('lies between half of a doubling ceiling and the ceiling, and never above two seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), chance, (made, random) => {
        const ceiling = Math.min(2_000, 200 * 2 ** (made - 1));
        const delay = backoffMs(made, random);
        expect(delay).toBeGreaterThanOrEqual(ceiling / 2);
        expect(delay).toBeLessThanOrEqual(ceiling);
      }),
    );
  });

  it('differs between callers who failed together', () => {
    expect(backoffMs(1, 0.1)).not.toBe(backoffMs(1, 0.9));
  });
});
