/**
 * `{{seller.legalName}}` and the like in a page: facts that stand in shop/config.ts, so that nothing is typed twice. Every
 * text and number there has its path for a name, a list of texts is joined.
 */
import { currentLocale } from '@/lib/language/in-language';
import { shop } from '@/shop/config';
import { type Delivery, delivery } from '@/shop/delivery';
import { deliveryTable } from './delivery-table';

export type Facts = ReadonlyMap<string, string>;

export const FACT = /\{\{\s*([^{}]*?)\s*\}\}/g;

interface Config {
  readonly locale: string;
  readonly deliveryCountries: readonly string[];
  readonly payment: { readonly holdAndChargeLater: boolean; readonly holdDays: number };
  readonly returns: { readonly days: number };
}

/** @param config shop/config.ts, or one like it: every text in it counts. */
export function factsOf<Known extends Config>(config: Known): Facts {
  const countries = new Intl.DisplayNames(config.locale, { type: 'region' });
  const lists = new Intl.ListFormat(config.locale, { type: 'conjunction' });
  return new Map([
    ...leaves('', config),
    ['deliveryCountries', lists.format(config.deliveryCountries.map((code) => countries.of(code) ?? code))],
    // Where nothing is held, or taken back, no page speaks of it.
    ...(config.payment.holdAndChargeLater ? [] : [['payment.holdDays', ''] as const]),
    ...(config.returns.days > 0 ? [] : [['returns.days', ''] as const]),
  ]);
}

function leaves(path: string, value: unknown): [string, string][] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]];
  if (Array.isArray(value)) return [[path, value.join(', ')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => leaves(path ? `${path}.${name}` : name, inner));
}

/** Unknown ones, a message each that names the line. @param file its path. */
export function unknownFacts(file: string, text: string, facts: Facts): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(FACT)].flatMap(([written, name = '']) =>
        facts.has(name)
          ? []
          : [`${file}:${index + 1}: ${written} is no text of shop/config.ts: correct its name`],
      ),
    );
}

/** Facts that are Markdown themselves stand on a line of their own. */
export function withTables(markdown: string, facts: Facts): string {
  return markdown.replace(/^\{\{\s*deliveryRates\s*\}\}$/gm, () => facts.get('deliveryRates') ?? '');
}

export function filled(source: string, facts: Facts): string {
  return source.replace(FACT, (written, name: string) => facts.get(name) ?? written);
}

/** A line with a fact that is empty says nothing, and is left out: the GSTIN of a business that has none. */
export function withoutEmpty(markdown: string, facts: Facts): string {
  return markdown
    .split('\n')
    .filter((line) => ![...line.matchAll(FACT)].some(([, name = '']) => facts.get(name) === ''))
    .join('\n');
}

/** All that a page may name, in its language: those of config.ts, and `deliveryRates`, a table on a line of its own. */
export function shopFacts(config: Config = shop, rates: Delivery = delivery): Facts {
  return new Map([
    ...factsOf({ ...config, locale: currentLocale() }),
    ['deliveryRates', deliveryTable(rates)],
  ]);
}
