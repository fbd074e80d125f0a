import type { Metadata, Route } from 'next';
import { requirePermission } from '@/lib/auth/guard';
import { attentionCounts } from '@/lib/console/list/attention';
import { type ListScope, scopeOf } from '@/lib/console/list/list-scope';
import { listOrders, orderCounts } from '@/lib/console/list/order-list';
import { reconcileHealth } from '@/lib/console/list/reconcile-health';
import { orderList as t } from '@/lib/console/messages';
import { single } from '../../single';
import { AttentionStrip } from '../attention-strip';
import { Pager } from '../pager';
import { ReconcileSummary } from '../reconcile-summary';
import { ListHeading } from './list-heading';
import { OrderSearch } from './order-search';
import { OrderTable } from './order-table';
import { OrderTabs } from './order-tabs';

export const metadata: Metadata = { title: t.title };

export default async function OrdersPage({ searchParams }: PageProps<'/admin/orders'>) {
  await requirePermission('orders.read', '/admin/orders');
  const query = await searchParams;
  const scope = scopeOf({
    q: single(query.q),
    view: single(query.view),
    status: single(query.status),
    attention: single(query.attention),
  });
  const [list, counts, attention, health] = await Promise.all([
    listOrders(scope, { after: single(query.after), before: single(query.before) }),
    orderCounts(),
    attentionCounts(),
    reconcileHealth(),
  ]);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-28">{t.title}</h1>
        <OrderSearch term={scope.kind === 'search' ? scope.term : ''} />
      </div>
      <AttentionStrip counts={attention} />
      <ReconcileSummary health={health} />
      <OrderTabs scope={scope} counts={counts} />
      <ListHeading scope={scope} list={list} />
      {list.rows.length > 0 && <OrderTable rows={list.rows} />}
      <Pager newer={pageHref(scope, 'before', list.newer)} older={pageHref(scope, 'after', list.older)} />
    </>
  );
}

function pageHref(scope: ListScope, side: 'after' | 'before', cursor: string | undefined): Route | undefined {
  if (cursor === undefined) return undefined;
  const query = new URLSearchParams();
  if (scope.kind === 'view' && scope.status) query.set('status', scope.status);
  else if (scope.kind === 'view') query.set('view', scope.view);
  query.set(side, cursor);
  return `/admin/orders?${query}`;
}
