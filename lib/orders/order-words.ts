/**
 * What the order page says: a headline and a sentence for every status and every state of the money.
 * Pure. One rule above all: while an answer is outstanding we say that we are checking, never that a
 * payment went wrong, because a shopper who is told so pays twice.
 */
import { formatINR } from '@/lib/money';
import {
  heldNow,
  type OrderSituation,
  type OrderWords,
  otherThanChosen,
  settledSentence,
} from './order-situation';
import { paidWords } from './paid-words';
import { holdLostWords, isHoldLost, isUnpaid, unpaidWords } from './unpaid-words';

/** Headline, sentence and tone for the top of the order page. Defined for every situation; never throws. */
export function orderWords(order: OrderSituation): OrderWords {
  // Whatever else a person looks at: nobody is to read that money is held which is not.
  if (isHoldLost(order)) return holdLostWords(order);
  if (order.underReview) return reviewWords(order);
  const words = isUnpaid(order.status) ? unpaidWords(order) : paidWords(order);
  const more = [settledSentence(order), otherThanChosen(order), refundPendingSentence(order)].filter(
    (one) => one !== undefined,
  );
  return { ...words, sentence: [words.sentence, ...more].join(' ') };
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
    otherThanChosen(order),
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
