'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type ActionResult, failed } from '@/lib/action';
import { adminAction } from '@/lib/console/action';
import { changedCoupon, namedCoupon, newCoupon } from '@/lib/console/coupons/coupon-fields';
import { changeCoupon, makeCoupon, type Refused } from '@/lib/console/coupons/coupons';
import { coupons as t } from '@/lib/console/messages';
import { takesWholeOrders } from '@/lib/coupons/rules';

export const makeCouponAction = adminAction(
  'coupon.create',
  'coupons.change',
  newCoupon,
  async ({ coupon, ...terms }, _user, typed): Promise<ActionResult> => {
    const refused = await makeCoupon(coupon, terms);
    if (refused) return refusal(refused, typed);
    redirect(`/admin/coupons/${coupon}`);
  },
  takesWholeOrders,
);

export const changeCouponAction = adminAction(
  'coupon.change',
  'coupons.change',
  changedCoupon,
  async ({ coupon, version, ...terms }, _user, typed) =>
    answer(await changeCoupon(coupon, version, terms), t.saved, typed),
  takesWholeOrders,
);

export const endCouponAction = adminAction(
  'coupon.end',
  'coupons.change',
  namedCoupon,
  async ({ coupon, version }) => answer(await changeCoupon(coupon, version, { active: false }), t.ended),
);

export const resumeCouponAction = adminAction(
  'coupon.resume',
  'coupons.change',
  namedCoupon,
  async ({ coupon, version }) => answer(await changeCoupon(coupon, version, { active: true }), t.resumed),
);

function answer(
  refused: Refused | undefined,
  message: string,
  typed: Record<string, string> = {},
): ActionResult {
  refresh();
  return refused ? refusal(refused, typed) : { ok: true, data: undefined, message };
}

function refusal({ field, why }: Refused, typed: Record<string, string>): ActionResult {
  return failed(why, field === undefined ? {} : { [field]: why }, typed);
}
