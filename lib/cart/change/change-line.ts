import 'server-only';
import { type CartChange, changeQuantity, removeFromCart } from '../cart';
import { currentCartId, setCartCount } from '../cookies';

/** Sets a line of this request's cart to `quantity`; 0 removes it. In server actions only. */
export async function changeLine(variantId: string, quantity: number): Promise<CartChange> {
  const cartId = await currentCartId();
  if (!cartId) return { done: false, reason: 'not-in-cart' };
  const change = await (quantity === 0
    ? removeFromCart(cartId, variantId)
    : changeQuantity(cartId, variantId, quantity));
  if (change.done) await setCartCount(change.count);
  return change;
}
