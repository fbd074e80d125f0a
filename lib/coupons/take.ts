/** A coupon's use is taken with its order, in the transaction that places it, and given back when the order comes to nothing. */
import 'server-only';
import type { Db } from '@/db/client';
import { insertUse, type UseSource, unpaidUses, usesByCustomer } from '@/db/queries/coupon-uses';
import { type CouponRow, raiseUses } from '@/db/queries/coupons';
import { networkBlockKey, networkKey } from '@/lib/orders/order-limits';
import { hasRoom } from '@/lib/orders/reservation/limits';
import { shop } from '@/shop/config';

/** Who orders, as the checkout form gave it; both are empty in express checkout. */
export interface CouponCustomer {
  readonly email: string;
  /** Digits without the country's code. */
  readonly mobile: string;
  readonly dialCode: string;
}

/** Whether this customer, by e-mail address or mobile number, has paid as many orders with it as one may. */
export async function usedByCustomer(
  db: Db,
  { code, usesByCustomer: most }: Pick<CouponRow, 'code' | 'usesByCustomer'>,
  customer: CouponCustomer & { readonly cartId: string },
): Promise<boolean> {
  const { cartId } = customer;
  return most !== null && (await usesByCustomer(db, code, { ...keysOf(customer), cartId })) >= most;
}

/**
 * Whether one more unpaid order may have it: of the uses that are left, a cart and a network may keep the share that they may
 * keep of an article's units. Contacts have no such share: they cost nothing to make up, and one can be somebody else's. Nor
 * have all of no known address together: units can be paid for first, and a coupon would be refused to everybody.
 */
export async function mayBeKept(
  db: Db,
  { code, usesInAll, used }: Pick<CouponRow, 'code' | 'usesInAll' | 'used'>,
  from: { readonly cartId: string; readonly address?: string | undefined },
): Promise<boolean> {
  if (usesInAll === null) return true;
  const left = new Map([[code, usesInAll - used]]);
  for (const [source, percent] of sourcesOf(from)) {
    const kept = [{ variantId: code, quantity: await unpaidUses(db, code, source) }];
    const wanted = [{ variantId: code, quantity: 1 }];
    if (!hasRoom(wanted, left, kept, { units: Number.POSITIVE_INFINITY, percent })) return false;
  }
  return true;
}

function sourcesOf({ cartId, address }: { cartId: string; address?: string | undefined }) {
  const { cart, network, networkBlock } = shop.reservation.limits;
  const placedFrom = networkKey(address);
  const placedFromBlock = networkBlockKey(address);
  const sources: [UseSource, number][] = [[{ cartId }, cart.percent]];
  if (placedFrom !== undefined) sources.push([{ placedFrom }, network.percent]);
  if (placedFromBlock !== undefined) sources.push([{ placedFromBlock }, networkBlock.percent]);
  return sources;
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

/** `name+anything@…` reaches the same mailbox at most providers. */
function keysOf({ email, mobile, dialCode }: CouponCustomer) {
  return {
    email: email
      .trim()
      .toLowerCase()
      .replace(/^([^+]+)\+.*(?=@)/, '$1'),
    mobile: mobile === '' ? '' : `${dialCode}${mobile}`,
  };
}
