import { currentWords } from '#language';

/**
 * Sentences in the language of whoever reads them, asked for each time that one is read. So none may be read while a module
 * is loaded: it would stay in the first language (tests/language.test.ts).
 * @param name of this slice in every language.
 */
export function spoken<T extends object>(name: string, first: T): T {
  return lookedUp(first, () => within(currentWords(), name));
}

/** An object within is looked up as late as its sentences. */
function lookedUp<T extends object>(first: T, words: () => object | undefined): T {
  return new Proxy(first, {
    get: (own, key) => {
      const value: unknown = Reflect.get(own, key);
      if (isObject(value)) {
        return lookedUp(value, () => within(words(), key));
      }
      const given = words();
      return given ? Reflect.get(given, key) : value;
    },
  });
}

function within(words: object | undefined, key: PropertyKey): object | undefined {
  const value: unknown = words && Reflect.get(words, key);
  return isObject(value) ? value : undefined;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
