/** What the header and the pages of products show of a cart: read from the database whenever it may have changed. */
import 'server-only';
import { reader } from '@/db/client';
import { readCartLines } from '@/db/queries/carts';
import { waitingGoodsOfCart } from '@/db/queries/waiting-orders';
import { describeError, log } from '@/lib/log';
import { type CartSigns, currentCartId, setCartSigns } from './cookies';
import { cartView } from './view';

/** @param cartId of the cart of this request. */
export async function readCartSigns(cartId: string): Promise<CartSigns> {
  const [lines, goods] = await Promise.all([
    readCartLines(reader(), cartId),
    waitingGoodsOfCart(reader(), cartId),
  ]);
  return {
    count: cartView(lines).totals.count + goods.reduce((units, { quantity }) => units + quantity, 0),
    inOrders: [...new Set(goods.map(({ variantId }) => variantId))],
  };
}

/** After a change of the cart, or of an order of it; never throws, since what was changed stays so. In server actions only. */
export async function keepCartSigns(cartId?: string): Promise<void> {
  const id = cartId ?? (await currentCartId());
  if (!id) return;
  try {
    await setCartSigns(await readCartSigns(id));
  } catch (error) {
    log.warn('signs of a cart not kept', { error: describeError(error) });
  }
}
