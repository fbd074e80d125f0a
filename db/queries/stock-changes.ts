/** Why the number on the shelf changed. Written in the transaction of the change. */
import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { stockChanges } from '../schema';
import { type Page, pageOf } from './keyset';
import { callStockAlerts } from './stock-alerts';

type Row = typeof stockChanges.$inferInsert;
/** Null where nobody of the console did it, or no order was the reason. */
export type StockChange = Pick<Row, 'variantId' | 'at' | 'units' | 'left' | 'why'> &
  Partial<Pick<Row, 'orderId' | 'actor' | 'note'>>;

/** A change of nothing is none, and leaves no row. */
export async function recordStockChange(tx: Db, change: StockChange): Promise<void> {
  await recordStockChanges(tx, [change]);
}

/**
 * Many at once, in one statement: of at most as many as a statement takes values for. Whoever waits for one of them to be back
 * is told, whatever put it on the shelf.
 */
export async function recordStockChanges(tx: Db, changes: readonly StockChange[]): Promise<void> {
  const real = changes.filter(({ units }) => units !== 0);
  if (real.length === 0) return;
  await tx.insert(stockChanges).values(real);
  const back = real.filter(({ units, left }) => units > 0 && left > 0);
  await callStockAlerts(
    tx,
    back.map(({ variantId }) => variantId),
    Math.max(...real.map(({ at }) => at)),
  );
}

export type StockChangeRow = typeof stockChanges.$inferSelect;

/** The oldest one first. */
export async function stockChangesOfOrder(db: Db, orderId: string): Promise<StockChangeRow[]> {
  return db
    .select()
    .from(stockChanges)
    .where(eq(stockChanges.orderId, orderId))
    .orderBy(asc(stockChanges.id));
}

/** Of one variant. */
export async function stockChangesBeyond(db: Db, variantId: string, page: Page): Promise<StockChangeRow[]> {
  const { beyond, order } = pageOf({ createdAt: stockChanges.at, id: stockChanges.id }, page);
  return db
    .select()
    .from(stockChanges)
    .where(and(eq(stockChanges.variantId, variantId), beyond))
    .orderBy(...order)
    .limit(page.limit);
}
