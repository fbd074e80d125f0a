/** Whether the items of an unpaid order may go back into the cart. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import { cameToNothing, isOpen, isPaid } from '@/lib/payments/state/transitions';
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import { saysPaid } from '@/lib/payments/state/ways-to-pay/plan-step';
import { nextStep, type Situation } from '../page/order-next';

/** `checking`: it may have been paid, or somebody is paying. `closed`: it came to nothing, and its items went back then. */
export type MayLetGo = 'yes' | 'checking' | 'paid' | 'closed';

/** @param since when it was asked for, UTC milliseconds: only what was fetched from then on counts as "not paid". */
export function mayLetGo(
  situation: Situation & { order: Pick<OrderRow, 'status' | 'lookedAt'> },
  { since, underReview }: { since: number; underReview: boolean },
): MayLetGo {
  const { order, payments } = situation;
  if (isPaid(order.status)) return 'paid';
  if (!isOpen(order.status)) return 'closed';
  if (order.lookedAt === null || order.lookedAt < since) return 'checking';
  if (underReview || order.status === 'PENDING' || saysPaid(order)) return 'checking';
  if (payments.some(({ status }) => !cameToNothing(status))) return 'checking';
  const step = nextStep(situation);
  // By plan this is a payment that was begun.
  return step === 'checking' || (step === 'pay' && paysByPlan(order.channel)) ? 'checking' : 'yes';
}
