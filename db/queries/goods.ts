/** All goods at once, for files of them: read whole, written in statements of many rows. */
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { categories, products, variants } from '../schema';
import type { CategoryRow, ProductRow, VariantRow } from './catalogue';

/** In the order in which the shop shows them. */
export async function allGoods(
  db: Db,
): Promise<{ categories: CategoryRow[]; products: ProductRow[]; variants: VariantRow[] }> {
  return {
    categories: await db.select().from(categories).orderBy(asc(categories.position), asc(categories.id)),
    products: await db
      .select(getTableColumns(products))
      .from(products)
      .innerJoin(categories, eq(categories.id, products.categoryId))
      .orderBy(asc(categories.position), asc(products.position), asc(products.id)),
    variants: await db
      .select()
      .from(variants)
      .orderBy(asc(variants.productId), asc(variants.position), asc(variants.id)),
  };
}

export async function hasProducts(db: Db): Promise<boolean> {
  return (await db.select({ id: products.id }).from(products).limit(1)).length > 0;
}

/** One that is there stays as it is. */
export async function insertCategories(tx: Db, rows: readonly CategoryRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(categories)
      .values([...rows])
      .onConflictDoNothing();
}

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535. */
export const ROWS_AT_ONCE = 500;

/** Whole rows: those that are there become these. */
export async function putProducts(tx: Db, rows: readonly ProductRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { id, ...rest } = getTableColumns(products);
  await tx
    .insert(products)
    .values([...rows])
    .onConflictDoUpdate({ target: id, set: written(rest) });
}

/** The same; `available` too, so that they are of the same transaction as what was read. */
export async function putVariants(tx: Db, rows: readonly VariantRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { id, ...rest } = getTableColumns(variants);
  await tx
    .insert(variants)
    .values([...rows])
    .onConflictDoUpdate({ target: id, set: written(rest) });
}

/** Every column as the statement's own row has it. */
const written = (columns: Readonly<Record<string, { name: string }>>) =>
  Object.fromEntries(
    Object.entries(columns).map(([key, { name }]) => [key, sql`excluded.${sql.identifier(name)}`]),
  );
