import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paise, paise } from '../money';
import { inWords } from './amount-in-words';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const UNITS = { hundred: 100, thousand: 1_000, lakh: 100_000, crore: 10_000_000 } as const;

/** What somebody who reads the words writes down. */
function amountIn(words: string): number {
  const [rupees, odd] = /rupee/.test(words) ? words.split(' and ') : ['', words];
  return numberIn(rupees ?? '') * 100 + numberIn(odd ?? '');
}

function numberIn(words: string): number {
  let total = 0;
  let open = 0;
  for (const word of words.split(/[ -]/)) {
    const unit = word in UNITS ? UNITS[word as keyof typeof UNITS] : undefined;
    // `two lakh crore`: what stands before is in crores.
    if (unit === UNITS.crore) [total, open] = [(total + open) * unit, 0];
    else if (unit === 100) open *= unit;
    else if (unit) [total, open] = [total + open * unit, 0];
    else open += TENS[word] ?? Math.max(0, ONES.indexOf(word));
  }
  return total + open;
}

describe('an amount in words', () => {
  it.each([
    [15_990_050, 'one lakh fifty-nine thousand nine hundred rupees and fifty paise'],
    [12_345, 'one hundred twenty-three rupees and forty-five paise'],
    [100_000_000, 'ten lakh rupees'],
    [1_000_000_000, 'one crore rupees'],
    [101, 'one rupee and one paisa'],
    [2_100, 'twenty-one rupees'],
    [1_300, 'thirteen rupees'],
    [50, 'fifty paise'],
    [0, 'zero rupees'],
  ])('%i paise are %s', (amount, words) => {
    expect(inWords(paise(amount))).toBe(words);
  });

  it('says every amount so that whoever reads it writes down the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(100_000_000), fc.maxSafeNat()).map(paise), (amount: Paise) => {
        expect(amountIn(inWords(amount))).toBe(amount);
      }),
      { numRuns: 1_000 },
    );
  });
});
