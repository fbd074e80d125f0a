/** By a chosen plan and a card from a form to the bank's confirmation. */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { deleteCheckout } from '@/db/queries/checkouts';
import { orderByCheckoutToken, orderById } from '@/db/queries/orders';
import { sha256Hex } from '@/lib/keys';
import { describeError, log } from '@/lib/log';
import type { Paise } from '@/lib/money';
import { orderPath } from '@/lib/orders/order-token';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlaceOrderResult } from '@/lib/orders/types';
import { gateway } from '@/lib/payments/gateway';
import { type PlanPaymentResult, payByPlan } from '@/lib/payments/plan-payment';
import type { CardDetails, Plan } from '@/lib/pinelabs';
import { methodOf } from './card-form';
import type { Instalments } from './checkout';

/** Whether the bank lends on this card by this plan, asked before anything is made. */
export async function holdsFor(
  plan: Plan,
  card: CardDetails,
  amount: Paise,
): Promise<'yes' | 'no' | 'no-answer'> {
  try {
    const method = methodOf(plan.issuer);
    const { eligible } = await gateway().validateOffer({ amount, plan, method, card: card.number });
    return eligible ? 'yes' : 'no';
  } catch (error) {
    // By its name: the client may have been made in another of the server's bundles, with a class of its own.
    if (error instanceof Error && error.name === 'RequestRefusedError') return 'no';
    log.warn('a plan could not be validated', { error: describeError(error) });
    return 'no-answer';
  }
}

type Refusal = Extract<PlaceOrderResult, { placed: false }>;

export interface Begun {
  readonly orderPath: string;
  readonly next: PlanPaymentResult;
}

/** Places the order and begins its payment. Two submits of one checkout are one order and one payment. */
export async function placeAndPay(
  { input, token }: Instalments,
  plan: Plan,
  card: CardDetails,
  address: string | undefined,
): Promise<Begun | { refusal: Refusal }> {
  const result = await placeOrder({ ...input, channel: 'emi', plan, address });
  if (!result.placed) return { refusal: result };
  const order = await orderByCheckoutToken(reader(), token);
  if (!order) throw new Error('an order that was placed is not there');
  await transaction('end checkout', (tx) => deleteCheckout(tx, sha256Hex(token)));
  return { orderPath: result.orderPath, next: await pay(order.id, plan, card) };
}

/** Another try for an order that was placed: by its plan, or another that holds for it. */
export async function payOrder(orderId: string, plan: Plan, card: CardDetails): Promise<Begun> {
  const order = await orderById(reader(), orderId);
  if (!order) throw new Error('there is no such order');
  return { orderPath: orderPath(orderId), next: await pay(orderId, plan, card) };
}

function pay(orderId: string, plan: Plan, card: CardDetails): Promise<PlanPaymentResult> {
  const amount = plan.tenure.loanAmount;
  return payByPlan(orderId, { method: methodOf(plan.issuer), amount, plan, card });
}
