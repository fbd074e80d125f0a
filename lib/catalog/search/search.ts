import 'server-only';
import { reader } from '@/db/client';
import { type CategoryRow, categoryById, productsById } from '@/db/queries/catalogue';
import { type GoodsText, goodsAsText } from '@/db/queries/goods-text';
import { cardsOf } from '../catalogue';
import { categoryPicture } from '../pictures/category-picture';
import type { CategoryView, ProductCard } from '../types';
import { categoryTile } from '../views';
import { type FacetGroup, Facets } from './facets';
import { currentGoods, type Goods } from './goods-index';
import { type Found, narrowed, PAGE_SIZE } from './narrowed';
import { MAX_PAGE, readSearch, type SearchQuery, searchPath } from './search-query';
import { askedWords } from './terms';

export interface Listing {
  products: ProductCard[];
  total: number;
  /** How many pages there are to leaf through. */
  pages: number;
  /** What is left to choose. */
  groups: readonly FacetGroup[];
  inTheWay: Found['inTheWay'];
}

/**
 * What any of the words says something about, best first; no words: everything. Words may be begun, or be a letter or two off.
 * Of that what is all that was chosen.
 */
export async function searchProducts(query: SearchQuery): Promise<Listing> {
  const goods = await currentGoods();
  const found = goods.found.get(searchPath({ ...query, page: 1 }), () => findIn(goods, query));
  return listingOf(found, query);
}

function findIn({ index, facets, byCategory }: Goods, query: SearchQuery): Found {
  const { text, shelf } = query;
  if (text === '') {
    return narrowed(facets, query, among(shelf === undefined ? facets.goods : (byCategory.get(shelf) ?? [])));
  }
  return narrowed(facets, query, (limit, keep) => index.search(askedWords(text), limit, keep).texts);
}

const among =
  (goods: readonly GoodsText[]) =>
  (limit: number, keep: (one: GoodsText) => boolean): readonly GoodsText[] =>
    goods.filter(keep).slice(0, limit);

/** Each card has the price of what was chosen: of a phone with 256 GB, where that is asked for. */
async function listingOf(found: Found, { page }: SearchQuery): Promise<Listing> {
  const shown = found.goods.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows = await productsById(
    reader(),
    shown.map(({ id }) => id),
  );
  const matching = new Set(shown.flatMap((one) => found.narrowing.matching(one).map(({ id }) => id)));
  return {
    products: await cardsOf(rows, ({ id }) => matching.has(id)),
    total: found.total,
    pages: Math.min(MAX_PAGE, Math.max(1, Math.ceil(found.total / PAGE_SIZE))),
    groups: found.groups,
    inTheWay: found.inTheWay,
  };
}

export interface CategoryPage extends Listing {
  category: CategoryView;
}

/**
 * A category with nothing chosen, in the merchant's order; undefined when there is none of that id. Its page is kept, so it reads
 * the database, of which the goods in memory may be seconds behind.
 */
export async function categoryPage(id: string): Promise<CategoryPage | undefined> {
  const row = await categoryById(reader(), id);
  if (!row) return undefined;
  const query = readSearch({}, id);
  const facets = new Facets(await goodsAsText(reader(), id));
  const listing = await listingOf(narrowed(facets, query, among(facets.goods)), query);
  return ofCategory(row, listing);
}

/** A category as somebody wants to see it, by its address. */
export async function narrowedCategory(query: SearchQuery): Promise<CategoryPage | undefined> {
  const row = query.shelf === undefined ? undefined : await categoryById(reader(), query.shelf);
  if (!row) return undefined;
  return ofCategory(row, await searchProducts(query));
}

const ofCategory = (row: CategoryRow, listing: Listing): CategoryPage => ({
  ...listing,
  category: {
    ...categoryTile(row, categoryPicture(row.id) ?? listing.products[0]?.picture),
    blurb: row.blurb,
  },
});

const MOST_SUGGESTIONS = 6;
/** Of the best score: what only begins like one of the words is found by a search, and not suggested. */
const WORTH_SUGGESTING = 0.3;
/** Of several goods of one name it is suggested once. */
const LOOKED_AT = 60;

/** Names of goods for what somebody has begun to type. */
export async function suggestions(text: string): Promise<string[]> {
  if (text === '') return [];
  const { index } = await currentGoods();
  const names = index
    .search(askedWords(text), LOOKED_AT, undefined, WORTH_SUGGESTING)
    .texts.map(({ name }) => name);
  return [...new Set(names)].slice(0, MOST_SUGGESTIONS);
}
