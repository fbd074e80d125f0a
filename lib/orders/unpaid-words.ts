/** The order page's words before a payment, and after one that never came. Pure. */
import { formatINR } from '@/lib/money';
import { declineReason } from './decline-reasons';
import {
  CHECKING,
  DO_NOT_PAY_AGAIN,
  heldNow,
  NOTHING_CHARGED,
  type OrderSituation,
  type OrderWords,
} from './order-situation';
import { heldWords } from './paid-words';
import type { OrderStatus } from './types';

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

/** For an order that would be paid on a page of ours which is switched off. */
const ORDER_AGAIN =
  'We no longer take what this payment needs on a page of our own: please order again and pay on Pine Labs’ page. This order then closes by itself.';

/** It was held, and the bank gave it back since it could not be charged. */
export function isHoldLost({ status, money }: Pick<OrderSituation, 'status' | 'money'>): boolean {
  return status === 'FAILED' && money.released > 0 && money.captured === 0 && heldNow(money) === 0;
}

export function holdLostWords({ money }: Pick<OrderSituation, 'money'>): OrderWords {
  return {
    headline: 'Your payment could not be charged',
    sentence: `${formatINR(money.released)} was held on your card and could not be charged, so it has been given back; your bank may take some days to show it. ${NOTHING_CHARGED} The order is closed and its items went back on the shelf. You are welcome to order again.`,
    tone: 'ended',
  };
}

/** Statuses in which no payment has been made, as far as the status alone says. */
export function isUnpaid(status: OrderStatus): status is Unpaid {
  return UNPAID.has(status);
}

export function unpaidWords(order: OrderSituation): OrderWords {
  if (order.money.captured > 0) return paidAfterAll(order);
  if (order.status === 'CANCELLED') return cancelledWords(order);
  if (heldNow(order.money) > 0) return heldWords(order);
  if (order.next === 'checking') return CHECKING;
  const total = formatINR(order.money.total);
  if (order.next === 'confirmation-refused') return confirmationRefusedWords(total);
  if (order.setUpRefused && order.next !== 'none') return setUpRefusedWords(total);
  if (wasRefused(order)) return attemptedWords(order, total);
  switch (order.status) {
    case 'PLACED':
      if (order.next === 'none') return CHECKING;
      return order.next === 'place-again' ? unreachedWords(total) : waitingWords(order, total);
    case 'CREATED':
      return waitingWords(order, total);
    case 'PENDING':
      return {
        headline: 'Your payment is under way',
        sentence:
          order.next === 'pay'
            ? `The payment of ${total} was begun and is not finished. If you closed the payment page, open it again; if you have just paid, wait a moment for your bank’s answer.`
            : `Pine Labs is waiting for your bank’s answer about ${total}. ${DO_NOT_PAY_AGAIN}`,
        tone: 'wait',
      };
    case 'ATTEMPTED':
      return attemptedWords(order, total);
    case 'EXPIRED':
      return {
        headline: 'This order has run out',
        sentence: `The payment of ${total} did not arrive in time, so the items went back on the shelf. We have not been paid; should your bank show a payment, write to us and it is given back.`,
        tone: 'ended',
      };
    default:
      return failedWords(order, total);
  }
}

/** The gateway shows a payment that was begun and not confirmed: nothing was charged, and this one may still be. */
function confirmationRefusedWords(total: string): OrderWords {
  return {
    headline: 'Your payment is not confirmed yet',
    sentence: `Your bank confirms the payment of ${total} on a page that we have not checked yet, so we do not send you there. ${NOTHING_CHARGED} Once we have checked the page, you can go on here. To pay another way now, close this order first, then order again.`,
    tone: 'wait',
  };
}

/** A payment from a page of ours that the gateway did not begin leaves the order as it was. */
function wasRefused({ status, next, lastError }: OrderSituation): boolean {
  const byPlan = next === 'enter-card' || next === 'order-again';
  return (status === 'PLACED' || status === 'CREATED') && byPlan && lastError !== undefined;
}

function waitingWords({ next }: OrderSituation, total: string): OrderWords {
  if (next === 'order-again') {
    return {
      headline: 'Please order again',
      sentence: `Your order of ${total} is saved. ${NOTHING_CHARGED} ${ORDER_AGAIN}`,
      tone: 'act',
    };
  }
  return {
    headline: next === 'none' ? 'Waiting for the payment' : 'Your order waits for its payment',
    sentence: `Your order of ${total} is saved. ${NOTHING_CHARGED}`,
    tone: next === 'none' ? 'wait' : 'act',
  };
}

function unreachedWords(total: string): OrderWords {
  return {
    headline: 'The payment page did not open',
    sentence: `Your order of ${total} is saved, but Pine Labs could not be reached. ${NOTHING_CHARGED} Try again: it stays the same order.`,
    tone: 'act',
  };
}

function setUpRefusedWords(total: string): OrderWords {
  return {
    headline: 'The payment could not be set up',
    sentence: `Your order of ${total} is saved, but this shop’s payment set-up was refused, so no payment page could open. ${NOTHING_CHARGED} The shop has been told. Try again later, or order again and choose another way to pay.`,
    tone: 'act',
  };
}

function attemptedWords(order: OrderSituation, total: string): OrderWords {
  const orderAgain = order.next === 'order-again';
  const { what, advice } = declineReason(order.lastError, orderAgain || order.next === 'enter-card');
  if (order.next === 'none') {
    return {
      headline: 'This payment did not go through',
      sentence: `${what} We have not been paid ${total}, and no further try is open for this order.`,
      tone: 'ended',
    };
  }
  return {
    headline: 'That try did not go through',
    sentence: `${what} We have not been paid ${total} yet. ${orderAgain ? ORDER_AGAIN : advice}`,
    tone: 'act',
  };
}

function failedWords(order: OrderSituation, total: string): OrderWords {
  const { what, advice } = declineReason(order.lastError);
  return order.next === 'none'
    ? {
        headline: 'This payment did not go through',
        sentence: `${what} The order of ${total} is closed and we have not been paid. You are welcome to order again.`,
        tone: 'ended',
      }
    : {
        headline: 'That try did not go through',
        sentence: `${what} We have not been paid ${total} yet. ${advice}`,
        tone: 'act',
      };
}

function cancelledWords({ money }: OrderSituation): OrderWords {
  const held = heldNow(money);
  if (held > 0) {
    return {
      headline: 'Order cancelled',
      sentence: `${formatINR(held)} is still held and is being released. Nothing was charged.`,
      tone: 'wait',
    };
  }
  return {
    headline: 'Order cancelled',
    sentence:
      money.released > 0
        ? `The ${formatINR(money.released)} held on your card has been released; nothing was charged. Your bank may take some days to show it.`
        : `The order of ${formatINR(money.total)} was cancelled. Nothing was charged.`,
    tone: 'ended',
  };
}

/** The shop gave the order up, or it was closed, and then the money came all the same. */
function paidAfterAll({ money }: OrderSituation): OrderWords {
  return {
    headline: 'We have your payment',
    sentence: `${formatINR(money.captured)} reached us although this order was already closed. ${
      money.refunded > 0
        ? `${formatINR(money.refunded)} has been refunded.`
        : 'We will write to you about it.'
    }`,
    tone: 'wait',
  };
}
