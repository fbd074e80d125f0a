/** What the shopper can do about paying, and whether the page should keep asking. Pure. */

import { isOpen, isWaiting } from '@/lib/payments/state/transitions';
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import {
  hasNoTryLeft,
  isInProgress,
  type PlanSituation,
  planStep,
  saysPaid,
} from '@/lib/payments/state/ways-to-pay/plan-step';
import type { OrderView } from '../types';

export interface Situation {
  order: PlanSituation['order'] & { createdAt: number; settling?: boolean };
  operations: readonly (PlanSituation['operations'][number] & { claimedAt: number | null })[];
  payments: PlanSituation['payments'];
  confirmationRefused?: boolean;
  now: number;
}

/** A creation without an answer is asked for again by the shopper after this long, in milliseconds. */
const CHECKING_MS = 30_000;
/** An unpaid order's page keeps asking for this long after it was placed, in milliseconds. */
const LIVE_MS = 60 * 60 * 1000;

export function nextStep(situation: Situation): OrderView['next'] {
  const { order } = situation;
  if (isInProgress(situation)) return 'none';
  if (paysByPlan(order.channel)) {
    const step = planStep(situation);
    // A card for an order that the gateway may not have would be asked for in vain.
    return step === 'enter-card' && isBeingCreated(situation) ? 'checking' : step;
  }
  if (!isOpen(order.status)) return 'none';
  if (saysPaid(order)) return 'checking';
  if (order.redirectUrl !== null) return hasNoTryLeft(order) ? 'none' : 'pay';
  return isBeingCreated(situation) ? 'checking' : 'place-again';
}

function isBeingCreated({ order, operations, now }: Situation): boolean {
  const create = operations.findLast(({ kind }) => kind === 'create');
  const outstanding = create !== undefined && isWaiting(create.state);
  return outstanding && now - (create.claimedAt ?? order.createdAt) < CHECKING_MS;
}

export function isLive({ order, operations, now }: Situation): boolean {
  if (order.settling || operations.some(({ state }) => isWaiting(state))) return true;
  return isOpen(order.status) && (saysPaid(order) || now - order.createdAt < LIVE_MS);
}
