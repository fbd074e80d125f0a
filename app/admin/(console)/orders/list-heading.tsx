import type { OrderFilters } from '@/lib/console/list/filters';
import type { OrderList } from '@/lib/console/list/order-list';
import { SHORTEST_TERM } from '@/lib/console/list-limits';
import { orderList as t } from '@/lib/console/messages';
import { formatINRExact, paise } from '@/lib/money';

/** How many orders the filters find and what they come to, over all pages; or why there are none. */
export function ListHeading({ filters, list }: { filters: OrderFilters; list: OrderList }) {
  const { figures, atLeast } = list.sums;
  const amount = (value: number) => formatINRExact(paise(Math.max(0, value)));
  const note = filters.attention && t.notes[filters.attention];
  return (
    <div role="status" className="flex flex-col gap-1">
      {list.rows.length === 0 ? (
        <p>{whyNone(filters, atLeast)}</p>
      ) : (
        <p className="font-semibold tabular-nums">
          {t.sums(
            figures.orders,
            atLeast,
            'totalPaise' in figures
              ? {
                  total: amount(figures.totalPaise),
                  charged: amount(figures.capturedPaise),
                  refunded: amount(figures.refundedPaise),
                }
              : undefined,
          )}
        </p>
      )}
      {atLeast && list.rows.length > 0 && <p className="text-13 text-muted">{t.sumsOfMore}</p>}
      {note && <p className="max-w-prose text-13 text-muted">{note}</p>}
    </div>
  );
}

function whyNone({ q, ...filters }: OrderFilters, more: boolean): string {
  if (q !== undefined && q.length < SHORTEST_TERM) return t.typeMore(SHORTEST_TERM);
  if (more) return t.noneOfMany;
  const isFiltered = q !== undefined || Object.keys(filters).some((name) => name !== 'sort');
  return isFiltered ? t.noneMatch : t.empty;
}
