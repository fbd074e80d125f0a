/** Over which lines a sum that is given back falls. Pure. */
import { shareOf, shareOut, sum } from './whole';

export interface Left {
  /** The order's line; absent for delivery. */
  position?: number;
  quantity: number;
  totalPaise: number;
}

export interface Allotted {
  quantity: number;
  totalPaise: number;
}

/**
 * Units that are named come first, at their part of what is left of their line; the rest falls on all lines in proportion to what
 * is left of each. A line of which nothing is left has given all its units back.
 * @param amount at most what is left in all. @param units by the order's line.
 * @returns a part for each line, in their order.
 */
export function allot(
  amount: number,
  left: readonly Left[],
  units: ReadonlyMap<number, number> = new Map(),
): Allotted[] {
  const named = left.map(({ position, quantity }) =>
    position === undefined ? 0 : Math.min(quantity, units.get(position) ?? 0),
  );
  const worth = left.map(({ quantity, totalPaise }, place) =>
    quantity === 0 ? 0 : shareOf(totalPaise, named[place] ?? 0, quantity),
  );
  const first = sum(worth) > amount ? shareOut(amount, worth) : worth;
  const after = left.map(({ totalPaise }, place) => totalPaise - (first[place] ?? 0));
  const second = shareOut(amount - sum(first), after);
  const all = amount === sum(left.map(({ totalPaise }) => totalPaise));
  return left.map(({ quantity, totalPaise }, place) => {
    const part = (first[place] ?? 0) + (second[place] ?? 0);
    const gone = part === totalPaise && (all || totalPaise > 0);
    return { quantity: gone ? quantity : (named[place] ?? 0), totalPaise: part };
  });
}
