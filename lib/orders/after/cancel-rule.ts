/** Whether a customer may cancel their order by themselves. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import { type MoneyState, moneyActions } from '@/lib/payments/state/operations/money-actions';
import { isOpen, isWaiting } from '@/lib/payments/state/transitions';
import type { OrderView } from '../types';

/** `unpaid`: closed here. `held`: the hold is cancelled at the gateway. */
export type CancelWay = 'unpaid' | 'held';

/** The history's word for an order that its customer closed unpaid: its page tells by it who did. */
export const CLOSED = 'closed';

/** What is open to be paid: a payment that is under way is none. */
const STEPS: ReadonlySet<OrderView['next']> = new Set(['pay', 'place-again', 'enter-card', 'order-again']);

/**
 * Nothing that is charged or sent, nothing under review, and nothing whose payment is in doubt.
 * @param next what the order's page offers. @param underReview any review is open.
 */
export function cancelWay(
  order: Pick<OrderRow, 'dispatchedAt' | 'authorisedPaise' | 'status'>,
  { money, next, underReview }: { money: MoneyState; next: OrderView['next']; underReview: boolean },
): CancelWay | undefined {
  if (underReview || order.dispatchedAt !== null) return undefined;
  if (order.authorisedPaise > 0) return moneyActions(money).cancel.allowed ? 'held' : undefined;
  if (!isOpen(order.status) || order.status === 'PENDING' || !STEPS.has(next)) return undefined;
  return money.operations.some(({ state }) => isWaiting(state)) ? undefined : 'unpaid';
}
