/**
 * What a fetched order does to ours: status, money and stock. Pure, without a database or a clock of its own. `held` is our
 * order's row, `shown` the gateway's order as it was fetched. What a fetch says of our open calls: operations/resolve-operation.ts.
 */
import type { OrderStatus, StockState } from '@/db/types';
import { paise, subtract } from '@/lib/money';
import type { GatewayOrder, GatewayPayment } from '@/lib/pinelabs/types';
import { unreadMoney } from '@/lib/pinelabs/wire/unread-money';
import { merchantReferenceOf } from './merchant-reference';
import {
  approvedPayments,
  authorisedOf,
  feeOfPayment,
  feesIn,
  gatewayAmount,
  inOtherCurrency,
  type KeptPlan,
  type ShownMoney,
  shownMoney,
  upfrontDiscount,
} from './order-money';
import { isOpen, isPaid, isUnknown, mayBePaid, statusOf, transition } from './transitions';
import type { Change, Decision, Difference, HeldOrder } from './types';

export type { HeldOrder } from './types';

const AMOUNTS = ['authorised', 'captured', 'released', 'refunded'] as const;

/** An unpaid order is given up after this long, in milliseconds; its stock goes back on the shelf. */
export const GIVE_UP_AFTER_MS = 2 * 60 * 60 * 1000;
/** A payment in flight (a UPI mandate, a bank's page) may take this long before we stop waiting for it. */
export const GIVE_UP_PENDING_AFTER_MS = 72 * 60 * 60 * 1000;

export function decide(held: HeldOrder, shown: GatewayOrder, now: number): Decision {
  const differences = compare(held, shown);
  if (differences.length > 0) return mismatch(differences);

  const status = statusOf(shown);
  if (status === undefined) return unknownWord(held, shown, now);

  const step = transition(held.status, status);
  if (step === 'impossible') return reviewAbout(held, status);
  if (step === 'settling') return stillSettling(held, shown, now);
  if (step === 'stale')
    return isNewer(held, shown) ? reviewAbout(held, status) : keepOrGiveUp(held, shown, now);

  if (status === 'FAILED' && held.authorisedPaise > 0) return holdLost(held, shown);

  // PENDING and ATTEMPTED take turns: only their times tell an overtaken fetch from news.
  if (step === 'advance' && isOpen(status) && isOlder(held, shown)) return { kind: 'keep' };

  // While an order waits, a part of it may be paid (points, say): it counts once the gateway calls it paid.
  const money = isMoneyFinal(status) ? finalMoney(held, status, shown) : moneyOf(held);
  const shrunk = decreasedAmounts(held, money);
  if (shrunk.length > 0) {
    // An order whose hold had gone was charged after all: money that nobody expects.
    if (step === 'late' && money.captured > 0 && !isOlder(held, shown)) return reviewAbout(held, status);
    // An older fetch shows less; a newer one that does contradicts what was recorded.
    return isNewer(held, shown)
      ? { kind: 'keep', review: { kind: 'impossible_status', details: shrunk } }
      : { kind: 'keep' };
  }
  if (step === 'same' && !moneyDiffers(held, money)) return keepOrGiveUp(held, shown, now);
  return {
    kind: 'apply',
    status,
    money,
    stock: stockAfter(held.stock, status),
    ...(step === 'late'
      ? {
          review: { kind: 'late_payment', details: [{ field: 'status', ours: held.status, theirs: status }] },
        }
      : {}),
  };
}

/** A capture or cancel under way, whoever asked for it, that nobody has ended in all the time that a payment may take. */
function stillSettling(held: HeldOrder, shown: GatewayOrder, now: number): Decision {
  const since = shown.updatedAt ?? held.createdAt;
  if (isOlder(held, shown) || now - since <= GIVE_UP_PENDING_AFTER_MS) return { kind: 'keep' };
  const ours = 'captured or cancelled within 72 hours';
  return mismatch([{ field: 'status', ours, theirs: shown.status }]);
}

/** A capture that failed: the bank has given the hold back, and the customer and the merchant have to hear of it. */
function holdLost(held: HeldOrder, shown: GatewayOrder): Decision {
  if (held.status !== 'AUTHORIZED' || isOlder(held, shown)) return { kind: 'keep' };
  if (held.capturedPaise > 0) return reviewAbout(held, 'FAILED');
  const failed = shown.payments.findLast(({ error }) => error !== undefined);
  return {
    kind: 'apply',
    status: 'FAILED',
    money: { ...moneyOf(held), released: paise(held.authorisedPaise) },
    stock: 'released',
    review: {
      kind: 'capture_failed',
      details: [{ field: 'capture', ours: 'AUTHORIZED', theirs: failed?.error?.code ?? 'FAILED' }],
    },
  };
}

/** A word that we do not know must not break us; but an order that would long have been given up needs a person. */
function unknownWord(held: HeldOrder, shown: GatewayOrder, now: number): Decision {
  if (!isOpen(held.status) || now - held.createdAt <= GIVE_UP_PENDING_AFTER_MS) return { kind: 'keep' };
  return reviewAbout(held, shown.status);
}

