/** What the shop says after a change of the cart. Pure. */
import type { ActionResult } from '@/lib/action';
import { formatINR, type Paise } from '@/lib/money';
import { MAX_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import type { CartChange } from './cart';
import { MAX_LINES, MAX_QUANTITY } from './types';

/** The cart lives in a cookie. */
export const COOKIES_BLOCKED =
  'Your browser blocks this shop’s cookies, so nothing stays in your cart. Allow cookies for this site, then add it again.';

type Refusal = Extract<CartChange, { done: false }>['reason'];
type Done = Extract<CartChange, { done: true }>;

export const REFUSED: Record<Refusal, string> = {
  gone: 'This is no longer sold. Sorry.',
  'sold-out': 'This has just sold out. Sorry.',
  'not-in-cart': 'That is no longer in your cart.',
  'too-many-carts': 'A great many carts have been begun from your network. Please try again in an hour.',
  'too-many-lines': `A cart holds up to ${MAX_LINES} different things. Order these first, or remove one.`,
};

/** Why there is less in the cart than was asked; undefined when there is not. */
export function limitWords({ limit, quantity }: Done): string | undefined {
  if (limit === 'stock') {
    return `Only ${quantity} left, and your cart holds ${quantity === 1 ? 'it' : 'them all'}.`;
  }
  return limit === 'quantity'
    ? `Up to ${MAX_QUANTITY} of one thing in an order. Your cart holds ${MAX_QUANTITY}.`
    : undefined;
}

export const TOO_LARGE = `One order can be up to ${formatINR(MAX_ORDER_AMOUNT)}`;

/** How to make an order of a cart that is above what the gateway takes, by `excess`. */
export function excessWords(excess: Paise): string {
  return `Take out items worth ${formatINR(excess)} or more and order them separately.`;
}

/** What the cart page says once a line was changed. */
export function changedWords(change: Done): string {
  if (change.quantity === 0) return 'Removed from your cart.';
  return limitWords(change) ?? `Your cart now holds ${change.quantity} of it.`;
}

/** What a form says that has only buttons: no field is there for its message to stand beside. */
export function answerWords(result: ActionResult<unknown>): string | undefined {
  return result.ok ? result.message : (Object.values(result.fieldErrors)[0] ?? result.message);
}
