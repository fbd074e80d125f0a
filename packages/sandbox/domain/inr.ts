/** Rupees in the gateway's shape. */
import type { Amount } from './amount';

/** @param value paise. */
export function inr(value: number): Amount {
  return { value, currency: 'INR' };
}
