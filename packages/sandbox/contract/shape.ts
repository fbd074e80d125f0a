/** Does an answer have at least the fields of a sample, each of the same type? */

/**
 * Values may differ, and an answer may say more. Of a list, each element of the sample must find one in the answer
 * that has at least its fields; an empty list in the sample asks for a list.
 * @returns the paths of what is missing or of another type; empty when nothing is.
 */
export function missing(sample: unknown, answer: unknown, path = ''): string[] {
  if (Array.isArray(sample)) {
    if (!Array.isArray(answer)) return [`${path} is not a list`];
    return sample.flatMap((element, index) => {
      const tries = answer.map((one) => missing(element, one, `${path}[${index}]`));
      if (tries.some((faults) => faults.length === 0)) return [];
      return tries.toSorted((a, b) => a.length - b.length)[0] ?? [`${path} is empty`];
    });
  }
  if (isObject(sample)) {
    if (!isObject(answer)) return [`${path} is not an object`];
    return Object.entries(sample).flatMap(([name, inner]) => {
      const at = path === '' ? name : `${path}.${name}`;
      return name in answer ? missing(inner, answer[name], at) : [`${at} is missing`];
    });
  }
  return typeof sample === typeof answer ? [] : [`${path} is ${typeof answer}, not ${typeof sample}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @returns the paths of an answer that none of the samples has, as `data.payments[].status`. */
export function beyond(samples: readonly unknown[], answer: unknown): string[] {
  const known = new Set(samples.flatMap((sample) => pathsOf(sample)));
  return [...new Set(pathsOf(answer))].filter((path) => !known.has(path));
}

function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => pathsOf(element, `${path}[]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [at, ...pathsOf(inner, at)];
  });
}
