/** A coupon's use is taken with its order, in the transaction that places it, and given back when the order comes to nothing. */
import 'server-only';
import type { Db } from '@/db/client';
import { type CouponRow, insertUse, raiseUses, usesByCustomer } from '@/db/queries/coupons';

/** Who orders, as the checkout form gave it; both are empty in express checkout. */
export interface CouponCustomer {
  readonly email: string;
  /** Digits without the country's code. */
  readonly mobile: string;
  readonly dialCode: string;
}

/** Whether this customer, by e-mail address or mobile number, has it with as many orders as one may. */
export async function usedByCustomer(
  db: Db,
  { code, usesByCustomer: most }: Pick<CouponRow, 'code' | 'usesByCustomer'>,
  customer: CouponCustomer,
): Promise<boolean> {
  return most !== null && (await usesByCustomer(db, code, keysOf(customer))) >= most;
}

/** For an order whose row is written. */
export async function takeCoupon(
  tx: Db,
  code: string,
  order: CouponCustomer & { readonly id: string; readonly createdAt: number },
): Promise<void> {
  // Cannot fail here: the same transaction has just judged the coupon. If it does, everything is undone.
  if (!(await raiseUses(tx, code))) throw new Error(`coupon ${code} moved`);
  await insertUse(tx, { orderId: order.id, code, ...keysOf(order), at: order.createdAt });
}

function keysOf({ email, mobile, dialCode }: CouponCustomer) {
  return { email: email.trim().toLowerCase(), mobile: mobile === '' ? '' : `${dialCode}${mobile}` };
}
