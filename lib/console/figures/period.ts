/** The period of the figures, and what they are grouped by, out of an address. Pure; never throws. */
import { dayNumber } from '@/lib/figures/indian-day';
import { filterBounds } from '../list/filter-bounds';
import { filtersQuery, type OrderFilters, readFilters } from '../list/filters';

export const GROUPS = ['day', 'week', 'method'] as const;
export type Group = (typeof GROUPS)[number];

/** A table of more days is too long to read. */
export const MOST_DAYS = 366;
const STANDARD = '30d';

export interface FiguresPeriod {
  /** As typed: `from`, `to` and `preset`. */
  typed: Pick<OrderFilters, 'from' | 'to' | 'preset'>;
  group: Group;
  /** Days since 1970 by Indian time, both included. Undefined where what was typed is impossible. */
  days: { from: number; to: number } | undefined;
  errors: { from?: string; to?: string };
}

/**
 * @param first the day of the first order: before it there is nothing to show.
 * @param now UTC milliseconds; nothing is placed after it.
 */
export function readPeriod(
  query: Readonly<Record<string, string | undefined>>,
  first: number | undefined,
  now: number,
): FiguresPeriod {
  const { from, to, preset } = readFilters({ from: query.from, to: query.to, preset: query.preset });
  const typed = from || to ? { ...(from && { from }), ...(to && { to }) } : { preset: preset ?? STANDARD };
  const { since, until, errors } = filterBounds(typed, now);
  const group = GROUPS.find((one) => one === query.group) ?? 'day';
  if (errors.from || errors.to) return { typed, group, days: undefined, errors };
  const today = dayNumber(now);
  const days = {
    from: Math.max(since === undefined ? 0 : dayNumber(since), first ?? today),
    to: Math.min(until === undefined ? today : dayNumber(until - 1), today),
  };
  const long = group === 'day' && days.to - days.from >= MOST_DAYS;
  return { typed, group: long ? 'week' : group, days, errors };
}

/** What the address of the same figures carries. */
export function periodQuery({ typed, group }: FiguresPeriod): URLSearchParams {
  const query = filtersQuery(typed);
  query.set('group', group);
  return query;
}
