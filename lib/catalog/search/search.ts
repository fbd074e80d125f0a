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
  const { rows, total } = await (query.sort === 'relevance' ? inOrder(query) : sorted(query));
  return {
    products: await cardsOf(rows),
    total,
    pages: Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE))),
  };
}

const offsetOf = ({ page }: SearchQuery) => (page - 1) * PAGE_SIZE;

/** As the words have it, or the merchant: the index knows both without reading every product. */
async function inOrder(query: SearchQuery) {
  const { text, category } = query;
  const found = await findGoods(text, { category, offset: offsetOf(query), limit: PAGE_SIZE });
  const rows = await productsById(
    reader(),
    found.texts.map(({ id }) => id),
  );
  return { rows, total: text === '' ? found.total : Math.min(MOST, found.total) };
}

async function sorted(query: SearchQuery) {
  const { text, category, sort } = query;
  const found = text === '' ? undefined : await findGoods(text, { category, limit: MOST });
  return findProducts(reader(), {
    ...(found && { ids: found.texts.map(({ id }) => id) }),
    categoryId: category,
    order: sort,
    limit: PAGE_SIZE,
    offset: offsetOf(query),
  });
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