/** A cancelled order's hold is the one that we saw: the gateway may show it without its approval. */
export function finalMoney(held: HeldOrder, status: OrderStatus, shown: GatewayOrder): ShownMoney {
  const money = shownMoney(shown);
  if (status !== 'CANCELLED' || money.authorised >= held.authorisedPaise) return money;
  const authorised = paise(held.authorisedPaise);
  return { ...money, authorised, released: subtract(authorised, money.captured) };
}

/** An open order that nobody paid in time; called only after a fetch that found it still unpaid. */
function keepOrGiveUp(held: HeldOrder, shown: GatewayOrder, now: number): Decision {
  const givenUp = held.status === 'EXPIRED' && now - held.createdAt > GIVE_UP_PENDING_AFTER_MS;
  if (!givenUp && !shouldGiveUp(held, now)) return { kind: 'keep' };
  // Its order waits for the rest of it, or for a bank, and nobody comes any more.
  const paid = shown.payments.filter(mayBePaid);
  if (paid.length > 0) return mismatch(paid.map(oddPayment));
  return givenUp ? { kind: 'keep' } : giveUp(held);
}

export function giveUp(held: Omit<HeldOrder, keyof KeptPlan>): Change {
  return { kind: 'apply', status: 'EXPIRED', money: moneyOf(held), stock: 'released' };
}

export function shouldGiveUp(held: Pick<HeldOrder, 'status' | 'createdAt'>, now: number): boolean {
  if (!isOpen(held.status)) return false;
  const limit = held.status === 'PENDING' ? GIVE_UP_PENDING_AFTER_MS : GIVE_UP_AFTER_MS;
  return now - held.createdAt > limit;
}

/** What must be equal before anything that the gateway shows is believed. */
export function compare(held: HeldOrder, shown: GatewayOrder): Difference[] {
  const differences: Difference[] = [];
  const expect = (field: string, ours: string, theirs: string) => {
    if (ours !== theirs) differences.push({ field, ours, theirs });
  };
  expect('reference', merchantReferenceOf(held), shown.reference);
  expect('gateway order id', held.gatewayOrderId ?? shown.orderId, shown.orderId);
  if (shown.merchantId !== undefined)
    expect('merchant', held.merchantId ?? shown.merchantId, shown.merchantId);
  expect('type', 'CHARGE', shown.type);
  const unread = unreadMoney(shown);
  if (!unread.some((field) => field.startsWith('order_amount'))) {
    expect('currency', held.currency, shown.amount.currency);
    expect('amount', String(held.settlement?.amountPaise ?? gatewayAmount(held)), String(shown.amount.value));
  }
  // Where the gateway names what it takes off, it is our coupon; one that names none is judged by what is paid.
  if (shown.couponDiscount && !held.settlement)
    expect('coupon', String(held.couponPaise), String(shown.couponDiscount.value));

  // What can't be read is neither nothing nor something: no sum over the rest says where the money is.
  if (unread.length > 0) {
    return [
      ...differences,
      ...unread.map((field) => ({ field, ours: 'an amount or a status', theirs: 'not readable' })),
    ];
  }
  differences.push(...overdrawn(shown));
  if (differences.length === 0) differences.push(...unknownStatusDifferences(held, shown));
  const discount = upfrontDiscount(approvedPayments(shown), held);
  if (discount < 0 || discount > held.totalPaise) {
    const ours = `at most ${held.totalPaise}`;
    differences.push({ field: 'discount', ours, theirs: String(discount) });
  }

  const status = statusOf(shown);
  if (status === 'FAILED') return [...differences, ...shown.payments.filter(mayBePaid).map(oddPayment)];
  if (status === undefined || !isMoneyFinal(status)) return differences;
  const approved = approvedPayments(shown);
  differences.push(...inOtherCurrency(shown, held.currency));
  // What an offer takes off is not paid: the payment's plan states it, or the plan that we keep. A fee is paid beside the goods.
  const beside = upfrontDiscount(approved, held) - feesIn(approved);
  const paid = approved.reduce((total, payment) => total + authorisedOf(payment), beside);
  // An order that was cancelled before anybody paid has no approved payment, and need not.
  if (isPaid(status) || approved.length > 0) expect('paid', String(expectedPaid(held)), String(paid));
  return differences;
}

/** An order status that we do not know, beside money that we have not recorded or a payment that may be paid. */
function unknownStatusDifferences(held: HeldOrder, shown: GatewayOrder): Difference[] {
  if (statusOf(shown) !== undefined) return [];
  const odd = shown.payments.filter(isUnknown);
  const mostPaid = shown.payments.filter(mayBePaid).reduce((sum, { amount }) => sum + amount.value, 0);
  // Once it is charged, other words for the same money say nothing new.
  const mayBeNew = odd.length > 0 && (held.capturedPaise === 0 || mostPaid > held.authorisedPaise);
  const money = shownMoney(shown);
  if (!mayBeNew && AMOUNTS.every((field) => money[field] <= held[`${field}Paise`])) return [];
  return [{ field: 'status', ours: KNOWN_WORD, theirs: shown.status }, ...odd.map(oddPayment)];
}

