/** How many orders match and what they come to, over all pages. */
import 'server-only';
import { reader } from '@/db/client';
import { sumByAmount } from '@/db/queries/console';
import { type Figures, figuresByStatus, NO_FIGURES } from '@/db/queries/order-figures';
import type { OrderStatus } from '@/db/types';
import { MOST_COUNTED } from '../../list-limits';
import { figuresFilter, isOfFigures, type Matching } from './matching';

export interface Sums {
  figures: Figures;
  /** There are more: not all of them were read. */
  atLeast: boolean;
  /** What each status would show under the other filters; undefined where that is not counted. */
  byStatus: ReadonlyMap<OrderStatus, number> | undefined;
}

/**
 * Exact from the figures for days, statuses, method, hold and dispatched. What was found is added up, and of amounts the first
 * {@link MOST_COUNTED}.
 */
export async function sumsOf({ filter, found, more }: Omit<Matching, 'sort' | 'errors'>): Promise<Sums> {
  if (found) return { figures: sumOf(found), atLeast: more, byStatus: undefined };
  if (isOfFigures(filter)) return fromFigures(filter);
  const { read, ...figures } = await sumByAmount(reader(), filter, MOST_COUNTED + 1);
  return { figures, atLeast: read > MOST_COUNTED, byStatus: undefined };
}

function sumOf(found: NonNullable<Matching['found']>): Figures {
  const figures = { ...NO_FIGURES, orders: found.length };
  for (const order of found) {
    for (const name of AMOUNTS) figures[name] += order[name];
  }
  return figures;
}

const AMOUNTS = [
  'totalPaise',
  'authorisedPaise',
  'capturedPaise',
  'releasedPaise',
  'refundedPaise',
] as const satisfies (keyof Figures)[];

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
