import type { OrderFilters } from '@/lib/console/list/filters';
import type { OrderList } from '@/lib/console/list/order-list';
import { MOST_COUNTED, MOST_FOUND, MOST_LISTED, SHORTEST_TERM } from '@/lib/console/list-limits';
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
                  captured: amount(figures.capturedPaise),
                  refunded: amount(figures.refundedPaise),
                }
              : undefined,
          )}
        </p>
      )}
      {atLeast && list.rows.length > 0 && <p className="text-13 text-muted">{moreText(filters)}</p>}
      {note && <p className="max-w-prose text-13 text-muted">{note}</p>}
    </div>
  );
}

/** By amount alone the list goes on beyond what is counted. */
function moreText({ q, attention, staff }: OrderFilters): string {
  const isOfAmount = [q, attention, staff].every((one) => one === undefined);
  return isOfAmount ? t.sumsOfMore(MOST_COUNTED) : t.endsAt(MOST_LISTED, MOST_FOUND);
}

function whyNone({ q, ...filters }: OrderFilters, more: boolean): string {
  if (q !== undefined && q.length < SHORTEST_TERM) return t.typeMore(SHORTEST_TERM);
  if (more) return t.noneOfMany;
  const isFiltered = q !== undefined || Object.keys(filters).some((name) => name !== 'sort');
  return isFiltered ? t.noneMatch : t.empty;
}
