/** Reads an order's money out of what the gateway shows. Pure. */
import type { Channel } from '@/db/types';
import { type Paise, paise } from '@/lib/money';
import type { Plan } from '@/lib/pinelabs/emi-types';
import { takenOff } from '@/lib/pinelabs/offers/taken-off';
import type { Amount, ConvenienceFee, GatewayOrder, GatewayPayment } from '@/lib/pinelabs/types';
import { paysByPlan } from './ways-to-pay/channels';

/** Amounts of the payments at the gateway, convenience fee included. */
export interface ShownMoney {
  /** Ever held or charged. */
  authorised: Paise;
  captured: Paise;
  released: Paise;
  refunded: Paise;
}

/** The amount of an order at the gateway, which its items add up to: the coupon is named beside it. */
export function gatewayAmount(order: { totalPaise: number; couponPaise: number }): number {
  return order.totalPaise + order.couponPaise;
}

/** Payments that the bank said yes to, including one that was given back since. */
export function approvedPayments(order: GatewayOrder): GatewayPayment[] {
  return order.payments.filter(
    (payment) =>
      payment.status === 'AUTHORIZED' ||
      payment.status === 'PROCESSED' ||
      // A cancelled try was never approved; a cancelled hold was, and its bank said so, or it was captured.
      (payment.status === 'CANCELLED' && order.status === 'CANCELLED' && isApproved(payment)),
  );
}

function isApproved({ approvalCode, rrn, captures }: GatewayPayment): boolean {
  return Boolean(approvalCode ?? rrn ?? captures[0]);
}

/** Of our order: by what it is paid, and the validated plan that is kept with it. */
export interface KeptPlan {
  channel: Channel;
  plan: Plan | null;
}

/** What the plans of instalment payments take off the price at once, paise. */
export function upfrontDiscount(payments: readonly GatewayPayment[], kept: KeptPlan): number {
  return sum(
    payments.map((payment) => {
      const plan = payment.plan ?? (payments.length === 1 ? planKept(kept) : null);
      return plan ? takenOff(plan.tenure) : 0;
    }),
  );
}

/** The gateway may leave `offer_data` out of a paid order: then the plan that it validated for us says what is off. */
function planKept({ channel, plan }: KeptPlan): Plan | null {
  return paysByPlan(channel) ? plan : null;
}

/**
 * Captured of one payment: what `capture_data` says; without it a processed payment was charged whole, unless its
 * order was cancelled: points and a card that were held together read PROCESSED there, and nothing was captured.
 */
export function capturedOf(payment: GatewayPayment, order: Pick<GatewayOrder, 'status'>): number {
  if (payment.captures.length > 0) return sum(payment.captures.map((capture) => capture.amount.value));
  return payment.status === 'PROCESSED' && order.status !== 'CANCELLED' ? payment.amount.value : 0;
}

/** Held or charged by one payment: its amount, and a fee that comes on top of it with its capture alone. */
export function authorisedOf(payment: GatewayPayment): number {
  const captured = sum(payment.captures.map((capture) => capture.amount.value));
  return captured === payment.amount.value + feeOfPayment(payment) ? captured : payment.amount.value;
}

/** Convenience fees that are part of what the payments hold or charge: the goods cost what they cost without them. */
export function feesIn(payments: readonly GatewayPayment[]): number {
  return sum(payments.map(feeOfPayment));
}

/** The fee in what was captured; before that, in what is held. A capture that names no fee takes the goods first. */
export function feePaid(order: GatewayOrder): number {
  return sum(
    approvedPayments(order).map((payment) => {
      const captured = capturedOf(payment, order);
      if (captured === 0) return feeOfPayment(payment);
      const named = payment.captures.flatMap(({ convenienceFee: fee }) =>
        fee && isIn(payment.amount, fee) ? fee.applicable.value : [],
      );
      if (named.length > 0) return Math.min(captured, sum(named));
      return Math.max(0, captured - (authorisedOf(payment) - feeOfPayment(payment)));
    }),
  );
}

export function feeOfPayment({ amount, convenienceFee, captures }: GatewayPayment): number {
  if (convenienceFee) return feeIn(convenienceFee, amount);
  return sum(captures.map((capture) => feeIn(capture.convenienceFee, amount)));
}

function feeIn(fee: ConvenienceFee | undefined, amount: Amount): number {
  return fee && isIn(amount, fee) ? fee.applicable.value : 0;
}

/** One in another currency is no part of the amount: paise and cents do not add up. */
function isIn({ currency }: Amount, fee: ConvenienceFee): boolean {
  return fee.applicable.currency === currency;
}

/** @throws RangeError when an amount is not a whole number of paise. */
export function shownMoney(order: GatewayOrder): ShownMoney {
  const approved = approvedPayments(order);
  const authorised = sum(approved.map(authorisedOf));
  const captured = sum(approved.map((payment) => capturedOf(payment, order)));
  const settledRefunds = order.refunds.filter((refund) => refund.status === 'PROCESSED');
  const listed = sum(settledRefunds.map((refund) => refund.amount.value));
  // "Fully" may be the goods alone: a fee is refunded only where somebody asks for it.
  const fully = listed >= captured - feePaid(order) ? listed : captured;
  const refunded = order.status === 'FULLY_REFUNDED' ? fully : listed;
  // One capture an order: once it has happened, or the order is cancelled, the rest is given back for good.
  const over = captured > 0 || order.status === 'CANCELLED';
  return {
    authorised: paise(authorised),
    captured: paise(captured),
    released: paise(over ? Math.max(0, authorised - captured) : 0),
    refunded: paise(refunded),
  };
}

/** What was paid, captured or given back in another currency than the order's: no figure of it is paise. */
export function inOtherCurrency(shown: GatewayOrder, ours: string) {
  const approved = approvedPayments(shown);
  const kinds = {
    payment: approved,
    capture: approved.flatMap(({ captures }) => captures),
    refund: shown.refunds,
  };
  return Object.entries(kinds).flatMap(([kind, list]) =>
    list
      .filter(({ amount }) => amount.currency !== ours)
      .map(({ amount }) => ({ field: `${kind} currency`, ours, theirs: amount.currency })),
  );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
