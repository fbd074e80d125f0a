/** From a product and the options chosen on its page to a line of the cart. */
import 'server-only';
import { reader } from '@/db/client';
import { variantsOfProducts } from '@/db/queries/catalogue';
import { callerAddress } from '@/lib/auth/caller';
import { resolveVariant } from '@/lib/catalog/options';
import { addToCart, type CartChange } from '../cart';
import { keepCartId } from '../cookies';
import { keepCartSigns } from '../signs';

/**
 * Adds to the cart of this request, making one when there is none. In server actions only.
 * @returns undefined when the product is not sold with these options.
 */
export async function addChosen(
  productId: string,
  options: Record<string, string>,
  quantity: number,
): Promise<CartChange | undefined> {
  const variant = resolveVariant(await variantsOfProducts(reader(), [productId]), options);
  if (!variant) return undefined;
  const cartId = await keepCartId();
  const change = await addToCart(cartId, variant.id, quantity, await callerAddress());
  if (change.done) await keepCartSigns(cartId);
  return change;
}
