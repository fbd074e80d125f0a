import Link from 'next/link';
import type { ListScope } from '@/lib/console/list/list-scope';
import type { OrderList } from '@/lib/console/list/order-list';
import { SHORTEST_TERM } from '@/lib/console/list/search-term';
import { common, orderList as t } from '@/lib/console/messages';
import { visibleText } from '@/lib/console/visible-text';

/** Says what the list shows where its tab does not, and why it is empty or cut. */
export function ListHeading({ scope, list }: { scope: ListScope; list: OrderList }) {
  const title = titleOf(scope, list);
  if (!title && !list.cut) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p role="status">
        <span>{title}</span> <span>{list.cut && t.cut(list.rows.length)}</span>
      </p>
      {scope.kind !== 'all' && scope.kind !== 'view' && (
        <Link href="/admin/orders" className="link">
          {common.allOrders}
        </Link>
      )}
    </div>
  );
}

function titleOf(scope: ListScope, { rows }: OrderList): string | undefined {
  switch (scope.kind) {
    case 'search':
      if (scope.term.length < SHORTEST_TERM) return t.typeMore(SHORTEST_TERM);
      return t.found(rows.length, visibleText(scope.term, 100));
    case 'reviews':
    case 'refused':
    case 'unanswered':
      return t[scope.kind](rows.length);
    default:
      return rows.length === 0 ? t.empty : undefined;
  }
}
