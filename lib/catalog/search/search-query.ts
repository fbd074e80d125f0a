/** What was asked of a listing, read from an address that anybody may have written. Pure. */
import { cleanText } from '@/lib/typed/clean-text';
import { shop } from '@/shop/config';
import { optionField } from '../options';
import { BANDS, BRAND, CATEGORY, type Chosen, IN_STOCK, PRICE, STOCK } from './facets';

/** The first one is what a listing has unless it is asked for another: best match first, or the merchant's order. */
export const SORTS = ['relevance', 'newest', 'price-up', 'price-down'] as const;
type Sort = (typeof SORTS)[number];

export interface SearchQuery {
  /** The category whose page this is; undefined on the search page. */
  shelf: string | undefined;
  /** As typed, tidied: one space between words, no control characters, at most 80 characters. */
  text: string;
  chosen: Chosen;
  sort: Sort;
  /** From 1. */
  page: number;
}

type Parameters = Record<string, string | string[] | undefined>;

const MAX_TEXT = 80;
/** Nobody leafs further. */
export const MAX_PAGE = 50;
const MAX_FACETS = 8;
const MAX_VALUES = 10;

/** @param shelf of a category's page: there are no words, and no other category. */
export function readSearch(parameters: Parameters, shelf?: string): SearchQuery {
  const sort = one(parameters.sort);
  const page = one(parameters.page);
  return {
    shelf,
    text: shelf === undefined ? tidy(one(parameters.q)) : '',
    chosen: readChosen(parameters, shelf === undefined),
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

/** In one order, so that what was chosen has one address, whichever came first. */
function readChosen(parameters: Parameters, inAnyCategory: boolean): Chosen {
  const chosen = Object.entries(parameters)
    .map(([facet, given]): [string, string[]] => {
      const values = [given ?? []].flat();
      // A product is in one category.
      const read = facet === CATEGORY ? values.slice(0, 1) : [...new Set(values)].slice(0, MAX_VALUES);
      return [facet, read.filter((value) => canBe(facet, value)).toSorted()];
    })
    .filter(([facet, values]) => values.length > 0 && (inAnyCategory || facet !== CATEGORY));
  return Object.fromEntries(chosen.toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, MAX_FACETS));
}

const OPTION = optionField('');

function canBe(facet: string, value: string): boolean {
  if (facet === CATEGORY) return /^[a-z0-9-]{1,64}$/.test(value);
  if (facet === PRICE) return BANDS.includes(value);
  if (facet === STOCK) return value === IN_STOCK;
  const isOption = facet.startsWith(OPTION) && isName(facet.slice(OPTION.length));
  return (isOption || facet === BRAND) && isName(value);
}

/** Of an option or a brand, exactly as the goods may have it. */
const isName = (text: string) => text !== '' && text.length <= MAX_TEXT && text === cleanText(text);

/** The address of a search, or of a category's page, without what is the default anyway. */
export function searchPath(
  query: Partial<SearchQuery>,
): `/search?${string}` | '/search' | `/category/${string}` {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('q', query.text);
  for (const [facet, values] of Object.entries(query.chosen ?? {})) {
    for (const value of values) parameters.append(facet, value);
  }
  if (query.sort && query.sort !== 'relevance') parameters.set('sort', query.sort);
  if (query.page && query.page > 1) parameters.set('page', String(query.page));
  const text = parameters.toString();
  if (query.shelf !== undefined) return `/category/${query.shelf}${text === '' ? '' : `/filter?${text}`}`;
  return text === '' ? '/search' : `/search?${text}`;
}

/** The same with one value chosen, or without it where it was. Of categories one at a time. From the first page. */
export function toggled(query: SearchQuery, facet: string, value: string): SearchQuery {
  const values = query.chosen[facet] ?? [];
  if (values.includes(value)) {
    return narrowedTo(
      query,
      facet,
      values.filter((other) => other !== value),
    );
  }
  return narrowedTo(query, facet, facet === CATEGORY ? [value] : [...values, value].toSorted());
}

/** The same without anything of this facet, or of any, from the first page. */
export function without(query: SearchQuery, facet?: string): SearchQuery {
  return facet === undefined ? { ...query, chosen: {}, page: 1 } : narrowedTo(query, facet, []);
}

function narrowedTo(query: SearchQuery, facet: string, values: readonly string[]): SearchQuery {
  const others = Object.entries(query.chosen).filter(([name]) => name !== facet);
  const chosen = values.length > 0 ? [...others, [facet, values] as const] : others;
  return { ...query, chosen: Object.fromEntries(chosen.toSorted(([a], [b]) => (a < b ? -1 : 1))), page: 1 };
}

export const isNarrowed = ({ chosen }: SearchQuery): boolean => Object.keys(chosen).length > 0;
