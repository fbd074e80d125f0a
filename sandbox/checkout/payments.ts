/** What happens to an order on the hosted page, or when a test pays it without one. Each writes what it decides. */
import { randomUUID } from 'node:crypto';
import { orderNotFound } from '../domain/errors';
import { randomDigits } from '../domain/ids';
import type { AcquirerData, ChargeOrder, ErrorOfPayment, PaymentOption } from '../domain/order';
import { beginPayment, completePayment, failPayment, pendingPayment } from '../domain/payment-rules';
import { expireIfDue } from '../expiry';
import type { Gateway } from '../gateway';
import { record } from '../record';

/** Each reads the order anew inside its transaction: two tabs may act at once. */
function act(gateway: Gateway, orderId: string, work: (order: ChargeOrder) => void): ChargeOrder {
  return gateway.store.transaction(() => {
    expireIfDue(gateway, orderId);
    const order = gateway.store.orders.findCharge(orderId);
    if (!order) throw orderNotFound();
    work(order);
    return gateway.store.orders.findCharge(orderId) ?? order;
  });
}

/** @throws GatewayError when the order takes no payment, or not in this way. */
export function begin(
  gateway: Gateway,
  orderId: string,
  choice: { readonly method: string; readonly option: PaymentOption },
): ChargeOrder {
  return act(gateway, orderId, (order) => {
    const token = gateway.store.orders.linkOf(orderId)?.token ?? '';
    const challengeUrl = `${gateway.baseUrl}/web/auth/landing/?token=${encodeURIComponent(token)}`;
    const attempt = { ...choice, reference: randomUUID(), challengeUrl };
    record(gateway, beginPayment(order, attempt, gateway.clock.iso()), { cause: 'payment' });
  });
}

export function approve(gateway: Gateway, orderId: string): ChargeOrder {
  return act(gateway, orderId, (order) => {
    const method = pendingPayment(order)?.payment_method.toLowerCase() ?? 'none';
    const change = completePayment(order, newAcquirerData(), gateway.clock.iso());
    record(gateway, change, { cause: `payment by ${method}` });
  });
}

export function fail(gateway: Gateway, orderId: string, error: ErrorOfPayment): ChargeOrder {
  return act(gateway, orderId, (order) => {
    record(gateway, failPayment(order, error, gateway.clock.iso()), { cause: 'payment' });
  });
}

/** Begins the last payment's way again, as after a wrong code: the card need not be typed anew. */
export function beginAgain(gateway: Gateway, orderId: string): ChargeOrder {
  const last = gateway.store.orders.findCharge(orderId)?.payments.at(-1);
  if (!last) throw orderNotFound();
  return begin(gateway, orderId, { method: last.payment_method, option: last.payment_option ?? {} });
}

function newAcquirerData(): AcquirerData {
  return {
    approval_code: randomDigits(6),
    acquirer_reference: `2024${randomDigits(11)}`,
    rrn: `4${randomDigits(11)}`,
    is_aggregator: true,
    acquirer_name: 'SANDBOX',
  };
}
