/**
 * What the gateway has begun and the bank has not ended: a capture or cancel, shown as PENDING for a while, or a payment that
 * reads AUTHORIZED and is not held. And a capture that fails, which takes the hold with it. Pure.
 */
import { type Change, change } from './change';
import { notAllowed } from './errors';
import { authorisedAmount } from './money';
import type { ChargeOrder, ErrorOfPayment, PaymentStatus, UnderWay } from './order';
import { completePayment, failPayment } from './payment-rules';
import { cancelOrder, captureOrder } from './settlement-rules';

const NOT_TAKEN: ErrorOfPayment = {
  code: 'UNKNOWN_ERROR',
  message: 'The acquirer did not take the capture',
};

/** @throws GatewayError as the capture or cancel itself would. */
export function beginUnderWay(order: ChargeOrder, underWay: UnderWay, now: string): Change {
  if (underWay.kind === 'charge') {
    if (order.pre_auth) throw notAllowed('PAYMENT', 'the order holds its money: it is no charge');
    return change({
      ...withPayments(order, 'PENDING', 'AUTHORIZED', now),
      status: 'AUTHORIZED',
      under_way: underWay,
    });
  }
  if (underWay.kind === 'capture') captureOrder(order, underWay.request, now);
  else cancelOrder(order, now);
  return change({
    ...withPayments(order, 'AUTHORIZED', 'PENDING', now),
    status: 'PENDING',
    under_way: underWay,
  });
}

/** @param acquirer what the bank says of a payment that it takes. */
export function endUnderWay(
  order: ChargeOrder,
  outcome: 'done' | 'failed',
  acquirer: Parameters<typeof completePayment>[1],
  now: string,
): Change {
  const { under_way: underWay, ...rest } = order;
  if (!underWay) throw notAllowed('SETTLEMENT', 'nothing of this order is under way');
  if (underWay.kind === 'charge') {
    const begun = withPayments(rest, 'AUTHORIZED', 'PENDING', now);
    return outcome === 'done'
      ? completePayment(begun, acquirer, now)
      : failPayment(begun, { code: 'PAYMENT_DECLINED', message: 'The bank declined the payment' }, now);
  }
  const held: ChargeOrder = { ...withPayments(rest, 'PENDING', 'AUTHORIZED', now), status: 'AUTHORIZED' };
  if (underWay.kind === 'capture') {
    return outcome === 'done' ? captureOrder(held, underWay.request, now) : failCapture(held, now);
  }
  // A cancel that fails leaves what is held.
  return outcome === 'done' ? cancelOrder(held, now) : change(held);
}

/** The acquirer does not take the capture, and gives the hold back. */
export function failCapture(order: ChargeOrder, now: string): Change {
  const after: ChargeOrder = {
    ...withPayments(order, 'AUTHORIZED', 'FAILED', now),
    status: 'FAILED',
  };
  const failed = {
    ...after,
    payments: after.payments.map((payment, index) =>
      order.payments[index]?.status === 'AUTHORIZED' ? { ...payment, error_detail: NOT_TAKEN } : payment,
    ),
  };
  return change(failed, {
    movements: [{ kind: 'released', amount: authorisedAmount(order), currency: order.order_amount.currency }],
    events: [{ type: 'PAYMENT_FAILED', data: failed }],
  });
}

function withPayments(order: ChargeOrder, from: PaymentStatus, to: PaymentStatus, now: string): ChargeOrder {
  const payments = order.payments.map((payment) =>
    payment.status === from ? { ...payment, status: to, updated_at: now } : payment,
  );
  return { ...order, payments, updated_at: now };
}
