import 'server-only';
import { reader } from '@/db/client';
import { findProducts, productsById } from '@/db/queries/catalogue';
import { cardsOf } from '../catalogue';
import type { ProductCard } from '../types';
import { findGoods } from './goods-index';
import { MAX_PAGE, type SearchQuery } from './search-query';

const PAGE_SIZE = 24;

export interface SearchResult {
  products: ProductCard[];
  total: number;
  /** How many pages there are to leaf through. */
  pages: number;
}

/** What any of the words says something about, best first. No words: everything. */
export async function searchProducts(query: SearchQuery): Promise<SearchResult> {
  const offset = (query.page - 1) * PAGE_SIZE;
  const ids = query.text === '' ? undefined : await idsOf(query);
  const { rows, total } =
    ids && query.sort === 'relevance'
      ? { rows: await productsById(reader(), ids.slice(offset, offset + PAGE_SIZE)), total: ids.length }
      : await findProducts(reader(), {
          ...(ids && { ids }),
          categoryId: query.category,
          order: query.sort,
          limit: PAGE_SIZE,
          offset,
        });
  return {
    products: await cardsOf(rows),
    total,
    pages: Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE))),
  };
}

/** As many as anybody can leaf through. */
async function idsOf({ text, category }: SearchQuery): Promise<string[]> {
  const found = await findGoods(text);
  return found
    .filter(({ categoryId }) => category === undefined || categoryId === category)
    .slice(0, MAX_PAGE * PAGE_SIZE)
    .map(({ id }) => id);
}

const MOST_SUGGESTIONS = 6;

/** Names of goods for what somebody has begun to type. */
export async function suggestions(text: string): Promise<string[]> {
  if (text === '') return [];
  const names = (await findGoods(text)).map(({ name }) => name);
  return [...new Set(names)].slice(0, MOST_SUGGESTIONS);
}
