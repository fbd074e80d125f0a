/**
 * Money is a whole number of paise (1 rupee = 100 paise), never a float of rupees.
 * It becomes figures only in this file, words in amount-in-words.ts, and comes from text in typed-amount.ts.
 */
import { currency } from '@/shop/currency';

declare const paiseBrand: unique symbol;

/** A whole, non-negative number of paise. Made by {@link paise} alone. */
export type Paise = number & { readonly [paiseBrand]: true };

export const ZERO = 0 as Paise;

/** @throws RangeError when `value` is not a whole, safe, non-negative number. */
export function paise(value: number): Paise {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`an amount must be a whole, non-negative number of paise, got ${value}`);
  }
  // Adding zero turns -0 into 0, so that two equal amounts also print alike.
  return (value + 0) as Paise;
}

export function add(...amounts: readonly Paise[]): Paise {
  return paise(amounts.reduce<number>((total, amount) => total + amount, 0));
}

/** @throws RangeError when the result would be negative. */
export function subtract(from: Paise, amount: Paise): Paise {
  return paise(from - amount);
}

export function times(amount: Paise, quantity: number): Paise {
  return paise(amount * quantity);
}

/** As India groups digits. Intl says the same, and costs a phone 100 ms before its first figure. */
const grouped = (whole: number): string => String(whole).replace(/\B(?=(?:\d\d)*\d{3}$)/g, ',');
/** Without the sign, for columns that say once what they are of: `1,59,900.00`. */
export const bareFigure = (amount: Paise): string =>
  `${grouped(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, '0')}`;

/** `₹1,59,900` when there are no odd paise, `₹1,59,900.50` otherwise. */
export function formatINR(amount: Paise): string {
  return amount % 100 === 0 ? currency.sign + grouped(amount / 100) : formatINRExact(amount);
}

/** Always with two decimals, for columns of figures: `₹1,59,900.00`. */
export const formatINRExact = (amount: Paise): string => currency.sign + bareFigure(amount);

/** Plain rupees for an input's value, without sign or grouping: `159900.50`. */
export function toRupeeInput(amount: Paise): string {
  const whole = Math.floor(amount / 100);
  const odd = amount % 100;
  return odd === 0 ? String(whole) : `${whole}.${String(odd).padStart(2, '0')}`;
}
