/** Reads of the catalogue. Every one walks an index; none is repeated per product. */
import { and, asc, desc, eq, getTableColumns, inArray, min, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, products, variants } from '@/db/schema';
import type { Picture } from '@/db/types';

export type CategoryRow = typeof categories.$inferSelect;
export type VariantRow = typeof variants.$inferSelect;
export type ProductRow = typeof products.$inferSelect;

/** What a listing needs of a product. */
export const cardColumns = {
  id: products.id,
  categoryId: products.categoryId,
  name: products.name,
  brand: products.brand,
  pictures: products.pictures,
};
export type ProductCardRow = Pick<ProductRow, keyof typeof cardColumns>;

export async function categoriesInOrder(db: Db): Promise<CategoryRow[]> {
  return db.select().from(categories).orderBy(asc(categories.position), asc(categories.id));
}

export async function categoryById(db: Db, id: string): Promise<CategoryRow | undefined> {
  const [row] = await db.select().from(categories).where(eq(categories.id, id));
  return row;
}

/** The pictures of the first product of each category that has one. */
export async function firstPictures(db: Db): Promise<{ categoryId: string; pictures: Picture[] }[]> {
  const first = db
    .select({ categoryId: products.categoryId, position: min(products.position).as('first_position') })
    .from(products)
    .where(eq(products.active, true))
    .groupBy(products.categoryId)
    .as('first');
  return db
    .select({ categoryId: products.categoryId, pictures: products.pictures })
    .from(products)
    .innerJoin(first, and(eq(first.categoryId, products.categoryId), eq(first.position, products.position)))
    .where(eq(products.active, true))
    .orderBy(asc(products.id));
}

export async function newestProducts(db: Db, limit: number): Promise<ProductCardRow[]> {
  return db
    .select(cardColumns)
    .from(products)
    .where(and(eq(products.active, true), isSold))
    .orderBy(desc(products.createdAt), desc(products.id))
    .limit(limit);
}

export async function activeProduct(
  db: Db,
  id: string,
): Promise<{ product: ProductRow; category: CategoryRow } | undefined> {
  const [row] = await db
    .select({ product: getTableColumns(products), category: getTableColumns(categories) })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(and(eq(products.id, id), eq(products.active, true)));
  return row;
}

/** What of all these products is on sale, at once, in the order of each product's own list. */
export async function variantsOfProducts(db: Db, productIds: readonly string[]): Promise<VariantRow[]> {
  if (productIds.length === 0) return [];
  return db
    .select()
    .from(variants)
    .where(and(inArray(variants.productId, [...productIds]), eq(variants.active, true)))
    .orderBy(asc(variants.productId), asc(variants.position), asc(variants.id));
}

/** A product without variants on sale has no page. */
export const isSold = sql`exists (select 1 from ${variants} where ${variants.productId} = ${products.id} and ${variants.active} = true)`;

export async function activeProductIds(db: Db): Promise<string[]> {
  const rows = await db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.active, true), isSold))
    .orderBy(asc(products.id));
  return rows.map((row) => row.id);
}

/** For the sitemap: the same products, each with its pictures and its last change. */
export async function productsForSitemap(
  db: Db,
): Promise<Pick<ProductRow, 'id' | 'pictures' | 'updatedAt' | 'createdAt'>[]> {
  const { id, pictures, updatedAt, createdAt } = products;
  return db
    .select({ id, pictures, updatedAt, createdAt })
    .from(products)
    .where(and(eq(products.active, true), isSold))
    .orderBy(asc(products.id));
}

/** In small letters, with straight apostrophes: printed text has curly ones, keyboards straight ones. */
export const comparable = (text: SQL) =>
  sql`replace(replace(replace(replace(lower(${text}), '‘', ''''), '’', ''''), 'ʼ', ''''), '′', '''')`;

/** SQLite would walk all that is active where the two stand side by side: "not withdrawn" leads it to the ids. */
const among = (ids: readonly string[]) => and(inArray(products.id, [...ids]), ne(products.active, false));

/** In the order of the ids; those that are on sale no more are left out. */
export async function productsById(db: Db, ids: readonly string[]): Promise<ProductCardRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.select(cardColumns).from(products).where(among(ids));
  return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}
