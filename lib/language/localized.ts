import type { Route } from 'next';
import { currentLanguage } from '#language';
import { pathIn } from './languages';

/** @param path of a page of the shop. @returns its address in the language of whoever reads it. */
export function localized<T extends string>(path: T): Route<T> {
  return pathIn(currentLanguage(), path) as Route<T>;
}
