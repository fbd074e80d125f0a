/** Bodies that the gateway must refuse: valid ones with one thing broken, and things that were never a body. */
import fc from 'fast-check';

type Json = Record<string, unknown>;

const LONG = 'x'.repeat(3_000);
/** No field takes any of these. */
const NEVER = [null, [[]], { $: 1 }, LONG, '\u0000', Number.MAX_VALUE, -1, 0.5] as const;

/** Paths to every leaf and branch of a value: `['order_amount', 'value']`. */
export function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const children = Object.entries(value).flatMap(([name, child]) => pathsOf(child, [...path, name]));
  return path.length === 0 ? children : [[...path], ...children];
}

function withValue(target: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const copy = Array.isArray(target) ? [...target] : { ...(target as Json) };
  Object.assign(copy, { [name]: withValue((target as Json)[name], rest, value) });
  return copy;
}

/** Text that is no JSON, or JSON that is no object. */
const notABody = fc.oneof(
  fc.string({ maxLength: 200 }).filter((text) => !isObject(text)),
  fc
    .jsonValue({ maxDepth: 3 })
    .map((value) => JSON.stringify(value))
    .filter((text) => !isObject(text)),
  fc.constant(`{"a":${'['.repeat(20_000)}`),
);
/** An object that has nothing to do with the call; a body must have fields. */
const stranger = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 20 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 6 })
  .map((value) => JSON.stringify(value));

/** @param valid a body with required fields only, so that breaking any of them breaks it. */
export function brokenBodies(valid: Json): fc.Arbitrary<string> {
  const mutated = fc
    .record({ path: fc.constantFrom(...pathsOf(valid)), value: fc.constantFrom(...NEVER) })
    .map(({ path, value }) => JSON.stringify(withValue(valid, path, value)));
  return fc.oneof({ weight: 4, arbitrary: mutated }, notABody, stranger);
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
