/** What is said of a coupon. Pure. */
import { formatINR } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { couponFaults as faults, coupon as t } from '@/shop/messages';
import { dayText } from './days';
import { type CouponFault, isFault, type JudgedCoupon } from './rules';

export function faultText(code: string, fault: CouponFault, now: number): string {
  switch (fault.why) {
    case 'unknown':
      return faults.unknown(code);
    case 'closed':
      return faults.closed(code);
    case 'used-up':
      return faults.usedUp(code);
    case 'used-by-you':
      return faults.usedByYou(code);
    case 'delivery-free':
      return faults.deliveryFree;
    case 'nothing-off':
      return faults.nothingOff;
    case 'not-yet':
      return faults.notYet(code, dayText(fault.at, now));
    case 'ended':
      return faults.ended(code, dayText(fault.at, now));
    case 'other-goods':
      return faults.otherGoods(fault.categories);
    case 'too-little':
      return faults.tooLittle(formatINR(fault.least), formatINR(fault.missing), fault.categories);
  }
}

/** What a coupon does for a cart, in a sentence. */
export function couponText({ code, judged }: JudgedCoupon, now: number): string {
  if (isFault(judged)) return t.kept(code, faultText(code, judged, now));
  if (judged.off === 0) return t.freeDelivery(code);
  const text = t.takesOff(code, formatINR(judged.off));
  return judged.cut ? `${text} ${t.cut(formatINR(MIN_ORDER_AMOUNT))}` : text;
}
