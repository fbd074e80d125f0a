import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import type { ListScope } from '@/lib/admin/list-scope';
import type { OrderList } from '@/lib/admin/order-list';

/** By place in the list and not by page number: orders that come in meanwhile shift nothing. */
export function Pager({ scope, list: { older, newer } }: { scope: ListScope; list: OrderList }) {
  if (!older && !newer) return null;
  return (
    <nav aria-label="Pages" className="flex justify-between gap-4">
      {newer ? (
        <Link
          href={pageHref(scope, 'before', newer)}
          prefetch={false}
          className={buttonClass('quiet', 'small')}
        >
          <ArrowLeft aria-hidden className="size-4" />
          Newer
        </Link>
      ) : (
        <span />
      )}
      {older && (
        <Link
          href={pageHref(scope, 'after', older)}
          prefetch={false}
          className={buttonClass('quiet', 'small')}
        >
          Older
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      )}
    </nav>
  );
}

function pageHref(scope: ListScope, side: 'after' | 'before', cursor: string): Route {
  const query = new URLSearchParams();
  if (scope.kind === 'view' && scope.status) query.set('status', scope.status);
  else if (scope.kind === 'view') query.set('view', scope.view);
  query.set(side, cursor);
  return `/admin?${query}`;
}
