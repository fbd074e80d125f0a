/**
 * Text from outside (a bank's message, a name, a note) as an administrator may read it: no hidden
 * characters, no reversed text, one line.
 */

/** Control and format characters, bidi marks among them, line and paragraph separators, lone surrogates, private use. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** Ordinary white space, and the two joiners that Indian scripts and emoji need. */
const HARMLESS = /[\t\n\r\u200C\u200D]/;

/** Each unseen character becomes its code point in brackets, such as `[U+202E]`; cut to `limit` characters. */
export function visibleText(text: string, limit = 300): string {
  const shown = text
    .replace(UNSEEN, (unseen) => (HARMLESS.test(unseen) ? unseen : `[${codePoint(unseen)}]`))
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...shown];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : shown;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
