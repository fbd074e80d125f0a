/** Where a cart's coupon stands in the way of an order, or is why its total is another one. */
import 'server-only';
import type { Db } from '@/db/client';
import { setCartCoupon } from '@/db/queries/carts';
import { takeForCart } from '@/lib/cart/cart-limits';
import type { CartTotals } from '@/lib/cart/totals';
import { add, type Paise } from '@/lib/money';
import { giveBack } from '@/lib/security/rate-limit';
import { toldOfUse } from './limits';
import { type CartCoupon, type CouponFault, type CouponTerms, isFault } from './rules';
import { type CouponCustomer, mayBeKept, usedByCustomer } from './take';

export type CouponRefusal =
  | { placed: false; reason: 'coupon-asks-who'; code: string }
  | { placed: false; reason: 'coupon-used-by-you'; code: string; total: Paise }
  | { placed: false; reason: 'coupon-unpaid'; code: string }
  | { placed: false; reason: 'coupon-too-many-tries'; until: number };

/**
 * Asked last of what needs no count: a coupon that the customer has used is taken off the cart, so that the page shows the total
 * without it. In the transaction that places the order, after its limits: the answer tells who has bought here, and so has a
 * limit of its own, which holds before it is known what the answer would be.
 */
export async function couponRefusal(
  tx: Db,
  who: CouponCustomer & {
    readonly cartId: string;
    readonly channel?: string | undefined;
    readonly address?: string | undefined;
  },
  totals: Pick<CartTotals, 'coupon' | 'subtotal' | 'shipping'>,
  coupon: CartCoupon | undefined,
): Promise<CouponRefusal | undefined> {
  if (!coupon || !totals.coupon || isFault(totals.coupon.judged)) return undefined;
  const { code, byCustomer } = totals.coupon;
  if (byCustomer && who.channel === 'express') return { placed: false, reason: 'coupon-asks-who', code };
  if (!(await mayBeKept(tx, coupon.terms, who))) return { placed: false, reason: 'coupon-unpaid', code };
  if (!byCustomer) return undefined;
  const now = Date.now();
  const counted = await takeForCart(tx, toldOfUse(who.cartId, who.address), now);
  if ('until' in counted) return { placed: false, reason: 'coupon-too-many-tries', until: counted.until };
  if (!(await usedByCustomer(tx, coupon.terms, who))) {
    await giveBack(tx, counted.taken, now);
    return undefined;
  }
  await setCartCoupon(tx, who.cartId, null);
  return { placed: false, reason: 'coupon-used-by-you', code, total: add(totals.subtotal, totals.shipping) };
}

/** Why the total is another one: the coupon counts no more, or it does now. */
export interface CouponChange {
  readonly code: string;
  readonly now: CouponFault | 'counts';
}

/**
 * @param shown whether the cart came to what was shown with this coupon.
 * @returns undefined where something else has changed.
 */
export function couponChange(
  { coupon }: Pick<CartTotals, 'coupon'>,
  held: CartCoupon | undefined,
  shown: (other: CartCoupon | undefined) => boolean,
): CouponChange | undefined {
  if (!coupon || !held) return undefined;
  const { code, judged } = coupon;
  if (!isFault(judged)) return shown(undefined) ? { code, now: 'counts' } : undefined;
  return shown({ ...held, terms: anyTime(held.terms) }) ? { code, now: judged } : undefined;
}

/** As it was while it could be used. */
function anyTime(terms: CouponTerms): CouponTerms {
  return { ...terms, active: true, startsAt: null, endsAt: null, usesInAll: null };
}
