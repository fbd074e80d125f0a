import type { Metadata } from 'next';
import Link from 'next/link';
import { requirePermission } from '@/lib/auth/guard';
import { listAddress, namedBy, type Query } from '@/lib/console/bulk/address';
import { slipsPreview } from '@/lib/console/bulk/preview';
import { common, bulk as t } from '@/lib/console/messages';
import { packingSlips } from '@/lib/console/order/slip/packing-slips';
import { single } from '../../../single';
import { PackingSlip } from '../[id]/slip/packing-slip';
import { PrintButton } from '../[id]/slip/print-button';
import { LeftOut } from '../bulk/left-out';
import { PartOfMatching } from '../bulk/part-of-matching';

export const metadata: Metadata = { title: t.slips.title };

/** The slips of many orders, a sheet each. */
export default async function SlipsPage({ searchParams }: PageProps<'/admin/orders/slips'>) {
  const query: Query = await searchParams;
  await requirePermission('orders.read', `/admin/orders/slips?${namedBy(query)}`);
  const { able, unable, part } = await slipsPreview(query);
  const slips = await packingSlips(able.map(({ id }) => id));
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Link href={listAddress(single(query.back))} prefetch={false} className="link py-2.5">
          {common.allOrders}
        </Link>
        {slips.length > 0 && <PrintButton />}
      </div>
      <h1 className="text-28">{t.slips.title}</h1>
      <p role="status">{slips.length + unable.length === 0 ? t.preview.none : t.slips.count(slips.length)}</p>
      {part && <PartOfMatching part={part} nextAt="/admin/orders/slips?" back={single(query.back)} />}
      {unable.length > 0 && <LeftOut rows={unable} text={t.slips.leftOutText} />}
      <div className="flex flex-col gap-6 print:block">
        {slips.map((slip) => (
          <PackingSlip key={slip.id} order={slip} />
        ))}
      </div>
    </>
  );
}
