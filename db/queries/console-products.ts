/** Goods as the console lists and changes them: those that are no longer offered, too. */
import { and, asc, count, eq, inArray, lte, max, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { categories, products, variants } from '../schema';
import { comparable, type ProductRow, type VariantRow } from './catalogue';
import { type Page, pageOf } from './keyset';

const listColumns = {
  id: products.id,
  name: products.name,
  brand: products.brand,
  category: categories.name,
  pictures: products.pictures,
  active: products.active,
  createdAt: products.createdAt,
};
export type ProductListRow = Pick<
  ProductRow,
  'id' | 'name' | 'brand' | 'pictures' | 'active' | 'createdAt'
> & {
  category: string;
};

export interface ProductListFilter {
  active: boolean;
  /** Only those of which a variant on sale has so many units or fewer. */
  lowAt?: number | undefined;
  categoryId?: string | undefined;
  /** LIKE patterns, as of the shop's search: each must be in name and brand, or in a SKU. */
  patterns: readonly string[];
}

export async function productsBeyond(
  db: Db,
  { active, lowAt, categoryId, patterns }: ProductListFilter,
  page: Page,
): Promise<ProductListRow[]> {
  const { beyond, order } = pageOf(products, page);
  return db
    .select(listColumns)
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(
      and(
        eq(products.active, active),
        categoryId === undefined ? undefined : eq(products.categoryId, categoryId),
        lowAt === undefined
          ? undefined
          : hasVariant(db, and(eq(variants.active, true), lte(variants.available, lowAt))),
        ...patterns.map((pattern) => matches(db, pattern)),
        beyond,
      ),
    )
    .orderBy(...order)
    .limit(page.limit);
}

function hasVariant(db: Db, which: SQL | undefined): SQL {
  const found = db
    .select({ one: sql`1` })
    .from(variants)
    .where(and(eq(variants.productId, products.id), which));
  return sql`exists ${found}`;
}

function matches(db: Db, pattern: string): SQL {
  const like = (text: SQL) => sql`${comparable(text)} like lower(${pattern}) escape '\\'`;
  return sql`(${like(sql`${products.name} || ' ' || ${products.brand}`)} or ${hasVariant(db, like(sql`${variants.id}`))})`;
}

/** Of all these products at once: what is on sale of each. */
export async function shelvesOf(db: Db, productIds: readonly string[], lowAt: number) {
  if (productIds.length === 0) return [];
  return db
    .select({
      productId: variants.productId,
      variants: count(),
      units: sql<number>`sum(${variants.available})`,
      low: sql<number>`sum(case when ${variants.available} <= ${lowAt} then 1 else 0 end)`,
      least: sql<number>`min(${variants.pricePaise})`,
      most: sql<number>`max(${variants.pricePaise})`,
    })
    .from(variants)
    .where(and(inArray(variants.productId, [...productIds]), eq(variants.active, true)))
    .groupBy(variants.productId);
}

export async function productById(db: Db, id: string): Promise<ProductRow | undefined> {
  return (await db.select().from(products).where(eq(products.id, id)))[0];
}

/** All of a product, in its order. */
export async function everyVariantOf(db: Db, productId: string): Promise<VariantRow[]> {
  return db
    .select()
    .from(variants)
    .where(eq(variants.productId, productId))
    .orderBy(asc(variants.position), asc(variants.id));
}

export async function variantById(db: Db, id: string): Promise<VariantRow | undefined> {
  return (await db.select().from(variants).where(eq(variants.id, id)))[0];
}

/** Where a new product of this category stands: behind the others. */
export async function nextPosition(db: Db, categoryId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(products.position) })
    .from(products)
    .where(eq(products.categoryId, categoryId));
  return (row?.last ?? -1) + 1;
}

/** Adds to the shelf, or takes from it, unless too few are there. @returns how many are there now; undefined where nothing was done. */
export async function moveUnits(tx: Db, variantId: string, units: number): Promise<number | undefined> {
  const [row] = await tx
    .update(variants)
    .set({ available: sql`${variants.available} + ${units}` })
    .where(and(eq(variants.id, variantId), sql`${variants.available} + ${units} >= 0`))
    .returning({ available: variants.available });
  return row?.available;
}

/** @returns false where another category has the name. */
export async function renameCategory(tx: Db, id: string, name: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(and(ne(categories.id, id), eq(sql`lower(${categories.name})`, name.toLowerCase())));
  if (other) return false;
  await tx.update(categories).set({ name }).where(eq(categories.id, id));
  return true;
}
