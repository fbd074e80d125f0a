/** The shop's sentences as what is looked for on a page: a merchant may write others. */
import type { Rich } from '@/shop/messages';

type Words = string | Rich<string>;
/** Words, or a sentence whose values may be any. */
type Sentence = Words | ((value: string) => Words);

/** Stands for any text while a sentence becomes a pattern. */
const ANY = '\u0000';

/** A sentence with elements in it, as one reads it. */
export function textOf(words: Words): string {
  return typeof words === 'string' ? words : words.join('');
}

/** One of these and nothing else. */
export function whole(...sentences: Sentence[]): RegExp {
  return new RegExp(`^(?:${oneOf(sentences)})$`);
}

/** Begins with one of these: the name of a choice, which ends with what is said of it. */
export function beginning(...sentences: Sentence[]): RegExp {
  return new RegExp(`^(?:${oneOf(sentences)})`);
}

/** Ends with one of these. */
export function ending(...sentences: Sentence[]): RegExp {
  return new RegExp(`(?:${oneOf(sentences)})$`);
}

/** Has one of these in it. */
export function saying(...sentences: Sentence[]): RegExp {
  return new RegExp(oneOf(sentences));
}

function oneOf(sentences: readonly Sentence[]): string {
  return sentences.map(pattern).join('|');
}

function pattern(sentence: Sentence): string {
  const text = textOf(typeof sentence === 'function' ? sentence(ANY) : sentence);
  return literally(text).replaceAll(ANY, '.*');
}

/** For a pattern: every character stands for itself. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
