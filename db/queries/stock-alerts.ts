/** Who is told when something is back: asked for on the product's page, due with the change of stock, told by mail, once. */
import { randomUUID } from 'node:crypto';
import { and, asc, count, eq, getTableColumns, inArray, lt } from 'drizzle-orm';
import type { Db } from '../client';
import { products, stockAlerts, variants } from '../schema';
import { addMessages } from './outbox';

export type StockAlertRow = typeof stockAlerts.$inferSelect;

/** An address that waits already is left as it is; one that was told before waits again. */
export async function addStockAlert(tx: Db, alert: Omit<StockAlertRow, 'state'>): Promise<void> {
  await tx
    .insert(stockAlerts)
    .values({ ...alert, state: 'waiting' })
    .onConflictDoUpdate({
      target: [stockAlerts.variantId, stockAlerts.email],
      set: { state: 'waiting', createdAt: alert.createdAt },
      setWhere: eq(stockAlerts.state, 'told'),
    });
}

/** Whether so many wait for this variant. */
export async function stockAlertsAreFull(tx: Db, variantId: string, most: number): Promise<boolean> {
  const waiting = and(eq(stockAlerts.variantId, variantId), eq(stockAlerts.state, 'waiting'));
  const last = await tx
    .select({ id: stockAlerts.id })
    .from(stockAlerts)
    .where(waiting)
    .limit(1)
    .offset(most - 1);
  return last.length > 0;
}

/**
 * Writes a message for everybody who waits for one of these. Two that put units back at once tell nobody twice: the state is
 * changed by one of them alone.
 */
export async function callStockAlerts(tx: Db, variantIds: readonly string[], now: number): Promise<void> {
  if (variantIds.length === 0) return;
  const due = await tx
    .update(stockAlerts)
    .set({ state: 'due' })
    .where(and(inArray(stockAlerts.variantId, [...variantIds]), eq(stockAlerts.state, 'waiting')))
    .returning({ id: stockAlerts.id });
  for (let from = 0; from < due.length; from += MESSAGES_AT_ONCE) {
    const rows = due.slice(from, from + MESSAGES_AT_ONCE).map(({ id }) => ({
      ...{ id: randomUUID(), kind: 'back-in-stock' as const, fact: id, amountPaise: 0 },
      ...{ state: 'waiting' as const, nextAttemptAt: now, createdAt: now },
    }));
    await addMessages(tx, rows);
  }
}

/** As many as a statement takes values for. */
const MESSAGES_AT_ONCE = 500;

export interface StockAlert extends StockAlertRow {
  productId: string;
  productName: string;
  options: Record<string, string>;
  /** Units that can be ordered now; none of what is offered no more. */
  available: number;
}

export async function stockAlertById(db: Db, id: string): Promise<StockAlert | undefined> {
  const [row] = await db
    .select({
      ...getTableColumns(stockAlerts),
      productId: products.id,
      productName: products.name,
      options: variants.options,
      available: variants.available,
      offered: variants.active,
      sold: products.active,
    })
    .from(stockAlerts)
    .innerJoin(variants, eq(variants.id, stockAlerts.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(stockAlerts.id, id));
  if (!row) return undefined;
  const { offered, sold, ...alert } = row;
  return { ...alert, available: offered && sold ? alert.available : 0 };
}

/** After its message: sent, or none was sent and the next units call again. */
export async function setStockAlert(tx: Db, id: string, state: 'waiting' | 'told'): Promise<void> {
  await tx
    .update(stockAlerts)
    .set({ state })
    .where(and(eq(stockAlerts.id, id), eq(stockAlerts.state, 'due')));
}

/** Of one person, oldest first. */
export async function stockAlertsOf(db: Db, email: string): Promise<StockAlertRow[]> {
  return db
    .select()
    .from(stockAlerts)
    .where(eq(stockAlerts.email, email))
    .orderBy(asc(stockAlerts.createdAt), asc(stockAlerts.id));
}

/** @returns how many went. */
export async function deleteStockAlertsOf(tx: Db, email: string): Promise<number> {
  const gone = await tx
    .delete(stockAlerts)
    .where(eq(stockAlerts.email, email))
    .returning({ id: stockAlerts.id });
  return gone.length;
}

/** Those that were asked for before `before`. @returns how many went. */
export async function deleteOldStockAlerts(tx: Db, before: number, limit: number): Promise<number> {
  const old = tx
    .select({ id: stockAlerts.id })
    .from(stockAlerts)
    .where(lt(stockAlerts.createdAt, before))
    .limit(limit);
  const gone = await tx
    .delete(stockAlerts)
    .where(inArray(stockAlerts.id, old))
    .returning({ id: stockAlerts.id });
  return gone.length;
}

/** How many people wait for each of these; those that nobody waits for are left out. */
export async function waitingFor(db: Db, variantIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ variantId: stockAlerts.variantId, people: count() })
    .from(stockAlerts)
    .where(and(inArray(stockAlerts.variantId, [...variantIds]), eq(stockAlerts.state, 'waiting')))
    .groupBy(stockAlerts.variantId);
  return new Map(rows.map(({ variantId, people }) => [variantId, people]));
}
