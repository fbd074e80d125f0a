/**
 * What a person types into a name or an address, made safe to print and to send.
 *
 * The rule: what can be seen stays as it was typed, markup and emoji included, because pages show it as
 * text; what cannot be seen and can mislead goes. Two joiners stay, which Indian scripts need.
 */

/** Control characters, line ends and every kind of space. */
const GAPS = /[\p{Cc}\p{Z}]+/gu;
/** Format characters (among them the ones that turn text around), lone surrogates, private use. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Co}]/gu;

/** Unseen characters taken out, runs of space made one, ends trimmed, NFC. Doing it twice changes nothing more. */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC').replace(GAPS, ' ').trim();
}

/** Devanagari digits as ASCII ones: some keyboards type them in number fields. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0966-\u096F]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));
}
