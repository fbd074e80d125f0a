/**
 * What an administrator must know of an amount before it moves: the one judgement of it, for the form as one types
 * and for the action behind it. Pure.
 */
import { inWords } from '@/lib/amount-in-words';
import { formatINR, type Paise, subtract, ZERO } from '@/lib/money';
import { limitFault } from '@/lib/payments/state/messages/operation-messages';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { readRupees } from '@/lib/typed-amount';

/** The moves that can take a part. */
export type PartMove = 'capture' | 'refund';

export interface MoveAmount {
  readonly amount: Paise;
  /** What will happen: the amount in figures and words, and what becomes of the rest. */
  readonly says: readonly string[];
  /** More than half of the money would be given up for good: this is asked about twice. */
  readonly grave: boolean;
  /** Names the amount and the rest. A form must send it back as `confirmed`, so that nothing moves whose words nobody was shown. */
  readonly confirmation: string;
}

/** @param max all that can be moved so. */
export function readMoveAmount(move: PartMove, typed: string, max: Paise): MoveAmount | { fault: string } {
  const read = readRupees(typed);
  if ('fault' in read) return read;
  const { amount } = read;
  const fault = limitFault(move, amount, max);
  if (fault) return { fault };
  const rest = subtract(max, amount);
  return {
    amount,
    says: moveSays(move, amount, max),
    grave: move === 'capture' && rest > max / 2,
    confirmation: `${amount}-${rest}`,
  };
}

/** A part, and what becomes of the rest. */
export function moveSays(move: PartMove, amount: Paise, max: Paise): string[] {
  const rest = subtract(max, amount);
  return [amountSays(move, amount), ...(rest === ZERO ? [] : [restSays(move, rest)])];
}

const VERBS = { capture: 'charges', refund: 'gives back' } as const;

/** `This charges ₹1,59,900.50 (one lakh fifty-nine thousand nine hundred rupees and fifty paise).` */
export function amountSays(move: PartMove, amount: Paise): string {
  return `This ${VERBS[move]} ${figuresAndWords(amount)}.`;
}

function restSays(move: PartMove, rest: Paise): string {
  if (move === 'capture') return `${figuresAndWords(rest)} goes back to the card for good.`;
  if (rest >= MIN_ORDER_AMOUNT) return `${formatINR(rest)} is left to refund later.`;
  return `Only ${formatINR(rest)} would be left, and it can never be refunded: the gateway takes ${formatINR(MIN_ORDER_AMOUNT)} or more.`;
}

export function figuresAndWords(amount: Paise): string {
  return `${formatINR(amount)} (${inWords(amount)})`;
}
