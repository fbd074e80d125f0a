/**
 * The small model of the gateway: what it would show of an order, and what moved. Its rules are those of the
 * sandbox, with which `ledger.integration.test.ts` compares it call by call.
 */
import { paise } from '@/lib/money';
import type { GatewayOrder, GatewayRefund, Plan } from '@/lib/pinelabs';
import type { GatewayCapture } from '@/lib/pinelabs/types';

type RefundStatus = 'PENDING' | 'PROCESSED' | 'FAILED';
type PaymentStatus = 'PENDING' | 'AUTHORIZED' | 'PROCESSED' | 'CANCELLED' | 'FAILED';

interface ModelPayment {
  readonly id: string;
  /** The shop's, of a payment that was begun from a page of its own. */
  readonly reference: string | undefined;
  readonly createdAt: number;
  status: PaymentStatus;
  captured: { reference: string; amount: number } | undefined;
  /** It was held, and its capture failed. */
  lost?: boolean;
}

interface ModelRefund {
  readonly id: string;
  readonly reference: string;
  readonly amount: number;
  readonly createdAt: number;
  status: RefundStatus;
}

export interface ModelOrder {
  readonly id: string;
  readonly reference: string;
  /** Of the goods, a coupon not yet off. */
  readonly amount: number;
  /** The merchant's own, which is named beside the amount and taken off. */
  readonly coupon: number;
  /** What a payment of it is worth: what is due, unless a bank takes another. */
  paid: number;
  /** What the plan that it is paid by takes off, in paise: at once, or paid back by the bank later. */
  readonly discount: Discount | undefined;
  /** What a customer pays beside them. */
  readonly fee: number;
  readonly preAuth: boolean;
  readonly method: string;
  readonly createdAt: number;
  /** When its page closes, UTC milliseconds. */
  readonly expiresAt: number;
  status: string;
  /** Of its statuses, the one that it names by a word that nobody knows, or shows with what cannot be. */
  unknown: string | undefined;
  unclearBy: Unclear;
  updatedAt: number;
  retries: number;
  /** Begun there, and not ended by the bank. */
  underWay: UnderWay | undefined;
  readonly payments: ModelPayment[];
  readonly refunds: ModelRefund[];
}

/** By a word that nobody knows; with more captured than paid, or in dollars; as failed or cancelled, its payment as it is and charged. */
export const CONTRADICTIONS = ['captures', 'currency', 'failed', 'cancelled'] as const;
type Unclear = 'word' | (typeof CONTRADICTIONS)[number];

export interface Discount {
  readonly type: 'INSTANT' | 'DEFERRED';
  readonly amount: number;
}

export type UnderWay =
  | { readonly kind: 'capture'; readonly reference: string; readonly amount: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'charge' };

/** The gateway's "no". */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
  ) {
    super(code);
  }
}

const OPEN: readonly string[] = ['CREATED', 'PENDING', 'ATTEMPTED'];
const TRIES = 10;
const notAllowed = () => new Refusal('OPERATION_NOT_ALLOWED', 422);

export function newModelOrder(order: {
  id: string;
  reference: string;
  amount: number;
  preAuth: boolean;
  coupon?: number;
  fee?: number;
  discount?: Discount | undefined;
  linkMs: number;
  now: number;
}): ModelOrder {
  const { now, linkMs, ...rest } = order;
  return {
    coupon: 0,
    fee: 0,
    discount: undefined,
    ...rest,
    paid: dueOf(rest),
    underWay: undefined,
    method: 'CARD',
    createdAt: now,
    updatedAt: now,
    expiresAt: now + linkMs,
    status: 'CREATED',
    unknown: undefined,
    unclearBy: 'word',
    retries: TRIES,
    payments: [],
    refunds: [],
  };
}

/** What a payment has to be worth: only what comes off at once is not paid. */
export function dueOf({
  amount,
  coupon = 0,
  discount,
}: {
  amount: number;
  coupon?: number;
  discount?: Discount | undefined;
}): number {
  return amount - coupon - (discount?.type === 'INSTANT' ? discount.amount : 0);
}

