/**
 * The items of an order that nobody has paid stand in its cart, beside it (`db/queries/waiting-orders.ts`); here they become
 * lines of the cart again, in the transaction in which the order comes to nothing. So they are in one of both at any time,
 * and nobody can buy them twice.
 */
import 'server-only';
import type { Db } from '@/db/client';
import { cartUsedAt, putCartLine, readCartLines, setCartCoupon } from '@/db/queries/carts';
import { couponOfCart } from '@/db/queries/coupons';
import { linesOfOrder } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { MAX_LINES, MAX_QUANTITY } from '@/lib/cart/types';
import type { Extension } from '@/lib/payments/extension';
import { isOpen, isPaid } from '@/lib/payments/state/transitions';

export const backInCart: Extension = {
  async changed(tx, held, { status, money }, now) {
    // Held and released between two fetches, it was a sale that a person undid.
    if (!isOpen(held.status) || isOpen(status) || isPaid(status) || money.authorised > 0) return;
    // A cart that was not used for long is forgotten.
    if ((await cartUsedAt(tx, held.cartId)) !== undefined) await putBack(tx, held, now);
  },
};

/** The cart holds at least what the order did. */
async function putBack(tx: Db, { id, cartId, couponCode }: OrderRow, now: number): Promise<void> {
  const lines = await readCartLines(tx, cartId);
  const held = new Map(lines.map(({ variantId, quantity }) => [variantId, quantity]));
  for (const { variantId, quantity } of await linesOfOrder(tx, id)) {
    const before = held.get(variantId);
    if (before === undefined && held.size >= MAX_LINES) continue;
    const wanted = Math.min(MAX_QUANTITY, Math.max(before ?? 0, quantity));
    if (wanted !== before) await putCartLine(tx, { cartId, variantId, quantity: wanted, addedAt: now });
    held.set(variantId, wanted);
  }
  if (couponCode !== null && !(await couponOfCart(tx, cartId))) await setCartCoupon(tx, cartId, couponCode);
}
