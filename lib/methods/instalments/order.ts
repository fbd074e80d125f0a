/** An order by instalments whose card has to be entered again: no card is ever kept, so that somebody must. */
import 'server-only';
import { reader } from '@/db/client';
import { linesOfOrder } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { type Paise, paise } from '@/lib/money';
import { findByToken } from '@/lib/orders/page/order-view';
import { offeredStep, situationOf } from '@/lib/orders/page/payment-step';
import { productsOf } from '@/lib/payments/operations/create-request';
import { type Plan, planFromText } from '@/lib/pinelabs';
import { askBanks } from './ask-banks';
import { planKey } from './kept-plans';
import type { Wait } from './question-limit';
import { payablePlans } from './valid-plans';

interface OpenOrder {
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
  | Wait;

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
  const { id, reference, cartId } = order;
  const preAuth = order.gatewayPreAuth ?? order.preAuth;
  const products = productsOf(await linesOfOrder(reader(), id));
  const banks = await askBanks(
    { token, cartId, address },
    { amount: total, couponDiscount: paise(order.couponPaise), products },
  );
  if (banks.state !== 'answered') return banks;
  const plans = payablePlans(banks.plans, preAuth);
  return { state: 'open', order: { id, cartId, reference, preAuth, total, plans, chosen: chosenOf(order) } };
}

function chosenOf({ plan }: OrderRow): string | undefined {
  return plan === null ? undefined : planKey(planFromText(plan));
}
