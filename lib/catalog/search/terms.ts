/**
 * The words of a text as search compares them: so that what people type meets what is printed, in Latin letters or in
 * Devanagari, with one letter or two, singular or plural. Pure; the index and what is asked of it go through the same.
 */
import Sanscript from '@indic-transliteration/sanscript';
import type { AskedWord } from './word-index';

/** They find nothing: "kurta for men" looks for kurtas and for men. As {@link folded} leaves them. */
const LITTLE = new Set(
  'a an the and or of for in on to by with at from ke ka ki ko aur liye'
    .split(' ')
    .map((word) => folded(word)),
);

/**
 * In the order of the text. A word of several parts (`T-shirt`, `5G`, a SKU) is its parts and the whole.
 * @returns none for a text without letters and digits; little words alone stay.
 */
export function termsOf(text: string): string[] {
  return tellingWords(text).map(folded);
}

function tellingWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !LITTLE.has(folded(word)));
  return telling.length > 0 ? telling : words;
}

/** Nobody types more than this, and each one walks the whole index. */
const MOST_TERMS = 8;

/** Of what somebody asks for: each word once, no more than are looked for, and what else each may stand for. */
export function askedWords(text: string): AskedWord[] {
  const typed = new Map(tellingWords(text).map((word) => [folded(word), word]));
  return [...typed].slice(0, MOST_TERMS).map(([word, asTyped], position, words) => {
    // Of an article's number or a size each figure counts.
    const letters = /\d/.test(word) ? 0 : word.length;
    return {
      word,
      // What is being typed ends the text; a letter or two begin too much to say anything but that.
      prefix: word.length > 2 || position === words.length - 1,
      distance: letters > 3 ? Math.min(2, Math.round(letters / 4)) : 0,
      further: Math.min(2, Math.max(0, letters - 2)),
      typed: asTyped,
    };
  });
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** What is meant where two letters have changed places or one was left out: folding moves such a word away by more than that. */
export function slipsOf(typed: string): Set<string> {
  const slips = new Set<string>();
  if (!/^[a-z]{3,24}$/.test(typed)) return slips;
  for (let at = 0; at < typed.length; at += 1) {
    const [before, letter, next, after] = [
      typed.slice(0, at),
      typed[at],
      typed[at + 1] ?? '',
      typed.slice(at + 2),
    ];
    slips.add(folded(`${before}${next}${letter}${after}`));
    if (letter === next) slips.add(folded(`${before}${next}${after}`));
    // Of three letters too many other words are made by a fourth.
    if (typed.length > 3)
      for (const one of LETTERS) slips.add(folded(`${before}${one}${letter}${next}${after}`));
  }
  return slips;
}

/** Within a word: hyphens, and where figures begin or end, since `256 GB` is typed without its space, too. */
const BREAKS = /-|(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u;

function wordsOf(text: string): string[] {
  return latin(text)
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .flatMap((word) => {
      const parts = word.split(BREAKS).filter((part) => part !== '');
      return parts.length > 1 ? [...parts, parts.join('')] : parts;
    });
}

/** In small Latin letters without marks; other scripts than Devanagari stay as they are. */
function latin(text: string): string {
  return (
    text
      .normalize('NFKC')
      // The dotted letters of Hindi: ṛ is written with an r, the others as without the dot.
      .replace(/ड़|ड़/g, 'र')
      .replace(/ढ़|ढ़/g, 'र')
      .replace(/\u093c/g, '')
      .replace(/[\u0900-\u097f]+/gu, (word) => Sanscript.t(word, 'devanagari', 'itrans'))
      .toLowerCase()
      .normalize('NFKD')
      .replace(/(?<=[a-z])\p{M}+/gu, '')
      .replace(/['‘’ʼ′`]/g, '')
      .normalize('NFC')
  );
}

/** One spelling for what sounds alike, without the ending of a plural. */
function folded(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const one = word.length > 3 ? word.replace(/(?<=[sxh])es$|(?<=[^s])s$/, '') : word;
  const sound = one
    .replace(/ies?$/, 'i')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/y/g, 'i')
    .replace(/(?<=[bcdgkst])h/g, '')
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/(.)\1+/g, '$1');
  return sound.length > 3 ? sound.replace(/[ae]$/, '') : sound;
}
