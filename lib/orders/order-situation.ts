/** What decides the words of the order page, and the words that more than one situation shares. Pure. */
import { formatINR, type Paise, paise } from '@/lib/money';
import { isOpen } from '@/lib/payments/state/transitions';
import type { OrderMoney, OrderView } from './types';

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
  | 'next'
  | 'settled'
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
    return `Pine Labs asks ${formatINR(settled.asked)} for it.`;
  }
  if (money.authorised === settled.due) return undefined;
  const paid = `You paid ${formatINR(money.authorised)} for an order of ${formatINR(settled.due)}`;
  return settled.way === 'accepted' ? `${paid}, and we have accepted that.` : `${paid}.`;
}

export const NOTHING_CHARGED = 'Nothing has been charged.';
export const DO_NOT_PAY_AGAIN = 'Please do not pay again meanwhile.';

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
  if (!askedPreAuth) {
    return `You chose to pay at once, but Pine Labs ${paid ? 'holds' : 'will hold'} the amount until we charge it.`;
  }
  return paid
    ? 'You chose to be charged on dispatch, but Pine Labs charged the payment at once.'
    : 'You chose to be charged on dispatch, but Pine Labs will charge this payment at once.';
}

/** What is held on the card now: not yet charged, not yet given back. */
export function heldNow(money: OrderMoney): Paise {
  return paise(Math.max(0, money.authorised - money.captured - money.released));
}

/** While an answer is outstanding, and where a status came before its amounts: no claim about the payment. */
export const CHECKING: OrderWords = {
  headline: 'We are checking with Pine Labs',
  sentence: `Your order is saved, and we are asking Pine Labs what became of its payment. ${DO_NOT_PAY_AGAIN}`,
  tone: 'wait',
};
