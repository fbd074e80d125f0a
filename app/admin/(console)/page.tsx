import type { Metadata } from 'next';
import { requirePermission } from '@/lib/auth/guard';
import { attentionCounts } from '@/lib/console/list/attention';
import { reconcileHealth } from '@/lib/console/list/reconcile-health';
import { home as t } from '@/lib/console/messages';
import { AttentionStrip } from './attention-strip';
import { OrderSearch } from './orders/order-search';
import { ReconcileSummary } from './reconcile-summary';

export const metadata: Metadata = { title: t.title };

export default async function HomePage() {
  await requirePermission('orders.read', '/admin');
  const [attention, health] = await Promise.all([attentionCounts(), reconcileHealth()]);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-28">{t.title}</h1>
        <OrderSearch term="" />
      </div>
      <AttentionStrip counts={attention} />
      <ReconcileSummary health={health} />
    </>
  );
}
