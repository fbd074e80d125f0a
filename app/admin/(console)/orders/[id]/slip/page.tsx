import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Sentence } from '@/components/ui/sentence';
import { requirePermission } from '@/lib/auth/guard';
import { common, packingSlip as t } from '@/lib/console/messages';
import { packingSlips } from '@/lib/console/order/slip/packing-slips';
import { PackingSlip } from './packing-slip';
import { PrintButton } from './print-button';

export const metadata: Metadata = { title: t.title };

export default async function SlipPage({ params }: PageProps<'/admin/orders/[id]/slip'>) {
  const { id } = await params;
  await requirePermission('orders.read', `/admin/orders/${id}/slip`);
  const [slip] = await packingSlips([id]);
  if (!slip) notFound();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Link href={`/admin/orders/${id}`} prefetch={false} className="link py-2.5">
          <Sentence parts={common.orderLink(<span>{slip.reference}</span>)} />
        </Link>
        <PrintButton />
      </div>
      <h1 className="text-28">{t.title}</h1>
      <PackingSlip order={slip} />
    </>
  );
}
