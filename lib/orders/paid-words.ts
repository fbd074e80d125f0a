/** The order page's words once an amount is held, charged or refunded. Pure. */
import { formatINR } from '@/lib/money';
import { CHECKING, heldNow, type OrderSituation, type OrderWords } from './order-situation';

const REFUND_DAYS = 'Banks take up to seven working days to show it.';

export function paidWords(order: OrderSituation): OrderWords {
  const { money } = order;
  // The status came before the amounts did: claim no sum that we cannot name.
  if (money.captured === 0 && heldNow(money) === 0) return CHECKING;
  if (order.settled?.way === 'refunded' && money.refunded < money.captured + heldNow(money)) {
    return givingBackWords(order);
  }
  switch (order.status) {
    case 'AUTHORIZED':
      if (order.settling !== undefined && money.captured === 0) return settlingWords(order);
      return money.captured > 0 ? chargedWords(order) : heldWords(order);
    case 'PARTIALLY_CAPTURED':
      return partlyChargedWords(order);
    case 'PARTIALLY_REFUNDED':
      if (isFeeLeft(order)) return goodsRefundedWords(order);
      return {
        headline: 'Refunded in part',
        sentence: `${formatINR(money.refunded)} of the ${formatINR(money.captured)} that you paid has been refunded. ${REFUND_DAYS}`,
        tone: 'good',
      };
    case 'FULLY_REFUNDED':
      if (isFeeLeft(order)) return goodsRefundedWords(order);
      return {
        headline: 'Refunded in full',
        sentence: `${formatINR(money.refunded)} has been refunded. ${REFUND_DAYS}`,
        tone: 'ended',
      };
    default:
      if (money.captured === 0) return heldWords(order);
      // Of an order that was captured in part, the gateway's own answer says PROCESSED all the same.
      return money.released > 0 ? partlyChargedWords(order) : chargedWords(order);
  }
}

/** The goods are refunded and the fee is not, or not all of it: the gateway may call that "fully". */
function isFeeLeft({ money, fee }: OrderSituation): boolean {
  return money.refunded < money.captured && money.refunded >= money.captured - fee;
}

function goodsRefundedWords({ money }: OrderSituation): OrderWords {
  return {
    headline: 'Refunded',
    sentence: `${formatINR(money.refunded)}, all that you paid for the goods, has been refunded; the convenience fee is not part of it. ${REFUND_DAYS}`,
    tone: 'ended',
  };
}

/** Nothing is sent: a person has decided to give everything back, and the gateway has not done it yet. */
function givingBackWords({ money }: OrderSituation): OrderWords {
  const what =
    money.captured > 0
      ? `${formatINR(money.captured)} was charged`
      : `${formatINR(heldNow(money))} is held on your card`;
  return {
    headline: 'Your money is going back to you',
    sentence: `${what}. The payment did not match the order, so we are giving it back and nothing is sent.`,
    tone: 'wait',
  };
}

const SETTLING = {
  capture: { headline: 'Your payment is being charged', what: 'is being charged now' },
  cancel: { headline: 'Your order is being cancelled', what: 'is being given back now' },
  either: { headline: 'Your payment is being settled', what: 'is being charged or given back now' },
} as const;

function settlingWords({ money, settling }: OrderSituation): OrderWords {
  const { headline, what } = SETTLING[settling ?? 'either'];
  return {
    headline,
    sentence: `The ${formatINR(heldNow(money))} held on your card ${what}. We are waiting for the bank’s answer; you need not do anything.`,
    tone: 'wait',
  };
}

function partlyChargedWords({ money, dispatchedAt }: OrderSituation): OrderWords {
  const rest =
    money.released > 0
      ? ` and the other ${formatINR(money.released)} of the hold was released; your bank may take some days to show it`
      : `; the other ${formatINR(heldNow(money))} of the hold will be released`;
  return {
    headline: dispatchedAt ? 'On its way to you' : 'Charged in part',
    sentence: `${formatINR(money.captured)} was charged${rest}.`,
    tone: 'good',
  };
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

export function heldWords({ money, dispatchedAt }: OrderSituation): OrderWords {
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
