/** What can happen to a call on its way, and the error that the shop's client makes of it. */
import {
  ConnectionLostError,
  type GatewayError,
  InvalidResponseError,
  RateLimitedError,
  ServerError,
  TimedOutError,
  UnreachableError,
} from '@/lib/pinelabs';
import type { Random } from '../lib/random';

export const FAULTS = [
  'unreachable',
  'rate-limited',
  'lost-before',
  'lost-after',
  'late',
  'fault-before',
  'fault-after',
  'broken-answer',
  'slow',
  'frozen',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The client gives up after this long, in milliseconds: lib/pinelabs/client/client.ts. */
const TIMED_OUT_MS = 15_000;
/**
 * A request that its sender has given up may still be done, up to this long after it was asked for, in
 * milliseconds: less than the time after which "not there" is taken for "not done".
 */
const LATEST_MS = 44_000;
/** … and waits this long for a token before it, at the most: lib/pinelabs/http/requester.ts. */
const TOKEN_MS = 20_000;

/** A call's way: times in milliseconds from its start. */
export interface Way {
  /** When the gateway does it; undefined: never. */
  readonly arrives: number | undefined;
  readonly answers: number;
  /** What the caller gets instead of the answer. */
  readonly error: GatewayError | undefined;
}

export function wayOf(fault: Fault | undefined, money: boolean, random: Random): Way {
  const there = random.int(20, 400);
  const back = there + random.int(10, 400);
  const gone = { code: 'SIMULATED', retryable: true, outcomeUnknown: money };
  const unsent = { ...gone, outcomeUnknown: false };
  const way = (arrives: number | undefined, answers: number, error?: GatewayError): Way => ({
    arrives,
    answers,
    error,
  });
  switch (fault) {
    case undefined:
      return way(there, back);
    case 'unreachable':
      return way(
        undefined,
        random.int(1, 12_000),
        new UnreachableError('', { ...unsent, code: 'UNREACHABLE' }),
      );
    case 'rate-limited':
      return way(
        undefined,
        back,
        new RateLimitedError('', { ...unsent, code: 'API_RATE_LIMIT', status: 429 }),
      );
    case 'lost-before':
      return way(undefined, back, new ConnectionLostError('', { ...gone, code: 'CONNECTION_LOST' }));
    case 'lost-after':
      return way(there, back, new ConnectionLostError('', { ...gone, code: 'CONNECTION_LOST' }));
    case 'late':
      return way(
        random.int(10_000, LATEST_MS),
        TIMED_OUT_MS + random.int(0, TOKEN_MS),
        new TimedOutError('', { ...gone, code: 'TIMED_OUT' }),
      );
    case 'fault-before':
      return way(undefined, back, new ServerError('', { ...gone, code: 'INTERNAL_ERROR', status: 500 }));
    case 'fault-after':
      return way(there, back, new ServerError('', { ...gone, code: 'INTERNAL_ERROR', status: 503 }));
    case 'broken-answer':
      return way(there, back, new InvalidResponseError('', { ...gone, code: 'BROKEN_JSON', status: 200 }));
    case 'frozen':
      // The machine stood still: the answer came in time and is read long afterwards.
      return way(there, random.int(50_000, 200_000));
    case 'slow':
      return way(random.int(1_000, 14_000), random.int(14_000, TIMED_OUT_MS));
  }
}
