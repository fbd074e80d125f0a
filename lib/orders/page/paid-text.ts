/** What the order page says once an amount is held, charged or refunded. Pure. */
import { formatINR, paise } from '@/lib/money';
import { orderStatus as t } from '@/shop/messages';
import { checking, heldNow, type OrderSituation, type OrderText } from './order-situation';

export function paidText(order: OrderSituation): OrderText {
  const { money } = order;
  // The status came before the amounts did: claim no sum that we cannot name.
  if (money.captured === 0 && heldNow(money) === 0) return checking();
  if (order.settled?.way === 'refunded' && money.refunded < money.captured + heldNow(money)) {
    return returningText(order);
  }
  const paid = money.captured + heldNow(money) - money.refunded;
  if (order.unitsGone && paid > 0) {
    return { headline: t.unitsGone, sentence: t.unitsGoneText(formatINR(paise(paid))), tone: 'wait' };
  }
  switch (order.status) {
    case 'AUTHORIZED':
      if (order.settling !== undefined && money.captured === 0) return settlingText(order);
      return money.captured > 0 ? chargedText(order) : heldText(order);
    case 'PARTIALLY_CAPTURED':
      return partlyChargedText(order);
    case 'PARTIALLY_REFUNDED':
      if (isFeeLeft(order)) return goodsRefundedText(order);
      return {
        headline: t.refundedInPart,
        sentence: `${t.refundedPart(formatINR(money.refunded), formatINR(money.captured))} ${t.refundDays}`,
        tone: 'good',
      };
    case 'FULLY_REFUNDED':
      if (isFeeLeft(order)) return goodsRefundedText(order);
      return {
        headline: t.refundedInFull,
        sentence: `${t.refundedAll(formatINR(money.refunded))} ${t.refundDays}`,
        tone: 'ended',
      };
    default:
      if (money.captured === 0) return heldText(order);
      // Of an order that was captured in part, the gateway's own answer says PROCESSED all the same.
      return money.released > 0 ? partlyChargedText(order) : chargedText(order);
  }
}

/** The goods are refunded and the fee is not, or not all of it: the gateway may call that "fully". */
function isFeeLeft({ money, fee }: OrderSituation): boolean {
  return money.refunded < money.captured && money.refunded >= money.captured - fee;
}

function goodsRefundedText({ money }: OrderSituation): OrderText {
  return {
    headline: t.refunded,
    sentence: `${t.refundedGoods(formatINR(money.refunded))} ${t.refundDays}`,
    tone: 'ended',
  };
}

/** Nothing is sent: a person has decided to give everything back, and the gateway has not done it yet. */
function returningText({ money }: OrderSituation): OrderText {
  return {
    headline: t.returning,
    sentence:
      money.captured > 0
        ? t.returningCharged(formatINR(money.captured))
        : t.returningHeld(formatINR(heldNow(money))),
    tone: 'wait',
  };
}

function settlingText({ money, settling = 'either' }: OrderSituation): OrderText {
  return {
    headline: t.settling[settling],
    sentence: `${t.settlingText[settling](formatINR(heldNow(money)))} ${t.settlingWait}`,
    tone: 'wait',
  };
}

function partlyChargedText({ money, dispatchedAt }: OrderSituation): OrderText {
  const charged = formatINR(money.captured);
  return {
    headline: dispatchedAt ? t.onItsWay : t.partlyCharged,
    sentence:
      money.released > 0
        ? t.partlyReleased(charged, formatINR(money.released))
        : t.partlyHeld(charged, formatINR(heldNow(money))),
    tone: 'good',
  };
}

function chargedText({ money, dispatchedAt }: OrderSituation): OrderText {
  const charged = t.wasCharged(formatINR(money.captured));
  return dispatchedAt
    ? { headline: t.onItsWay, sentence: charged, tone: 'good' }
    : {
        headline: t.paid,
        sentence: `${charged} ${t.paidText}`,
        tone: 'good',
      };
}

export function heldText({ money, dispatchedAt }: OrderSituation): OrderText {
  const held = formatINR(heldNow(money));
  return dispatchedAt
    ? {
        headline: t.onItsWay,
        sentence: t.dispatchedHeld(held),
        tone: 'good',
      }
    : {
        headline: t.confirmed,
        sentence: t.confirmedText(held),
        tone: 'good',
      };
}
