/** What the catalogue's pages read. Each function is a fixed number of queries, however long its list. */
import 'server-only';
import { reader } from '@/db/client';
import {
  activeProduct,
  activeProductIds,
  categoriesInOrder,
  firstPictures,
  newestProducts,
  type ProductCardRow,
  productsForSitemap,
  type VariantRow,
  variantsOfProducts,
} from '@/db/queries/catalogue';
import { orEmptyAtBuild } from './at-build';
import { categoryPicture } from './pictures/category-picture';
import type { CategoryLink, CategoryTile, ProductCard, ProductView } from './types';
import { categoryTile, productCards, productView } from './views';

const SHELF = 8;

/** For navigation: every category, in the merchant's order. */
export function categoryLinks(): Promise<CategoryLink[]> {
  return orEmptyAtBuild(
    async () => (await categoriesInOrder(reader())).map(({ id, name }) => ({ id, name })),
    [],
  );
}

/** Every category with its own picture, or one of something in it. */
export function categoryTiles(): Promise<CategoryTile[]> {
  return orEmptyAtBuild(async () => {
    const pictures = new Map(
      (await firstPictures(reader())).map(({ categoryId, pictures: [first] }) => [categoryId, first]),
    );
    const rows = await categoriesInOrder(reader());
    return rows.map((row) => categoryTile(row, categoryPicture(row.id) ?? pictures.get(row.id)));
  }, []);
}

/** The newest things in the shop. */
export function homeShelf(): Promise<ProductCard[]> {
  return orEmptyAtBuild(async () => cardsOf(await newestProducts(reader(), SHELF)), []);
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

/**
 * The cards of these products, with one more query for all of their variants.
 * @param counts which variants a card is of: of a product that has none of them any more, all.
 */
export async function cardsOf(
  rows: readonly ProductCardRow[],
  counts: (variant: VariantRow) => boolean = () => true,
): Promise<ProductCard[]> {
  const variants = await variantsOfProducts(
    reader(),
    rows.map((row) => row.id),
  );
  const counting = variants.filter(counts);
  const shown = new Set(counting.map(({ productId }) => productId));
  return productCards(rows, [...counting, ...variants.filter(({ productId }) => !shown.has(productId))]);
}
