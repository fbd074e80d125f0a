import { SHORTEST_TERM } from '@/lib/console/list-limits';
import { orderList as t } from '@/lib/console/messages';

interface OrderSearchProps {
  term: string;
  /** Of the list: its filters, which stay as they are; an empty search is none. */
  kept?: readonly [name: string, value: string][];
}

/** The box of the list, which looks through what the list shows, and of the console's header, which looks through all orders. */
export function OrderSearch({ term, kept }: OrderSearchProps) {
  return (
    <search>
      <form action="/admin/orders" className="flex w-full gap-2">
        <KeptFilters kept={kept ?? []} />
        <input
          // A new key for a new search: the box shows what was looked for, also after "back".
          key={term}
          type="search"
          name="q"
          defaultValue={term}
          minLength={SHORTEST_TERM}
          required={!kept}
          aria-label={t.searchLabel}
          placeholder={t.searchLabel}
          className="control min-w-0 text-ellipsis"
        />
        <button
          type="submit"
          className="rounded-card border border-edge bg-surface px-4 font-semibold hover:border-ink"
        >
          {t.search}
        </button>
      </form>
    </search>
  );
}

function KeptFilters({ kept }: { kept: NonNullable<OrderSearchProps['kept']> }) {
  return kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
