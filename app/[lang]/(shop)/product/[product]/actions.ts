'use server';

import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { totalOfOne } from '@/lib/cart/cart';
import { addChosen } from '@/lib/cart/change/add-chosen';
import { limitText, refusalText } from '@/lib/cart/change/change-text';
import { idField, quantityField } from '@/lib/cart/change/quantity';
import { currentCartId, keepCartId } from '@/lib/cart/cookies';
import { readCartSigns } from '@/lib/cart/signs';
import { variantsOfProduct } from '@/lib/catalog/catalogue';
import { chosenOptions, resolveVariant } from '@/lib/catalog/options';
import { paise } from '@/lib/money';
import { idempotencyKeyOf } from '@/lib/orders/express';
import { cartChange, forms, waiting } from '@/shop/messages';
import { goExpress } from '../../express-order';

interface Added {
  /** Comes back so that a page without scripts shows it again. */
  chosen: Record<string, string>;
  /** The request brought no cart: whether the browser keeps the new one is not known yet. */
  firstOfCart: boolean;
}

export type AddResult = ActionResult<Added>;

/** Absent where no script wrote it: such a page shows one price, whatever was chosen since. */
const shownPrice = z
  .string()
  .regex(/^\d{1,12}$/, { error: () => forms.incomplete })
  .transform((text) => paise(Number(text)))
  .optional();

/** That product alone, straight to the gateway's page; the cart stays as it is. */
export const buyNowAction = formAction(
  z.object({
    product: idField,
    quantity: quantityField,
    shownPrice,
    checkoutToken: z
      .string()
      .regex(/^[A-Za-z0-9_-]{22,64}$/, { error: () => forms.incomplete })
      .optional(),
  }),
  async ({ product, quantity, shownPrice, checkoutToken }, typed): Promise<AddResult> => {
    const variant = resolveVariant(await variantsOfProduct(product), chosenOptions(typed));
    if (!variant) return failed(cartChange.noSuchVariant, {}, typed);
    const cartId = await keepCartId();
    const only = { variantId: variant.id, quantity };
    const why = await goExpress(
      {
        cartId,
        only,
        checkoutToken: checkoutToken ?? idempotencyKeyOf(cartId, only, Date.now()),
        shownTotal: shownPrice && (await totalOfOne(only, shownPrice)),
      },
      // Whoever wrote the price runs scripts, and these may lead anywhere.
      { mayLeave: shownPrice !== undefined },
    );
    return failed(why, {}, typed);
  },
);

export const addToCartAction = formAction(
  z.object({ product: idField, quantity: quantityField }),
  async ({ product, quantity }, typed): Promise<AddResult> => {
    const chosen = chosenOptions(typed);
    const firstOfCart = (await currentCartId()) === undefined;
    const change = await addChosen(product, chosen, quantity);
    if (!change) return failed(cartChange.noSuchVariant, {}, typed);
    if (!change.done) return failed(await whyNot(change.reason, product, chosen), {}, typed);
    return { ok: true, data: { chosen, firstOfCart }, message: limitText(change) ?? cartChange.added };
  },
);

/** The last unit may be in an order of this cart: without scripts this answer is the first that can tell. */
async function whyNot(
  reason: Parameters<typeof refusalText>[0],
  product: string,
  chosen: Record<string, string>,
): Promise<string> {
  const cartId = await currentCartId();
  const variant = resolveVariant(await variantsOfProduct(product), chosen);
  const mine =
    reason === 'sold-out' && cartId && variant && (await readCartSigns(cartId)).inOrders.includes(variant.id);
  return mine ? waiting.inOrder : refusalText(reason);
}
