/** Decimal rupees of the settlement calls, read as paise without any arithmetic on fractions. Pure. */
import { z } from 'zod';

/** A double keeps so many digits of what it was made from; what it prints beyond them is the noise of somebody's sum. */
const TRUE_DIGITS = 15;
const DECIMAL = /^([+-]?)(\d{1,13})(?:\.(\d{1,20}))?$/;

/** @returns paise, below zero where money goes back; undefined for what is no amount, or has a part of a paisa. */
export function paiseOf(value: unknown): number | undefined {
  const text = typeof value === 'number' ? decimalText(value) : value;
  if (typeof text !== 'string') return undefined;
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text.trim()) ?? [];
  if (whole === undefined || /[1-9]/.test(fraction.slice(2))) return undefined;
  const amount = Number(whole + fraction.slice(0, 2).padEnd(2, '0'));
  if (!Number.isSafeInteger(amount)) return undefined;
  return sign === '-' && amount > 0 ? -amount : amount;
}

/** As the decimal that was meant: `0.1 + 0.2` is `0.3`. What is too large or too small for digits alone is no amount. */
function decimalText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(TRUE_DIGITS))) : '';
}

/** An amount that must be there: it is not guessed. */
export const rupees = z.unknown().transform((value, context) => {
  const amount = paiseOf(value);
  if (amount !== undefined) return amount;
  context.addIssue({ code: 'custom', message: 'no amount in rupees' });
  return z.NEVER;
});

/** One that is only shown; missing or unreadable is undefined. */
export const looseRupees = rupees.optional().catch(undefined);
