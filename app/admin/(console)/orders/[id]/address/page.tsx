import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { requirePermission } from '@/lib/auth/guard';
import { addressForm } from '@/lib/console/actions/parcel/parcel';
import { withBack } from '@/lib/console/bulk/address';
import { common, addressMend as t } from '@/lib/console/messages';
import { orderDetail } from '@/lib/console/order/order-detail';
import { deliveryCountries } from '@/lib/orders/form/countries';
import { single } from '../../../../single';
import { AddressForm } from './address-form';

export const metadata: Metadata = { title: t.title };

/** A page of its own: it works without scripts, and the address is not lost when the order changes beside it. */
export default async function AddressPage({ params, searchParams }: PageProps<'/admin/orders/[id]/address'>) {
  const { id } = await params;
  const back = single((await searchParams).back);
  await requirePermission('orders.address', withBack(`/admin/orders/${id}/address`, back));
  const [order, form] = await Promise.all([orderDetail(id), addressForm(id)]);
  if (!order || !form) notFound();
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4">
      <Link href={withBack(`/admin/orders/${id}` as const, back)} className="link-line">
        <Sentence parts={common.orderLink(<span>{order.reference}</span>)} />
      </Link>
      <h1 className="text-28">{t.title}</h1>
      {order.addressClosed ? (
        <Notice title={t.closedTitle}>{order.addressClosed}</Notice>
      ) : (
        <>
          <p className="text-muted">{t.intro}</p>
          <div className="card p-4 md:p-6">
            <AddressForm
              orderId={id}
              back={back}
              {...form}
              countries={deliveryCountries()}
              wayOut={
                <Link href={withBack(`/admin/orders/${id}` as const, back)} className={buttonClass('quiet')}>
                  {common.leave}
                </Link>
              }
            />
          </div>
        </>
      )}
    </div>
  );
}
