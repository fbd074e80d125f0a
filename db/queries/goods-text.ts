/** The goods as search reads them: what is written about each, without prices and stock. */
import { asc, count, eq, max, sum } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, products, variants } from '@/db/schema';

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
}

/** Of all that is on sale, in two queries. */
export async function goodsAsText(db: Db): Promise<GoodsText[]> {
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
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(eq(products.active, true))
    .orderBy(asc(products.position), asc(products.id));
  const kinds = new Map<string, { options: Set<string>; skus: string[] }>();
  for (const { id, productId, options } of await db
    .select({ id: variants.id, productId: variants.productId, options: variants.options })
    .from(variants)
    .where(eq(variants.active, true))) {
    const kind = kinds.get(productId) ?? { options: new Set(), skus: [] };
    for (const value of Object.values(options)) kind.options.add(value);
    kind.skus.push(id);
    kinds.set(productId, kind);
  }
  return rows.flatMap((row) => {
    const kind = kinds.get(row.id);
    // A product without variants is not for sale.
    return kind ? [{ ...row, options: [...kind.options].join(' '), skus: kind.skus.join(' ') }] : [];
  });
}

/** Changes with everything that {@link goodsAsText} reads; a sale changes nothing of it. */
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
