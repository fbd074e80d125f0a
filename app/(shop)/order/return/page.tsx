import { PackageSearch } from 'lucide-react';
import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { orderByToken } from '@/lib/orders/order-view';
import { shop } from '@/shop/config';
import { lastOrderToken } from '../last-order';

export const metadata: Metadata = {
  title: 'Back from the payment page',
  robots: { index: false, follow: false },
};

/**
 * Where a return ends that we could not verify: it says nothing about any payment, because it knows nothing.
 * With `?checking=1` it was verified and could not be saved: the order's own page might still ask for the money.
 */
export default async function ReturnPage({ searchParams }: PageProps<'/order/return'>) {
  const { checking } = await searchParams;
  const token = await lastOrderToken();
  const known = token !== undefined && (await orderByToken(token)) !== undefined;
  if (known && !checking) redirect(`/order/${token}` as Route);
  return (
    <main className="page">
      <EmptyState
        level={1}
        icon={PackageSearch}
        title="We are checking with Pine Labs"
        action={
          <Link href={known ? (`/order/${token}` as Route) : '/'} className={buttonClass('quiet')}>
            {known ? 'See your order' : 'Back to the shop'}
          </Link>
        }
      >
        <p>
          We ask Pine Labs itself what became of your payment, so nothing is lost, whatever this browser
          shows. Please do not pay again meanwhile.
        </p>
        <p className="mt-3">
          To see your order, open its page in the tab or on the device where you placed it. If you cannot find
          it, write to{' '}
          <a className="link" href={`mailto:${shop.supportEmail}?subject=My%20order`}>
            {shop.supportEmail}
          </a>{' '}
          with your e-mail address and the time, and we will look it up.
        </p>
      </EmptyState>
    </main>
  );
}
