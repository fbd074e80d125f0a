/**
 * What the order page says: a headline and a sentence for every status and every state of the money.
 * Pure. One rule above all: while an answer is outstanding we say that we are checking, never that a
 * payment went wrong, because a shopper who is told so pays twice.
 */
import { formatINR } from '@/lib/money';
import { orderStatus as t } from '@/shop/messages';
import {
  heldNow,
  type OrderSituation,
  type OrderText,
  otherThanChosen,
  settledSentence,
} from './order-situation';
import { paidText } from './paid-text';
import { holdLostText, isHoldLost, isUnpaid, unpaidText } from './unpaid-text';

/** Headline, sentence and tone for the top of the order page. Defined for every situation; never throws. */
export function orderText(order: OrderSituation): OrderText {
  // Whatever else a person looks at: nobody is to read that money is held which is not.
  if (isHoldLost(order)) return holdLostText(order);
  if (order.underReview) return reviewText(order);
  const text = isUnpaid(order.status) ? unpaidText(order) : paidText(order);
  const more = [
    settledSentence(order),
    otherThanChosen(order),
    paysFirstSentence(order),
    refundPendingSentence(order),
  ].filter((one) => one !== undefined);
  return { ...text, sentence: [text.sentence, ...more].join(' ') };
}

/** Not while nothing can be done: who has paid already need not hear of it. */
function paysFirstSentence({ paysFirst, next }: OrderSituation): string | undefined {
  const canPay = next === 'pay' || next === 'place-again' || next === 'enter-card';
  return paysFirst && canPay ? t.paysFirst : undefined;
}

function refundPendingSentence({ refundPending }: OrderSituation): string | undefined {
  return refundPending > 0 ? t.refundPending(formatINR(refundPending)) : undefined;
}

function reviewText(order: OrderSituation): OrderText {
  const { money } = order;
  const held = heldNow(money);
  const facts = [
    otherThanChosen(order),
    money.captured > 0 && t.wasCharged(formatINR(money.captured)),
    held > 0 && t.isHeld(formatINR(held)),
    money.released > 0 && t.wasReleased(formatINR(money.released)),
    money.refunded > 0 && t.wasRefunded(formatINR(money.refunded)),
    refundPendingSentence(order),
  ].filter((fact) => typeof fact === 'string');
  return {
    headline: t.reviewed,
    sentence: [t.reviewedText, ...facts].join(' '),
    tone: 'wait',
  };
}
