/** One name, as people have it, in the two that the gateway and the books keep. Pure. */

export interface SplitName {
  readonly firstName: string;
  /** Empty for who has one name. */
  readonly lastName: string;
}

/** Some type a dot or a hyphen where a form once asked for a second name. */
const hasLetter = (word: string) => /[\p{L}\p{N}]/u.test(word);

/**
 * The last word is the last name, unless the words before it would be too long for a first one: then more go along with it.
 * @param name cleaned, its words apart by single spaces.
 * @param most characters of each part.
 * @returns undefined where it cannot be split so that both fit.
 */
export function splitName(name: string, most: number): SplitName | undefined {
  const words = name.split(' ');
  while (words.length > 1 && !hasLetter(words.at(-1) ?? '')) words.pop();
  for (let at = Math.max(words.length - 1, 1); at > 0; at -= 1) {
    const firstName = words.slice(0, at).join(' ');
    const lastName = words.slice(at).join(' ');
    if (firstName.length <= most && lastName.length <= most) return { firstName, lastName };
  }
  return undefined;
}
