/** How many orders match and what they come to, over all pages. */
import 'server-only';
import { reader } from '@/db/client';
import { sumOfOrders } from '@/db/queries/console';
import { type Figures, figuresByStatus, NO_FIGURES } from '@/db/queries/order-figures';
import type { OrderStatus } from '@/db/types';
import { MOST_READ } from '../../list-limits';
import { figuresFilter, isOfFigures, type Matching } from './matching';

export interface Sums {
  figures: Figures;
  /** There are more: not all of them were read. */
  atLeast: boolean;
  /** What each status would show under the other filters; undefined where that is not counted. */
  byStatus: ReadonlyMap<OrderStatus, number> | undefined;
}

/**
 * Exact from the figures for days, statuses, method, hold and dispatched. Amounts, searches and what waits are counted
 * order by order, up to {@link MOST_READ}.
 */
export async function sumsOf({ filter, more }: Matching): Promise<Sums> {
  if (filter.ids?.length === 0) return { figures: NO_FIGURES, atLeast: more, byStatus: undefined };
  if (isOfFigures(filter)) return fromFigures(filter);
  const { read, ...figures } = await sumOfOrders(
    reader(),
    filter,
    filter.ids ? 'ids' : 'amount',
    MOST_READ + 1,
  );
  return { figures, atLeast: more || read > MOST_READ, byStatus: undefined };
}

async function fromFigures(filter: Matching['filter']): Promise<Sums> {
  const all = await figuresByStatus(reader(), figuresFilter({ ...filter, statuses: undefined }));
  const figures = { ...NO_FIGURES };
  for (const [status, part] of all) {
    if (filter.statuses && !filter.statuses.includes(status)) continue;
    for (const name of Object.keys(figures) as (keyof Figures)[]) figures[name] += part[name];
  }
  const byStatus = new Map([...all].map(([status, { orders }]) => [status, orders]));
  return { figures, atLeast: false, byStatus };
}
