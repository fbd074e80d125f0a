/** What the exports of other shops have in common. */
import { createHash } from 'node:crypto';
import { cleanText } from '@/lib/typed/clean-text';
import { slug } from '../cells';

/** A letter that no address has. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/u;

/** An address of what another shop calls so: one of its own and the same at every import, whatever script that is in. */
export function addressOf(text: string): string {
  if (!OTHER_SCRIPT.test(text)) return slug(text);
  return slug(`${slug(text).slice(0, 90) || 'product'}-${shortHash(text)}`);
}

export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Of a variant that has none: the same at every import, of handle and options. */
export function derivedSku(handle: string, options: readonly (readonly [string, string])[]): string {
  const parts = [
    handle,
    ...options.map(([, value]) => (OTHER_SCRIPT.test(value) ? '' : slug(value)) || cleanText(value)),
  ];
  return parts.join('-').toUpperCase();
}

/** Words for the search, each once. */
export function joined(texts: readonly string[]): string {
  return [...new Set(cleanText(texts.join(' ')).split(' '))].join(' ');
}

/** `Indigo`, where all variants with a picture are so: by these words it is shown when that is chosen. */
export function valuesShown(variants: readonly (readonly (readonly [string, string])[])[]): string {
  const values = Map.groupBy(variants.flat(), ([kind]) => kind).values();
  const shared = [...values].flatMap((pairs) => {
    const different = new Set(pairs.map(([, value]) => value));
    return different.size === 1 ? [...different] : [];
  });
  return cleanText(shared.join(', '));
}

/** Where another price or a weight stands as 0, or not at all, there is none. */
export const isNought = (text: string) => /^0*(\.0*)?$/.test(text);

const DECIMAL = /^(\d*|\d{1,3}(,\d{2,3})*,\d{3})(\.\d*)?$/;

/**
 * A weight for the own format's column: whole grams. One that is no number stays as it is, with its unit, and is a fault there.
 * @param grams of one unit
 */
export function gramsOf(text: string, unit: string, grams: number): string {
  if (isNought(text)) return '';
  return DECIMAL.test(text)
    ? String(Math.round(Number(text.replaceAll(',', '')) * grams))
    : `${text} ${unit}`;
}
