/** Units on the shelf. Orders take them when they are placed and give them back when they come to nothing. */
import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text, whole } from '../prepared';
import { orderLines, products, variants } from '../schema';

const take = prepared((db) =>
  db
    .update(variants)
    .set({ available: sql`${variants.available} - ${whole('quantity')}` })
    .where(and(eq(variants.id, text('id')), gte(variants.available, whole('quantity'))))
    .returning({ id: variants.id })
    .prepare(),
);

/** @returns false, and takes nothing, when fewer than `quantity` units are left. */
export async function takeStock(tx: Db, variantId: string, quantity: number): Promise<boolean> {
  return (await take(tx).execute({ id: variantId, quantity })).length === 1;
}

/** How many of each variant are on the shelf. */
export async function unitsLeft(db: Db, variantIds: readonly string[]): Promise<Map<string, number>> {
  const left = await db
    .select({ id: variants.id, available: variants.available })
    .from(variants)
    .where(inArray(variants.id, [...variantIds]));
  return new Map(left.map((variant) => [variant.id, variant.available]));
}

/** Takes the units of an order again. @returns false, and takes nothing, when some are gone. */
export async function takeStockOfOrder(tx: Db, orderId: string): Promise<boolean> {
  const lines = await unitsOf(tx, orderId);
  const available = await unitsLeft(
    tx,
    lines.map(({ variantId }) => variantId),
  );
  if (lines.some(({ variantId, quantity }) => (available.get(variantId) ?? 0) < quantity)) return false;
  for (const { variantId, quantity } of lines) await takeStock(tx, variantId, quantity);
  return true;
}

const units = prepared((db) =>
  db
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, text('orderId')))
    .prepare(),
);

export async function unitsOf(db: Db, orderId: string): Promise<{ variantId: string; quantity: number }[]> {
  return units(db).execute({ orderId });
}

const giveBack = prepared((db) =>
  db
    .update(variants)
    .set({ available: sql`${variants.available} + ${whole('quantity')}` })
    .where(eq(variants.id, text('id')))
    .prepare(),
);

/** Puts every unit of an order back. The caller checks and changes the order's `stock` in the same transaction. */
export async function returnStockOfOrder(tx: Db, orderId: string): Promise<void> {
  for (const { variantId, quantity } of await unitsOf(tx, orderId)) {
    await giveBack(tx).execute({ id: variantId, quantity });
  }
}

/** The gateway's code of a product; undefined for one that it does not know. */
export async function productCodeOf(db: Db, productId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ code: products.productCode })
    .from(products)
    .where(eq(products.id, productId));
  return row?.code ?? undefined;
}
