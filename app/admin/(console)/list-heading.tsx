import Link from 'next/link';
import type { ListScope } from '@/lib/console/list-scope';
import type { OrderList } from '@/lib/console/order-list';
import { SHORTEST_TERM } from '@/lib/console/search-term';
import { visibleText } from '@/lib/console/visible-text';

/** What the list is, where that is not plain from its tab, and why it is empty or cut. */
export function ListHeading({ scope, list }: { scope: ListScope; list: OrderList }) {
  const title = titleOf(scope, list);
  if (!title && !list.cut) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p role="status">
        <span>{title}</span>{' '}
        <span>
          {list.cut && `More than these ${list.rows.length} were found; type more to narrow them down.`}
        </span>
      </p>
      {scope.kind !== 'all' && scope.kind !== 'view' && (
        <Link href="/admin" className="link">
          All orders
        </Link>
      )}
    </div>
  );
}

function titleOf(scope: ListScope, { rows }: OrderList): string | undefined {
  const count = `${rows.length} ${rows.length === 1 ? 'order' : 'orders'}`;
  switch (scope.kind) {
    case 'search':
      if (scope.term.length < SHORTEST_TERM) return `Type at least ${SHORTEST_TERM} characters to search.`;
      return `${rows.length === 0 ? 'No order begins' : `${count} beginning`} with “${visibleText(scope.term, 100)}” in its reference, e-mail or gateway id.`;
    case 'reviews':
      return rows.length === 0 ? 'No review is open.' : `${count} with an open review, oldest first.`;
    case 'refused':
      return rows.length === 0
        ? 'The gateway has refused no order of the last days.'
        : `${count} that the gateway refused to take, oldest first. Its reason stands on each order’s page, under “Calls to the gateway”: mostly a method, pre-authorisation or account check that is switched on here and not for this merchant id.`;
    case 'unanswered':
      return rows.length === 0
        ? 'Every call to the gateway has its answer.'
        : `${count} with a call that has no answer yet, oldest first. The timer keeps looking; nothing is sent twice.`;
    default:
      return rows.length === 0 ? 'No orders here yet.' : undefined;
  }
}
