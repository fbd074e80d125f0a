/** The life of a payment on the hosted page: begun, taken, refused. Pure: values in, a change out. */
import { type Change, change } from './change';
import { notAllowed } from './errors';
import { paymentId } from './ids';
import type { AcquirerData, ChargeOrder, ErrorOfPayment, Payment, PaymentOption } from './order';

export const PAYMENT_TRIES = 10;

const PAYABLE: readonly string[] = ['CREATED', 'PENDING', 'ATTEMPTED'];

export function isPayable(order: ChargeOrder): boolean {
  return PAYABLE.includes(order.status) && order.payment_retries_remaining > 0;
}

/** `PENDING` counts as payable: the customer may go back and choose another way. */
export function isUnpaid(order: ChargeOrder): boolean {
  return PAYABLE.includes(order.status);
}

/** Pre-authorisation is for cards: such an order offers nothing else. */
export function payableMethods(order: ChargeOrder): readonly string[] {
  return order.pre_auth
    ? order.allowed_payment_methods.filter((method) => method === 'CARD')
    : order.allowed_payment_methods;
}

export interface Attempt {
  readonly method: string;
  readonly option: PaymentOption;
  readonly reference: string;
  readonly challengeUrl: string;
}

/** The tries left count down when a payment is begun, as the seeds' samples show. */
export function beginPayment(order: ChargeOrder, attempt: Attempt, now: string): Change {
  if (!isPayable(order)) throw notAllowed('PAYMENT', `an order that is ${order.status} takes no payment`);
  if (!payableMethods(order).includes(attempt.method)) {
    throw notAllowed('PAYMENT', `${attempt.method} is not allowed for this order`);
  }
  const payment: Payment = {
    id: paymentId(order.order_id, attempt.method, order.payments.length),
    merchant_payment_reference: attempt.reference,
    status: 'PENDING',
    payment_amount: order.order_amount,
    payment_method: attempt.method,
    payment_option: attempt.option,
    acquirer_data: { approval_code: '', acquirer_reference: '', rrn: '', is_aggregator: true },
    created_at: now,
    updated_at: now,
  };
  const given = order.payments.map((earlier) =>
    earlier.status === 'PENDING' ? givenUp(earlier, now) : earlier,
  );
  return change({
    ...order,
    status: 'PENDING',
    challenge_url: attempt.challengeUrl,
    payments: [...given, payment],
    payment_retries_remaining: order.payment_retries_remaining - 1,
    updated_at: now,
  });
}

export function pendingPayment(order: ChargeOrder): Payment | undefined {
  return order.payments.find((payment) => payment.status === 'PENDING');
}

export function completePayment(order: ChargeOrder, acquirer: AcquirerData, now: string): Change {
  const status = order.pre_auth ? 'AUTHORIZED' : 'PROCESSED';
  const paid = replacePending(order, now, (payment) => ({ ...payment, status, acquirer_data: acquirer }));
  const after: ChargeOrder = { ...paid, status };
  const money = { amount: order.order_amount.value, currency: order.order_amount.currency };
  return change(after, {
    movements: [
      { kind: 'authorised', ...money },
      ...(order.pre_auth ? [] : [{ kind: 'captured' as const, ...money }]),
    ],
    events: [{ type: order.pre_auth ? 'ORDER_AUTHORIZED' : 'ORDER_PROCESSED', data: after }],
  });
}

/** A refused payment leaves the order open for another try until the tries are used up. */
export function failPayment(order: ChargeOrder, error: ErrorOfPayment, now: string): Change {
  const refused = replacePending(order, now, (payment) => ({
    ...payment,
    status: 'FAILED',
    error_detail: error,
  }));
  const last = order.payment_retries_remaining === 0;
  const after: ChargeOrder = { ...refused, status: last ? 'FAILED' : 'ATTEMPTED' };
  return change(after, {
    events: [
      { type: 'PAYMENT_FAILED', data: after },
      ...(last ? [{ type: 'ORDER_FAILED' as const, data: after }] : []),
    ],
  });
}

/** A link that ran out closes the order for good. */
export function expireOrder(order: ChargeOrder, now: string): Change {
  const payments = order.payments.map((payment) =>
    payment.status === 'PENDING' ? givenUp(payment, now) : payment,
  );
  const after: ChargeOrder = { ...order, status: 'FAILED', payments, updated_at: now };
  return change(after, { events: [{ type: 'ORDER_FAILED', data: after }] });
}

function givenUp(payment: Payment, now: string): Payment {
  return {
    ...payment,
    status: 'FAILED',
    error_detail: { code: 'PAYMENT_EXPIRED', message: 'Payment was not completed in time' },
    updated_at: now,
  };
}

function replacePending(
  order: ChargeOrder,
  now: string,
  replace: (payment: Payment) => Payment,
): ChargeOrder {
  if (!pendingPayment(order)) throw notAllowed('PAYMENT', 'the order has no payment under way');
  const payments = order.payments.map((payment) =>
    payment.status === 'PENDING' ? { ...replace(payment), updated_at: now } : payment,
  );
  return { ...order, payments, updated_at: now };
}
