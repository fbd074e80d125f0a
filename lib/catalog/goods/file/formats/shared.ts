/** What the exports of other shops have in common. */
import { cleanText } from '@/lib/typed/clean-text';
import { slug } from '../cells';

/** Of a variant that has none: the same at every import, of handle and options. */
export function derivedSku(handle: string, options: readonly (readonly [string, string])[]): string {
  const parts = [handle, ...options.map(([, value]) => slug(value) || cleanText(value))];
  return parts.join('-').toUpperCase();
}

/** Words for the search, each once. */
export function joined(texts: readonly string[]): string {
  return [...new Set(cleanText(texts.join(' ')).split(' '))].join(' ');
}
