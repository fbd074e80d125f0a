/**
 * What a customer can do about an order that is paid on a page of ours. Pure, and the one rule for both: what the order's
 * page offers, and what Create Payment is sent for.
 */
import type { Channel, OperationKind, OperationState, OrderStatus } from '@/db/types';
import { cameToNothing, isOpen, isWaiting } from '../transitions';

export interface PlanSituation {
  order: {
    status: OrderStatus;
    channel: Channel;
    /** Where a payment that was begun is confirmed. */
    redirectUrl: string | null;
    retriesRemaining: number | null;
    /** A signed callback said that the customer has paid. */
    returnedAt: number | null;
    lookedAt: number | null;
  };
  operations: readonly { kind: OperationKind; state: OperationState; gatewayId: string | null }[];
  /** As the last fetch has shown them. */
  payments: readonly { id: string; status: string }[];
  /** The payment's confirmation page is at a host that customers are not sent to. */
  confirmationRefused?: boolean;
}

export type PlanStep =
  /** Something is under way, and nothing can be done about it. */
  | 'checking'
  /** A payment was begun: it goes on at its `redirectUrl`. */
  | 'pay'
  /** A payment was begun, and its confirmation page waits for an administrator's decision. */
  | 'confirmation-refused'
  /** No payment is under way: a card or a lender may be asked. */
  | 'enter-card'
  | 'none';

export function planStep(situation: PlanSituation): PlanStep {
  const { order } = situation;
  if (!isOpen(order.status)) return 'none';
  if (saysPaid(order) || isInProgress(situation)) return 'checking';
  const progress = progressOf(situation);
  if (progress === 'asked') return 'checking';
  // Begun: another card would be one payment too many, also where we send nobody to confirm this one.
  if (progress === 'begun') {
    if (order.redirectUrl !== null) return 'pay';
    return situation.confirmationRefused ? 'confirmation-refused' : 'checking';
  }
  return hasNoTryLeft(order) ? 'none' : 'enter-card';
}

/** Confirmed, and on its way to the shop's account: the gateway calls it authorised without holding anything. */
export function isInProgress({ order, payments }: Pick<PlanSituation, 'order' | 'payments'>): boolean {
  return order.status === 'PENDING' && payments.some(({ status }) => status === 'AUTHORIZED');
}

/** One payment at a time: the next may be made only when a fetch has shown that the one before came to nothing. */
function progressOf({ order, operations, payments }: PlanSituation): 'free' | 'asked' | 'begun' {
  const last = operations.findLast(({ kind }) => kind === 'payment');
  if (last && isWaiting(last.state)) return 'asked';
  // Also where ours is over, was never made, or is not known again by its reference: somebody began this one.
  if (order.status === 'PENDING' || payments.some(({ status }) => !cameToNothing(status))) return 'begun';
  if (last?.state !== 'succeeded') return 'free';
  return payments.some(({ id }) => id === last.gatewayId) ? 'free' : 'begun';
}

/** The last try counts as used once it has begun; until it has ended the customer can go on with it. */
export function hasNoTryLeft({
  status,
  retriesRemaining,
}: Pick<PlanSituation['order'], 'status' | 'retriesRemaining'>): boolean {
  return retriesRemaining === 0 && status !== 'PENDING';
}

/** The customer came back from paying, and no fetch since then has said otherwise. */
export function saysPaid({
  returnedAt,
  lookedAt,
}: Pick<PlanSituation['order'], 'returnedAt' | 'lookedAt'>): boolean {
  return returnedAt !== null && (lookedAt ?? 0) < returnedAt;
}
