'use server';

import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { addChosen } from '@/lib/cart/add-chosen';
import { currentCartId, keepCartId } from '@/lib/cart/cookies';
import { idField, quantityField } from '@/lib/cart/quantity';
import { cartTotals } from '@/lib/cart/totals';
import { limitWords, REFUSED } from '@/lib/cart/words';
import { variantsOfProduct } from '@/lib/catalog/catalogue';
import { chosenOptions, resolveVariant } from '@/lib/catalog/options';
import { paise } from '@/lib/money';
import { idempotencyKeyOf } from '@/lib/orders/express';
import { goExpress } from '../../express-order';

const NO_SUCH = 'It is not made in this combination. Choose another.';
const INCOMPLETE = 'This page was incomplete. Load it again.';

export interface Added {
  /** Comes back so that a page without scripts shows it again. */
  chosen: Record<string, string>;
  /** The request brought no cart: whether the browser keeps the new one is not known yet. */
  firstOfCart: boolean;
}

export type AddResult = ActionResult<Added>;

/** Absent where no script wrote it: such a page shows one price, whatever was chosen since. */
const shownPrice = z
  .string()
  .regex(/^\d{1,12}$/, INCOMPLETE)
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
      .regex(/^[A-Za-z0-9_-]{22,64}$/, INCOMPLETE)
      .optional(),
  }),
  async ({ product, quantity, shownPrice, checkoutToken }, typed): Promise<AddResult> => {
    const variant = resolveVariant(await variantsOfProduct(product), chosenOptions(typed));
    if (!variant) return failed(NO_SUCH, {}, typed);
    const cartId = await keepCartId();
    const only = { variantId: variant.id, quantity };
    const why = await goExpress(
      {
        cartId,
        only,
        checkoutToken: checkoutToken ?? idempotencyKeyOf(cartId, only, Date.now()),
        shownTotal: shownPrice && cartTotals([{ unitPrice: shownPrice, quantity }]).total,
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
    if (!change) return failed(NO_SUCH, {}, typed);
    if (!change.done) return failed(REFUSED[change.reason], {}, typed);
    return { ok: true, data: { chosen, firstOfCart }, message: limitWords(change) ?? 'Added to your cart.' };
  },
);
