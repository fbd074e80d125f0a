/**
 * Pays an order by instalments from a page of ours: Create Payment, with a card or a PAN that is in memory for this
 * one request. Nobody can ask again for the customer, so an answer that was lost is looked for and otherwise given
 * up; then the customer may try once more.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import { planToText } from '@/lib/pinelabs/offers/offer-data';
import type { PaymentInput } from '@/lib/pinelabs/payment-types';
import { merchantReferenceOf } from '../state/merchant-reference';
import { isOpen } from '../state/transitions';
import type { Answer } from '../state/types';
import { paysByPlan } from '../state/ways-to-pay/channels';
import { planStep } from '../state/ways-to-pay/plan-step';
import { gateway } from '../surroundings';
import { readBestEffort, syncBestEffort } from '../sync/sync-best-effort';
import { checkoutLink } from './checkout-link';
import { newReference, recordOperation, sendOperation } from './operations';

/** A payment as the customer gave it; the reference is ours to make. */
export type PlanPayment = PaymentInput extends infer One
  ? One extends PaymentInput
    ? Omit<One, 'reference'>
    : never
  : never;

export type PlanPaymentResult =
  /** Begun: the customer confirms it there. */
  | { outcome: 'confirm'; url: string }
  /** No good answer yet; the order page finds out. */
  | { outcome: 'checking' }
  /** The gateway said no. */
  | { outcome: 'refused'; code: string }
  /** Paid, under way or closed meanwhile: the order page says what. */
  | { outcome: 'not-now' };

/** Never throws for what the gateway does. Of two submits at once one pays, the other is sent to the order page. */
export async function payByPlan(orderId: string, payment: PlanPayment): Promise<PlanPaymentResult> {
  await checkoutLink(orderId);
  const committed = await commit(orderId, payment);
  if (!committed) return { outcome: 'not-now' };
  const answer = await send(committed.operation, payment);
  // What was begun, or may have been, shows in the order; its challenge_url comes with it.
  if (answer?.state !== 'failed') await syncBestEffort(committed.order, 'page');
  const order = await readBestEffort(orderById(reader(), orderId));
  if (answer?.state === 'succeeded' && order?.redirectUrl && isOpen(order.status)) {
    return { outcome: 'confirm', url: order.redirectUrl };
  }
  if (answer?.state === 'failed') return { outcome: 'refused', code: answer.code ?? 'FAILED' };
  return { outcome: answer ? 'checking' : 'not-now' };
}

/** @returns undefined when the order takes no payment now. */
function commit(
  orderId: string,
  payment: PlanPayment,
): Promise<{ order: OrderRow; operation: OperationRow } | undefined> {
  return transaction('record payment', async (tx) => {
    const now = Date.now();
    const order = await orderById(tx, orderId);
    if (!order?.gatewayOrderId || !paysByPlan(order.channel)) return undefined;
    // What differs is looked at by a person first: another payment could be one too many.
    if ((await openReviewsOfOrder(tx, orderId)).length > 0) return undefined;
    const operations = await operationsOfOrder(tx, orderId);
    const payments = await paymentsOfOrder(tx, orderId);
    if (planStep({ order, operations, payments }) !== 'enter-card') return undefined;
    // Another try may be by another plan, or by one that is chosen at the lender's page, and is not confirmed where the one before was.
    const plan = payment.plan ? planToText(payment.plan) : null;
    await updateOrder(tx, orderId, { plan, redirectUrl: null }, now);
    const asked = {
      kind: 'payment',
      amountPaise: payment.amount,
      reference: newReference('pay'),
      actor: 'shopper',
      reason: null,
    } as const;
    return { order, operation: await recordOperation(tx, order, asked, now) };
  });
}

/** Once it is committed nobody is told that nothing was charged: what came of it is looked for. */
async function send(operation: OperationRow, payment: PlanPayment): Promise<Answer | undefined> {
  try {
    return await sendOperation(operation, (sent, order) => call(sent, order, payment));
  } catch (error) {
    log.error('a payment is left to reconcile', {
      operationId: operation.id,
      error: describeError(error),
    });
    return { state: 'unknown' };
  }
}

async function call(operation: OperationRow, order: OrderRow, payment: PlanPayment): Promise<Answer> {
  const { reference } = operation;
  const shown = await gateway().createPayment(order.gatewayOrderId ?? '', { ...payment, reference });
  const made = shown.payments.find((one) => one.reference === reference);
  if (shown.reference !== merchantReferenceOf(order) || !made)
    return { state: 'unknown', code: 'UNEXPECTED_ANSWER' };
  return { state: 'succeeded', gatewayId: made.id };
}
