import type { Metadata } from 'next';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { findTransfer } from '@/lib/console/find/find-transfer';
import { filtersQuery, type OrderFilters, PRESETS, readFilters, sortOf } from '@/lib/console/list/filters';
import { listOrders, type OrderList, staffNames } from '@/lib/console/list/order-list';
import { columnsOf } from '@/lib/console/list/rows/row-columns';
import { rowView } from '@/lib/console/list/rows/row-view';
import { bulk, orderList as t } from '@/lib/console/messages';
import { visibleText } from '@/lib/console/visible-text';
import { askedOf } from '../../single';
import { Pager } from '../pager';
import { BulkBar } from './bulk/bulk-bar';
import { ChooseAll } from './bulk/chosen-count';
import { FilterChips } from './filter-chips';
import { FilterForm } from './filter-form';
import { ListHeading } from './list-heading';
import { listHref, listQuery } from './list-href';
import { OrderSearch } from './order-search';
import { OrderTable } from './order-table';
import { OrderTabs } from './order-tabs';

export const metadata: Metadata = { title: t.title };

export default async function OrdersPage({ searchParams }: PageProps<'/admin/orders'>) {
  const { values: query, address } = askedOf('/admin/orders', await searchParams);
  const viewer = await requirePermission('orders.read', address);
  const filters = readFilters(query);
  const place = { after: query.after, before: query.before };
  const ofBank = filters.q !== undefined && may(viewer, 'settlements.read');
  const [list, staff, utr] = await Promise.all([
    listOrders(filters, place),
    staffNames(),
    ofBank ? findTransfer(filters.q ?? '') : undefined,
  ]);
  const mayCapture = may(viewer, 'orders.capture');
  const matching = matchingText(list);
  return (
    <>
      <div data-own-search className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <h1 className="text-28">{t.title}</h1>
        <div className="w-full md:w-96">
          <OrderSearch term={filters.q ?? ''} kept={[...filtersQuery({ ...filters, q: undefined })]} />
        </div>
      </div>
      <OrderTabs filters={filters} counts={list.sums.byStatus} />
      <FilterForm filters={filters} errors={list.errors} staff={staff} presets={presetLinks(filters)} />
      <FilterChips filters={filters} staff={staff} />
      {utr !== undefined && (
        <a href={`/admin/settlements/${encodeURIComponent(utr)}`} className="link self-start py-2.5">
          {t.transfer(visibleText(utr, 60))}
        </a>
      )}
      <ListHeading filters={filters} list={list} />
      {list.rows.length > 0 && (
        <>
          <ChooseAll matching={matching} />
          <OrderTable
            columns={columnsOf(list.rows.map((row) => rowView(row, mayCapture)))}
            back={listQuery(filters, place)}
            sorts={sortLinks(filters)}
          />
          <BulkBar viewer={viewer} filters={filters} back={listQuery(filters, place)} matching={matching} />
        </>
      )}
      <Pager
        newer={list.newer === undefined ? undefined : listHref(filters, { before: list.newer })}
        older={list.older === undefined ? undefined : listHref(filters, { after: list.older })}
        words={sortOf(filters) === 'newest' ? undefined : { newer: t.before, older: t.after }}
      />
    </>
  );
}

/** How many there are on all pages, where this is not all of them. */
function matchingText({ rows, sums: { figures, atLeast } }: OrderList): string | undefined {
  if (figures.orders <= rows.length && !atLeast) return undefined;
  return bulk.bar.count(figures.orders, atLeast);
}

function presetLinks({ from: _from, to: _to, ...filters }: OrderFilters) {
  return PRESETS.map((preset) => ({
    label: t.filters.presets[preset],
    href: listHref({ ...filters, preset }),
    current: filters.preset === preset,
  }));
}

/** A press on the head of a sorted column turns it round. */
function sortLinks(filters: OrderFilters) {
  const sort = sortOf(filters);
  const to = (next: OrderFilters['sort']) => listHref({ ...filters, sort: next });
  const [up, down] = ['ascending', 'descending'] as const;
  const upwards = sort === 'oldest' || sort === 'lapse';
  return {
    order: {
      href: to(sort === 'newest' ? 'oldest' : 'newest'),
      now: upwards ? up : sort === 'newest' ? down : undefined,
    },
    total: {
      href: to(sort === 'amount-down' ? 'amount-up' : 'amount-down'),
      now: sort === 'amount-up' ? up : sort === 'amount-down' ? down : undefined,
    },
  };
}
