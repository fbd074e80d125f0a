/** An amount in rupees as a person types it. Pure, for forms in the browser and for the server behind them. */
import { type Paise, paise } from '../money';
import { cleanText } from './clean-text';
import { digitOf } from './typed-digits';

export type TypedAmount = { readonly amount: Paise } | { readonly fault: string };

/** No amount needs more characters. Checked first, so that a text of any length costs the same. */
export const LONGEST_AMOUNT = 64;

const AMOUNT_HINT = 'Type an amount in rupees, like 499 or 499.50.';
const TOO_LONG = `Too long for an amount: at most ${LONGEST_AMOUNT} characters.`;
const ONE_SCRIPT = 'Type all the digits in one script.';
const ONE_POINT = 'An amount has one decimal point: 199.50.';
const PAISE = 'Paise have one or two digits after the point: 199.50.';
const BEFORE_POINT = 'Type a digit before the point: 0.50.';
const SIGNED = 'Type the amount without a plus or minus sign.';
const SPACED = 'Type the digits without spaces between them; commas may group them: 1,59,900.';
const TOO_LARGE = 'That is more than any amount can be.';
const CURRENCY_ONCE = 'Name the currency once: ₹ 199.50.';

/**
 * Reads `1,59,900.50`, `₹ 199.50/-`, `Rs. 500`, `५००`. Digits are read as text, never through a float, so no paisa is lost.
 *
 * - Commas group digits as in India (1,59,900) or as in the West (159,900), all in one way, before the point,
 *   and not behind a leading zero. A comma that does anything else may be a decimal comma, and is refused.
 * - Digits are those of one script.
 * - At most two decimals after one point. No sign, no exponent, no space between digits.
 * @returns a fault that says what to type instead, where the text can be read in more than one way, or in none.
 */
export function readRupees(text: string): TypedAmount {
  if (text.length > LONGEST_AMOUNT) return { fault: TOO_LONG };
  const [, before, number = '', after] = WRITTEN.exec(cleanText(text)) ?? [];
  if (before && after) return { fault: CURRENCY_ONCE };
  if (number === '') return { fault: AMOUNT_HINT };
  return readNumber(number);
}

const CURRENCY = '₹|₨|rs\\.?|re\\.?|inr|रु\\.?|रू\\.?';
/** The currency on one side, and what ends an amount on Indian bills: `500/-`, `500/- only`. */
const WRITTEN = new RegExp(`^(${CURRENCY})? *(.*?) *(${CURRENCY})?(?: */[-=])?(?: *only)?$`, 'iu');

function readNumber(number: string): TypedAmount {
  const groups = [''];
  let decimals: string | undefined;
  let script: number | undefined;
  for (const sign of number) {
    const digit = digitOf(sign);
    if (digit) {
      if (script !== undefined && script !== digit.zero) return { fault: ONE_SCRIPT };
      script = digit.zero;
      if (decimals === undefined) groups.push(`${groups.pop()}${digit.value}`);
      else decimals += digit.value;
    } else if (COMMAS.includes(sign)) {
      // After the point it begins a group that stays empty, which is refused below.
      groups.push('');
    } else if (POINTS.includes(sign)) {
      if (decimals !== undefined) return { fault: ONE_POINT };
      decimals = '';
    } else return { fault: strange(sign) };
  }
  if (!isGrouped(groups)) return { fault: notGrouping(number) };
  const whole = groups.join('');
  if (whole === '') return { fault: BEFORE_POINT };
  if (decimals !== undefined && (decimals === '' || decimals.length > 2)) return { fault: PAISE };
  const value = Number(whole) * 100 + Number((decimals ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(value) ? { amount: paise(value) } : { fault: TOO_LARGE };
}

/** Arabic has separators of its own, and a wide keyboard wide ones. */
const COMMAS = [',', '，', '٬'];
const POINTS = ['.', '．', '٫'];

function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (rest.length === 0) return true;
  if (first === '' || first.startsWith('0') || rest.at(-1)?.length !== 3) return false;
  const inner = rest.slice(0, -1);
  const indian = first.length <= 2 && inner.every(({ length }) => length === 2);
  const western = first.length <= 3 && inner.every(({ length }) => length === 3);
  return indian || western;
}

function notGrouping(number: string): string {
  return `The commas of ${number} do not group digits as in 1,59,900. Paise come after a point: 199.50.`;
}

function strange(sign: string): string {
  if (/[-+−–]/.test(sign)) return SIGNED;
  if (/\s/.test(sign)) return SPACED;
  return `“${sign}” does not belong in an amount. ${AMOUNT_HINT}`;
}
