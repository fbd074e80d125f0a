import { currentLanguage } from '#language';
import { type Language, localeOf } from './languages';

export const currentLocale = (): string => localeOf(currentLanguage());

/** @returns what `make` makes for the language of whoever reads, once for each. */
export function byLanguage<T>(make: (language: Language) => T): () => T {
  const made = new Map<Language, { made: T }>();
  return () => {
    const language = currentLanguage();
    const known = made.get(language) ?? { made: make(language) };
    made.set(language, known);
    return known.made;
  };
}

/** The same of a format of `Intl`, which is slow to make. */
export const byLocale = <T>(make: (locale: string) => T): (() => T) =>
  byLanguage((language) => make(localeOf(language)));
