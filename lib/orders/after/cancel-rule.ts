/** Whether a customer may cancel their order by themselves. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import { type MoneyState, moneyActions } from '@/lib/payments/state/operations/money-actions';
import { saysPaid } from '@/lib/payments/state/ways-to-pay/plan-step';
import type { Situation } from '../page/order-next';
import type { OrderView } from '../types';
import { mayLetGo } from '../waiting/may-let-go';

/** The history's word for an order that its customer closed unpaid, and for one whose items they put back into the cart. */
export const CLOSED = 'closed';
export const CLOSED_BY_CUSTOMER = [CLOSED, 'let-go'];

type Cancelled = Situation & {
  order: Pick<OrderRow, 'status' | 'lookedAt' | 'dispatchedAt' | 'authorisedPaise'>;
};

/**
 * Nothing that is charged or sent, nothing under review, and nothing whose payment is in doubt. Whoever presses has the order fetched
 * anew: how old its last fetch is says nothing here.
 * @param underReview any review is open.
 */
export function cancelWay(
  situation: Cancelled,
  { money, underReview }: { money: MoneyState; underReview: boolean },
): OrderView['cancel'] {
  const { order, now, confirmationRefused } = situation;
  if (underReview || order.dispatchedAt !== null) return undefined;
  if (order.authorisedPaise > 0) return moneyActions(money).cancel.allowed ? 'held' : undefined;
  // Of the first its page has a button of its own.
  if (confirmationRefused || saysPaid(order)) return undefined;
  const asked = { ...situation, order: { ...order, lookedAt: now } };
  return mayLetGo(asked, { since: now, underReview }) === 'yes' ? 'unpaid' : undefined;
}
