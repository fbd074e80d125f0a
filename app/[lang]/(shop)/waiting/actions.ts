'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { currentCartId } from '@/lib/cart/cookies';
import { keepCartSigns } from '@/lib/cart/signs';
import { localized } from '@/lib/language/localized';
import { letGoOrder } from '@/lib/orders/waiting/let-go';
import { forms, waiting as t } from '@/shop/messages';

/** Puts the items of an order of this browser's cart back into it: to change the order, or to leave it. */
export const letGoAction = formAction(
  z.object({
    reference: z
      .string({ error: () => forms.incomplete })
      .regex(/^[A-Za-z0-9-]{1,50}$/, { error: () => forms.incomplete }),
    way: z.enum(['change', 'back'], { error: () => forms.incomplete }),
  }),
  async ({ reference, way }): Promise<ActionResult> => {
    const cartId = await currentCartId();
    const left = cartId ? await letGoOrder(cartId, reference) : undefined;
    await keepCartSigns();
    if (left?.came === 'paid') redirect(localized(left.orderPath));
    if (left?.came === 'done') redirect(localized(way === 'change' ? '/checkout' : '/cart?back=1'));
    // The page shows how the order stands by now.
    refresh();
    return failed(left ? t.checking : t.gone);
  },
);
