/** From what a shopper chose to the variant that is sold. Pure, so that page and action agree. */
import type { OptionAxis, VariantView } from './types';

type Optioned = Pick<VariantView, 'options'>;

const FIELD = 'option.';

/** The form field that carries the choice of an axis. */
export function optionField(axis: string): string {
  return `${FIELD}${axis}`;
}

/** The choices in a form's text fields. */
export function chosenOptions(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(FIELD))
      .map(([name, value]) => [name.slice(FIELD.length), value]),
  );
}

/** The choices that a product asks for, each with its values in the order in which the variants name them. */
export function optionAxes(variants: readonly Optioned[]): OptionAxis[] {
  const axes = new Map<string, Set<string>>();
  for (const { options } of variants) {
    for (const [name, value] of Object.entries(options)) {
      axes.set(name, (axes.get(name) ?? new Set()).add(value));
    }
  }
  return [...axes].map(([name, values]) => ({ name, values: [...values] }));
}

/** The one variant that has exactly these options; undefined when nobody sells that combination. */
export function resolveVariant<V extends Optioned>(
  variants: readonly V[],
  chosen: Record<string, string>,
): V | undefined {
  const wanted = Object.entries(chosen);
  return variants.find(({ options }) => {
    const own = new Map(Object.entries(options));
    return own.size === wanted.length && wanted.every(([name, value]) => own.get(name) === value);
  });
}

/** What is chosen when the page opens: the first variant that can be had, else the first. */
export function firstChoice<V extends Pick<VariantView, 'available'>>(variants: readonly [V, ...V[]]): V {
  return variants.find((variant) => variant.available > 0) ?? variants[0];
}
