/** An amount in words, as it is written on an Indian cheque. Pure. */
import { currency } from '@/shop/currency';
import type { Paise } from '../money';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'ninety eighty seventy sixty fifty forty thirty twenty'.split(' ');
const UNITS = [
  [10_000_000, 'crore'],
  [100_000, 'lakh'],
  [1_000, 'thousand'],
  [100, 'hundred'],
] as const;

/** `one lakh fifty-nine thousand nine hundred rupees and fifty paise`. */
export function inWords(amount: Paise): string {
  const rupees = Math.floor(amount / 100);
  const odd = amount % 100;
  const parts = [
    ...(rupees > 0 || odd === 0
      ? [`${count(rupees)} ${rupees === 1 ? currency.rupee : currency.rupees}`]
      : []),
    ...(odd > 0 ? [`${count(odd)} ${odd === 1 ? currency.paisa : currency.paise}`] : []),
  ];
  return parts.join(' and ');
}

function count(number: number): string {
  for (const [size, name] of UNITS) {
    if (number < size) continue;
    const rest = number % size;
    return `${count(Math.floor(number / size))} ${name}${rest === 0 ? '' : ` ${count(rest)}`}`;
  }
  for (const [index, name] of TENS.entries()) {
    const ten = 90 - index * 10;
    if (number < ten) continue;
    return number === ten ? name : `${name}-${count(number - ten)}`;
  }
  return SMALL[number] ?? '';
}
