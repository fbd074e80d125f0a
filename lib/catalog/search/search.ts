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

/** As many as anybody can leaf through. */
const MOST = MAX_PAGE * PAGE_SIZE;

/** What any of the words says something about, best first. No words: everything. */
export async function searchProducts(query: SearchQuery): Promise<SearchResult> {
  const { text, category, sort, page } = query;
  const offset = (page - 1) * PAGE_SIZE;
  const inOrder = sort === 'relevance';
  const asked = inOrder ? { category, offset, limit: PAGE_SIZE } : { category, limit: MOST };
  // The index knows how many there are, and their order, without reading every product.
  const found = await findGoods(text, asked);
  const ids = found.texts.map(({ id }) => id);
  const rows = inOrder
    ? await productsById(reader(), ids)
    : await findProducts(reader(), {
        ...(text !== '' && { ids }),
        ...{ categoryId: category, order: sort, limit: PAGE_SIZE, offset },
      });
  const total = text === '' ? found.total : Math.min(MOST, found.total);
  return {
    products: await cardsOf(rows),
    total,
    pages: Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE))),
  };
}

const MOST_SUGGESTIONS = 6;
/** Of several goods of one name it is suggested once. */
const LOOKED_AT = 60;

/** Names of goods for what somebody has begun to type. */
export async function suggestions(text: string): Promise<string[]> {
  if (text === '') return [];
  const { texts } = await findGoods(text, { limit: LOOKED_AT });
  const names = texts.map(({ name }) => name);
  return [...new Set(names)].slice(0, MOST_SUGGESTIONS);
}
