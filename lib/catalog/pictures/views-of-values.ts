/** Which picture shows a choice: the one whose words name it. Merchants write a picture's words beside it. Pure. */
import type { OptionAxis, Picture } from '../types';

/** `S`, `M` and `XL` name sizes, and are letters of other words' short forms, too. */
const SHORTEST = 3;

/**
 * By the value of an option, such as `Indigo`, the place of its picture in the list. A picture of that value alone comes before
 * one of several. Values that no picture names are left out.
 */
export function viewsOfValues(
  options: readonly OptionAxis[],
  pictures: readonly Pick<Picture, 'alt'>[],
): Record<string, number> {
  const views: Record<string, number> = {};
  for (const { values } of options) {
    const named = pictures.map(({ alt }) => namedIn(alt, values));
    for (const value of values) {
      const alone = named.findIndex((names) => names.length === 1 && names[0] === value);
      const view = alone >= 0 ? alone : named.findIndex((names) => names.includes(value));
      if (view >= 0) views[value] ??= view;
    }
  }
  return views;
}

/** The longest first: words of `Sky blue` do not name `Blue`. */
function namedIn(text: string, values: readonly string[]): string[] {
  let rest = ` ${spaced(text)} `;
  const named: string[] = [];
  for (const value of values.toSorted((a, b) => b.length - a.length)) {
    const words = ` ${spaced(value)} `;
    if (value.length < SHORTEST || !rest.includes(words)) continue;
    named.push(value);
    rest = rest.replaceAll(words, ' | ');
  }
  return named;
}

/** Its words in small letters, a space between them: what else stands there ends a word. */
const spaced = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')
    .trim();

/** The picture of a choice; undefined where none of its values has one. */
export function viewOf(
  views: Readonly<Record<string, number>>,
  chosen: Readonly<Record<string, string>>,
): number | undefined {
  return Object.values(chosen)
    .map((value) => (Object.hasOwn(views, value) ? views[value] : undefined))
    .find((view) => view !== undefined);
}
