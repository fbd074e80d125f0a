/**
 * Units on the shelf. Orders take them when they are placed and give them back when they come to nothing; each change is
 * recorded beside it (stock-changes.ts), an order's lines in one statement.
 */
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text, whole } from '../prepared';
import { orderLines, products, variants } from '../schema';
import { linesOfOrder } from './order-lines';
import { recordStockChanges, type StockChange, stockChangesOfOrder } from './stock-changes';

/** Of what is recorded: when, and who of the console did it. */
export type Moved = Pick<StockChange, 'at' | 'actor'>;
export interface LineUnits {
  position: number;
  units: number;
}

/** How many of each variant are on the shelf. */
export async function unitsLeft(db: Db, variantIds: readonly string[]): Promise<Map<string, number>> {
  const left = await db
    .select({ id: variants.id, available: variants.available })
    .from(variants)
    .where(inArray(variants.id, [...variantIds]));
  return new Map(left.map((variant) => [variant.id, variant.available]));
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

const shelfOfOrder = prepared((db) =>
  db
    .select({
      position: orderLines.position,
      variantId: orderLines.variantId,
      quantity: orderLines.quantity,
      restocked: orderLines.restocked,
      available: variants.available,
    })
    .from(orderLines)
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .where(eq(orderLines.orderId, text('orderId')))
    .prepare(),
);

/**
 * Takes the units of an order.
 * @param off how many of each variant never went back ({@link unitsOff}), and are not taken again.
 * @returns false, and takes nothing, when some are gone.
 */
export async function takeStockOfOrder(
  tx: Db,
  orderId: string,
  moved: Moved,
  off?: ReadonlyMap<string, number>,
): Promise<boolean> {
  const lines = (await shelfOfOrder(tx).execute({ orderId })).map((line) => ({
    ...line,
    away: Math.min(off?.get(line.variantId) ?? 0, line.quantity),
  }));
  if (lines.some(({ available, quantity, away }) => available < quantity - away)) return false;
  const before = lines.filter(({ restocked, away }) => restocked > 0 || away > 0);
  for (const { position, away } of before) await setRestocked(tx, orderId, position, away);
  await moveUnitsOfOrder(tx, orderId, -1, { ...moved, why: 'order' });
  // Taken once more, none of them are back.
  for (const { position } of before) await setRestocked(tx, orderId, position, 0);
  return true;
}

/**
 * Of each variant, units that an order which was given up has kept off the shelf: as its history says, since whoever cancels
 * decides how many go back. Not for the way of every order: in PostgreSQL, readers of the history wait for who writes it.
 */
export async function unitsOff(tx: Db, orderId: string): Promise<Map<string, number>> {
  const off = new Map<string, number>();
  for (const { variantId, units: moved } of await stockChangesOfOrder(tx, orderId)) {
    off.set(variantId, (off.get(variantId) ?? 0) - moved);
  }
  // An order of before there was a history seems to have given back what it never took.
  return new Map([...off].filter(([, count]) => count > 0));
}

async function setRestocked(tx: Db, orderId: string, position: number, restocked: number): Promise<void> {
  await tx
    .update(orderLines)
    .set({ restocked })
    .where(and(eq(orderLines.orderId, orderId), eq(orderLines.position, position)));
}

/** Puts every unit of an order back that is not back yet. The caller checks and changes the order's `stock` in the same transaction. */
export async function returnStockOfOrder(tx: Db, orderId: string, moved: Moved): Promise<void> {
  await moveUnitsOfOrder(tx, orderId, 1, { ...moved, why: 'order-ended' });
}

const move = prepared((db) => {
  const lines = db
    .select({ id: orderLines.variantId })
    .from(orderLines)
    .where(eq(orderLines.orderId, text('orderId')));
  const out = sql`(select sum(${orderLines.quantity} - ${orderLines.restocked}) from ${orderLines} where ${orderLines.orderId} = ${text('orderId')} and ${orderLines.variantId} = ${variants.id})`;
  return db
    .update(variants)
    .set({ available: sql`${variants.available} + ${whole('sign')} * ${out}` })
    .where(inArray(variants.id, lines))
    .returning({ variantId: variants.id, left: variants.available })
    .prepare();
});

/** @param sign 1 onto the shelf, -1 from it. */
async function moveUnitsOfOrder(
  tx: Db,
  orderId: string,
  sign: 1 | -1,
  moved: Moved & Pick<StockChange, 'why'>,
): Promise<void> {
  const lines = await linesOfOrder(tx, orderId);
  const shelf = await move(tx).execute({ orderId, sign });
  const changes = shelf.map(({ variantId, left }) => {
    const own = lines.filter((line) => line.variantId === variantId);
    const out = own.reduce((sum, { quantity, restocked }) => sum + quantity - restocked, 0);
    return { ...moved, variantId, left, units: sign * out, orderId };
  });
  await recordStockChanges(tx, changes);
}

/** Puts units of an order's lines back on the shelf, of each line no more than are not back yet. @returns how many. */
export async function restockLines(
  tx: Db,
  orderId: string,
  wanted: readonly LineUnits[],
  moved: Moved,
): Promise<number> {
  const back = (await linesOfOrder(tx, orderId)).flatMap(({ position, variantId, quantity, restocked }) => {
    const asked = wanted.find((one) => one.position === position)?.units ?? 0;
    const count = Math.min(asked, quantity - restocked);
    return count > 0 ? [{ position, variantId, units: count }] : [];
  });
  if (back.length === 0) return 0;
  const byPosition = new Map(back.map(({ position, units: count }) => [position, count]));
  await tx
    .update(orderLines)
    .set({ restocked: sql`${orderLines.restocked} + ${unitsBy(orderLines.position, byPosition)}` })
    .where(and(eq(orderLines.orderId, orderId), inArray(orderLines.position, [...byPosition.keys()])));
  const byVariant = new Map<string, number>();
  for (const { variantId, units: count } of back) {
    byVariant.set(variantId, (byVariant.get(variantId) ?? 0) + count);
  }
  const shelf = await tx
    .update(variants)
    .set({ available: sql`${variants.available} + ${unitsBy(variants.id, byVariant)}` })
    .where(inArray(variants.id, [...byVariant.keys()]))
    .returning({ variantId: variants.id, left: variants.available });
  await recordStockChanges(
    tx,
    shelf.map((one) => ({
      ...moved,
      ...one,
      units: byVariant.get(one.variantId) ?? 0,
      why: 'return' as const,
      orderId,
    })),
  );
  return back.reduce((sum, { units: count }) => sum + count, 0);
}

/** `case column when key then units … end` */
function unitsBy(
  column: typeof variants.id | typeof orderLines.position,
  by: ReadonlyMap<string | number, number>,
): SQL {
  const whens = [...by].map(([key, count]) => sql`when ${column} = ${key} then cast(${count} as bigint)`);
  return sql`case ${sql.join(whens, sql` `)} else 0 end`;
}

/** The gateway's codes of products, by their ids; one that it does not know has none. */
export async function productCodesOf(db: Db, productIds: readonly string[]): Promise<Map<string, string>> {
  if (productIds.length === 0) return new Map();
  const rows = await db
    .select({ id: products.id, code: products.productCode })
    .from(products)
    .where(inArray(products.id, [...productIds]));
  return new Map(rows.flatMap(({ id, code }) => (code ? [[id, code] as const] : [])));
}
