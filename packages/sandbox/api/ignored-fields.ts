/** The fields of a request that the gateway does not read: the inspector names them, since the answer gives no sign. */

const MOST = 50;

/**
 * @param read what is left of the request once it was checked: unknown names are gone.
 * @returns paths as in `products[0].colour`; of a field that is not read, nothing below it.
 */
export function ignoredFields(given: unknown, read: unknown): string[] {
  return below(given, read, '').slice(0, MOST);
}

function below(given: unknown, read: unknown, path: string): string[] {
  if (Array.isArray(given) && Array.isArray(read)) {
    return given.flatMap((one, index) => below(one, read[index], `${path}[${index}]`));
  }
  if (!isObject(given) || !isObject(read)) return [];
  return Object.entries(given).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return Object.hasOwn(read, name) ? below(inner, read[name], at) : [at];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
