/**
 * The state machine: for every pair of a status that we hold and one that the gateway shows, what to do.
 * Pure. The table is complete; `transitions.test.ts` goes through every pair.
 */
import { ORDER_STATUSES, type OrderStatus, UNPAID } from '@/db/order-statuses';
import type { OperationState } from '@/db/types';
import type { GatewayOrder, GatewayPayment } from '@/lib/pinelabs/types';

/**
 * - `same`: nothing new in the status; amounts may still have grown.
 * - `advance`: the order has moved on.
 * - `settling`: a hold is being captured or cancelled there; nothing changes until that has ended.
 * - `stale`: the fetched order is older than what we know, or says less; keep ours.
 * - `late`: money arrived on an order that was given up: record it, and call a person.
 * - `impossible`: the gateway never does this; change nothing, and call a person.
 */
export type Transition = 'same' | 'advance' | 'settling' | 'stale' | 'late' | 'impossible';

/** Waiting for the customer. */
const OPEN: ReadonlySet<OrderStatus> = new Set(UNPAID);
/** Money is held, taken, or was taken and given back. */
const PAID: ReadonlySet<OrderStatus> = new Set([
  'AUTHORIZED',
  'PARTIALLY_CAPTURED',
  'PROCESSED',
  'PARTIALLY_REFUNDED',
  'FULLY_REFUNDED',
]);

export const OPEN_STATUSES: readonly OrderStatus[] = [...OPEN];
export const isOpen = (status: OrderStatus): boolean => OPEN.has(status);
export const isPaid = (status: OrderStatus): boolean => PAID.has(status);

/** How far along an order is, within open and within paid. PENDING and ATTEMPTED take turns. */
const RANK: Record<OrderStatus, number> = {
  PLACED: 0,
  CREATED: 1,
  PENDING: 2,
  ATTEMPTED: 2,
  AUTHORIZED: 3,
  PARTIALLY_CAPTURED: 4,
  PROCESSED: 5,
  PARTIALLY_REFUNDED: 6,
  FULLY_REFUNDED: 7,
  CANCELLED: 8,
  FAILED: 8,
  EXPIRED: 8,
};

/** What the gateway showing `to` means for an order that we hold as `from`. */
export function transition(from: OrderStatus, to: OrderStatus): Transition {
  if (from === to) return 'same';
  if (isOpen(from)) return isOpen(to) && RANK[to] < RANK[from] ? 'stale' : 'advance';
  if (isPaid(from)) return fromPaid(from, to);
  return fromClosed(from, to);
}

function fromPaid(from: OrderStatus, to: OrderStatus): Transition {
  if (from === 'AUTHORIZED' && to === 'PENDING') return 'settling';
  if (isOpen(to)) return 'stale';
  if (isPaid(to)) return RANK[to] > RANK[from] ? 'advance' : 'stale';
  // A hold can be cancelled, and it is gone when its capture fails; money that was taken can only be refunded.
  return from === 'AUTHORIZED' ? 'advance' : 'impossible';
}

function fromClosed(from: OrderStatus, to: OrderStatus): Transition {
  if (isOpen(to)) return 'stale';
  if (from === 'CANCELLED') {
    if (to === 'AUTHORIZED') return 'stale';
    return isPaid(to) ? 'impossible' : 'stale';
  }
  if (isPaid(to)) return 'late';
  // We gave up before the gateway did; now it has closed the order too.
  return from === 'EXPIRED' ? 'advance' : 'stale';
}

/**
 * Where the gateway's order stands. `AUTHORIZED` that is not to be held is a payment in progress: there is no hold to
 * capture or cancel.
 */
export function statusOf(shown: Pick<GatewayOrder, 'status' | 'preAuth'>): OrderStatus | undefined {
  const known = knownStatus(shown.status);
  return known === 'AUTHORIZED' && shown.preAuth === false ? 'PENDING' : known;
}

/** The gateway's word as one of ours; undefined for a word that we do not know yet. */
export function knownStatus(word: string): OrderStatus | undefined {
  const upper = word.toUpperCase();
  const status = ORDER_STATUSES.find((known) => known === upper);
  // Ours alone: the gateway saying one of them means something that we do not know.
  return status === 'PLACED' || status === 'EXPIRED' ? undefined : status;
}

const PAYMENT_STATUSES = new Set(['PENDING', 'AUTHORIZED', 'PROCESSED', 'CANCELLED', 'FAILED']);

/** Of a payment: of a word that says nothing to us. It may be paid. */
export function isUnknown({ status }: Pick<GatewayPayment, 'status'>): boolean {
  return !PAYMENT_STATUSES.has(status);
}

/** Of a payment: approved, or of a word that we do not know. */
export function mayBePaid({ status }: Pick<GatewayPayment, 'status'>): boolean {
  return status !== 'PENDING' && !cameToNothing(status);
}

/** Of a payment: a wrong password leaves its order ATTEMPTED; whether it is over, its own status says. */
export function cameToNothing(paymentStatus: string): boolean {
  return paymentStatus === 'FAILED' || paymentStatus === 'CANCELLED';
}

/** Of an operation: it has no final answer yet. */
export function isWaiting(state: OperationState): boolean {
  return state === 'pending' || state === 'unknown';
}
