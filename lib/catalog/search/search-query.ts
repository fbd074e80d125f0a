/** What was asked of the search, read from an address that anybody may have written. Pure. */
import { cleanText } from '@/lib/typed/clean-text';
import { shop } from '@/shop/config';

export const SORTS = ['relevance', 'newest', 'price-up', 'price-down'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchQuery {
  /** As typed, tidied: one space between words, no control characters, at most 80 characters. */
  text: string;
  category: string | undefined;
  sort: Sort;
  /** From 1. */
  page: number;
}

type Parameters = Record<string, string | string[] | undefined>;

const MAX_TEXT = 80;
/** Nobody leafs further, and a deep offset makes the database count that far. */
export const MAX_PAGE = 50;

export function readSearch(parameters: Parameters): SearchQuery {
  const sort = one(parameters.sort);
  const page = one(parameters.page);
  const category = one(parameters.category);
  return {
    text: tidy(one(parameters.q)),
    category: /^[a-z0-9-]{1,64}$/.test(category) ? category : undefined,
    sort: SORTS.find((known) => known === sort) ?? 'relevance',
    page: /^[1-9]\d?$/.test(page) ? Math.min(Number(page), MAX_PAGE) : 1,
  };
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function tidy(text: string): string {
  // Cut between characters as people count them: half a Devanagari syllable would find nothing.
  const graphemes = new Intl.Segmenter(shop.locale, { granularity: 'grapheme' }).segment(
    cleanText(text).slice(0, 4 * MAX_TEXT),
  );
  let cut = '';
  for (const { segment } of graphemes) {
    if (cut.length + segment.length > MAX_TEXT) break;
    cut += segment;
  }
  return cleanText(cut);
}

/** The address of a search, without what is the default anyway. */
export function searchPath(query: Partial<SearchQuery>): `/search?${string}` | '/search' {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('q', query.text);
  if (query.category) parameters.set('category', query.category);
  if (query.sort && query.sort !== 'relevance') parameters.set('sort', query.sort);
  if (query.page && query.page > 1) parameters.set('page', String(query.page));
  const text = parameters.toString();
  return text === '' ? '/search' : `/search?${text}`;
}
