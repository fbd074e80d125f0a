/** Shares of whole paise, without a fraction on the way: paise times paise may pass 2^53. Pure. */

import { spread } from '@/lib/figures/spread';
import { type Paise, paise } from '@/lib/money';

/** `amount` times `part` by `whole`, half a paisa up. */
export function shareOf(amount: number, part: number, whole: number): Paise {
  const doubled = 2n * BigInt(amount) * BigInt(part) + BigInt(whole);
  return paise(Number(doubled / (2n * BigInt(whole))));
}

/** In proportion to the weights by largest remainder, whatever the amount: what is above their sum is spread once more. */
export function shareOut(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) {
    if (amount > 0) throw new RangeError(`${amount} paise and nothing to spread them over`);
    return weights.map(() => 0);
  }
  const rest = spread(paise(amount % whole), weights.map(paise));
  const times = Math.floor(amount / whole);
  return weights.map((weight, place) => weight * times + (rest[place] ?? 0));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
