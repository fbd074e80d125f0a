/** Amounts as a person reads them: `₹1,599.00`, `$14.22`. */
import type { Amount } from '../domain/order';

const rupees = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
const whole = new Intl.NumberFormat('en-IN');

/** @param paise whole paise. */
export function rupeesOf(paise: number): string {
  return rupees.format(paise / 100);
}

/** Any currency of two decimal places. */
export function moneyOf({ value, currency }: Amount): string {
  if (currency === 'INR') return rupeesOf(value);
  return new Intl.NumberFormat('en-IN', { style: 'currency', currency }).format(value / 100);
}

/** `2,00,000`, as India groups digits. */
export function countOf(count: number): string {
  return whole.format(count);
}
