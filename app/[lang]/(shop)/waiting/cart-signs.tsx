import { currentCartId, signTexts } from '@/lib/cart/cookies';
import { readCartSigns } from '@/lib/cart/signs';
import { KeepSigns } from './keep-signs';

/** Puts the header's count right on the pages where an order's payment is first seen: a webhook sets no cookie. */
export async function CartSigns() {
  const cartId = await currentCartId();
  return cartId ? <KeepSigns texts={signTexts(await readCartSigns(cartId))} /> : null;
}
