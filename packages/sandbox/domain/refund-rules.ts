/** Refunds: of captured money only, in parts until it is used up. Pure. */
import { type Change, change } from './change';
import { invalid, notAllowed, orderNotFound, overLimit } from './errors';
import { capturedAmount, capturedOf, claimedAmount, refundableAmount, refundedAmount } from './money';
import type { Amount, ChargeOrder, Payment, RefundOrder } from './order';
import { isUnpaid } from './payment-rules';

export interface RefundRequest {
  readonly orderId: string;
  readonly reference: string;
  readonly paymentReference: string;
  readonly amount: Amount;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

const REFUNDABLE: readonly string[] = ['PROCESSED', 'PARTIALLY_REFUNDED'];

/** A refund begins as CREATED or PENDING and is settled by {@link settleRefund}. */
export function beginRefund(
  order: ChargeOrder,
  request: RefundRequest,
  status: 'CREATED' | 'PENDING',
  now: string,
): Change & { readonly refund: RefundOrder } {
  // One that is being captured or cancelled was paid.
  if (isUnpaid(order) || order.status === 'FAILED') throw orderNotFound();
  if (!REFUNDABLE.includes(order.status)) {
    throw notAllowed('REFUND', `nothing can be refunded while the order is ${order.status}`);
  }
  const { currency } = order.order_amount;
  if (request.amount.currency !== currency) throw invalid('order_amount.currency', `must be ${currency}`);
  if (request.amount.value > refundableAmount(order)) {
    throw overLimit('REFUND', 'order_amount.value: more than is left of what was captured');
  }
  const refund: RefundOrder = {
    order_id: request.orderId,
    parent_order_id: order.order_id,
    merchant_order_reference: request.reference,
    type: 'REFUND',
    status,
    merchant_id: order.merchant_id,
    order_amount: request.amount,
    ...(request.details && { purchase_details: request.details }),
    payments: refundPayments(order, request, status, now),
    created_at: now,
    updated_at: now,
  };
  return { ...change({ ...order, refunds: [...(order.refunds ?? []), refund], updated_at: now }), refund };
}

export function settleRefund(
  order: ChargeOrder,
  refundId: string,
  outcome: 'PROCESSED' | 'FAILED',
  now: string,
): Change {
  const open = order.refunds?.find((refund) => refund.order_id === refundId);
  if (!open || open.status === 'PROCESSED' || open.status === 'FAILED') {
    throw notAllowed('REFUND', 'the refund is settled already');
  }
  const refund: RefundOrder = {
    ...open,
    status: outcome,
    payments: open.payments.map((payment) => settled(payment, outcome, now)),
    updated_at: now,
  };
  const refunds = (order.refunds ?? []).map((one) => (one.order_id === refundId ? refund : one));
  const after = withRefundStatus({ ...order, refunds, updated_at: now });
  if (outcome === 'FAILED')
    return change(after, { refund, events: [{ type: 'REFUND_FAILED', data: refund }] });
  // The gateway's pages show both bodies: the refund itself, and the parent once nothing is left.
  const told = after.status === 'FULLY_REFUNDED' ? after : refund;
  return change(after, {
    refund,
    movements: [
      { kind: 'refunded', amount: refund.order_amount.value, currency: refund.order_amount.currency },
    ],
    events: [{ type: 'REFUND_PROCESSED', data: told }],
  });
}

function withRefundStatus(order: ChargeOrder): ChargeOrder {
  const refunded = refundedAmount(order);
  if (refunded === 0) return order;
  return { ...order, status: refunded === capturedAmount(order) ? 'FULLY_REFUNDED' : 'PARTIALLY_REFUNDED' };
}

/** Goes back the way it came: what is left of the first payment, then of the next, such as the points. */
function refundPayments(
  order: ChargeOrder,
  request: RefundRequest,
  status: 'CREATED' | 'PENDING',
  now: string,
): Payment[] {
  const from = claimedAmount(order);
  const to = from + request.amount.value;
  let start = 0;
  return order.payments
    .flatMap((payment) => {
      const end = start + capturedOf(payment);
      const value = Math.min(end, to) - Math.max(start, from);
      start = end;
      return value > 0 ? [{ payment, value }] : [];
    })
    .map(({ payment, value }, index) => ({
      id: `${request.orderId}-rf-${String.fromCharCode(97 + index)}`,
      merchant_payment_reference: request.paymentReference,
      status,
      ...converted(payment, value),
      payment_method: payment.payment_method,
      ...(payment.payment_option && { payment_option: payment.payment_option }),
      ...(payment.acquirer_data && { acquirer_data: payment.acquirer_data }),
      created_at: now,
      updated_at: now,
    }));
}

/** A conversion is undone at the rate at which it was made. @param value paise. */
function converted(
  payment: Payment,
  value: number,
): Pick<Payment, 'payment_amount' | 'base_amount' | 'conversion_rate'> {
  const base = { value, currency: 'INR' };
  if (payment.conversion_rate === undefined) return { payment_amount: base };
  const { conversion_rate, payment_amount } = payment;
  return {
    payment_amount: { ...payment_amount, value: Math.round(value * conversion_rate) },
    base_amount: base,
    conversion_rate,
  };
}

function settled(payment: Payment, outcome: 'PROCESSED' | 'FAILED', now: string): Payment {
  return {
    ...payment,
    status: outcome,
    ...(outcome === 'FAILED' && {
      error_detail: { code: 'INTERNAL_ERROR', message: 'The bank refused the refund' },
    }),
    updated_at: now,
  };
}
