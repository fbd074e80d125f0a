/** Addresses of the list: every view is one that can be kept and sent. */
import type { Route } from 'next';
import { filtersQuery, type OrderFilters } from '@/lib/console/list/filters';

export function listHref(filters: OrderFilters, place: { after?: string; before?: string } = {}): Route {
  const query = listQuery(filters, place);
  return query === '' ? '/admin/orders' : `/admin/orders?${query}`;
}

export function listQuery(
  filters: OrderFilters,
  place: { after?: string | undefined; before?: string | undefined },
): string {
  const query = filtersQuery(filters);
  for (const side of ['after', 'before'] as const) if (place[side]) query.set(side, place[side]);
  return query.toString();
}
