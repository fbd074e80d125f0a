/** Numbers that look random and come again from their seed. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** A whole number from `min` up to and with `max`. */
  int(min: number, max: number): number;
  /** True in `probability` of the cases, from 0 up to 1. */
  chance(probability: number): boolean;
  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(items: readonly T[]): T;
  /** A new list; the old one stays as it is. */
  shuffle<T>(items: readonly T[]): T[];
}

/** @param seed any whole number; two of them one apart have nothing in common. */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const int = (min: number, max: number) => uniformInt(generator, min, max);
  return {
    int,
    chance: (probability) => int(0, 999_999) < probability * 1_000_000,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      // The index is inside the list: it was drawn from its length.
      return items[int(0, items.length - 1)] as (typeof items)[number];
    },
    shuffle: (items) => {
      const left = [...items];
      return items.map(() => left.splice(int(0, left.length - 1), 1)[0] as (typeof items)[number]);
    },
  };
}
