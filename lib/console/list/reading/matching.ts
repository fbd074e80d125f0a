/** What the filters of an address ask of the database. */
import 'server-only';
import { reader } from '@/db/client';
import type { OrderSort } from '@/db/order-sorts';
import { type OrderAmounts, type OrderFilter, ordersAmong, ordersOfStaff } from '@/db/queries/console';
import {
  ordersRefunding,
  ordersRefused,
  ordersUnanswered,
  ordersUnderReview,
  ordersWithReturn,
} from '@/db/queries/console-attention';
import type { FiguresFilter } from '@/db/queries/order-figures';
import { EVER } from '@/db/queries/order-terms';
import { findOrders } from '@/lib/console/find/find-orders';
import { dayNumber } from '@/lib/figures/indian-day';
import { MOST_LISTED, REFUSED_FOR_MS, UNANSWERED_AFTER_MS } from '../../list-limits';
import { type FilterBounds, filterBounds } from '../filter-bounds';
import { type AttentionName, type OrderFilters, sortOf, statusesOf } from '../filters';

export interface Matching {
  filter: OrderFilter;
  /** What a search, a list of what waits or somebody's acts give, and matches the filter; undefined where nothing of this is asked for. */
  found: readonly OrderAmounts[] | undefined;
  sort: OrderSort;
  errors: FilterBounds['errors'];
  /** There may be more than was found: no further than the first `longest` is looked. */
  more: boolean;
}

/** How many times as many of somebody's acts are looked through. */
const ACTS_FOR_DAYS = 10;

interface Found {
  ids: readonly string[];
  more: boolean;
}

/**
 * Where a day or an amount is impossible, nothing matches: nobody captures what they did not mean.
 * @param longest of what is found one by one.
 */
export async function matchingOrders(
  filters: OrderFilters,
  now = Date.now(),
  longest = MOST_LISTED,
): Promise<Matching> {
  const { errors, staff, ...bounds } = filterBounds(filters, now);
  const { method, hold, dispatched } = filters;
  const filter: OrderFilter = {
    ...bounds,
    method,
    dispatched,
    statuses: statusesOf(filters),
    preAuth: hold && hold === 'yes',
  };
  const isSound = Object.keys(errors).length === 0;
  const found = isSound ? await idsOf(filters, { filter, staff, now, longest }) : { ids: [], more: false };
  const sort = sortOf(filters);
  return {
    filter,
    found: found && (await ordersAmong(reader(), found.ids, filter)),
    sort: sort === 'lapse' ? 'oldest' : sort,
    errors,
    more: found?.more ?? false,
  };
}

interface Reach {
  filter: OrderFilter;
  staff: string | undefined;
  now: number;
  longest: number;
}

/** What is cut is cut among what matches: a search within its days, the rest with every column. @returns undefined where nothing but columns of the order is asked for. */
async function idsOf({ q, attention }: OrderFilters, reach: Reach): Promise<Found | undefined> {
  const { filter, staff, longest } = reach;
  const span = { since: filter.since ?? EVER.since, until: filter.until ?? EVER.until };
  const lists = await Promise.all([
    q === undefined ? undefined : findOrders(q, longest, span),
    attention === undefined || attention === 'holds' ? undefined : waiting(attention, reach),
    staff === undefined ? undefined : workedOn(staff, reach),
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
  { filter, now, longest }: Reach,
): Promise<Found> {
  const limit = longest + 1;
  switch (attention) {
    case 'reviews':
      return firstOf(await ordersUnderReview(reader(), limit, filter), longest);
    case 'returns':
      return firstOf(await ordersWithReturn(reader(), limit, filter), longest);
    case 'refused':
      return firstOf(await ordersRefused(reader(), now - REFUSED_FOR_MS, limit, filter), longest);
    case 'refunds':
      return firstOf(await ordersRefunding(reader(), now - UNANSWERED_AFTER_MS, limit, filter), longest);
    case 'unanswered':
      return firstOf(await ordersUnanswered(reader(), now - UNANSWERED_AFTER_MS, limit, filter), longest);
  }
}

async function workedOn(staff: string, { filter, longest }: Reach): Promise<Found> {
  const { since, until } = filter;
  // What was placed in some days was worked on later, too: of these more is looked through.
  const acts = since === undefined && until === undefined ? longest : ACTS_FOR_DAYS * longest;
  const { rows, more } = await ordersOfStaff(reader(), staff, filter, { acts, limit: longest + 1 });
  const first = firstOf(rows, longest);
  return { ...first, more: more || first.more };
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
export const isOfFigures = ({ least, most }: OrderFilter): boolean =>
  least === undefined && most === undefined;
