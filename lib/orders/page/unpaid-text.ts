/** What the order page says before a payment, and after one that never came. Pure. */
import { formatINR } from '@/lib/money';
import { cancelOrder as cancelled, orderStatus as t } from '@/shop/messages';
import { declineReason } from '../decline-reasons';
import type { OrderStatus } from '../types';
import { checking, heldNow, type OrderSituation, type OrderText } from './order-situation';
import { heldText } from './paid-text';

type Unpaid = Extract<
  OrderStatus,
  'PLACED' | 'CREATED' | 'PENDING' | 'ATTEMPTED' | 'CANCELLED' | 'FAILED' | 'EXPIRED'
>;

const UNPAID: ReadonlySet<OrderStatus> = new Set<Unpaid>([
  'PLACED',
  'CREATED',
  'PENDING',
  'ATTEMPTED',
  'CANCELLED',
  'FAILED',
  'EXPIRED',
]);

/** It was held, and the bank gave it back since it could not be charged. */
export function isHoldLost({ status, money }: Pick<OrderSituation, 'status' | 'money'>): boolean {
  return status === 'FAILED' && money.released > 0 && money.captured === 0 && heldNow(money) === 0;
}

export function holdLostText({ money }: Pick<OrderSituation, 'money'>): OrderText {
  return {
    headline: t.holdLost,
    sentence: `${t.holdLostText(formatINR(money.released))} ${t.nothingCharged} ${t.holdLostClosed}`,
    tone: 'ended',
  };
}

/** Statuses in which no payment has been made, as far as the status alone says. */
export function isUnpaid(status: OrderStatus): status is Unpaid {
  return UNPAID.has(status);
}

export function unpaidText(order: OrderSituation): OrderText {
  if (order.money.captured > 0) return paidAfterAll(order);
  if (order.status === 'CANCELLED') return cancelledText(order);
  if (heldNow(order.money) > 0) return heldText(order);
  if (order.next === 'checking') return checking();
  const total = formatINR(order.money.total);
  if (order.next === 'confirmation-refused') return confirmationRefusedText(total);
  if (order.setUpRefused && order.next !== 'none') return setUpRefusedText(total);
  if (wasRefused(order)) return attemptedText(order, total);
  switch (order.status) {
    case 'PLACED':
      if (order.next === 'none') return checking();
      return order.next === 'place-again' ? unreachedText(total) : waitingText(order, total);
    case 'CREATED':
      return waitingText(order, total);
    case 'PENDING':
      return {
        headline: t.underWay,
        sentence:
          order.next === 'pay' ? t.underWayHere(total) : `${t.underWayAtBank(total)} ${t.doNotPayAgain}`,
        tone: 'wait',
      };
    case 'ATTEMPTED':
      return attemptedText(order, total);
    case 'EXPIRED':
      if (order.closedByCustomer) {
        return { headline: cancelled.closed, sentence: cancelled.closedText(total), tone: 'ended' };
      }
      return {
        headline: t.expired,
        sentence: t.expiredText(total),
        tone: 'ended',
      };
    default:
      return failedText(order, total);
  }
}

/** The gateway shows a payment that was begun and not confirmed: nothing was charged, and this one may still be. */
function confirmationRefusedText(total: string): OrderText {
  return {
    headline: t.confirmationRefused,
    sentence: `${t.confirmationRefusedText(total)} ${t.nothingCharged} ${t.confirmationRefusedAdvice}`,
    tone: 'wait',
  };
}

/** A payment from a page of ours that the gateway did not begin leaves the order as it was. */
function wasRefused({ status, next, lastError }: OrderSituation): boolean {
  const byPlan = next === 'enter-card' || next === 'order-again';
  return (status === 'PLACED' || status === 'CREATED') && byPlan && lastError !== undefined;
}

function waitingText({ next }: OrderSituation, total: string): OrderText {
  if (next === 'order-again') {
    return {
      headline: t.orderAgain,
      sentence: `${t.saved(total)} ${t.nothingCharged} ${t.orderAgainText}`,
      tone: 'act',
    };
  }
  return {
    headline: next === 'none' ? t.waitingElsewhere : t.waiting,
    sentence: `${t.saved(total)} ${t.nothingCharged}`,
    tone: next === 'none' ? 'wait' : 'act',
  };
}

function unreachedText(total: string): OrderText {
  return {
    headline: t.unreached,
    sentence: `${t.unreachedText(total)} ${t.nothingCharged} ${t.unreachedAdvice}`,
    tone: 'act',
  };
}

function setUpRefusedText(total: string): OrderText {
  return {
    headline: t.setUpRefused,
    sentence: `${t.setUpRefusedText(total)} ${t.nothingCharged} ${t.setUpRefusedAdvice}`,
    tone: 'act',
  };
}

function attemptedText(order: OrderSituation, total: string): OrderText {
  const orderAgain = order.next === 'order-again';
  const { what, advice } = declineReason(order.lastError, orderAgain || order.next === 'enter-card');
  if (order.next === 'none') {
    return {
      headline: t.failed,
      sentence: `${what} ${t.noFurtherTry(total)}`,
      tone: 'ended',
    };
  }
  return {
    headline: t.attemptFailed,
    sentence: `${what} ${t.notPaidYet(total)} ${orderAgain ? t.orderAgainText : advice}`,
    tone: 'act',
  };
}

function failedText(order: OrderSituation, total: string): OrderText {
  const { what, advice } = declineReason(order.lastError);
  return order.next === 'none'
    ? {
        headline: t.failed,
        sentence: `${what} ${t.closedUnpaid(total)}`,
        tone: 'ended',
      }
    : {
        headline: t.attemptFailed,
        sentence: `${what} ${t.notPaidYet(total)} ${advice}`,
        tone: 'act',
      };
}

function cancelledText({ money }: OrderSituation): OrderText {
  const held = heldNow(money);
  if (held > 0) {
    return {
      headline: t.cancelled,
      sentence: t.cancelledHeld(formatINR(held)),
      tone: 'wait',
    };
  }
  return {
    headline: t.cancelled,
    sentence:
      money.released > 0
        ? t.cancelledReleased(formatINR(money.released))
        : t.cancelledUnpaid(formatINR(money.total)),
    tone: 'ended',
  };
}

/** The shop gave the order up, or it was closed, and then the money came all the same. */
function paidAfterAll({ money }: OrderSituation): OrderText {
  return {
    headline: t.paidLate,
    sentence: [
      t.paidLateText(formatINR(money.captured)),
      money.refunded > 0 ? t.paidLateRefunded(formatINR(money.refunded)) : t.paidLateWrite,
    ].join(' '),
    tone: 'wait',
  };
}
