/** What decides what the order page says, and what more than one situation says. Pure. */
import { formatINR, type Paise, paise } from '@/lib/money';
import { isOpen } from '@/lib/payments/state/transitions';
import { orderStatus as t } from '@/shop/messages';
import type { OrderMoney, OrderView } from '../types';

/** `good` done, `wait` something is under way, `act` the shopper should do something, `ended` closed without a sale. */
export type Tone = 'good' | 'wait' | 'act' | 'ended';

export interface OrderText {
  headline: string;
  sentence: string;
  tone: Tone;
}

/** The part of an order that decides what is said. */
export type OrderSituation = Pick<
  OrderView,
  | 'status'
  | 'preAuth'
  | 'askedPreAuth'
  | 'money'
  | 'settling'
  | 'fee'
  | 'dispatchedAt'
  | 'lastError'
  | 'setUpRefused'
  | 'refundPending'
  | 'underReview'
  | 'paysFirst'
  | 'unitsGone'
  | 'next'
  | 'settled'
  | 'closedByCustomer'
>;

/** Where a person accepted another amount than the order's: what was paid or will be, and of what. */
export function settledSentence({
  settled,
  money,
  status,
}: Pick<OrderSituation, 'settled' | 'money' | 'status'>): string | undefined {
  if (settled === undefined) return undefined;
  if (money.authorised === 0) {
    if (!isOpen(status) || settled.asked === settled.due) return undefined;
    return t.asksOther(formatINR(settled.asked));
  }
  if (money.authorised === settled.due) return undefined;
  const say = settled.way === 'accepted' ? t.paidOtherAccepted : t.paidOther;
  return say(formatINR(money.authorised), formatINR(settled.due));
}

/** Where the gateway did not do as the customer chose, or will not if they pay now. */
export function otherThanChosen({
  preAuth,
  askedPreAuth,
  money,
  next,
}: Pick<OrderSituation, 'preAuth' | 'askedPreAuth' | 'money' | 'next'>): string | undefined {
  if (preAuth === askedPreAuth) return undefined;
  const paid = money.authorised > 0;
  if (!paid && next !== 'pay') return undefined;
  if (!askedPreAuth) return paid ? t.choseNowHeld : t.choseNowWillHold;
  return paid ? t.choseHoldCharged : t.choseHoldWillCharge;
}

/** What is held on the card now: not yet charged, not yet given back. */
export function heldNow(money: OrderMoney): Paise {
  return paise(Math.max(0, money.authorised - money.captured - money.released));
}

/** While an answer is outstanding, and where a status came before its amounts: no claim about the payment. */
export function checking(): OrderText {
  return { headline: t.checking, sentence: `${t.checkingText} ${t.doNotPayAgain}`, tone: 'wait' };
}
