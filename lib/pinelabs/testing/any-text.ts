/** Text of the kinds that break things. Drawn from a short list: the whole of Unicode costs seconds and hits less. */
import fc from 'fast-check';

const PIECES = [
  'a',
  'Z',
  '7',
  'v1-',
  ' ',
  '-',
  '_',
  '.',
  '..',
  '/',
  '\\',
  '?',
  '#',
  '%',
  '%2F',
  '&',
  '=',
  '@',
  ':',
  '<b>',
  "'",
  '"',
  '\n',
  '\r',
  '\t',
  '\0',
  '\u200B',
  '\u2028',
  'é',
  'देव',
  '₹',
  '👩‍👩‍👧',
  // Halves of a pair: not well formed on their own.
  '\uD83D',
  '\uDE00',
] as const;

export function anyText(maxPieces = 20): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...PIECES), maxLength: maxPieces });
}

/** The same without halves of pairs, so that it survives UTF-8. */
export function wellFormedText(maxPieces = 20): fc.Arbitrary<string> {
  return anyText(maxPieces).map((text) => text.toWellFormed());
}
