'use client';

import clsx from 'clsx';
import { ORDER_VIEWS, type OrderFilters, type OrderViewName, viewOf } from '@/lib/console/list/filters';
import { common, orderList as t } from '@/lib/console/messages';
import type { OrderStatus } from '@/lib/orders/types';
import { listHref } from './list-href';

interface OrderTabsProps {
  filters: OrderFilters;
  /** Orders of each status under the other filters; undefined where they are not counted. */
  counts: ReadonlyMap<OrderStatus, number> | undefined;
}

/** The browser's component for the sake of its size alone. Views of the list, and below the chosen one its statuses when it has several. The other filters stay. */
export function OrderTabs({ filters, counts }: OrderTabsProps) {
  const { status, view, ...others } = filters;
  const chosen = status ? viewOf(status) : view;
  const inside: readonly OrderStatus[] = chosen ? ORDER_VIEWS[chosen] : [];
  return (
    <nav aria-label={t.tabs} className="flex flex-col gap-2">
      <div className="-mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0">
        <Tab href={listHref(others)} current={!chosen} label={t.all} />
        {(Object.keys(ORDER_VIEWS) as OrderViewName[]).map((name) => (
          <Tab
            key={name}
            href={listHref({ ...others, view: name })}
            current={chosen === name}
            label={t.views[name]}
            count={counts && sum(ORDER_VIEWS[name], counts)}
          />
        ))}
      </div>
      {chosen && inside.length > 1 && (
        <div className="flex flex-wrap gap-x-4 gap-y-1 text-13">
          <Narrower href={listHref({ ...others, view: chosen })} current={!status} label={t.allOfThese} />
          {inside.map((one) => (
            <Narrower
              key={one}
              href={listHref({ ...others, status: one })}
              current={status === one}
              label={`${common.statuses[one]} ${counts ? (counts.get(one) ?? 0) : ''}`}
            />
          ))}
        </div>
      )}
    </nav>
  );
}

function Tab(props: { href: string; current: boolean; label: string; count?: number | undefined }) {
  const { href, current, label, count } = props;
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={clsx(
        'border-b-2 px-3 py-2.5 whitespace-nowrap',
        current ? 'border-primary font-semibold' : 'border-transparent text-muted hover:text-ink',
      )}
    >
      <span>{label}</span>
      {count !== undefined && <span className="ml-1.5 text-13 tabular-nums">{count}</span>}
    </a>
  );
}

function Narrower({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className={clsx('py-3 tabular-nums', current ? 'font-semibold' : 'link')}
    >
      {label}
    </a>
  );
}

function sum(statuses: readonly OrderStatus[], counts: ReadonlyMap<OrderStatus, number>): number {
  return statuses.reduce((total, status) => total + (counts.get(status) ?? 0), 0);
}
