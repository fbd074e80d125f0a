/** What is said of a coupon. Pure. */
import { formatINR } from '@/lib/money';
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

/** What came of putting a coupon on a cart; why it does not count, or takes off less, stands beside the sums. */
export function couponText({ code, judged }: JudgedCoupon): string {
  if (isFault(judged)) return t.kept(code);
  return judged.off === 0 ? t.freeDelivery(code) : t.takesOff(code, formatINR(judged.off));
}
