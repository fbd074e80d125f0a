/** Which orders a file is of: those that were ticked, or with `all=1` those that match the filters of the address. */
import 'server-only';
import { reader } from '@/db/client';
import { ordersAmong } from '@/db/queries/console';
import { requirePermission } from '@/lib/auth/guard';
import { MOST_FOUND } from '../../list-limits';
import { bulk, orderCsv as t } from '../../messages';
import { wholeNumber } from '../../messages/counts';
import { type FilterName, filtersQuery, readFilters } from '../filters';
import { type Matching, matchingOrders } from '../reading/matching';

/** An address holds no more ids. */
export const MOST_CHOSEN = 300;

export type OfFile =
  | {
      matching: Pick<Matching, 'filter' | 'found' | 'sort'>;
      details: Record<string, string | number | undefined>;
    }
  | { fault: string };

export async function ordersOfFile(query: URLSearchParams): Promise<OfFile> {
  await requirePermission('orders.export');
  const ids = [...new Set(query.getAll('order'))];
  if (ids.length > MOST_CHOSEN) return { fault: t.tooManyChosen(wholeNumber.format(MOST_CHOSEN)) };
  if (ids.length > 0)
    return {
      matching: { filter: {}, found: await ordersAmong(reader(), ids, {}), sort: 'newest' },
      details: { orders: ids.length },
    };
  if (query.get('all') !== '1') return { fault: bulk.preview.none };
  const filters = readFilters(Object.fromEntries(query));
  const matching = await matchingOrders(filters, Date.now(), MOST_FOUND);
  const faults = Object.values(matching.errors);
  if (faults.length > 0) return { fault: faults.join('\n') };
  if (matching.more) return { fault: t.tooMany(wholeNumber.format(MOST_FOUND)) };
  return { matching, details: detailsOf(filters) };
}

/** What was typed into the search may be a customer's address: the audit log keeps that there was a search. */
function detailsOf(filters: ReturnType<typeof readFilters>): Partial<Record<FilterName, string>> {
  const details = Object.fromEntries(filtersQuery(filters));
  return 'q' in details ? { ...details, q: '…' } : details;
}
