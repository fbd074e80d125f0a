/** Checkouts in which a plan has still to be chosen. */
import { and, eq, getTableColumns, gt, lte } from 'drizzle-orm';
import type { Db } from '../client';
import { checkouts } from '../schema';
import type { Requester } from './retention';

export type CheckoutRow = typeof checkouts.$inferSelect;
export type NewCheckout = typeof checkouts.$inferInsert;

/** Keeps what the form says now: it may be sent again, with a mend, from the same cart. Throws away what has run out. */
export async function putCheckout(tx: Db, checkout: NewCheckout): Promise<void> {
  await tx.delete(checkouts).where(lte(checkouts.expiresAt, checkout.createdAt));
  await tx
    .insert(checkouts)
    .values(checkout)
    .onConflictDoUpdate({
      target: checkouts.id,
      set: checkout,
      // Who learns a token from an address must not put their own cart in the place of its owner's.
      setWhere: eq(checkouts.cartId, checkout.cartId),
    });
}

/** @param id see the table. The cart is the customer's own: the token alone opens nothing. */
export async function checkoutOfCart(
  db: Db,
  { id, cartId, now }: { id: string; cartId: string; now: number },
): Promise<CheckoutRow | undefined> {
  const [row] = await db
    .select(getTableColumns(checkouts))
    .from(checkouts)
    .where(and(eq(checkouts.id, id), eq(checkouts.cartId, cartId), gt(checkouts.expiresAt, now)));
  return row;
}

export async function putCheckoutOffers(tx: Db, id: string, offers: unknown, now: number): Promise<void> {
  await tx.update(checkouts).set({ offers, offersAt: now }).where(eq(checkouts.id, id));
}

/** Its order is placed: what the form said is in the order now. */
export async function deleteCheckout(tx: Db, id: string): Promise<void> {
  await tx.delete(checkouts).where(eq(checkouts.id, id));
}

/** Those of a customer that became no order. The table holds hours, and JSON has no common query in both engines. */
export async function checkoutsOf(db: Db, { email, mobile }: Requester): Promise<CheckoutRow[]> {
  if (email === undefined && mobile === undefined) return [];
  const rows = await db.select(getTableColumns(checkouts)).from(checkouts);
  return rows.filter(
    ({ details }) =>
      (email !== undefined && String(details.email).toLowerCase() === email.toLowerCase()) ||
      (mobile !== undefined && details.mobile === mobile.mobile && details.dialCode === mobile.dialCode),
  );
}