export const isUnpaid = (order: ModelOrder): boolean =>
  OPEN.includes(order.status) && order.underWay === undefined;

/**
 * The customer begins to pay; an earlier try under way is given up.
 * @param reference of the shop, whose page asks; the same one again is the payment that exists.
 * @throws Refusal
 */
export function beginPayment(order: ModelOrder, now: number, reference?: string): void {
  if (reference !== undefined && order.payments.some((one) => one.reference === reference)) return;
  if (!isUnpaid(order) || order.retries === 0) throw notAllowed();
  for (const payment of order.payments) if (payment.status === 'PENDING') payment.status = 'FAILED';
  order.payments.push({
    id: `${order.id}-cc-${String.fromCharCode(97 + order.payments.length)}`,
    reference,
    createdAt: now,
    status: 'PENDING',
    captured: undefined,
  });
  order.retries -= 1;
  changed(order, 'PENDING', now);
}

/** The bank says yes or no to the payment under way. @throws Refusal */
export function endPayment(order: ModelOrder, approved: boolean, now: number): void {
  const payment = order.payments.find(({ status }) => status === 'PENDING');
  if (!payment) throw notAllowed();
  if (approved) {
    payment.status = order.preAuth ? 'AUTHORIZED' : 'PROCESSED';
    changed(order, payment.status, now);
  } else {
    payment.status = 'FAILED';
    changed(order, order.retries === 0 ? 'FAILED' : 'ATTEMPTED', now);
  }
}

/** The page closes. @returns whether it did now. */
export function expireIfDue(order: ModelOrder, now: number): boolean {
  if (!isUnpaid(order) || now < order.expiresAt) return false;
  for (const payment of order.payments) if (payment.status === 'PENDING') payment.status = 'FAILED';
  changed(order, 'FAILED', now);
  return true;
}

/** Once an order, while it is held; what is left is released. @throws Refusal */
export function capture(order: ModelOrder, reference: string, amount: number, now: number): void {
  const held = order.payments.find(({ status }) => status === 'AUTHORIZED');
  if (order.payments.some(({ captured }) => captured?.reference === reference)) {
    throw new Refusal('DUPLICATE_REQUEST', 409);
  }
  if (order.status !== 'AUTHORIZED' || !order.preAuth || !held) throw notAllowed();
  if (amount > order.paid + order.fee) throw new Refusal('AMOUNT_LIMIT_EXCEEDED', 422);
  held.status = 'PROCESSED';
  held.captured = { reference, amount };
  changed(order, 'PROCESSED', now);
}

/** While it is held. @throws Refusal */
export function cancel(order: ModelOrder, now: number): void {
  const held = order.payments.find(({ status }) => status === 'AUTHORIZED');
  if (order.status === 'CANCELLED') throw new Refusal('ORDER_CANCELLED', 422);
  if (order.status !== 'AUTHORIZED' || !order.preAuth || !held) throw notAllowed();
  held.status = 'CANCELLED';
  changed(order, 'CANCELLED', now);
}

/** The capture or cancel is allowed, and ends later: until then the order reads PENDING. @throws Refusal */
export function beginUnderWay(order: ModelOrder, underWay: UnderWay, now: number): void {
  const held = order.payments.find(({ status }) => status === 'AUTHORIZED');
  const tried: ModelOrder = { ...order, payments: order.payments.map((payment) => ({ ...payment })) };
  if (underWay.kind === 'capture') capture(tried, underWay.reference, underWay.amount, now);
  else cancel(tried, now);
  if (held) held.status = 'PENDING';
  order.underWay = underWay;
  changed(order, 'PENDING', now);
}

/** A confirmed payment that reads AUTHORIZED, and is charged later: nothing is held. */
export function beginCharge(order: ModelOrder, now: number): void {
  const payment = order.payments.find(({ status }) => status === 'PENDING');
  if (!payment || order.preAuth) throw notAllowed();
  payment.status = 'AUTHORIZED';
  order.underWay = { kind: 'charge' };
  changed(order, 'AUTHORIZED', now);
}

