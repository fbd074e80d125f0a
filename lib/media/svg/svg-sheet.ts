/** What the style sheets of a drawing name, and for which elements. More elements than a browser finds, never fewer. Pure. */

const NAME = '[-\\w\\u0080-\\uffff]+';
const ENDS = [new RegExp(`[.#]${NAME}$`), new RegExp(`(?<=^|[\\s>+~])${NAME}$`)];
const COMMENTS_AND_QUOTED = /\/\*[\s\S]*?(?:\*\/|$)|"[^"\n\r\f]*["\n\r\f]?|'[^'\n\r\f]*['\n\r\f]?/g;

/** What makes an element a layer. */
export const LAYER = /(?<![-\w.#])(opacity|mask|mix-blend-mode|isolation)\s*[:/]/i;
export const isTold = (declarations: string) => /url\(/i.test(declarations) || LAYER.test(declarations);

/** @returns by what an element has to be or have (`.class`, `#id`, its name, or `*` for any) the bodies of the rules. */
export function rulesOf(css: string): { keys: string[]; body: string }[] {
  // No brace in a comment or a text begins or ends a rule.
  const plain = css.replace(COMMENTS_AND_QUOTED, (found) =>
    found.startsWith('/*') ? ' ' : found.replace(/[{};,]/g, ''),
  );
  return plain.split('}').flatMap((piece) => {
    const outer = piece.split('{');
    const body = outer.pop() ?? '';
    const keys = outer.at(-1)?.split(',').map(keyOf) ?? ['*'];
    return [
      { keys: [...new Set(keys)], body },
      { keys: ['*'], body: outer.join(';') },
    ].filter((rule) => isTold(rule.body));
  });
}

function keyOf(selector: string): string {
  const text = selector.trim();
  return ENDS.map((end) => end.exec(text)?.[0]).find((key) => key !== undefined) ?? '*';
}
