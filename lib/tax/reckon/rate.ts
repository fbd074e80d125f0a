/** Which rate a product bears. Pure. */
import type { GstRate } from '@/db/types';

/**
 * @param rates of the product; none, or none that holds yet: the usual ones.
 * @param day `YYYY-MM-DD` of Indian time, of the document.
 * @returns hundredths of a percent.
 */
export function rateOn(rates: readonly GstRate[], usual: readonly GstRate[], day: string): number {
  return holding(rates, day) ?? holding(usual, day) ?? 0;
}

function holding(rates: readonly GstRate[], day: string): number | undefined {
  let last: GstRate | undefined;
  for (const rate of rates) {
    if (rate.from <= day && (last === undefined || rate.from >= last.from)) last = rate;
  }
  return last?.basisPoints;
}
