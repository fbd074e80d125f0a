/**
 * Pays an order by instalments from a page of ours: Create Payment, with a card or a PAN that is in memory for this
 * one request. Nobody can ask again for the customer, so an answer that was lost is looked for and otherwise given
 * up; then the customer may try once more.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import { type PaymentInput, planToText } from '@/lib/pinelabs';
import { gateway } from './gateway';
import { lookQuietly } from './look-quietly';
import { newReference, recordOperation, sendOperation } from './operations';
import { paymentLink } from './payment-link';
import type { Answer } from './settle';
import { isOpen } from './transitions';

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
  await paymentLink(orderId);
  const operation = await commit(orderId, payment);
  if (!operation) return { outcome: 'not-now' };
  const answer = await sendOperation(operation, (sent, order) => call(sent, order, payment));
  // What was begun, or may have been, shows in the order; its challenge_url comes with it.
  const sent = await orderById(reader(), orderId);
  if (sent && answer?.state !== 'failed') await lookQuietly(sent, 'page');
  const order = await orderById(reader(), orderId);
  if (answer?.state === 'succeeded' && order?.redirectUrl && isOpen(order.status)) {
    return { outcome: 'confirm', url: order.redirectUrl };
  }
  if (answer?.state === 'failed') return { outcome: 'refused', code: answer.code ?? 'FAILED' };
  return { outcome: answer ? 'checking' : 'not-now' };
}

/** @returns undefined when the order takes no payment now. */
function commit(orderId: string, payment: PlanPayment): Promise<OperationRow | undefined> {
  return transaction('record payment', async (tx) => {
    const now = Date.now();
    const order = await orderById(tx, orderId);
    if (!order?.gatewayOrderId || !isOpen(order.status)) return undefined;
    if (isUnderWay(order, await operationsOfOrder(tx, orderId))) return undefined;
    // Another try may be by another plan.
    if (payment.plan) await updateOrder(tx, orderId, { plan: planToText(payment.plan) }, now);
    const asked = {
      kind: 'payment',
      amountPaise: payment.amount,
      reference: newReference('pay'),
      actor: 'shopper',
      reason: null,
    } as const;
    return recordOperation(tx, order, asked, now);
  });
}

/** One payment at a time: without an answer, not looked at since, or waiting for the customer's confirmation. */
function isUnderWay({ status, lookedAt }: OrderRow, operations: readonly OperationRow[]): boolean {
  const last = operations.findLast(({ kind }) => kind === 'payment');
  if (!last || last.state === 'failed') return false;
  return last.state !== 'succeeded' || (last.settledAt ?? 0) >= (lookedAt ?? 0) || status === 'PENDING';
}

async function call(operation: OperationRow, order: OrderRow, payment: PlanPayment): Promise<Answer> {
  const { reference } = operation;
  const shown = await gateway().createPayment(order.gatewayOrderId ?? '', { ...payment, reference });
  const made = shown.payments.find((one) => one.reference === reference);
  if (shown.reference !== order.reference || !made) return { state: 'unknown', code: 'UNEXPECTED_ANSWER' };
  return { state: 'succeeded', gatewayId: made.id };
}
