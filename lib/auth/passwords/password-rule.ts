/** What a new password must be: long, not among those that are guessed first, and not made of its account's own words. */
import 'server-only';
import { passwords as t } from '@/lib/console/messages';
import { shop } from '@/shop/config';
import { MAX_PASSWORD_LENGTH } from '../password';
import { isCommonPassword } from './common-passwords';

const MIN_PASSWORD_LENGTH = 12;
/** What must be left without the account's own words: a guesser tries those first. */
const OTHER_CHARACTERS = 8;
const DIFFERENT_CHARACTERS = 5;
const EVERYBODYS_WORDS = ['password', 'admin', 'administrator', 'console'];

export interface Owner {
  name: string;
  email: string;
}

/** @returns why the password is not taken, or undefined when it is. */
export function passwordFault(password: string, owner: Owner): string | undefined {
  // As people count: an emoji is one character.
  const characters = [...password];
  if (characters.length < MIN_PASSWORD_LENGTH) return t.tooShort(MIN_PASSWORD_LENGTH);
  if (password.length > MAX_PASSWORD_LENGTH) return t.tooLong(MAX_PASSWORD_LENGTH);
  if (new Set(characters).size < DIFFERENT_CHARACTERS) return t.repeats;
  if (isCommonPassword(password)) return t.common;
  const rest = ownWords(owner).reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase());
  return [...rest].length < OTHER_CHARACTERS ? t.ownWords : undefined;
}

/** Longest first: `banyan.example` goes before `banyan`. */
function ownWords({ name, email }: Owner): string[] {
  return [name, email, shop.name, ...EVERYBODYS_WORDS]
    .map((text) => text.toLowerCase())
    .flatMap((text) => [text, text.replaceAll(/\s/g, ''), ...text.split(/[^\p{L}\p{M}\p{N}]+/u)])
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
}
