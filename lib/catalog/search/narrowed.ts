/** What a listing finds in some goods: which of them, in which order, and what is left to choose. Pure. */
import type { GoodsText } from '@/db/queries/goods-text';
import { CATEGORY, type FacetGroup, type Facets, type Narrowing } from './facets';
import { MAX_PAGE, type SearchQuery } from './search-query';

export const PAGE_SIZE = 24;
/** As many as anybody can leaf through. */
const MOST = MAX_PAGE * PAGE_SIZE;

export interface Found {
  /** The first of them, in order. */
  goods: readonly GoodsText[];
  total: number;
  groups: readonly FacetGroup[];
  /** Where there is none: what to drop, and how many there are then. */
  inTheWay: readonly { facet: string; count: number }[];
  narrowing: Narrowing;
}

/** @param each gives all goods that the words find to `keep`, and those that it keeps back, best first, `limit` at the most. */
export function narrowed(
  facets: Facets,
  { chosen, sort, shelf }: SearchQuery,
  each: (limit: number, keep: (one: GoodsText) => boolean) => readonly GoodsText[],
): Found {
  const narrowing = facets.narrow(chosen);
  const kept: GoodsText[] = [];
  const best = each(sort === 'relevance' ? MOST : 0, (one) => {
    const stays = narrowing.take(one);
    if (stays) kept.push(one);
    return stays;
  });
  return {
    goods: sort === 'relevance' ? best : inOrder(kept, sort, narrowing).slice(0, MOST),
    total: kept.length,
    // The page of a category has no other.
    groups: narrowing.groups().filter(({ facet }) => shelf === undefined || facet !== CATEGORY),
    inTheWay: kept.length > 0 ? [] : narrowing.inTheWay(),
    narrowing,
  };
}

/** By what a card shows: the price of the cheapest that can be had and is what was chosen. */
function inOrder(
  kept: readonly GoodsText[],
  sort: SearchQuery['sort'],
  narrowing: Narrowing,
): readonly GoodsText[] {
  const weight = (one: GoodsText): number => {
    if (sort === 'newest') return -one.createdAt;
    return sort === 'price-up' ? shownPrice(one, narrowing) : -shownPrice(one, narrowing);
  };
  return kept
    .map((one) => ({ one, weight: weight(one) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ one }) => one);
}

function shownPrice(goods: GoodsText, narrowing: Narrowing): number {
  const variants = narrowing.matching(goods);
  const inStock = variants.filter((one) => one.inStock);
  return Math.min(...(inStock.length > 0 ? inStock : variants).map(({ pricePaise }) => pricePaise));
}
