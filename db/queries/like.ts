/** Words for LIKE with `escape '\'`. Pure. */

const MAX_WORDS = 8;

/** `%`, `_` and the backslash stand for themselves. Every apostrophe is the straight one, as `comparable` reads a column. */
export function likeText(text: string): string {
  return text.replace(/[‘’ʼ′]/g, "'").replace(/[\\%_]/g, '\\$&');
}

/** One pattern a word: a text must hold them all, in any order. */
export function wordPatterns(text: string): string[] {
  return likeText(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map((word) => `%${word}%`);
}
