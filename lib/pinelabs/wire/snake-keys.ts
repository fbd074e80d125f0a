/** Points payments arrive with camelCase names, whole or in parts: one spelling before anything is read. Pure. */

/** Deeper than any order; what lies below is dropped, so that a nested answer can't exhaust the stack. */
const MAX_DEPTH = 24;

/** Its names are the merchant's own. */
const NOT_OURS = 'merchant_metadata';

/** A copy with every name in snake_case. Where both spellings are given, the snake_case one counts. */
export function snakeKeys(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => snakeKeys(item, depth + 1));
  const entries = Object.entries(value).map(([name, item]) => [toSnake(name), name, item] as const);
  const renamed = entries.filter(([snake, name]) => snake !== name);
  const kept = entries.filter(([snake, name]) => snake === name);
  // Later entries win. `fromEntries` defines names, so that `__proto__` is a name like any other.
  return Object.fromEntries(
    [...renamed, ...kept].map(([snake, , item]) => [
      snake,
      snake === NOT_OURS ? item : snakeKeys(item, depth + 1),
    ]),
  );
}

function toSnake(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
