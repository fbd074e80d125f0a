/** Create Payment: links a payment to an order and says where the customer confirms it. */
import { randomUUID } from 'node:crypto';
import { challengeUrl } from '../challenge-url';
import { ACCOUNT_METHODS, namedAccount } from '../checkout/account';
import { duplicate, invalid, notAllowed, orderNotFound } from '../domain/errors';
import { percentOfPayment } from '../domain/fee';
import type { ChargeOrder } from '../domain/order';
import { type Attempt, beginPayment, dueAmount } from '../domain/payment-rules';
import { checkPlan, productsOf } from '../emi/chosen-plan';
import type { EmiMethod } from '../emi/issuers';
import { issuersWith } from '../emi/plan-changes';
import type { OfferData } from '../emi/wire';
import { expireIfDue } from '../expiry';
import type { Gateway } from '../gateway';
import { record } from '../record';
import { type Answer, endpoint } from './endpoint';
import { paymentOption } from './payment-option';
import { type GivenPayment, type PaymentRequest, paymentRequest } from './payment-request';

export const createPayment = endpoint<PaymentRequest>({
  name: 'payment',
  method: 'POST',
  path: '/api/pay/v1/orders/:order_id/payments',
  body: paymentRequest,
  handle({ gateway, params, body, requestId }) {
    const payments = body.payments.map((one) => ({
      ...one,
      merchant_payment_reference: one.merchant_payment_reference ?? randomUUID(),
    }));
    const { orders } = gateway.store;
    expireIfDue(gateway, params.order_id ?? '');
    const order = orders.findCharge(params.order_id ?? '');
    if (!order) throw orderNotFound();
    const references = payments.map((one) => one.merchant_payment_reference);
    const owners = new Set(references.map((one) => orders.paymentReferenceOwner(one)));
    // The same references again are the payment that exists: nothing is begun a second time.
    if (owners.size === 1 && owners.has(order.order_id)) return answer(order);
    if (owners.size > 1 || !owners.has(undefined)) {
      throw duplicate('PAYMENT', 'merchant_payment_reference: another payment has this reference');
    }
    const attempt = attemptOf(gateway, order, payments);
    const change = beginPayment(order, attempt, gateway.clock.iso());
    for (const one of references) orders.addPaymentReference(one, order.order_id);
    record(gateway, change, { cause: 'payment', requestId });
    return answer(change.order);
  },
});

function answer(order: ChargeOrder): Answer {
  return { orderId: order.order_id, reference: order.merchant_order_reference, body: { data: order } };
}

function attemptOf(gateway: Gateway, order: ChargeOrder, payments: readonly GivenPayment[]): Attempt {
  const mainIndex = payments.findIndex((one) => payments.length === 1 || one.payment_method !== 'POINTS');
  const main = payments[mainIndex];
  if (!main) throw invalid('payments', 'must have one payment');
  const beside = payments[1 - mainIndex];
  const at = `payments[${mainIndex}]`;
  if (namedAccount(order) && !ACCOUNT_METHODS.includes(main.payment_method)) {
    throw notAllowed('PAYMENT', `${main.payment_method} does not show the account that the order names`);
  }
  const option = paymentOption(order, main, at, new Date(gateway.clock.now()));
  if (main.payment_method === 'POINTS' && !option.card_data) {
    throw invalid(`${at}.payment_option.card_details`, 'is required: points belong to a card');
  }
  const points = beside && {
    amount: beside.payment_amount,
    reference: beside.merchant_payment_reference,
  };
  const due = dueAmount(order, points?.amount).value;
  const offer = offerOf(gateway, order, main, due, at);
  const charged = offer?.offer_details.tenure.loan_amount.value ?? due;
  if (main.payment_amount.value !== charged) {
    throw invalid(`${at}.payment_amount.value`, `must be ${charged}`);
  }
  return {
    method: main.payment_method,
    option,
    reference: main.merchant_payment_reference,
    challengeUrl: challengeUrl(gateway, order.order_id),
    points,
    offer,
    feePercent: percentOfPayment(gateway.store.settings.all(), order),
  };
}

/** A plan on a card must be chosen; the cardless lender settles its plan with the customer. */
function offerOf(
  gateway: Gateway,
  order: ChargeOrder,
  payment: GivenPayment,
  due: number,
  at: string,
): OfferData | undefined {
  const { payment_method: method, offer_data: given } = payment;
  if (!isEmi(method)) {
    if (given) throw invalid(`${at}.offer_data`, `does not go with ${method}`);
    return undefined;
  }
  if (!given) {
    if (method !== 'CARDLESS_EMI') throw invalid(`${at}.offer_data`, 'is required for this payment_method');
    return undefined;
  }
  return checkPlan(given.offer_details, method, {
    amount: due,
    products: productsOf(order),
    issuers: issuersWith(gateway.store.settings.all()),
  });
}

function isEmi(method: string): method is EmiMethod {
  return method === 'CREDIT_EMI' || method === 'DEBIT_EMI' || method === 'CARDLESS_EMI';
}