/** The bank ends it. A capture that failed takes the hold with it; a cancel that failed leaves it. */
export function endUnderWay(order: ModelOrder, done: boolean, now: number): void {
  const { underWay } = order;
  if (!underWay) throw notAllowed();
  const from = underWay.kind === 'charge' ? 'AUTHORIZED' : 'PENDING';
  const payment = order.payments.find(({ status }) => status === from);
  if (!payment) throw notAllowed();
  order.underWay = undefined;
  if (underWay.kind === 'charge') {
    payment.status = 'PENDING';
    endPayment(order, done, now);
    return;
  }
  payment.status = 'AUTHORIZED';
  changed(order, 'AUTHORIZED', now);
  if (underWay.kind === 'cancel') {
    if (done) cancel(order, now);
  } else if (done) capture(order, underWay.reference, underWay.amount, now);
  else failCapture(order, now);
}

/** @throws Refusal */
export function failCapture(order: ModelOrder, now: number): void {
  const held = order.payments.find(({ status }) => status === 'AUTHORIZED');
  if (order.status !== 'AUTHORIZED' || !order.preAuth || !held) throw notAllowed();
  held.status = 'FAILED';
  held.lost = true;
  changed(order, 'FAILED', now);
}

/** The same reference again is the refund that exists. @throws Refusal */
export function refund(
  order: ModelOrder,
  request: { id: string; reference: string; amount: number; atOnce: boolean },
  now: number,
): ModelRefund {
  const known = order.refunds.find(({ reference }) => reference === request.reference);
  if (known) return known;
  if (isUnpaid(order) || order.status === 'FAILED') throw new Refusal('ORDER_NOT_FOUND', 404);
  if (order.status !== 'PROCESSED' && order.status !== 'PARTIALLY_REFUNDED') throw notAllowed();
  const left = moneyOf(order).captured - claimed(order);
  if (request.amount > left) throw new Refusal('AMOUNT_LIMIT_EXCEEDED', 422);
  const { atOnce, ...rest } = request;
  const made: ModelRefund = { ...rest, status: 'PENDING', createdAt: now };
  order.refunds.push(made);
  changed(order, order.status, now);
  if (atOnce) settleRefund(order, made.id, 'PROCESSED', now);
  return made;
}

/** The bank's word on a refund under way. */
export function settleRefund(
  order: ModelOrder,
  id: string,
  outcome: 'PROCESSED' | 'FAILED',
  now: number,
): void {
  const open = order.refunds.find((one) => one.id === id && one.status === 'PENDING');
  if (!open) throw notAllowed();
  open.status = outcome;
  const { captured, refunded } = moneyOf(order);
  if (refunded > 0) order.status = refunded === captured ? 'FULLY_REFUNDED' : 'PARTIALLY_REFUNDED';
  order.updatedAt = now;
}

function changed(order: ModelOrder, status: string, now: number): void {
  order.status = status;
  order.updatedAt = now;
}

function claimed(order: ModelOrder): number {
  return order.refunds.reduce((total, one) => total + (one.status === 'FAILED' ? 0 : one.amount), 0);
}

export interface Money {
  authorised: number;
  captured: number;
  released: number;
  refunded: number;
}

export function moneyOf(order: ModelOrder): Money {
  const whole = order.paid + order.fee;
  const { underWay } = order;
  const isHeld = underWay !== undefined && underWay.kind !== 'charge';
  const taken = order.payments.find(
    ({ status, lost }) => lost || (underWay === undefined && status !== 'PENDING' && status !== 'FAILED'),
  );
  const authorised = taken || isHeld ? whole : 0;
  const captured = taken?.status === 'PROCESSED' ? (taken.captured?.amount ?? whole) : 0;
  const over = taken !== undefined && taken.status !== 'AUTHORIZED';
  const refunded = order.refunds.reduce((sum, one) => sum + (one.status === 'PROCESSED' ? one.amount : 0), 0);
  return { authorised, captured, released: over ? authorised - captured : 0, refunded };
}

