/**
 * Money is a whole number of paise (1 rupee = 100 paise), never a float of rupees.
 * It becomes text, or comes from text, only in this file.
 */

declare const paiseBrand: unique symbol;

/** A whole, non-negative number of paise. Made by {@link paise} alone. */
export type Paise = number & { readonly [paiseBrand]: true };

/** The gateway's bounds for an order amount, in paise: ₹1 to ₹10,00,000. */
export const MIN_ORDER_AMOUNT = 100 as Paise;
export const MAX_ORDER_AMOUNT = 100_000_000 as Paise;

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

const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
const wholeRupees = new Intl.NumberFormat('en-IN', {
  style: 'currency',
  currency: 'INR',
  maximumFractionDigits: 0,
});

/** `₹1,59,900` when there are no odd paise, `₹1,59,900.50` otherwise. */
export function formatINR(amount: Paise): string {
  return amount % 100 === 0 ? wholeRupees.format(amount / 100) : rupees.format(amount / 100);
}

/** Always with two decimals, for columns of figures: `₹1,59,900.00`. */
export function formatINRExact(amount: Paise): string {
  return rupees.format(amount / 100);
}

/** Plain rupees for an input's value, without sign or grouping: `159900.50`. */
export function toRupeeInput(amount: Paise): string {
  const whole = Math.floor(amount / 100);
  const odd = amount % 100;
  return odd === 0 ? String(whole) : `${whole}.${String(odd).padStart(2, '0')}`;
}

/**
 * Reads an amount in rupees as a person types it: `1,59,900`, `₹ 499.50`, `0.99`.
 * Digits are read as text, never through a float, so no paisa is lost.
 * @returns undefined when the text is not an amount or has more than two decimals.
 */
export function parseRupees(text: string): Paise | undefined {
  const match = /^\s*(?:₹|Rs\.?|INR)?\s*(\d[\d,]*)(?:\.(\d{1,2}))?\s*$/i.exec(text);
  if (!match) return undefined;
  const whole = Number((match[1] ?? '').replaceAll(',', ''));
  const odd = Number((match[2] ?? '').padEnd(2, '0'));
  const value = whole * 100 + odd;
  return Number.isSafeInteger(value) ? paise(value) : undefined;
}
