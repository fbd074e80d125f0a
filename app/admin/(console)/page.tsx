import type { Metadata } from 'next';
import { requirePermission } from '@/lib/auth/guard';
import { reconcileHealth } from '@/lib/console/list/reconcile-health';
import { home as t } from '@/lib/console/messages';
import { today } from '@/lib/console/today/read-work';
import { AttentionStrip } from './attention-strip';
import { OrderSearch } from './orders/order-search';
import { ReconcileSummary } from './reconcile-summary';
import { WorkCard } from './today/work-card';

export const metadata: Metadata = { title: t.title };

export default async function HomePage() {
  await requirePermission('orders.read', '/admin');
  const [{ cards, wrong }, health] = await Promise.all([today(), reconcileHealth()]);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-28">{t.title}</h1>
        <OrderSearch term="" />
      </div>
      <AttentionStrip lines={wrong} />
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {cards.map((card) => (
          <WorkCard key={card.name} card={card} />
        ))}
      </div>
      <ReconcileSummary health={health} />
    </>
  );
}
