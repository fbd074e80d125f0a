/** What the shopper can do about paying in the shop as it is set up now. */
import 'server-only';
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import type { OrderView } from '../types';
import { nextStep, type Situation } from './order-next';

/** A page of ours that was switched off takes nothing any more, not for orders that wait for their payment either. */
export function offeredStep(situation: Situation): OrderView['next'] {
  const { channel } = situation.order;
  const next = nextStep(situation);
  if (next !== 'enter-card' || !paysByPlan(channel) || isEnabled(channel)) return next;
  // Nothing is under way then: a payment that was begun is `checking` or `pay`, whatever is switched off.
  return 'order-again';
}
