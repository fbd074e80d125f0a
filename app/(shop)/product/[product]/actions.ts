'use server';

import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { addChosen } from '@/lib/cart/add-chosen';
import { idField, quantityField } from '@/lib/cart/quantity';
import { limitWords, REFUSED } from '@/lib/cart/words';
import { chosenOptions } from '@/lib/catalog/options';

/** `chosen` comes back so that a page without scripts shows it again. */
export type AddResult = ActionResult<{ chosen: Record<string, string> }>;

export const addToCartAction = formAction(
  z.object({ product: idField, quantity: quantityField }),
  async ({ product, quantity }, typed): Promise<AddResult> => {
    const chosen = chosenOptions(typed);
    const change = await addChosen(product, chosen, quantity);
    if (!change) return failed('It is not made in this combination. Choose another.', {}, typed);
    if (!change.done) return failed(REFUSED[change.reason], {}, typed);
    return { ok: true, data: { chosen }, message: limitWords(change) ?? 'Added to your cart.' };
  },
);
