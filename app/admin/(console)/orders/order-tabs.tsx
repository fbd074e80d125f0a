import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import { type ListScope, ORDER_VIEWS, type OrderViewName } from '@/lib/console/list/list-scope';
import { COUNT_CAP } from '@/lib/console/list-limits';
import { common, orderList as t } from '@/lib/console/messages';
import type { OrderStatus } from '@/lib/orders/types';

interface OrderTabsProps {
  scope: ListScope;
  counts: ReadonlyMap<OrderStatus, number>;
}

/** Views of the list, and below the chosen one its statuses when it has several. */
export function OrderTabs({ scope, counts }: OrderTabsProps) {
  const chosen = scope.kind === 'view' ? scope.view : undefined;
  const status = scope.kind === 'view' ? scope.status : undefined;
  const inside: readonly OrderStatus[] = chosen ? ORDER_VIEWS[chosen] : [];
  const names = Object.keys(ORDER_VIEWS) as OrderViewName[];
  return (
    <nav aria-label={t.tabs} className="flex flex-col gap-2">
      <div className="-mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0">
        <Tab href="/admin/orders" current={scope.kind === 'all'} label={t.all} />
        {names.map((name) => (
          <Tab
            key={name}
            href={`/admin/orders?view=${name}`}
            current={chosen === name}
            label={t.views[name]}
            count={sum(ORDER_VIEWS[name], counts)}
          />
        ))}
      </div>
      {chosen && inside.length > 1 && (
        <div className="flex flex-wrap gap-x-4 gap-y-1 text-13">
          <Narrower href={`/admin/orders?view=${chosen}`} current={!status} label={t.allOfThese} />
          {inside.map((one) => (
            <Narrower
              key={one}
              href={`/admin/orders?status=${one}`}
              current={status === one}
              label={`${common.statuses[one]} ${capped(counts.get(one) ?? 0)}`}
            />
          ))}
        </div>
      )}
    </nav>
  );
}

function Tab(props: { href: Route; current: boolean; label: string; count?: number }) {
  const { href, current, label, count } = props;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'border-b-2 px-3 py-2.5 whitespace-nowrap',
        current ? 'border-primary font-semibold' : 'border-transparent text-muted hover:text-ink',
      )}
    >
      <span>{label}</span>
      {count !== undefined && <span className="ml-1.5 text-13 tabular-nums">{capped(count)}</span>}
    </Link>
  );
}

function Narrower({ href, current, label }: { href: Route; current: boolean; label: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={clsx('py-1 tabular-nums', current ? 'font-semibold' : 'link')}
    >
      {label}
    </Link>
  );
}

function sum(statuses: readonly OrderStatus[], counts: ReadonlyMap<OrderStatus, number>): number {
  return statuses.reduce((total, status) => total + (counts.get(status) ?? 0), 0);
}

function capped(count: number): string {
  return count >= COUNT_CAP ? `${COUNT_CAP - 1}+` : String(count);
}
