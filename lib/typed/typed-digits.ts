/** Digits as people type them. The one reader of digits: amounts, telephone numbers, PIN codes, cards, devices. Pure. */
import { cleanText } from './clean-text';

const DIGIT = /^\p{Nd}$/u;

export interface Digit {
  /** 0 to 9. */
  readonly value: number;
  /** The code point of the script's zero: two digits are of one script when theirs are equal. */
  readonly zero: number;
}

/**
 * Unicode keeps the digits of a script side by side, zero first, and some scripts side by side too: how many digits
 * stand before this one says which it is.
 * @returns undefined for what is no decimal digit of any script.
 */
export function digitOf(character: string): Digit | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (!DIGIT.test(character)) return undefined;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return { value: before % 10, zero: code - (before % 10) };
}

/** A code of digits and letters, cleaned, in ASCII: digits of every script, and the letters and signs of a full-width keyboard. */
export function readCode(text: string): string {
  return cleanText(text)
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)?.value ?? digit))
    .normalize('NFC');
}

/** The same without what people put between groups: spaces, dashes of every length, dots, slashes, brackets. */
export function readDigits(text: string): string {
  return readCode(text).replace(/[\s\p{Pd}\u2212./()]/gu, '');
}
