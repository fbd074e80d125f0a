/** Dynamic currency conversion on the hosted page: which payment it is offered for, and what a choice makes of it. Pure. */
import { type Change, change } from '../domain/change';
import { conversionOf, type DccQuote, dccQuote } from '../domain/dcc';
import { notAllowed } from '../domain/errors';
import type { ChargeOrder, Payment } from '../domain/order';
import { pendingPayment } from '../domain/payment-rules';

/** @returns undefined for a payment that is charged in rupees whatever the customer likes. */
export function quoteFor(payment: Payment | undefined): DccQuote | undefined {
  const card = payment?.payment_option?.card_data;
  if (payment?.payment_method !== 'CARD' || !card) return undefined;
  return dccQuote(payment.base_amount ?? payment.payment_amount, card);
}

/** @throws GatewayError when the payment under way is not offered in another currency. */
export function withCurrency(order: ChargeOrder, currency: string, now: string): Change {
  const pending = pendingPayment(order);
  const quote = quoteFor(pending);
  if (!pending || !quote) throw notAllowed('PAYMENT', 'no other currency is offered');
  const { base_amount, conversion_rate, ...bare } = pending;
  const charged: Payment =
    currency === quote.payment_amount.currency
      ? { ...bare, ...conversionOf(quote), updated_at: now }
      : { ...bare, payment_amount: base_amount ?? pending.payment_amount, updated_at: now };
  return change({
    ...order,
    payments: order.payments.map((payment) => (payment.id === pending.id ? charged : payment)),
    updated_at: now,
  });
}
