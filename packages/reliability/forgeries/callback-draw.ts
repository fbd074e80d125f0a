/** What forged callbacks are made from, and how they are put into a request. */
import type { Attempt } from './attempt';
import type { Pairs } from './scheme';

export interface CallbackDraw {
  /** A callback that the gateway has really signed. */
  readonly original: Pairs;
  /** Another one, of another order. */
  readonly other: Pairs;
  /** One that tells of a failure, with an error's code and message. */
  readonly failed: Pairs;
}

const FORM = 'application/x-www-form-urlencoded';

/** Any bytes as a POST; the neutral page is what a forger must get. */
export function posted(body: string | Buffer, changes: Partial<Attempt> = {}): Attempt {
  return {
    method: 'POST',
    query: '',
    headers: { 'content-type': FORM },
    body: Buffer.from(body),
    chunked: false,
    expected: 'neutral',
    ...changes,
  };
}

/** As the browser posts it. */
export const form = (pairs: Pairs, changes: Partial<Attempt> = {}): Attempt =>
  posted(encoded(pairs), changes);

export const json = (value: unknown, changes: Partial<Attempt> = {}): Attempt =>
  posted(JSON.stringify(value), { headers: { 'content-type': 'application/json' }, ...changes });

export const got = (query: string, changes: Partial<Attempt> = {}): Attempt =>
  posted('', { method: 'GET', query, headers: {}, ...changes });

export const encoded = (pairs: Pairs): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();

export const fieldOf = (pairs: Pairs, name: string): string => new Map(pairs).get(name) ?? '';

/** The same fields with one of them changed; added at the end where it is not there. */
export function changed(pairs: Pairs, name: string, value: string): Pairs {
  return pairs.some(([key]) => key === name)
    ? pairs.map(([key, old]) => [key, key === name ? value : old])
    : [...pairs, [name, value]];
}

export const without = (pairs: Pairs, name: string): Pairs => pairs.filter(([key]) => key !== name);

export const renamed = (pairs: Pairs, name: string, to: string): Pairs =>
  pairs.map(([key, value]) => [key === name ? to : key, value]);