/** Only the gateway's dashboard says where its money is. */
export function isUnclear({ status, unknown }: ModelOrder): boolean {
  return status === unknown;
}

const inr = (value: number) => ({ value, currency: 'INR' });

export function showRefund(order: ModelOrder, one: ModelRefund): GatewayRefund {
  return {
    orderId: one.id,
    parentOrderId: order.id,
    reference: one.reference,
    status: one.status,
    amount: inr(one.amount),
    createdAt: one.createdAt,
  };
}

/** Paid back over three months without interest. */
function planOf(order: ModelOrder, discount: Discount): Plan {
  const loan = paise(dueOf(order));
  return {
    issuer: { id: '1', name: 'HDFC DC', type: 'debit card' },
    tenure: {
      id: '1',
      name: '3 Months',
      unit: 'MONTH',
      months: 3,
      monthly: paise(Math.ceil(loan / 3)),
      total: loan,
      interest: paise(0),
      interestRate: 0,
      loanAmount: loan,
      netPayment: paise(order.amount - order.coupon - discount.amount),
      discount: { type: discount.type, amount: paise(discount.amount), shares: {} },
      emiType: 'STANDARD',
      programmes: [],
      offerParameters: [],
      details: [],
    },
  };
}

function capturesOf(order: ModelOrder, { status, captured }: ModelPayment): GatewayCapture[] {
  const wrong = isUnclear(order) && status === order.status ? wrongCapture(order) : undefined;
  if (wrong) return [{ reference: undefined, amount: wrong }];
  return captured ? [{ reference: captured.reference, amount: inr(captured.amount) }] : [];
}

function wrongCapture({ unclearBy, paid, fee }: ModelOrder) {
  if (unclearBy === 'captures') return inr(paid + fee + 1);
  if (unclearBy === 'currency') return { ...inr(paid + fee), currency: 'USD' };
  return unclearBy === 'cancelled' ? inr(paid + fee) : undefined;
}

const WRONG_STATUS = { word: 'SOMETHING_NEW', failed: 'FAILED', cancelled: 'CANCELLED' };

function statusShown(order: ModelOrder): string {
  const wrong = Object.entries(WRONG_STATUS).find(([by]) => by === order.unclearBy);
  return wrong && isUnclear(order) ? wrong[1] : order.status;
}

/** As the gateway's client reads it; a copy, which later changes leave alone. */
export function show(order: ModelOrder): GatewayOrder {
  return {
    orderId: order.id,
    reference: order.reference,
    type: 'CHARGE',
    status: statusShown(order),
    amount: inr(order.amount),
    ...(order.coupon > 0 && { couponDiscount: inr(order.coupon) }),
    preAuth: order.preAuth,
    retriesRemaining: order.retries,
    payments: order.payments.map((payment) => {
      const approved = payment.status !== 'PENDING' && payment.status !== 'FAILED';
      return {
        id: payment.id,
        ...(payment.reference === undefined ? {} : { reference: payment.reference }),
        status: payment.status,
        method: order.method,
        paid: inr(order.paid + order.fee),
        amount: inr(order.paid + order.fee),
        ...(order.fee > 0 && { convenienceFee: { applicable: inr(order.fee) } }),
        ...(order.discount && { plan: planOf(order, order.discount) }),
        conversionRate: undefined,
        captures: capturesOf(order, payment),
        instrument: { label: 'VISA credit card', last4: '1112' },
        rrn: approved ? '412345678901' : undefined,
        approvalCode: approved ? '123456' : undefined,
        error: payment.status === 'FAILED' ? { code: 'PAYMENT_DECLINED', message: '' } : undefined,
        createdAt: payment.createdAt,
      };
    }),
    refunds: order.refunds.map((one) => showRefund(order, one)),
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
  };
}
