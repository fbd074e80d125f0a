/** When an order is fetched again without being asked for. Pure; times in UTC milliseconds. */
import type { OrderStatus } from '@/db/types';
import { GRACE_MS } from './operations/resolve-operation';
import { isOpen, isPaid } from './transitions';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface CheckState {
  status: OrderStatus;
  /** Syncs since something last changed. */
  checks: number;
  /** When the oldest of the operations that wait for their answer was claimed; undefined when none waits. */
  openSince: number | undefined;
  /** An earlier order at the gateway may still be paid. */
  watchesEarlier?: boolean;
  /** The gateway shows a hold as being captured or cancelled. */
  settling?: boolean;
  /** A difference waits for a person. */
  underReview: boolean;
  createdAt: number;
}

/** Doubles from `first` up to `cap`. */
function backoff(checks: number, first: number, cap: number): number {
  return Math.min(cap, first * 2 ** Math.min(checks, 20));
}

/** Once when the grace time ends, since that sync decides; before and after it ever less often. */
function openOperationCheck(since: number, checks: number, now: number): number {
  const graceEnds = since + GRACE_MS + SECOND;
  const next = now + backoff(checks, 15 * SECOND, 5 * MINUTE);
  return graceEnds > now ? Math.min(next, graceEnds) : next;
}

/** When to try again after a sync that failed `checks` times already: the gateway may be down for all orders. */
export function retrySyncAt(checks: number, now: number): number {
  return now + backoff(checks, 15 * SECOND, 2 * MINUTE);
}

/** @returns undefined when nothing can change by itself any more. */
export function nextCheckAt(state: CheckState, now: number): number | undefined {
  const own = ownCheckAt(state, now);
  if (!state.watchesEarlier) return own;
  return Math.min(own ?? Number.POSITIVE_INFINITY, now + backoff(state.checks, 10 * MINUTE, 6 * HOUR));
}

function ownCheckAt(state: CheckState, now: number): number | undefined {
  if (state.openSince !== undefined) return openOperationCheck(state.openSince, state.checks, now);
  if (state.settling) return now + backoff(state.checks, 15 * SECOND, 5 * MINUTE);
  // A wrong answer may be followed by a right one at once; what stays wrong waits for a person.
  if (state.underReview) return now + backoff(state.checks, MINUTE, HOUR);
  if (isOpen(state.status)) return now + backoff(state.checks, 30 * SECOND, 15 * MINUTE);
  // A hold may be captured or cancelled there.
  if (state.status === 'AUTHORIZED') return now + backoff(state.checks, 10 * MINUTE, 6 * HOUR);
  // A refund may be made in the gateway's own dashboard, and its webhook may be lost.
  if (isPaid(state.status) && state.status !== 'FULLY_REFUNDED') {
    return now - state.createdAt < 90 * DAY ? now + backoff(state.checks, 6 * HOUR, DAY) : undefined;
  }
  // The hosted page may still be open in somebody's browser: money that arrives late must be found.
  if (state.status === 'EXPIRED' && now - state.createdAt < 7 * DAY) {
    return now + backoff(state.checks, 10 * MINUTE, 6 * HOUR);
  }
  return undefined;
}
