import type { Metadata } from 'next';
import Link from 'next/link';
import { requirePermission } from '@/lib/auth/guard';
import { couponCategories } from '@/lib/console/coupons/coupons';
import { coupons as t } from '@/lib/console/messages';
import { makeCouponAction } from '../actions';
import { CouponForm } from '../coupon-form';

export const metadata: Metadata = { title: t.newTitle };

export default async function NewCouponPage() {
  await requirePermission('coupons.change', '/admin/coupons/new');
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4">
      <Link href="/admin/coupons" prefetch={false} className="link-line">
        {t.back}
      </Link>
      <h1 className="text-28">{t.newTitle}</h1>
      <div className="card p-4 md:p-6">
        <CouponForm
          action={makeCouponAction}
          hidden={{}}
          values={{}}
          categories={await couponCategories()}
          submit={t.make}
        />
      </div>
    </div>
  );
}
