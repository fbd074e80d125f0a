/**
 * What a person types, made safe to print, to send and to compare: every text field is read through this.
 *
 * The rule: what can be seen stays as it was typed, markup and emoji included, because pages show it as text; what
 * cannot be seen goes. Two joiners stay inside words, where Indian scripts are drawn by them.
 */

/** Control characters, line ends, every kind of space, and the braille pattern without a dot. */
const GAPS = /[\p{Cc}\p{Z}\u2800]+/gu;
/** Format and variation characters, letters without a shape (Hangul fillers), lone surrogates, private use. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;
const JOINERS = /[\u200C\u200D]+/g;
/** Inside a word, and at the end of one behind the virama of Bengali and Malayalam: their old spelling of a final consonant. */
const NEEDED_JOINER =
  /(?<=\p{L}\p{M}*)[\u200C\u200D](?=[\u200C\u200D]*[\p{L}\p{M}])|(?<=[\u09CD\u0D4D])\u200D/uy;
/** The hyphen of typography and the one that no line breaks at. */
const HYPHENS = /[\u2010\u2011]/g;

/** Unseen characters taken out, hyphens plain, runs of space made one, ends trimmed, NFC. Doing it twice changes nothing more. */
export function cleanText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(JOINERS, (run, at: number, whole: string) => (isNeeded(whole, at) ? run.charAt(0) : ''))
    .normalize('NFC')
    .replace(HYPHENS, '-')
    .replace(GAPS, ' ')
    .trim();
}

function isNeeded(text: string, at: number): boolean {
  NEEDED_JOINER.lastIndex = at;
  return NEEDED_JOINER.test(text);
}
