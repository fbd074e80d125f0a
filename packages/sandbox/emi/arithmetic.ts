/** Instalments to the paisa, in whole numbers only: a fraction that a float rounds wrongly is a paisa too much. */

export type Rounding =
  /** The fraction of a paisa is cut off. */
  | 'cut'
  /** To the nearest paisa, half up. */
  | 'nearest';

/** Rates are kept to a ten-thousandth of a per cent. */
const RATE_SCALE = 10_000;
const MONTHS_A_YEAR = 12;

/**
 * P·r·(1+r)ⁿ / ((1+r)ⁿ − 1), with r the yearly rate over twelve.
 * @param loan paise. @param rate per cent a year. @param months at least 1. @returns paise a month.
 */
export function monthlyInstalment(loan: number, rate: number, months: number, rounding: Rounding): number {
  const scaled = BigInt(Math.round(rate * RATE_SCALE));
  const principal = BigInt(loan);
  const count = BigInt(months);
  if (scaled === 0n) return Number(divide(principal, count, rounding));
  // With r = scaled / unit, both sides are multiplied by unitⁿ to stay whole.
  const unit = BigInt(RATE_SCALE * 100 * MONTHS_A_YEAR);
  const grown = (unit + scaled) ** count;
  return Number(divide(principal * scaled * grown, unit * (grown - unit ** count), rounding));
}

/** A share of an amount, to the nearest paisa, half up. @param percent whole or to two places. */
export function share(amount: number, percent: number): number {
  return Number(divide(BigInt(amount) * hundredths(percent), 10_000n, 'nearest'));
}

/** The loan that grows to `amount` by `percent`: what is left of a price after an instant subvention. */
export function discounted(amount: number, percent: number): number {
  return Number(divide(BigInt(amount) * 10_000n, 10_000n + hundredths(percent), 'nearest'));
}

function hundredths(percent: number): bigint {
  return BigInt(Math.round(percent * 100));
}

function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const half = rounding === 'nearest' ? denominator : 0n;
  return (2n * numerator + half) / (2n * denominator);
}
