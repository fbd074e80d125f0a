import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/form/action-form';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { couponCategories, couponForm } from '@/lib/console/coupons/coupons';
import { common, coupons as t } from '@/lib/console/messages';
import { changeCouponAction, endCouponAction, resumeCouponAction } from '../actions';
import { CouponForm } from '../coupon-form';

export const metadata: Metadata = { title: t.title };

export default async function CouponPage({ params }: PageProps<'/admin/coupons/[code]'>) {
  const { code } = await params;
  const viewer = await requirePermission('coupons.read', `/admin/coupons/${code}`);
  const coupon = /^[A-Z0-9]{3,20}$/.test(code) ? await couponForm(code) : undefined;
  if (!coupon) notFound();
  const mayChange = may(viewer, 'coupons.change');
  const hidden = { coupon: coupon.code, version: String(coupon.version) };
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4">
      <Link href="/admin/coupons" prefetch={false} className="link-line">
        {t.back}
      </Link>
      <h1 className="text-28">{t.editTitle(coupon.code)}</h1>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <Fact name={t.columns.state} value={coupon.state} />
        <Fact name={t.columns.used} value={coupon.used} />
      </dl>
      {mayChange ? (
        <ActionForm
          key={coupon.active ? 'end' : 'resume'}
          action={coupon.active ? endCouponAction : resumeCouponAction}
          fields={hidden}
          variant={coupon.active ? 'harm' : 'quiet'}
          label={coupon.active ? t.end : t.resume}
          pending={coupon.active ? t.ending : t.resuming}
        />
      ) : (
        <p className="text-muted">{common.readOnly}</p>
      )}
      <fieldset disabled={!mayChange} className="card p-4 md:p-6">
        <CouponForm
          action={changeCouponAction}
          hidden={hidden}
          values={coupon.values}
          categories={await couponCategories()}
          submit={t.save}
        />
      </fieldset>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex gap-2">
      <dt className="text-muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
