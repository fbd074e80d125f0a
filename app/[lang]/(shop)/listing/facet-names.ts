/** What people read of a facet and of its values. */
import { BRAND, bandLimits, CATEGORY, PRICE, STOCK } from '@/lib/catalog/search/facets';
import type { CategoryLink } from '@/lib/catalog/types';
import { formatINR, paise } from '@/lib/money';
import { filters as t } from '@/shop/messages';

/** Options have the name that the goods give them. */
export function facetName(facet: string): string {
  switch (facet) {
    case CATEGORY:
    case BRAND:
    case PRICE:
    case STOCK:
      return t.names[facet];
    default:
      return facet.slice(facet.indexOf('.') + 1);
  }
}

export function valueName(facet: string, value: string, categories: readonly CategoryLink[]): string {
  if (facet === CATEGORY) return categories.find(({ id }) => id === value)?.name ?? value;
  if (facet === STOCK) return t.inStock;
  return facet === PRICE ? bandName(value) : value;
}

function bandName(band: string): string {
  const limits = bandLimits(band);
  if (!limits) return band;
  const [from, to] = [formatINR(paise(limits.from)), limits.to && formatINR(paise(limits.to))];
  if (!to) return t.above(from);
  return limits.from === 0 ? t.under(to) : t.between(from, to);
}
