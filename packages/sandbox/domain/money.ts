/** What has happened to an order's money, worked out from the order alone. All in paise: a conversion counts as the INR it stands for. */
import type { Amount, ChargeOrder, Payment } from './order';

/** What the customer has to pay: a coupon that the merchant names is taken off the order's amount. */
export function toPay(order: ChargeOrder): Amount {
  const { order_amount: amount, cart_coupon_discount_amount: coupon } = order;
  return coupon ? { ...amount, value: amount.value - coupon.value } : amount;
}

export function rupeesOf(payment: Payment): number {
  return (payment.base_amount ?? payment.payment_amount).value;
}

export function authorisedAmount(order: ChargeOrder): number {
  return sum(order.payments.filter(wasTaken).map(rupeesOf));
}

export function capturedAmount(order: ChargeOrder): number {
  return sum(order.payments.map(capturedOf));
}

/** Refunds under way count, failed ones do not. */
export function claimedAmount(order: ChargeOrder): number {
  const claimed = (order.refunds ?? []).filter((refund) => refund.status !== 'FAILED');
  return sum(claimed.map((refund) => refund.order_amount.value));
}

/** What a further refund may take. */
export function refundableAmount(order: ChargeOrder): number {
  return capturedAmount(order) - claimedAmount(order);
}

export function refundedAmount(order: ChargeOrder): number {
  const settled = (order.refunds ?? []).filter((refund) => refund.status === 'PROCESSED');
  return sum(settled.map((refund) => refund.order_amount.value));
}

export function capturedOf(payment: Payment): number {
  if (payment.status !== 'PROCESSED') return 0;
  return payment.capture_data
    ? sum(payment.capture_data.map((capture) => capture.capture_amount.value))
    : rupeesOf(payment);
}

function wasTaken(payment: Payment): boolean {
  return payment.status === 'AUTHORIZED' || payment.status === 'PROCESSED' || payment.status === 'CANCELLED';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
