/** What the filters of an address ask of the database. */
import 'server-only';
import { reader } from '@/db/client';
import type { OrderSort } from '@/db/order-sorts';
import { idsMatching, type OrderFilter, ordersOfStaff } from '@/db/queries/console';
import {
  ordersRefunding,
  ordersRefused,
  ordersUnanswered,
  ordersUnderReview,
  ordersWithReturn,
} from '@/db/queries/console-attention';
import type { FiguresFilter } from '@/db/queries/order-figures';
import { findOrders } from '@/lib/console/find/find-orders';
import { dayNumber } from '@/lib/figures/indian-day';
import { LONGEST_LIST, MOST_ACTS, MOST_FOUND, REFUSED_FOR_MS, UNANSWERED_AFTER_MS } from '../../list-limits';
import { type FilterBounds, filterBounds } from '../filter-bounds';
import { type AttentionName, type OrderFilters, sortOf, statusesOf } from '../filters';

export interface Matching {
  filter: OrderFilter;
  sort: OrderSort;
  errors: FilterBounds['errors'];
  /** There may be more than a search, a list of what waits or a person's last acts give: what lies farthest is left out. */
  more: boolean;
}

interface Found {
  ids: readonly string[];
  more: boolean;
}

/**
 * Where a day or an amount is impossible, nothing matches: nobody captures what they did not mean.
 * @param longest of what is found one by one: by a search, by what waits.
 */
export async function matchingOrders(
  filters: OrderFilters,
  now = Date.now(),
  longest = LONGEST_LIST,
): Promise<Matching> {
  const { errors, staff, ...bounds } = filterBounds(filters, now);
  const { method, hold, dispatched } = filters;
  const isSound = Object.keys(errors).length === 0;
  const columns: OrderFilter = {
    ...bounds,
    method,
    dispatched,
    statuses: statusesOf(filters),
    preAuth: hold && hold === 'yes',
  };
  const found = isSound
    ? await enoughOf(columns, longest, (some) => idsOf(filters, { staff, now, longest: some }))
    : { ids: [], more: false };
  const sort = sortOf(filters);
  return {
    filter: { ...columns, ids: found?.ids },
    sort: sort === 'lapse' ? 'oldest' : sort,
    errors,
    more: found?.more ?? false,
  };
}

const FARTHER = 10;

/** Looks farther until so many match the columns too: a rare one among many found is not missed. */
async function enoughOf(
  columns: OrderFilter,
  wanted: number,
  find: (longest: number) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  for (let longest = wanted; ; longest = Math.min(longest * FARTHER, MOST_FOUND)) {
    const found = await find(longest);
    if (!found?.more) return found;
    const matching = await idsMatching(reader(), { ...columns, ids: found.ids });
    if (matching.size < wanted && longest < MOST_FOUND) continue;
    return {
      ids: found.ids.filter((id) => matching.has(id)).slice(0, Math.max(wanted, MOST_ACTS)),
      more: true,
    };
  }
}

/** @returns undefined where nothing but columns of the order is asked for. */
async function idsOf(
  { q, attention }: OrderFilters,
  { staff, now, longest }: { staff: string | undefined; now: number; longest: number },
): Promise<Found | undefined> {
  const lists = await Promise.all([
    q === undefined ? undefined : findOrders(q, longest),
    attention === undefined || attention === 'holds' ? undefined : waiting(attention, now, longest),
    staff === undefined ? undefined : workedOn(staff, Math.max(MOST_ACTS, longest)),
  ]);
  const [first, ...others] = lists.filter((list) => list !== undefined);
  return (
    first &&
    others.reduce((both, { ids, more }) => {
      const others = new Set(ids);
      return { ids: both.ids.filter((id) => others.has(id)), more: both.more || more };
    }, first)
  );
}

async function waiting(
  attention: Exclude<AttentionName, 'holds'>,
  now: number,
  longest: number,
): Promise<Found> {
  const limit = longest + 1;
  switch (attention) {
    case 'reviews':
      return firstOf(await ordersUnderReview(reader(), limit), longest);
    case 'returns':
      return firstOf(await ordersWithReturn(reader(), limit), longest);
    case 'refused':
      return firstOf(await ordersRefused(reader(), now - REFUSED_FOR_MS, limit), longest);
    case 'refunds':
      return firstOf(await ordersRefunding(reader(), now - UNANSWERED_AFTER_MS, limit), longest);
    case 'unanswered':
      return firstOf(await ordersUnanswered(reader(), now - UNANSWERED_AFTER_MS, limit), longest);
  }
}

async function workedOn(staff: string, acts: number): Promise<Found> {
  const { ids, read } = await ordersOfStaff(reader(), staff, acts);
  return { ids, more: read === acts };
}

const firstOf = (rows: readonly { id: string }[], longest: number): Found => ({
  ids: rows.slice(0, longest).map(({ id }) => id),
  more: rows.length > longest,
});

/** The part of a filter that the figures know; what they do not know is left out. */
export function figuresFilter({
  statuses,
  method,
  preAuth,
  dispatched,
  since,
  until,
}: OrderFilter): FiguresFilter {
  return {
    statuses,
    method,
    preAuth,
    dispatched,
    fromDay: since === undefined ? undefined : dayNumber(since),
    untilDay: until === undefined ? undefined : dayNumber(until),
  };
}

/** Whether the figures alone say how many and how much. */
export const isOfFigures = ({ ids, least, most }: OrderFilter): boolean =>
  ids === undefined && least === undefined && most === undefined;
