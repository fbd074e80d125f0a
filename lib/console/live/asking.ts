/** How an open page of the console asks whether it is out of date. Pure. */
import type { News } from './types';

const EVERY_MS = 5_000;
const LONGEST_WAIT_MS = 120_000;
/** Questions without an answer after which the page says so. */
const AWAY_AFTER = 3;
/** What changed this short a time before the first question may have changed after the page was drawn. */
const FRESH_MS = 10_000;

const ORDER = /^\/admin\/orders\/([0-9a-f-]{36})$/;

/** @returns the query to ask with for the page of this path; undefined for one that does not change by itself. */
export function questionFor(path: string): string | undefined {
  if (path === '/admin' || path === '/admin/orders') return '';
  const order = ORDER.exec(path)?.[1];
  return order && `?order=${order}`;
}

/** A status where there was no news, and nothing where there was no answer. */
export type Answer = News | number | undefined;

/** What is remembered from question to question. */
export interface Watch {
  /** The stamp of what the page shows. */
  readonly stamp: string | undefined;
  readonly failures: number;
}

interface Next extends Watch {
  readonly changed: boolean;
  readonly note: 'ended' | 'away' | undefined;
  /** When to ask again, in milliseconds; undefined: never. */
  readonly afterMs: number | undefined;
}

export function nextQuestion(answer: Answer, { stamp, failures }: Watch): Next {
  const stop = { stamp, failures, changed: false, note: undefined, afterMs: undefined };
  if (answer === 401) return { ...stop, note: 'ended' };
  if (answer === 403 || answer === 404) return stop;
  if (typeof answer !== 'object') {
    const failed = failures + 1;
    const afterMs = Math.min(EVERY_MS * 2 ** failed, LONGEST_WAIT_MS);
    return { ...stop, failures: failed, note: failed >= AWAY_AFTER ? 'away' : undefined, afterMs };
  }
  const fresh = answer.ageMs !== null && answer.ageMs < FRESH_MS;
  const changed = stamp === undefined ? fresh : stamp !== answer.stamp;
  return { ...stop, stamp: answer.stamp, failures: 0, changed, afterMs: EVERY_MS };
}
