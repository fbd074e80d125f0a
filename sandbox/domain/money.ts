/** What has happened to an order's money, worked out from the order alone. All in minor units. */
import type { ChargeOrder, Payment } from './order';

export function authorisedAmount(order: ChargeOrder): number {
  return sum(order.payments.filter(wasTaken).map((payment) => payment.payment_amount.value));
}

export function capturedAmount(order: ChargeOrder): number {
  return sum(order.payments.map(capturedOf));
}

/** What a further refund may take: refunds under way count, failed ones do not. */
export function refundableAmount(order: ChargeOrder): number {
  const claimed = (order.refunds ?? []).filter((refund) => refund.status !== 'FAILED');
  return capturedAmount(order) - sum(claimed.map((refund) => refund.order_amount.value));
}

export function refundedAmount(order: ChargeOrder): number {
  const settled = (order.refunds ?? []).filter((refund) => refund.status === 'PROCESSED');
  return sum(settled.map((refund) => refund.order_amount.value));
}

function capturedOf(payment: Payment): number {
  if (payment.status !== 'PROCESSED') return 0;
  return payment.capture_data
    ? sum(payment.capture_data.map((capture) => capture.capture_amount.value))
    : payment.payment_amount.value;
}

function wasTaken(payment: Payment): boolean {
  return payment.status === 'AUTHORIZED' || payment.status === 'PROCESSED' || payment.status === 'CANCELLED';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
