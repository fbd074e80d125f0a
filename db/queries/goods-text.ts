/** The goods as search and filters read them: what is written about each, and what it is sold as. */
import { and, asc, count, eq, gt, inArray, max, sum } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, products, stockChanges, variants } from '@/db/schema';
import { WINDOW } from './catalogue-changes';

/** A variant, as filters read it. */
export interface SoldAs {
  id: string;
  options: Record<string, string>;
  pricePaise: number;
  inStock: boolean;
}

export interface GoodsText {
  id: string;
  categoryId: string;
  name: string;
  brand: string;
  category: string;
  summary: string;
  description: string;
  keywords: string;
  options: string;
  skus: string;
  /** UTC milliseconds. */
  createdAt: number;
  /** At least one, in the merchant's order. */
  variants: SoldAs[];
}

type Placed = Pick<typeof variants.$inferSelect, 'id' | 'position'>;
const byPosition = (one: Placed, other: Placed) =>
  one.position - other.position || (one.id < other.id ? -1 : 1);

/** Of all that is on sale, or of one category, in two queries, in the merchant's order. */
export async function goodsAsText(db: Db, categoryId?: string): Promise<GoodsText[]> {
  const onSale = and(
    eq(products.active, true),
    categoryId === undefined ? undefined : eq(products.categoryId, categoryId),
  );
  const rows = await db
    .select({
      id: products.id,
      categoryId: products.categoryId,
      name: products.name,
      brand: products.brand,
      category: categories.name,
      summary: products.summary,
      description: products.description,
      keywords: products.keywords,
      createdAt: products.createdAt,
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(onSale)
    .orderBy(asc(products.position), asc(products.id));
  // Put in order here: the engines would walk all variants in the order of an index, however few are wanted.
  const kinds = await db
    .select({
      id: variants.id,
      productId: variants.productId,
      options: variants.options,
      pricePaise: variants.pricePaise,
      available: variants.available,
      position: variants.position,
    })
    .from(variants)
    .where(
      and(
        eq(variants.active, true),
        categoryId === undefined
          ? undefined
          : inArray(variants.productId, db.select({ id: products.id }).from(products).where(onSale)),
      ),
    );
  const byProduct = Map.groupBy(kinds, ({ productId }) => productId);
  return rows.flatMap((row) => {
    const own = byProduct.get(row.id)?.sort(byPosition);
    // A product without variants is not for sale.
    if (!own) return [];
    const options = new Set(own.flatMap((one) => Object.values(one.options)));
    return [
      {
        ...row,
        options: [...options].join(' '),
        skus: own.map(({ id }) => id).join(' '),
        variants: own.map(({ id, options, pricePaise, available }) => ({
          ...{ id, options, pricePaise },
          inStock: available > 0,
        })),
      },
    ];
  });
}

/** Changes with everything that {@link goodsAsText} reads but stock. */
export async function goodsVersion(db: Db): Promise<string> {
  const [all] = await db
    .select({
      products: count(),
      version: sum(products.version),
      updatedAt: max(products.updatedAt),
      createdAt: max(products.createdAt),
    })
    .from(products)
    .where(eq(products.active, true));
  const [kinds] = await db.select({ variants: count() }).from(variants).where(eq(variants.active, true));
  const names = await db.select({ name: categories.name }).from(categories).orderBy(asc(categories.id));
  return JSON.stringify([all, kinds, names]);
}

/** The newest row of the shelf's history; 0 where there is none. */
export async function newestStockChange(db: Db): Promise<number> {
  const [last] = await db.select({ id: max(stockChanges.id) }).from(stockChanges);
  return last?.id ?? 0;
}

/**
 * Which variants can be had, of those whose stock has changed since this row. Some rows from before it are read again: those of
 * transactions that were about to end come later than newer ones.
 */
export async function stockSince(db: Db, row: number): Promise<{ id: string; inStock: boolean }[]> {
  const changed = db
    .select({ id: stockChanges.variantId })
    .from(stockChanges)
    .where(gt(stockChanges.id, row - WINDOW));
  const rows = await db
    .select({ id: variants.id, available: variants.available })
    .from(variants)
    .where(inArray(variants.id, changed));
  return rows.map(({ id, available }) => ({ id, inStock: available > 0 }));
}
