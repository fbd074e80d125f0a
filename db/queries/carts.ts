/** Carts: a row for the cart, a row a line. Prices are never stored here; they are read with the line. */
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared, text } from '@/db/prepared';
import { cartLines, carts, products, variants } from '@/db/schema';
import type { Picture } from '@/db/types';

export interface CartLineRow {
  variantId: string;
  productId: string;
  name: string;
  options: Record<string, string>;
  pictures: Picture[];
  quantity: number;
  pricePaise: number;
  mrpPaise: number;
  available: number;
  active: boolean;
  categoryId: string;
  /** With its packing; null where nobody has noted it. */
  weightGrams: number | null;
  /** The gateway's, of a product that it knows. */
  productCode: string | null;
  /** Each device of it that is sold on a plan is blocked by its brand. */
  imeiTracked: boolean;
}

/**
 * Makes the cart if there is none of that id, and notes that it was used. Call inside a transaction.
 * @param usedAt by which it is swept: earlier than now, it is kept for less time.
 */
export async function touchCart(tx: Db, cartId: string, now: number, usedAt = now): Promise<void> {
  await tx
    .insert(carts)
    .values({ id: cartId, createdAt: now, updatedAt: usedAt })
    .onConflictDoUpdate({ target: carts.id, set: { updatedAt: usedAt } });
}

/** As {@link touchCart} noted it; undefined where there is no such cart. */
export async function cartUsedAt(db: Db, cartId: string): Promise<number | undefined> {
  const [row] = await db.select({ usedAt: carts.updatedAt }).from(carts).where(eq(carts.id, cartId));
  return row?.usedAt;
}

/** Both the product and this variant of it. */
const onSale = sql<boolean>`${products.active} and ${variants.active}`.mapWith(products.active);

/** All that an order copies of a variant. */
const withPrices = {
  variantId: variants.id,
  productId: products.id,
  name: products.name,
  options: variants.options,
  pictures: products.pictures,
  pricePaise: variants.pricePaise,
  mrpPaise: variants.mrpPaise,
  available: variants.available,
  active: onSale,
  categoryId: products.categoryId,
  weightGrams: variants.weightGrams,
  productCode: products.productCode,
  imeiTracked: products.imeiTracked,
};

/** A cart line as it would stand there: what one variant costs now and how many are left; none for a variant that is not. */
export async function lineOfVariant(
  db: Db,
  { variantId, quantity }: { variantId: string; quantity: number },
): Promise<CartLineRow[]> {
  const [row] = await db
    .select(withPrices)
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.id, variantId));
  return row ? [{ ...row, quantity }] : [];
}

const linesOf = prepared((db) =>
  db
    .select({ ...withPrices, quantity: cartLines.quantity })
    .from(cartLines)
    .innerJoin(variants, eq(variants.id, cartLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(cartLines.cartId, text('cartId')))
    .orderBy(asc(cartLines.addedAt), asc(cartLines.variantId))
    .prepare(),
);

/** The lines with what they cost and what is left now, in the order they were added. */
export async function readCartLines(db: Db, cartId: string): Promise<CartLineRow[]> {
  return linesOf(db).execute({ cartId });
}

export async function countCartLines(db: Db, cartId: string): Promise<number> {
  const [row] = await db.select({ lines: count() }).from(cartLines).where(eq(cartLines.cartId, cartId));
  return row?.lines ?? 0;
}

export async function cartLineQuantity(db: Db, cartId: string, variantId: string): Promise<number> {
  const [row] = await db
    .select({ quantity: cartLines.quantity })
    .from(cartLines)
    .where(and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, variantId)));
  return row?.quantity ?? 0;
}

/** Sets the quantity of a line, adding the line when it is new. Call inside a transaction. */
export async function putCartLine(
  tx: Db,
  line: { cartId: string; variantId: string; quantity: number; addedAt: number },
): Promise<void> {
  await tx
    .insert(cartLines)
    .values(line)
    .onConflictDoUpdate({
      target: [cartLines.cartId, cartLines.variantId],
      set: { quantity: line.quantity },
    });
}

export async function removeCartLine(tx: Db, cartId: string, variantId: string): Promise<void> {
  await tx.delete(cartLines).where(and(eq(cartLines.cartId, cartId), eq(cartLines.variantId, variantId)));
}

const clear = prepared((db) =>
  db
    .delete(cartLines)
    .where(eq(cartLines.cartId, text('cartId')))
    .prepare(),
);

/** Empties the cart; the cart itself stays, for what is added next. Call inside a transaction. */
export async function clearCart(tx: Db, cartId: string): Promise<void> {
  await clear(tx).execute({ cartId });
}

/** @param code of a coupon that there is; null takes it off. */
export async function setCartCoupon(tx: Db, cartId: string, code: string | null): Promise<void> {
  await tx.update(carts).set({ couponCode: code }).where(eq(carts.id, cartId));
}

/** A variant as the cart needs it: whether it can be bought, and how many. */
export async function variantForCart(
  db: Db,
  variantId: string,
): Promise<{ name: string; available: number; active: boolean } | undefined> {
  const [row] = await db
    .select({ name: products.name, available: variants.available, active: onSale })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.id, variantId));
  return row;
}
