/** What tells that pages of goods are out of date, read in a few milliseconds however many goods there are. */
import { and, asc, count, gt, lt, max, or, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { products, stockChanges } from '../schema';
import { categoriesInOrder } from './catalogue';

/** Rows of the shelf's history that are looked through: those of transactions that are about to end come later than newer ones. */
export const WINDOW = 2_000;

export interface CatalogueState {
  /** Differs after every change of a product, its variants or a category. */
  goods: string;
  /** The newest row of the shelf's history. */
  newest: number;
  /** Of the newest {@link WINDOW} rows, those after which a page shows another stock. */
  noticed: number[];
}

/** @param few more units than that are all the same to a page. */
export async function catalogueState(db: Db, few: number): Promise<CatalogueState> {
  const [goods] = await db
    .select({ products: count(), versions: sql<number>`coalesce(sum(${products.version}), 0)` })
    .from(products);
  const [last] = await db.select({ id: max(stockChanges.id) }).from(stockChanges);
  const newest = last?.id ?? 0;
  const before = sql<number>`${stockChanges.left} - ${stockChanges.units}`;
  const noticed = await db
    .select({ id: stockChanges.id })
    .from(stockChanges)
    .where(and(gt(stockChanges.id, newest - WINDOW), or(lt(stockChanges.left, few), sql`${before} < ${few}`)))
    .orderBy(asc(stockChanges.id));
  return {
    goods: JSON.stringify([goods, await categoriesInOrder(db)]),
    newest,
    noticed: noticed.map(({ id }) => id),
  };
}
