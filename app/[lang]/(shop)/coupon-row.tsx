import { CircleAlert } from 'lucide-react';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { isFault, type JudgedCoupon } from '@/lib/coupons/rules';
import { faultText } from '@/lib/coupons/text';
import { formatINR } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { summary, coupon as t } from '@/shop/messages';

/** A row of the sums; none where the coupon does not count. */
export function CouponRow({ coupon }: { coupon: JudgedCoupon | undefined }) {
  if (!coupon || isFault(coupon.judged)) return null;
  const { off } = coupon.judged;
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted wrap-anywhere">{t.line(coupon.code)}</dt>
      <dd className="whitespace-nowrap">
        {off === 0 ? (
          `${summary.delivery}: ${summary.free}`
        ) : (
          <Sentence parts={t.off(<Money amount={off} />)} />
        )}
      </dd>
    </div>
  );
}

/** Why the coupon does not count, or takes off less than it says. */
export function CouponNote({ coupon }: { coupon: JudgedCoupon | undefined }) {
  if (!coupon) return null;
  const { code, judged } = coupon;
  if (!isFault(judged))
    return judged.cut ? <p className="text-13 text-muted">{t.cut(formatINR(MIN_ORDER_AMOUNT))}</p> : null;
  return (
    <p className="flex items-start gap-1.5 text-13 font-medium text-harm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{t.notCounted(code, faultText(code, judged, Date.now()))}</span>
    </p>
  );
}
