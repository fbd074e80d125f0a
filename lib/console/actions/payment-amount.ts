/**
 * What an administrator is told about an amount before it moves. The form and the action behind it share it, so that the
 * action takes nothing but what was shown. Pure.
 */

import { formatINR, type Paise, subtract, ZERO } from '@/lib/money';
import { limitFault } from '@/lib/payments/state/operations/money-actions';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { inWords } from '@/lib/typed/amount-in-words';
import { readRupees } from '@/lib/typed/typed-amount';
import { paymentActions as t } from '../messages';
import { refusalText } from '../refusal-text';

/** The actions that can take a part. */
export type PartialAction = 'capture' | 'refund';

export interface PaymentAmount {
  readonly amount: Paise;
  /** What will happen: the amount in figures and words, and what becomes of the rest. */
  readonly says: readonly string[];
  /** More than half of the money would be given up for good: the form asks twice. */
  readonly grave: boolean;
  /** Names the amount and the rest. A form must send it back as `confirmed`, so that no amount moves before its words were shown. */
  readonly confirmation: string;
}

/** @param max all that can be moved so. */
export function readPaymentAmount(
  action: PartialAction,
  typed: string,
  max: Paise,
): PaymentAmount | { fault: string } {
  const read = readRupees(typed);
  return 'fault' in read ? read : judgeAmount(action, read.amount, max);
}

/** @param max all that can be moved so. */
export function judgeAmount(
  action: PartialAction,
  amount: Paise,
  max: Paise,
): PaymentAmount | { fault: string } {
  const fault = limitFault(action, amount, max);
  if (fault) return { fault: refusalText(fault) };
  const rest = subtract(max, amount);
  return {
    amount,
    says: partSays(action, amount, max),
    grave: action === 'capture' && rest > max / 2,
    confirmation: `${amount}-${rest}`,
  };
}

/** A part, and what becomes of the rest. */
export function partSays(action: PartialAction, amount: Paise, max: Paise): string[] {
  const rest = subtract(max, amount);
  return [amountSays(action, amount), ...(rest === ZERO ? [] : [restSays(action, rest)])];
}

/** `This captures ₹1,59,900.50 (one lakh fifty-nine thousand nine hundred rupees and fifty paise).` */
export function amountSays(action: PartialAction, amount: Paise): string {
  return (action === 'capture' ? t.captures : t.refunds)(figuresAndWords(amount));
}

function restSays(action: PartialAction, rest: Paise): string {
  if (action === 'capture') return t.restReleased(figuresAndWords(rest));
  if (rest >= MIN_ORDER_AMOUNT) return t.restLeft(formatINR(rest));
  return t.restLost(formatINR(rest), formatINR(MIN_ORDER_AMOUNT));
}

export function figuresAndWords(amount: Paise): string {
  return `${formatINR(amount)} (${inWords(amount)})`;
}
