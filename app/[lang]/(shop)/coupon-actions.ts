'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { currentCartId } from '@/lib/cart/cookies';
import { putCoupon, takeCouponOff } from '@/lib/coupons/cart-coupon';
import { couponText, faultText } from '@/lib/coupons/text';
import { waitText } from '@/lib/wait-text';
import { forms, notPlaced, coupon as t } from '@/shop/messages';

/** Puts a coupon on this browser's cart. What was typed stays where it is not taken. */
export const putCouponAction = formAction(
  z.object({
    code: z
      .string({ error: () => forms.incomplete })
      .trim()
      .min(1, { error: () => t.codeMissing })
      .max(60, { error: () => t.codeMissing }),
  }),
  async ({ code }, typed): Promise<ActionResult> => {
    const cartId = await currentCartId();
    if (!cartId) return failed(notPlaced.emptyCart, {}, typed);
    const now = Date.now();
    const put = await putCoupon(cartId, code, await callerAddress());
    refresh();
    switch (put.state) {
      case 'put':
        return { ok: true, data: undefined, message: couponText(put.coupon) };
      case 'refused':
        return failed(forms.checkAgain, { code: faultText(put.code, put.fault, now) }, typed);
      case 'empty-cart':
        return failed(notPlaced.emptyCart, {}, typed);
      case 'wait':
        return failed(forms.checkAgain, { code: t.tooManyTries(waitText(put.until, now)) }, typed);
    }
  },
);

export const removeCouponAction = formAction(z.object({}), async (): Promise<ActionResult> => {
  const cartId = await currentCartId();
  if (cartId) await takeCouponOff(cartId);
  refresh();
  return { ok: true, data: undefined, message: t.removed };
});
