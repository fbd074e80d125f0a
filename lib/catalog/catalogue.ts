/** What the catalogue's pages read. Each function is a fixed number of queries, however long its list. */
import 'server-only';
import { reader } from '@/db/client';
import {
  activeProduct,
  activeProductIds,
  categoriesInOrder,
  categoryById,
  firstPictures,
  newestProducts,
  type ProductCardRow,
  productsForSitemap,
  productsOfCategory,
  variantsOfProducts,
} from '@/db/queries/catalogue';
import { orEmptyAtBuild } from './at-build';
import { categoryPicture } from './pictures/category-picture';
import type { CategoryLink, CategoryPage, CategoryView, ProductCard, ProductView } from './types';
import { categoryView, productCards, productView } from './views';

const SHELF = 8;
const CATEGORY_PAGE = 48;

/** For navigation: every category, in the merchant's order. */
export function categoryLinks(): Promise<CategoryLink[]> {
  return orEmptyAtBuild(
    async () => (await categoriesInOrder(reader())).map(({ id, name }) => ({ id, name })),
    [],
  );
}

/** Every category with its own picture, or one of something in it. */
export function categoryTiles(): Promise<CategoryView[]> {
  return orEmptyAtBuild(async () => {
    const pictures = new Map(
      (await firstPictures(reader())).map(({ categoryId, pictures: [first] }) => [categoryId, first]),
    );
    const rows = await categoriesInOrder(reader());
    return rows.map((row) => categoryView(row, categoryPicture(row.id) ?? pictures.get(row.id)));
  }, []);
}

/** The newest things in the shop. */
export function homeShelf(): Promise<ProductCard[]> {
  return orEmptyAtBuild(async () => cardsOf(await newestProducts(reader(), SHELF)), []);
}

/** A category and what is in it; undefined when there is none of that id. */
export async function categoryPage(id: string): Promise<CategoryPage | undefined> {
  const row = await categoryById(reader(), id);
  if (!row) return undefined;
  const rows = await productsOfCategory(reader(), id, CATEGORY_PAGE + 1);
  return {
    category: categoryView(row, categoryPicture(id) ?? rows[0]?.pictures[0]),
    products: await cardsOf(rows.slice(0, CATEGORY_PAGE)),
    more: rows.length > CATEGORY_PAGE,
  };
}

/** A product that is on sale; undefined when there is none of that id. */
export async function product(id: string): Promise<ProductView | undefined> {
  const found = await activeProduct(reader(), id);
  if (!found) return undefined;
  return productView(found.product, found.category, await variantsOfProducts(reader(), [id]));
}

/** What a product is sold as, now: an action must not read it from a page that was drawn earlier. */
export function variantsOfProduct(id: string): Promise<{ id: string; options: Record<string, string> }[]> {
  return variantsOfProducts(reader(), [id]);
}

/** The ids of all products on sale, for prerendering. */
export function productIds(): Promise<string[]> {
  return orEmptyAtBuild(() => activeProductIds(reader()), []);
}

/** The same with what a sitemap says of them. `changedAt`: UTC milliseconds. */
export function sitemapProducts(): Promise<{ id: string; pictures: string[]; changedAt: number }[]> {
  return orEmptyAtBuild(
    async () =>
      (await productsForSitemap(reader())).map(({ id, pictures, updatedAt, createdAt }) => ({
        id,
        pictures: pictures.map(({ src }) => src),
        changedAt: Math.max(updatedAt, createdAt),
      })),
    [],
  );
}

/** The cards of these products, with one more query for all of their variants. */
export async function cardsOf(rows: readonly ProductCardRow[]): Promise<ProductCard[]> {
  return productCards(
    rows,
    await variantsOfProducts(
      reader(),
      rows.map((row) => row.id),
    ),
  );
}
