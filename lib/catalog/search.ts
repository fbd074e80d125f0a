import 'server-only';
import { reader } from '@/db/client';
import { findProducts } from '@/db/queries/catalogue';
import { cardsOf } from './catalogue';
import { likeText, MAX_PAGE, type SearchQuery, wordPatterns } from './search-query';
import type { ProductCard } from './types';

const PAGE_SIZE = 24;

export interface SearchResult {
  products: ProductCard[];
  total: number;
  /** How many pages there are to leaf through. */
  pages: number;
}

/** What matches every word in name, brand, keywords or category. No words: everything. */
export async function searchProducts(query: SearchQuery): Promise<SearchResult> {
  const { rows, total } = await findProducts(reader(), {
    patterns: wordPatterns(query.text),
    prefix: query.text === '' ? undefined : `${likeText(query.text)}%`,
    categoryId: query.category,
    order: query.sort,
    limit: PAGE_SIZE,
    offset: (query.page - 1) * PAGE_SIZE,
  });
  return {
    products: await cardsOf(rows),
    total,
    pages: Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE))),
  };
}
