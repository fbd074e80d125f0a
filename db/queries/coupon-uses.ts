/** Whose orders have a coupon: asked before one more is placed, and noted with it. */
import { and, count, eq, inArray, isNull, ne, not, or, type SQL } from 'drizzle-orm';
import type { Db } from '../client';
import { UNPAID } from '../order-statuses';
import { orders } from '../schema';
import { coupons, couponUses } from '../schema/coupons';
import type { CouponUseRow } from './coupons';
import type { OrderRow } from './orders';

export async function insertUse(tx: Db, use: Omit<CouponUseRow, 'givenBackAt'>): Promise<void> {
  await tx.insert(couponUses).values(use);
}

async function usesWhere(db: Db, code: string, which: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ uses: count() })
    .from(couponUses)
    .innerJoin(orders, eq(orders.id, couponUses.orderId))
    .where(and(eq(couponUses.code, code), isNull(couponUses.givenBackAt), which));
  return row?.uses ?? 0;
}

/**
 * How many orders this customer has it with: by e-mail address or mobile number, either of which may be empty. Unpaid ones
 * count of the same cart alone: anybody can order under the contact of somebody else.
 * @param except an order that is not counted
 */
export async function usesByCustomer(
  db: Db,
  code: string,
  { email, mobile, cartId }: Pick<CouponUseRow, 'email' | 'mobile'> & Pick<OrderRow, 'cartId'>,
  except = '',
): Promise<number> {
  const same = [
    ...(email === '' ? [] : [eq(couponUses.email, email)]),
    ...(mobile === '' ? [] : [eq(couponUses.mobile, mobile)]),
  ];
  if (same.length === 0) return 0;
  return usesWhere(
    db,
    code,
    and(
      or(...same),
      or(not(inArray(orders.status, UNPAID)), eq(orders.cartId, cartId)),
      ne(orders.id, except),
    ),
  );
}

/** How many other orders its customer has paid with an order's coupon. @returns undefined where that is within the limit. */
export async function usesAboveLimit(db: Db, orderId: string): Promise<number | undefined> {
  const { code, email, mobile } = couponUses;
  const [own] = await db
    .select({ code, email, mobile, most: coupons.usesByCustomer })
    .from(couponUses)
    .innerJoin(coupons, eq(coupons.code, code))
    .where(eq(couponUses.orderId, orderId));
  if (!own || own.most === null) return undefined;
  const others = await usesByCustomer(db, own.code, { ...own, cartId: '' }, orderId);
  return others < own.most ? undefined : others;
}

/** Of one cart, one network or one block of networks. */
export type UseSource =
  | Pick<OrderRow, 'cartId'>
  | { readonly placedFrom: string }
  | { readonly placedFromBlock: string };

/** How many orders of that source have it and are not paid. */
export async function unpaidUses(db: Db, code: string, source: UseSource): Promise<number> {
  return usesWhere(db, code, and(inArray(orders.status, UNPAID), isOf(source)));
}

function isOf(source: UseSource): SQL {
  if ('cartId' in source) return eq(orders.cartId, source.cartId);
  if ('placedFromBlock' in source) return eq(orders.placedFromBlock, source.placedFromBlock);
  return eq(orders.placedFrom, source.placedFrom);
}
