import 'server-only';
import { callerAddress } from '@/lib/auth/caller';
import { type CartChange, changeQuantity, removeFromCart } from '../cart';
import { currentCartId } from '../cookies';
import { keepCartSigns } from '../signs';
import type { LineChange } from './line-change';

/** Sets a line of this request's cart; no units remove it. In server actions only. */
export async function changeLine({ variantId, quantity, undo }: LineChange): Promise<CartChange> {
  const cartId = await currentCartId();
  if (!cartId) return { done: false, reason: 'not-in-cart' };
  const change = await (quantity === 0
    ? removeFromCart(cartId, variantId)
    : changeQuantity(cartId, variantId, quantity, undo, await callerAddress()));
  if (change.done) await keepCartSigns(cartId);
  return change;
}
