/** What happens to an order on the hosted page, or when a test pays it without one. Each writes what it decides. */
import { randomUUID } from 'node:crypto';
import { challengeUrl } from '../challenge-url';
import { acquirerFor } from '../domain/acquirer';
import { notAllowed, orderNotFound } from '../domain/errors';
import { percentOfPayment } from '../domain/fee';
import type { ChargeOrder, ErrorOfPayment } from '../domain/order';
import { WRONG_OTP } from '../domain/payment-errors';
import {
  type Attempt,
  beginPayment,
  completePayment,
  failPayment,
  isPayable,
  lastAttempt,
  pendingPayment,
  retryPassword,
} from '../domain/payment-rules';
import { beginUnderWay, endUnderWay } from '../domain/under-way';
import { expireIfDue } from '../expiry';
import type { Gateway } from '../gateway';
import { record } from '../record';
import { ACCOUNT_METHODS, namedAccount } from './account';
import { withCurrency } from './currency';
import { collectsAddress, type Details, withDetails } from './express';
import { withLenderPlan } from './lender';

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

/** What the customer chose: a method, and what goes with it. */
export type Choice = Omit<Attempt, 'reference' | 'challengeUrl'>;

/** @throws GatewayError when the order takes no payment, or not in this way. */
export function begin(gateway: Gateway, orderId: string, choice: Choice): ChargeOrder {
  return act(gateway, orderId, (order) => {
    if (namedAccount(order) && !ACCOUNT_METHODS.includes(choice.method)) {
      throw notAllowed(
        'PAYMENT',
        `${choice.method} does not show that it comes from the account that the order names`,
      );
    }
    const attempt = {
      ...choice,
      reference: randomUUID(),
      challengeUrl: challengeUrl(gateway, orderId),
      feePercent: choice.feePercent ?? percentOfPayment(gateway.store.settings.all(), order),
    };
    record(gateway, beginPayment(order, attempt, gateway.clock.iso()), { cause: 'payment' });
  });
}

/** A foreign card is charged in its own currency, or in rupees after all. The choice costs no try. */
export function chooseCurrency(gateway: Gateway, orderId: string, currency: string): ChargeOrder {
  return act(gateway, orderId, (order) => {
    record(gateway, withCurrency(order, currency, gateway.clock.iso()), { cause: 'currency' });
  });
}

/** The cardless lender's plan is chosen here, where the customer agrees to it. */
export function settlePlan(gateway: Gateway, orderId: string, tenure: string | undefined): ChargeOrder {
  return act(gateway, orderId, (order) => {
    record(gateway, withLenderPlan(order, tenure, gateway.clock.iso()), { cause: 'plan' });
  });
}

/** What express checkout asked for goes into the order. */
export function keepDetails(gateway: Gateway, orderId: string, details: Details): ChargeOrder {
  return act(gateway, orderId, (order) => {
    if (!collectsAddress(order) || !isPayable(order)) throw notAllowed('CHECKOUT', 'no address is asked for');
    record(gateway, withDetails(order, details, gateway.clock.iso()), { cause: 'express checkout' });
  });
}

export function approve(gateway: Gateway, orderId: string): ChargeOrder {
  return act(gateway, orderId, (order) => {
    const method = pendingPayment(order)?.payment_method.toLowerCase() ?? 'none';
    const change = completePayment(order, acquirerFor, gateway.clock.iso());
    record(gateway, change, { cause: `payment by ${method}` });
  });
}

/** Confirmed, and not yet in the merchant's account: the order reads AUTHORIZED, and nothing is held. */
export function startCharge(gateway: Gateway, orderId: string): ChargeOrder {
  return act(gateway, orderId, (order) => {
    const change = beginUnderWay(order, { kind: 'charge' }, gateway.clock.iso());
    record(gateway, change, { cause: 'payment in progress' });
  });
}

/** The bank ends what was under way. */
export function settle(gateway: Gateway, orderId: string, outcome: 'done' | 'failed'): ChargeOrder {
  return act(gateway, orderId, (order) => {
    const change = endUnderWay(order, outcome, acquirerFor, gateway.clock.iso());
    record(gateway, change, { cause: `${order.under_way?.kind ?? 'settlement'} ${outcome}` });
  });
}

export function fail(gateway: Gateway, orderId: string, error: ErrorOfPayment): ChargeOrder {
  return act(gateway, orderId, (order) => {
    record(gateway, failPayment(order, error, gateway.clock.iso()), { cause: 'payment' });
  });
}

/** @returns the order; its payment is still under way where the password may be typed again. */
export function wrongPassword(gateway: Gateway, orderId: string): ChargeOrder {
  const rule = gateway.store.settings.all().wrong_otp === 'retry' ? retryPassword : failPayment;
  return act(gateway, orderId, (order) => {
    record(gateway, rule(order, WRONG_OTP, gateway.clock.iso()), { cause: 'payment' });
  });
}

/** Begins the last payment's way again, as after a wrong code: the card need not be typed anew. */
export function beginAgain(gateway: Gateway, orderId: string): ChargeOrder {
  const order = gateway.store.orders.findCharge(orderId);
  const last = order && lastAttempt(order);
  if (!last) throw orderNotFound();
  return begin(gateway, orderId, last);
}
