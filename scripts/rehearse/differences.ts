/** A shape that was seen beside one that is known. Pure. */
import { nameOf, parentOf, type Shape } from './shape';

export interface Differences {
  /** Fields that nobody has seen; of a new object, the object alone. */
  readonly unknown: readonly string[];
  /** Fields that were always there before. */
  readonly missing: readonly string[];
  /** `path: seen, not known`. */
  readonly otherTypes: readonly string[];
  /** `path: WORD`. */
  readonly newWords: readonly string[];
}

/** @param isKnown whether a word is known in a field of this name. */
export function differences(
  seen: Shape,
  known: Shape,
  isKnown: (name: string, word: string) => boolean,
): Differences {
  const paths = Object.keys(seen);
  const isNew = (path: string | undefined) => path !== undefined && !(path in known);
  return {
    unknown: paths.filter((path) => isNew(path) && !isNew(parentOf(path))),
    missing: Object.entries(known).flatMap(([path, field]) => {
      const parent = parentOf(path);
      const absent = field.always && !path.endsWith('[]') && seen[path]?.always !== true;
      return absent && parent !== undefined && seen[parent]?.types.includes('object') ? [path] : [];
    }),
    otherTypes: paths.flatMap((path) => {
      const expected = known[path]?.types;
      const other = expected && seen[path]?.types.filter((type) => !expected.includes(type));
      return other && other.length > 0
        ? [`${path}: ${other.join(' and ')}, not ${expected.join(' or ')}`]
        : [];
    }),
    newWords: paths.flatMap((path) =>
      (seen[path]?.words ?? [])
        .filter((word) => !isKnown(nameOf(path), word))
        .map((word) => `${path}: ${word}`),
    ),
  };
}

/** Every word of these shapes, by the name of its field. */
export function wordsByField(shapes: Iterable<Shape>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const shape of shapes) {
    for (const [path, { words }] of Object.entries(shape)) {
      const known = found.get(nameOf(path)) ?? new Set();
      found.set(nameOf(path), new Set([...known, ...words]));
    }
  }
  return found;
}
