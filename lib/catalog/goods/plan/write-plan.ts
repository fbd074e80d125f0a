/** Writes what an import changes, in the transaction that the plan was made in. */
import type { Db } from '@/db/client';
import { insertCategories, putProducts, putVariants, ROWS_AT_ONCE } from '@/db/queries/goods';
import { recordStockChanges } from '@/db/queries/stock-changes';
import type { Plan } from './types';

/** How far it is: `what`, how many of how many. */
export type Progress = (what: string, done: number, total: number) => void;

/** @param note beside every change of stock: the file's name. */
export async function writePlan(
  tx: Db,
  { categories, products, variants, stock }: Plan,
  { now, note, progress }: { now: number; note: string; progress: Progress },
): Promise<void> {
  await insertCategories(tx, categories);
  const changes = stock.map((change) => ({ ...change, at: now, note }));
  await inParts(
    products,
    (rows) => putProducts(tx, rows),
    (done) => progress('products', done, products.length),
  );
  await inParts(
    variants,
    (rows) => putVariants(tx, rows),
    (done) => progress('variants', done, variants.length),
  );
  await inParts(changes, (rows) => recordStockChanges(tx, rows));
}

async function inParts<T>(
  rows: readonly T[],
  write: (part: readonly T[]) => Promise<void>,
  told: (done: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await write(rows.slice(from, from + ROWS_AT_ONCE));
    told(Math.min(from + ROWS_AT_ONCE, rows.length));
  }
}
