/** Numbers that look random and are the same at every run. */

export interface Random {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** From 0 up to, but not, `end`. */
  below(end: number): number;
  /** @param length of lower-case hexadecimal digits, a multiple of 8. */
  hex(length: number): string;
  pick<T>(of: readonly [T, ...T[]]): T;
}

/** Mulberry32: 32 bits of state, quick, and good enough for what no secret hangs on. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const word = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = () => word() / 2 ** 32;
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    hex: (length) => {
      let digits = '';
      while (digits.length < length) digits += word().toString(16).padStart(8, '0');
      return digits;
    },
    pick: (of) => of[below(of.length)] ?? of[0],
  };
}
