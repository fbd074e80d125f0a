'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { changeLine } from '@/lib/cart/change/change-line';
import { changedText, refusalText } from '@/lib/cart/change/change-text';
import { lineChangeField, undoOf } from '@/lib/cart/change/line-change';
import { currentCartId } from '@/lib/cart/cookies';
import { paise } from '@/lib/money';
import { forms, notPlaced } from '@/shop/messages';
import { goExpress } from '../express-order';

export interface Changed {
  /** What the button carries that puts a removed line back. */
  undo: string | undefined;
}

/** Changes how many of one line the cart holds; none removes it. */
export const changeCart = formAction(
  z.object({ change: lineChangeField }),
  async ({ change }): Promise<ActionResult<Changed>> => {
    const changed = await changeLine(change);
    refresh();
    if (!changed.done) return failed(refusalText(changed.reason));
    const { quantity, before } = changed;
    const undo = quantity === 0 && before > 0 ? undoOf(change.variantId, before) : undefined;
    return { ok: true, data: { undo }, message: changedText(changed) };
  },
);

/** The whole cart, straight to the gateway's page. */
export const buyCartAction = formAction(
  z.object({
    checkoutToken: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/, { error: () => forms.incomplete }),
    shownTotal: z
      .string()
      .regex(/^\d{1,12}$/, { error: () => forms.incomplete })
      .transform((text) => paise(Number(text))),
  }),
  async ({ checkoutToken, shownTotal }, typed): Promise<ActionResult> => {
    const cartId = await currentCartId();
    if (!cartId) return failed(notPlaced.emptyCart, {}, typed);
    const why = await goExpress({ cartId, checkoutToken, shownTotal });
    refresh();
    return failed(why, {}, typed);
  },
);
