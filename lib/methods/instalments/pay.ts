/** By a chosen plan and a card from a form to the bank's confirmation. */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { deleteCheckout } from '@/db/queries/checkouts';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import type { Paise } from '@/lib/money';
import { type OrderPath, orderPath } from '@/lib/orders/order-token';
import { isWebAddress, type WebAddress } from '@/lib/orders/page/in-window';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlaceOrderResult } from '@/lib/orders/types';
import { type PlanPayment, type PlanPaymentResult, payByPlan } from '@/lib/payments/operations/plan-payment';
import type { PlanChannel } from '@/lib/payments/state/ways-to-pay/channels';
import { gateway } from '@/lib/payments/surroundings';
import type { CardDetails, Plan, ValidationInput } from '@/lib/pinelabs';
import { sha256Hex } from '@/lib/security/keys';
import { methodOf } from './card-form';
import type { Instalments } from './checkout';

/** Whether the bank lends on this card by this plan, asked before anything is made. */
export function holdsFor(plan: Plan, card: CardDetails, amount: Paise): ReturnType<typeof isOffered> {
  return isOffered({ amount, plan, method: methodOf(plan.issuer), card: card.number });
}

/** The gateway's own word on a plan, for this card or this person. */
export async function isOffered(input: ValidationInput): Promise<'yes' | 'no' | 'no-answer'> {
  try {
    const { eligible } = await gateway().validateOffer(input);
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
  readonly orderPath: OrderPath;
  readonly next: PlanPaymentResult;
  /** The page of the bank or the lender that confirms it; otherwise the order's, which says what came of it. */
  readonly goOn: OrderPath | WebAddress;
}

/** Places the order and begins its payment. Two submits of one checkout are one order and one payment. */
export function placeAndPay(
  instalments: Instalments,
  plan: Plan,
  card: CardDetails,
  address: string | undefined,
): Promise<Begun | { refusal: Refusal }> {
  return placeAndPayBy('emi', instalments, byCard(plan, card), address);
}

/** @param address for limits only. */
export async function placeAndPayBy(
  channel: PlanChannel,
  { input, token }: Instalments,
  payment: PlanPayment,
  address: string | undefined,
): Promise<Begun | { refusal: Refusal }> {
  const result = await placeOrder({ ...input, channel, plan: payment.plan, address });
  if (!result.placed) return { refusal: result };
  const order = await orderByCheckoutToken(reader(), token);
  if (!order) throw new Error('an order that was placed is not there');
  await transaction('end checkout', (tx) => deleteCheckout(tx, sha256Hex(token)));
  return begin(order, payment);
}

/** Another try for an order that was placed: by its plan, or another that holds for it. */
export function payOrder(orderId: string, plan: Plan, card: CardDetails): Promise<Begun> {
  return payOrderBy(orderId, byCard(plan, card));
}

export async function payOrderBy(orderId: string, payment: PlanPayment): Promise<Begun> {
  const order = await orderById(reader(), orderId);
  if (!order) throw new Error('there is no such order');
  return begin(order, payment);
}

async function begin({ id, linkRenewals }: OrderRow, payment: PlanPayment): Promise<Begun> {
  const next = await payByPlan(id, payment);
  const path = orderPath(id, linkRenewals);
  const goOn = next.outcome === 'confirm' && isWebAddress(next.url) ? next.url : path;
  return { orderPath: path, next, goOn };
}

function byCard(plan: Plan, card: CardDetails): PlanPayment {
  return { method: methodOf(plan.issuer), amount: plan.tenure.loanAmount, plan, card };
}
