/** An order by instalments whose card has to be entered again: no card is ever kept, so that somebody must. */
import 'server-only';
import { reader } from '@/db/client';
import { linesOfOrder, type OrderRow } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { type Paise, paise } from '@/lib/money';
import { offeredStep } from '@/lib/orders/offered-step';
import { findByToken } from '@/lib/orders/order-view';
import { situationOf } from '@/lib/orders/situation';
import { productsOf } from '@/lib/payments/checkout-request';
import { type Plan, planFromText } from '@/lib/pinelabs';
import { discover } from './discover';
import { planKey } from './kept-plans';
import { countQuestion } from './question-limit';

export interface OpenOrder {
  readonly id: string;
  readonly cartId: string;
  readonly reference: string;
  readonly total: Paise;
  readonly preAuth: boolean;
  /** As the gateway offers them now. */
  readonly plans: readonly Plan[];
  /** The key of the plan that was chosen before, as it was then. */
  readonly chosen: string | undefined;
}

export type OrderForCard =
  | { readonly state: 'open'; readonly order: OpenOrder }
  | { readonly state: 'no-answer' }
  /** Asked very often: the next time is let in at `until`, UTC milliseconds. */
  | { readonly state: 'wait'; readonly until: number };

/**
 * Asks the gateway every time, and is counted every time.
 * @param address for limits only: see `callerAddress`.
 * @returns undefined for an unknown token, and for an order that takes no card now: its page says why.
 */
export async function orderForCard(
  token: string,
  address: string | undefined,
): Promise<OrderForCard | undefined> {
  const order = await findByToken(token);
  if (order?.channel !== 'emi') return undefined;
  if (offeredStep(await situationOf(order)) !== 'enter-card') return undefined;
  const total = paise(order.totalPaise);
  const { id, reference, preAuth, cartId } = order;
  try {
    const until = await countQuestion('plans', { token, cartId, address });
    if (until !== undefined) return { state: 'wait', until };
    const products = productsOf(await linesOfOrder(reader(), order.id));
    const plans = await discover({ amount: total, products });
    const open = { id, cartId, reference, preAuth, total, plans, chosen: chosenOf(order) };
    return { state: 'open', order: open };
  } catch (error) {
    log.warn('no plans for an order', { reference, error: describeError(error) });
    return { state: 'no-answer' };
  }
}

function chosenOf({ plan }: OrderRow): string | undefined {
  return plan === null ? undefined : planKey(planFromText(plan));
}
