/** Coupons, and which orders have one. Whether one counts for a cart: lib/coupons/rules.ts. */
import { and, eq, getTableColumns, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text } from '../prepared';
import { carts } from '../schema/carts';
import { coupons, couponUses } from '../schema/coupons';
import { type Page, pageOf } from './keyset';

export type CouponRow = typeof coupons.$inferSelect;
export type CouponUseRow = typeof couponUses.$inferSelect;

const byCode = prepared((db) =>
  db
    .select()
    .from(coupons)
    .where(eq(coupons.code, text('code')))
    .prepare(),
);

/** @param code capitals and digits. */
export async function couponByCode(db: Db, code: string): Promise<CouponRow | undefined> {
  return (await byCode(db).execute({ code }))[0];
}

const ofCart = prepared((db) =>
  db
    .select(getTableColumns(coupons))
    .from(carts)
    .innerJoin(coupons, eq(coupons.code, carts.couponCode))
    .where(eq(carts.id, text('cartId')))
    .prepare(),
);

/** The coupon that was put on a cart, as it is now. */
export async function couponOfCart(db: Db, cartId: string): Promise<CouponRow | undefined> {
  return (await ofCart(db).execute({ cartId }))[0];
}

/** Nearest to `from` first: see {@link pageOf}. */
export async function listCoupons(db: Db, page: Page): Promise<CouponRow[]> {
  const { beyond, order } = pageOf({ createdAt: coupons.createdAt, id: coupons.code }, page);
  return db
    .select()
    .from(coupons)
    .where(beyond)
    .orderBy(...order)
    .limit(page.limit);
}

/** @returns false where there is one of that code. */
export async function insertCoupon(
  tx: Db,
  coupon: Omit<typeof coupons.$inferInsert, 'used' | 'version'>,
): Promise<boolean> {
  const made = await tx
    .insert(coupons)
    .values(coupon)
    .onConflictDoNothing()
    .returning({ code: coupons.code });
  return made.length === 1;
}

/** @param version as the form was drawn with. @returns false, and changes nothing, where it was changed since. */
export async function updateCoupon(
  tx: Db,
  code: string,
  version: number,
  change: Partial<Omit<CouponRow, 'code' | 'used' | 'version' | 'createdAt'>>,
): Promise<boolean> {
  const changed = await tx
    .update(coupons)
    .set({ ...change, version: version + 1 })
    .where(and(eq(coupons.code, code), eq(coupons.version, version)))
    .returning({ code: coupons.code });
  return changed.length === 1;
}

/** Takes a use. @returns false, and takes nothing, when none is left. Call inside a transaction. */
export async function raiseUses(tx: Db, code: string): Promise<boolean> {
  const raised = await tx
    .update(coupons)
    .set({ used: sql`${coupons.used} + 1` })
    .where(and(eq(coupons.code, code), or(isNull(coupons.usesInAll), lt(coupons.used, coupons.usesInAll))))
    .returning({ code: coupons.code });
  return raised.length === 1;
}

async function lowerUses(tx: Db, code: string): Promise<void> {
  await tx
    .update(coupons)
    .set({ used: sql`${coupons.used} - 1` })
    .where(and(eq(coupons.code, code), gte(coupons.used, 1)));
}

/** Gives an order's use back. @returns its code; undefined, and nothing changes, where it has none now. */
export async function giveUseBack(tx: Db, orderId: string, now: number): Promise<string | undefined> {
  const [use] = await tx
    .update(couponUses)
    .set({ givenBackAt: now })
    .where(and(eq(couponUses.orderId, orderId), isNull(couponUses.givenBackAt)))
    .returning({ code: couponUses.code });
  if (use) await lowerUses(tx, use.code);
  return use?.code;
}

/** Takes a use that was given back again. @returns whether there was one to take; undefined for an order that gave none back. */
export async function takeUseAgain(tx: Db, orderId: string): Promise<boolean | undefined> {
  const [use] = await tx
    .select({ code: couponUses.code })
    .from(couponUses)
    .where(and(eq(couponUses.orderId, orderId), isNotNull(couponUses.givenBackAt)));
  if (!use) return undefined;
  if (!(await raiseUses(tx, use.code))) return false;
  await tx.update(couponUses).set({ givenBackAt: null }).where(eq(couponUses.orderId, orderId));
  return true;
}
