/** Rupees in the gateway's shape. */
import type { Amount } from './order';

/** @param value paise. */
export function inr(value: number): Amount {
  return { value, currency: 'INR' };
}
