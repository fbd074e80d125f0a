/** Neighbours of a product in its category, in the merchant's order: along the index, a fixed number of rows. */
import { and, asc, eq, gt, gte, lt, lte, ne, or } from 'drizzle-orm';
import type { Db } from '../client';
import { products } from '../schema';
import { cardColumns, isSold, type ProductCardRow, type ProductRow } from './catalogue';

type Place = Pick<ProductRow, 'id' | 'categoryId' | 'brand' | 'position'>;

export async function productPlace(db: Db, id: string): Promise<Place | undefined> {
  const { categoryId, brand, position } = products;
  const [row] = await db
    .select({ id: products.id, categoryId, brand, position })
    .from(products)
    .where(eq(products.id, id));
  return row;
}

/** Those after it; at the end of the list they go on from its beginning. Never the product itself. */
export async function neighboursOf(
  db: Db,
  { id, categoryId, position }: Place,
  limit: number,
): Promise<ProductCardRow[]> {
  const among = (side: 'after' | 'before', most: number) => {
    const [beyond, from] = side === 'after' ? [gt, gte] : [lt, lte];
    return db
      .select(cardColumns)
      .from(products)
      .where(
        and(
          eq(products.categoryId, categoryId),
          eq(products.active, true),
          isSold,
          // A bound of its own, by which the index is entered.
          from(products.position, position),
          or(ne(products.position, position), beyond(products.id, id)),
        ),
      )
      .orderBy(asc(products.position), asc(products.id))
      .limit(most);
  };
  const after = await among('after', limit);
  return after.length === limit ? after : [...after, ...(await among('before', limit - after.length))];
}
