/** The coupon of a cart: read with it, put on it, and taken off. */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import { readCartLines, setCartCoupon } from '@/db/queries/carts';
import { categoriesInOrder } from '@/db/queries/catalogue';
import { type CouponRow, couponByCode, couponOfCart } from '@/db/queries/coupons';
import { takeForCart } from '@/lib/cart/cart-limits';
import { cartView } from '@/lib/cart/view';
import { giveBack } from '@/lib/security/rate-limit';
import { couponCodeOf } from './code';
import { typedCode } from './limits';
import { type CartCoupon, type CouponFault, isFault, type JudgedCoupon } from './rules';

/** What was put on the cart; none of what is bought past it: nobody has seen a coupon beside its price. */
export async function cartCoupon(db: Db, cartId: string): Promise<CartCoupon | undefined> {
  const row = await couponOfCart(db, cartId);
  return row && withNames(db, row);
}

async function withNames(db: Db, row: CouponRow): Promise<CartCoupon> {
  const of = row.categories.length === 0 ? [] : await categoriesInOrder(db);
  const categoryNames = of.filter(({ id }) => row.categories.includes(id)).map(({ name }) => name);
  return { terms: { ...row, categoryNames }, now: Date.now() };
}

export type PutCoupon =
  /** It is on the cart, also where the cart has to grow before it counts. */
  | { state: 'put'; coupon: JudgedCoupon }
  | { state: 'refused'; code: string; fault: CouponFault }
  | { state: 'empty-cart' }
  /** Too many tries: the next one is let in at `until`, UTC milliseconds. */
  | { state: 'wait'; until: number };

/**
 * Puts a coupon on the cart, in place of the one that it has.
 * @param address of the caller, for the limit; see `callerAddress`.
 */
export function putCoupon(cartId: string, typed: string, address: string | undefined): Promise<PutCoupon> {
  return transaction('put coupon', async (tx): Promise<PutCoupon> => {
    const now = Date.now();
    // Before the code is looked up: whoever guesses has to fill a cart for it.
    const lines = await readCartLines(tx, cartId);
    if (cartView(lines).totals.count === 0) return { state: 'empty-cart' };
    const counted = await takeForCart(tx, typedCode(cartId, address), now);
    if ('until' in counted) return { state: 'wait', until: counted.until };
    const code = couponCodeOf(typed);
    const row = code && (await couponByCode(tx, code));
    if (!row) return { state: 'refused', code: code ?? typed.trim().slice(0, 20), fault: { why: 'unknown' } };
    const { coupon } = cartView(lines, undefined, await withNames(tx, row)).totals;
    if (!coupon) return { state: 'empty-cart' };
    if (isFault(coupon.judged) && !mayCountLater(coupon.judged))
      return { state: 'refused', code: row.code, fault: coupon.judged };
    await setCartCoupon(tx, cartId, row.code);
    // Nobody has guessed: only tries in vain are counted.
    await giveBack(tx, counted.taken, now);
    return { state: 'put', coupon };
  });
}

export function takeCouponOff(cartId: string): Promise<void> {
  return transaction('take coupon off', (tx) => setCartCoupon(tx, cartId, null));
}

/** Once the cart is another one. */
function mayCountLater({ why }: CouponFault): boolean {
  return why === 'too-little' || why === 'other-goods' || why === 'delivery-free' || why === 'nothing-off';
}
