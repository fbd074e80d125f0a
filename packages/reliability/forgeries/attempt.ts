/** One request that somebody sends to the callback or the webhook, and what must come of it. */
import type { Random } from '../lib/random';

export interface Attempt {
  readonly method: string;
  /** After the endpoint's own path. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
  /** Sent in pieces, without a length announced. */
  readonly chunked: boolean;
  /** The answer in a word: see `answerOf`. */
  readonly expected: string;
}

/**
 * What an attempt is by the gateway's own scheme:
 * - `forged`: no reading of it is signed;
 * - `malformed`: some reading is signed, but no page of the gateway sends it in this shape;
 * - `genuine`: signed, and perhaps sent before.
 */
export type Worth = 'forged' | 'malformed' | 'genuine';

export interface Kind<Draw> {
  readonly name: string;
  readonly worth: Worth;
  readonly make: (draw: Draw, random: Random) => Attempt;
}

type Makers<Draw> = Readonly<Record<string, Kind<Draw>['make']>>;

export function kindsOf<Draw>(worth: Worth, makers: Makers<Draw>): Kind<Draw>[] {
  return Object.entries(makers).map(([name, make]) => ({ name, worth, make }));
}

/** A letter, a digit and nothing else, `length` times. */
export function letters(random: Random, length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return Array.from({ length }, () => alphabet.charAt(random.int(0, alphabet.length - 1))).join('');
}

/** The bytes with one bit of them turned over. */
export function bitFlipped(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const at = random.int(0, copy.length - 1);
  copy[at] = (copy[at] ?? 0) ^ (1 << random.int(0, 7));
  return copy;
}

/** What the callback takes at the most, in bytes. */
export const CALLBACK_LIMIT = 64 * 1024;
/** What the webhook does: a whole order. */
export const WEBHOOK_LIMIT = 1024 * 1024;
