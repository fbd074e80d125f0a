/** What the shopper can do about paying, and whether the page should keep asking. Pure. */
import type { Channel, OperationKind, OrderStatus } from '@/db/types';
import { paysByPlan } from '@/lib/payments/channels';
import { isOpen } from '@/lib/payments/transitions';
import type { OrderView } from './types';

export interface Situation {
  order: {
    status: OrderStatus;
    channel: Channel;
    redirectUrl: string | null;
    retriesRemaining: number | null;
    createdAt: number;
    /** A signed callback said that the customer has paid. */
    returnedAt: number | null;
    lookedAt: number | null;
  };
  operations: readonly {
    kind: OperationKind;
    state: 'pending' | 'succeeded' | 'failed' | 'unknown';
    claimedAt: number | null;
  }[];
  now: number;
}

/** A creation without an answer is asked for again by the shopper after this long, in milliseconds. */
const CHECKING_MS = 30_000;
/** An unpaid order's page keeps asking for this long after it was placed, in milliseconds. */
const LIVE_MS = 60 * 60 * 1000;

export function nextStep({ order, operations, now }: Situation): OrderView['next'] {
  if (!isOpen(order.status)) return 'none';
  if (saysPaid(order)) return 'checking';
  if (paysByPlan(order.channel)) return planStep(order, operations);
  if (order.redirectUrl !== null) return hasNoTryLeft(order) ? 'none' : 'pay';
  const create = operations.find(({ kind }) => kind === 'create');
  const outstanding = create?.state === 'pending' || create?.state === 'unknown';
  const recent = now - (create?.claimedAt ?? order.createdAt) < CHECKING_MS;
  return outstanding && recent ? 'checking' : 'place-again';
}

/** Paid on a page of ours: a payment that was begun is confirmed, one that came to nothing is made anew. */
function planStep(order: Situation['order'], operations: Situation['operations']): OrderView['next'] {
  if (operations.some(({ kind, state }) => kind === 'payment' && isWaiting(state))) return 'checking';
  // Begun, and its confirmation is somewhere that we send nobody, or not told yet: another card would be too many.
  if (order.status === 'PENDING') return order.redirectUrl !== null ? 'pay' : 'checking';
  return hasNoTryLeft(order) ? 'none' : 'enter-card';
}

/** The last try counts as used once it has begun; until it has ended the customer can go on with it. */
function hasNoTryLeft({ status, retriesRemaining }: Situation['order']): boolean {
  return retriesRemaining === 0 && status !== 'PENDING';
}

const isWaiting = (state: Situation['operations'][number]['state']) =>
  state === 'pending' || state === 'unknown';

export function isLive({ order, operations, now }: Situation): boolean {
  if (operations.some(({ state }) => isWaiting(state))) return true;
  return isOpen(order.status) && (saysPaid(order) || now - order.createdAt < LIVE_MS);
}

/** The customer came back from paying, and no look since then has said otherwise. */
function saysPaid({ returnedAt, lookedAt }: Situation['order']): boolean {
  return returnedAt !== null && (lookedAt ?? 0) < returnedAt;
}
