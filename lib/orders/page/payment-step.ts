/** What is known of an order's payments, and what the shopper can do about paying in the shop as it is set up now. */
import 'server-only';
import { reader } from '@/db/client';
import { refusedChallengeOf } from '@/db/queries/challenge-hosts';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import type { OrderView } from '../types';
import { nextStep, type Situation } from './order-next';

export async function situationOf(order: OrderRow): Promise<Situation> {
  const [operations, payments, refused] = await Promise.all([
    operationsOfOrder(reader(), order.id),
    paymentsOfOrder(reader(), order.id),
    refusedChallengeOf(reader(), order.id),
  ]);
  return { order, operations, payments, confirmationRefused: refused !== undefined, now: Date.now() };
}

/** A page of ours that was switched off takes nothing any more, not for orders that wait for their payment either. */
export function offeredStep(situation: Situation): OrderView['next'] {
  const { channel } = situation.order;
  const next = nextStep(situation);
  if (next !== 'enter-card' || !paysByPlan(channel) || isEnabled(channel)) return next;
  // Nothing is under way then: a payment that was begun is `checking` or `pay`, whatever is switched off.
  return 'order-again';
}
