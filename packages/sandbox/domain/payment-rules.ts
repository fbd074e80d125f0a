/** The life of a payment, on the hosted page or by the API: begun, taken, refused. Pure: values in, a change out. */
import type { OfferData } from '../emi/wire';
import { type Change, change } from './change';
import { type Conversion, conversionOf } from './dcc';
import { notAllowed, overLimit } from './errors';
import { convenienceFee } from './fee';
import { paymentId } from './ids';
import { rupeesOf, toPay } from './money';
import type { AcquirerData, Amount, ChargeOrder, ErrorOfPayment, Payment, PaymentOption } from './order';
import { splitPoints } from './points';

export const PAYMENT_TRIES = 10;

const PAYABLE: readonly string[] = ['CREATED', 'PENDING', 'ATTEMPTED'];

export function isPayable(order: ChargeOrder): boolean {
  return isUnpaid(order) && order.payment_retries_remaining > 0;
}

/** `PENDING` counts as payable: the customer may go back and choose another way. */
export function isUnpaid(order: ChargeOrder): boolean {
  return PAYABLE.includes(order.status) && order.under_way === undefined;
}

/** The hosted page holds money on cards only; by the API, plans on cards can be held too. */
const HELD_ON_PAGE: readonly string[] = ['CARD'];
const HELD_BY_API: readonly string[] = ['CARD', 'CREDIT_EMI', 'DEBIT_EMI'];

export function payableMethods(order: ChargeOrder): readonly string[] {
  if (!order.pre_auth) return order.allowed_payment_methods;
  const held = order.integration_mode === 'SEAMLESS' ? HELD_BY_API : HELD_ON_PAGE;
  return order.allowed_payment_methods.filter((method) => held.includes(method));
}

export interface Attempt {
  readonly method: string;
  readonly option: PaymentOption;
  readonly reference: string;
  readonly challengeUrl: string;
  /** Reward points pay this part beside the method; the order then says `part_payment`. */
  readonly points?: { readonly amount: Amount; readonly reference: string } | undefined;
  /** The plan that was chosen: its loan is what is charged. */
  readonly offer?: OfferData | undefined;
  /** Per cent that the customer pays beside the goods. */
  readonly feePercent?: number | undefined;
  /** The customer's own currency, for what is due after points. */
  readonly dcc?: Conversion | undefined;
}

/** What a method has to pay of an order when points pay a part. */
export function dueAmount(order: ChargeOrder, points?: Amount): Amount {
  return points ? (splitPoints(toPay(order), points.value).rest ?? points) : toPay(order);
}

/** The tries left count down when a payment is begun, as the seeds' samples show. */
export function beginPayment(order: ChargeOrder, attempt: Attempt, now: string): Change {
  if (!isPayable(order)) throw notAllowed('PAYMENT', `an order that is ${order.status} takes no payment`);
  for (const method of attempt.points ? [attempt.method, 'POINTS'] : [attempt.method]) {
    if (!payableMethods(order).includes(method)) {
      throw notAllowed('PAYMENT', `${method} is not allowed for this order`);
    }
  }
  const given = order.payments.map((earlier) =>
    earlier.status === 'PENDING' ? givenUp(earlier, now) : earlier,
  );
  const begun = newPayments(order, attempt, now);
  return change({
    ...order,
    status: 'PENDING',
    challenge_url: attempt.challengeUrl,
    payments: [...given, ...begun],
    payment_retries_remaining: order.payment_retries_remaining - 1,
    part_payment: order.part_payment || begun.length > 1,
    updated_at: now,
  });
}

