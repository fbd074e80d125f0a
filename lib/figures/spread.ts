/** Shares of an amount by largest remainder: exact to the paisa, and the same for the same amounts. Pure. */
import { add, type Paise, paise, ZERO } from '@/lib/money';

/**
 * @param off at most the sum of `amounts`.
 * @returns what falls on each of them, in proportion and never more than it is; the paise left over go to the largest remainders, the first of equals.
 */
export function spread(off: Paise, amounts: readonly Paise[]): Paise[] {
  const whole = add(...amounts);
  if (off > whole) throw new RangeError(`cannot take ${off} off ${whole}`);
  if (whole === 0) return amounts.map(() => ZERO);
  // Whole numbers without a limit: paise times paise may pass 2^53.
  const parts = amounts.map((amount, position) => {
    const product = BigInt(off) * BigInt(amount);
    return { position, share: Number(product / BigInt(whole)), rest: product % BigInt(whole) };
  });
  let left = off - parts.reduce((sum, { share }) => sum + share, 0);
  const shares = parts.map(({ share }) => share);
  const byRest = [...parts].sort((a, b) =>
    a.rest === b.rest ? a.position - b.position : a.rest > b.rest ? -1 : 1,
  );
  for (const { position, share } of byRest) {
    if (left === 0) break;
    shares[position] = share + 1;
    left -= 1;
  }
  return shares.map(paise);
}
