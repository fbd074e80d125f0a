/**
 * What the order page says: a headline and a sentence for every status and every state of the money.
 * Pure. One rule above all: while an answer is outstanding we say that we are checking, never that a
 * payment went wrong, because a shopper who is told so pays twice.
 */
import { formatINR, type Paise, paise } from '@/lib/money';
import { declineReason } from './decline-reasons';
import type { OrderMoney, OrderStatus, OrderView } from './types';

/** `good` done, `wait` something is under way, `act` the shopper should do something, `ended` closed without a sale. */
export type Tone = 'good' | 'wait' | 'act' | 'ended';

export interface OrderWords {
  headline: string;
  sentence: string;
  tone: Tone;
}

/** The part of an order that decides what is said. */
export type OrderSituation = Pick<
  OrderView,
  'status' | 'preAuth' | 'money' | 'dispatchedAt' | 'lastError' | 'refundPending' | 'underReview' | 'next'
>;

const NOTHING_CHARGED = 'Nothing has been charged.';
const DO_NOT_PAY_AGAIN = 'Please do not pay again meanwhile.';

/** What is held on the card now: not yet charged, not yet given back. */
export function heldNow(money: OrderMoney): Paise {
  return paise(Math.max(0, money.authorised - money.captured - money.released));
}

/** Headline, sentence and tone for the top of the order page. Defined for every situation; never throws. */
export function orderWords(order: OrderSituation): OrderWords {
  if (order.underReview) return reviewWords(order);
  const words = isUnpaid(order.status) ? unpaidWords(order) : paidWords(order);
  const refund = refundPendingSentence(order);
  return refund ? { ...words, sentence: `${words.sentence} ${refund}` } : words;
}

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

function isUnpaid(status: OrderStatus): status is Unpaid {
  return UNPAID.has(status);
}

function unpaidWords(order: OrderSituation): OrderWords {
  if (order.money.captured > 0) return paidAfterAll(order);
  if (order.status === 'CANCELLED') return cancelledWords(order);
  if (heldNow(order.money) > 0) return heldWords(order);
  if (order.next === 'checking') return CHECKING;
  const total = formatINR(order.money.total);
  switch (order.status) {
    case 'PLACED':
      return order.next === 'none' ? CHECKING : placedWords(total);
    case 'CREATED':
      return {
        headline: order.next === 'none' ? 'Waiting for the payment' : 'Your order waits for its payment',
        sentence: `Your order of ${total} is saved. ${NOTHING_CHARGED}`,
        tone: order.next === 'none' ? 'wait' : 'act',
      };
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
        sentence: `The payment of ${total} did not arrive in time, so the items went back on the shelf. ${NOTHING_CHARGED}`,
        tone: 'ended',
      };
    default:
      return failedWords(order, total);
  }
}

const CHECKING: OrderWords = {
  headline: 'We are checking with Pine Labs',
  sentence: `Your order is saved, and we are asking Pine Labs what became of its payment. ${DO_NOT_PAY_AGAIN}`,
  tone: 'wait',
};

function placedWords(total: string): OrderWords {
  return {
    headline: 'The payment page did not open',
    sentence: `Your order of ${total} is saved, but Pine Labs could not be reached. ${NOTHING_CHARGED} Try again: it stays the same order.`,
    tone: 'act',
  };
}

function attemptedWords(order: OrderSituation, total: string): OrderWords {
  const { what, advice } = declineReason(order.lastError);
  if (order.next === 'none') {
    return {
      headline: 'This payment did not go through',
      sentence: `${what} We have not been paid ${total}, and no further try is open for this order.`,
      tone: 'ended',
    };
  }
  return {
    headline: 'That try did not go through',
    sentence: `${what} We have not been paid ${total} yet. ${advice}`,
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

function paidWords(order: OrderSituation): OrderWords {
  const { money } = order;
  // The status came before the amounts did: claim no sum that we cannot name.
  if (money.captured === 0 && heldNow(money) === 0) return CHECKING;
  switch (order.status) {
    case 'AUTHORIZED':
      return money.captured > 0 ? chargedWords(order) : heldWords(order);
    case 'PARTIALLY_CAPTURED':
      return {
        headline: order.dispatchedAt ? 'On its way to you' : 'Charged in part',
        sentence: `${formatINR(money.captured)} was charged${
          money.released > 0
            ? ` and the other ${formatINR(money.released)} of the hold was released; your bank may take some days to show it`
            : `; the other ${formatINR(heldNow(money))} of the hold will be released`
        }.`,
        tone: 'good',
      };
    case 'PARTIALLY_REFUNDED':
      return {
        headline: 'Refunded in part',
        sentence: `${formatINR(money.refunded)} of the ${formatINR(money.captured)} that you paid has been refunded. ${REFUND_DAYS}`,
        tone: 'good',
      };
    case 'FULLY_REFUNDED':
      return {
        headline: 'Refunded in full',
        sentence: `${formatINR(money.refunded)} has been refunded. ${REFUND_DAYS}`,
        tone: 'ended',
      };
    default:
      return money.captured > 0 ? chargedWords(order) : heldWords(order);
  }
}

function chargedWords({ money, dispatchedAt }: OrderSituation): OrderWords {
  const charged = `${formatINR(money.captured)} was charged.`;
  return dispatchedAt
    ? { headline: 'On its way to you', sentence: charged, tone: 'good' }
    : {
        headline: 'Thank you, your order is paid',
        sentence: `${charged} We are getting your parcel ready.`,
        tone: 'good',
      };
}

const REFUND_DAYS = 'Banks take up to seven working days to show it.';

function heldWords({ money, dispatchedAt }: OrderSituation): OrderWords {
  const held = formatINR(heldNow(money));
  return dispatchedAt
    ? {
        headline: 'On its way to you',
        sentence: `${held} is held on your card and will be charged now that your parcel is dispatched.`,
        tone: 'good',
      }
    : {
        headline: 'Thank you, your order is confirmed',
        sentence: `${held} is held on your card. Nothing is charged until we dispatch your parcel.`,
        tone: 'good',
      };
}

function refundPendingSentence({ refundPending }: OrderSituation): string | undefined {
  return refundPending > 0
    ? `A refund of ${formatINR(refundPending)} has been asked for and is being confirmed.`
    : undefined;
}

function reviewWords(order: OrderSituation): OrderWords {
  const { money } = order;
  const held = heldNow(money);
  const facts = [
    money.captured > 0 && `${formatINR(money.captured)} was charged.`,
    held > 0 && `${formatINR(held)} is held on your card.`,
    money.released > 0 && `${formatINR(money.released)} was released.`,
    money.refunded > 0 && `${formatINR(money.refunded)} was refunded.`,
    refundPendingSentence(order),
  ].filter((fact) => typeof fact === 'string');
  return {
    headline: 'Someone here is looking at your payment',
    sentence: [
      'Something about this payment is not as we expected, so a person checks it and then writes to you. You need not do anything, and please do not pay again.',
      ...facts,
    ].join(' '),
    tone: 'wait',
  };
}
