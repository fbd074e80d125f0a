import { SHORTEST_TERM } from '@/lib/console/list-limits';
import { orderList as t } from '@/lib/console/messages';

/** The box of the list and of the console's header. It looks through all orders, whatever the list shows. */
export function OrderSearch({ term }: { term: string }) {
  return (
    <search>
      <form action="/admin/orders" className="flex w-full gap-2">
        <input
          // A new key for a new search: the box shows what was looked for, also after "back".
          key={term}
          type="search"
          name="q"
          defaultValue={term}
          minLength={SHORTEST_TERM}
          required
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