const KNOWN_WORD = 'a status that we know';

/** Of a payment that may be paid, where its order says that none is, or enough without it. */
export function oddPayment(payment: GatewayPayment): Difference {
  const ours = isUnknown(payment) ? KNOWN_WORD : 'none that may be paid';
  return { field: 'payment status', ours, theirs: payment.status };
}

/** What payments and discounts have to make up: the total, or what a person accepted instead. */
export function expectedPaid(held: Pick<HeldOrder, 'settlement' | 'totalPaise'>): number {
  return held.settlement?.paidPaise ?? held.totalPaise;
}

/** Whether a status says where the order's whole money is. */
export function isMoneyFinal(status: OrderStatus): boolean {
  return isPaid(status) || status === 'CANCELLED';
}

/** Captured above what was held, or of a cancelled order, refunded above what was captured, or a fee above all of it: the gateway's own figures contradict each other. */
function overdrawn(shown: GatewayOrder): Difference[] {
  const amounts = [
    ...shown.payments.flatMap((payment) => [
      payment.amount,
      payment.paid,
      { value: feeOfPayment(payment) },
      ...payment.captures.map((capture) => capture.amount),
    ]),
    ...shown.refunds.map((refund) => refund.amount),
  ];
  if (amounts.some(({ value }) => !Number.isSafeInteger(value) || value < 0)) {
    return [{ field: 'amounts', ours: 'whole paise', theirs: 'not whole paise' }];
  }
  const money = shownMoney(shown);
  const above = (field: string, value: number, most: number) =>
    value > most ? [{ field, ours: `at most ${most}`, theirs: String(value) }] : [];
  return [
    ...above('captured', money.captured, shown.status === 'CANCELLED' ? 0 : money.authorised),
    ...above('refunded', money.refunded, money.captured),
    ...above('fee', feesIn(approvedPayments(shown)), money.authorised),
  ];
}

function mismatch(details: Difference[]): Decision {
  return { kind: 'keep', review: { kind: 'mismatch', details } };
}

function reviewAbout(held: HeldOrder, theirs: string): Decision {
  return {
    kind: 'keep',
    review: {
      kind: 'impossible_status',
      details: [{ field: 'status', ours: held.status, theirs }],
    },
  };
}

/** A paid order that goes back, in a fetch that is truly newer than the one we hold, is no late echo. */
function isNewer(held: HeldOrder, shown: GatewayOrder): boolean {
  return (
    isPaid(held.status) &&
    held.gatewayUpdatedAt !== null &&
    shown.updatedAt !== undefined &&
    shown.updatedAt > held.gatewayUpdatedAt
  );
}

/** Whether a hold is being captured or cancelled there, after this fetch left our order as `status`. */
export function isSettling(
  held: Pick<HeldOrder, 'gatewayUpdatedAt'> & { settling: boolean },
  shown: GatewayOrder,
  status: OrderStatus,
): boolean {
  if (status !== 'AUTHORIZED') return false;
  return isOlder(held, shown) ? held.settling : statusOf(shown) === 'PENDING';
}

/** An older fetch, overtaken on its way by a newer one, must not undo what that one wrote. */
export function isOlder(held: Pick<HeldOrder, 'gatewayUpdatedAt'>, shown: GatewayOrder): boolean {
  return (
    held.gatewayUpdatedAt !== null && shown.updatedAt !== undefined && shown.updatedAt < held.gatewayUpdatedAt
  );
}

/** Amounts that a fetch shows smaller than what was recorded. They never shrink. */
export function decreasedAmounts(held: HeldOrder, money: ShownMoney): Difference[] {
  return AMOUNTS.filter((field) => money[field] < held[`${field}Paise`]).map((field) => ({
    field,
    ours: String(held[`${field}Paise`]),
    theirs: String(money[field]),
  }));
}

export function moneyDiffers(held: HeldOrder, money: ShownMoney): boolean {
  return AMOUNTS.some((field) => money[field] !== held[`${field}Paise`]);
}

function moneyOf(held: Omit<HeldOrder, keyof KeptPlan>): ShownMoney {
  return {
    authorised: held.authorisedPaise,
    captured: held.capturedPaise,
    released: held.releasedPaise,
    refunded: held.refundedPaise,
  } as ShownMoney;
}

/**
 * Units follow the money: sold once paid, back on the shelf once the order comes to nothing. What was
 * released stays released: its units may be somebody else's by now.
 */
export function stockAfter(stock: StockState, status: OrderStatus): StockState {
  if (stock === 'released' || status === 'CANCELLED' || status === 'FAILED' || status === 'EXPIRED') {
    return 'released';
  }
  return isPaid(status) ? 'sold' : stock;
}