/** The method first, the points that go with it second: they stand or fall together. */
function newPayments(order: ChargeOrder, attempt: Attempt, now: string): Payment[] {
  const { points, method } = attempt;
  if (method === 'POINTS') splitPoints(toPay(order), toPay(order).value);
  const begin = (method: string, reference: string, index: number) => ({
    id: paymentId(order.order_id, method, order.payments.length + index),
    merchant_payment_reference: reference,
    status: 'PENDING' as const,
    payment_method: method,
    acquirer_data: { approval_code: '', acquirer_reference: '', rrn: '', is_aggregator: true },
    created_at: now,
    updated_at: now,
  });
  const main: Payment = {
    ...begin(method, attempt.reference, 0),
    ...charge(dueAmount(order, points?.amount), attempt),
    payment_option: attempt.option,
    ...(attempt.offer && { offer_data: attempt.offer }),
  };
  if (!points) return [main];
  return [main, { ...begin('POINTS', points.reference, 1), payment_amount: points.amount }];
}

function charge(
  due: Amount,
  { method, offer, dcc, feePercent = 0 }: Attempt,
): Pick<Payment, 'payment_amount' | 'base_amount' | 'conversion_rate' | 'convenience_fee_breakdown'> {
  const goods = offer?.offer_details.tenure.loan_amount ?? due;
  const fee = convenienceFee(method, goods.value, feePercent);
  const amount = { ...goods, value: goods.value + (fee?.applicable_fee_amount.value ?? 0) };
  if (dcc && dcc.base_amount.value !== amount.value) {
    throw overLimit('PAYMENT', 'the conversion is of another amount');
  }
  return {
    ...(dcc ? conversionOf(dcc) : { payment_amount: amount }),
    ...(fee && { convenience_fee_breakdown: fee }),
  };
}

/** The last try again, such as after a wrong code: nothing need be typed anew. */
export function lastAttempt(order: ChargeOrder): Omit<Attempt, 'reference' | 'challengeUrl'> | undefined {
  const last = order.payments.findLast((payment) => !isPointsPart(order, payment));
  if (!last) return undefined;
  const beside = order.payments[order.payments.indexOf(last) + 1];
  return {
    method: last.payment_method,
    option: last.payment_option ?? {},
    ...(beside && {
      points: { amount: beside.payment_amount, reference: beside.merchant_payment_reference },
    }),
    ...(last.offer_data && { offer: last.offer_data }),
    ...(last.base_amount &&
      last.conversion_rate !== undefined && {
        dcc: {
          payment_amount: last.payment_amount,
          base_amount: last.base_amount,
          conversion_rate: last.conversion_rate,
        },
      }),
  };
}

/** Points that were paid beside another method, rather than alone. */
function isPointsPart(order: ChargeOrder, payment: Payment): boolean {
  return payment.payment_method === 'POINTS' && payment.payment_amount.value < toPay(order).value;
}

export function pendingPayment(order: ChargeOrder): Payment | undefined {
  return order.payments.find((payment) => payment.status === 'PENDING');
}

/** @param acquirer what the bank says of each payment. */
export function completePayment(
  order: ChargeOrder,
  acquirer: AcquirerData | ((payment: Payment) => AcquirerData),
  now: string,
): Change {
  const status = order.pre_auth ? 'AUTHORIZED' : 'PROCESSED';
  const paid = replacePending(order, now, (payment) => ({
    ...payment,
    status,
    acquirer_data: typeof acquirer === 'function' ? acquirer(payment) : acquirer,
  }));
  const after: ChargeOrder = { ...paid, status };
  const taken = order.payments.filter((payment) => payment.status === 'PENDING');
  const money = {
    amount: taken.reduce((total, payment) => total + rupeesOf(payment), 0),
    currency: order.order_amount.currency,
  };
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

/** A wrong password that may be typed again: it costs a try, and the payment goes on. */
export function retryPassword(order: ChargeOrder, error: ErrorOfPayment, now: string): Change {
  if (!pendingPayment(order)) throw notAllowed('PAYMENT', 'the order has no payment under way');
  if (order.payment_retries_remaining === 0) return failPayment(order, error, now);
  const after: ChargeOrder = {
    ...order,
    status: 'ATTEMPTED',
    payment_retries_remaining: order.payment_retries_remaining - 1,
    updated_at: now,
  };
  return change(after, { events: [{ type: 'PAYMENT_FAILED', data: after }] });
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
