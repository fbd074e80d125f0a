/** Days and amounts of the list's filters, as what the database compares; what is impossible is named with its mend. Pure. */
import { DAY_MS, dayStart, indianDay, monthBounds } from '@/lib/figures/indian-day';
import { readRupees } from '@/lib/typed/typed-amount';
import { cleanEmail } from '@/lib/typed/typed-email';
import { orderList as t } from '../messages';
import type { OrderFilters, Preset } from './filters';

export interface FilterBounds {
  /** UTC milliseconds: placed at or after, and before. Whole Indian days. */
  since: number | undefined;
  until: number | undefined;
  /** Paise, both included. */
  least: number | undefined;
  most: number | undefined;
  /** As the console knows its people. */
  staff: string | undefined;
  /** For the field of that name. Where there is one, nothing is found. */
  errors: { from?: string; to?: string; least?: string; most?: string };
}

export function filterBounds(filters: OrderFilters, now: number): FilterBounds {
  const errors: FilterBounds['errors'] = {};
  const { staff } = filters;
  return {
    ...daysOf(filters, errors, now),
    ...amountsOf(filters, errors),
    staff: staff && cleanEmail(staff),
    errors,
  };
}

function daysOf({ from, to, preset }: OrderFilters, errors: FilterBounds['errors'], now: number) {
  if (preset) return presetDays(preset, now);
  const first = from === undefined ? undefined : dayStart(from);
  const last = to === undefined ? undefined : dayStart(to);
  if (from !== undefined && first === undefined) errors.from = t.filters.badDay;
  if (to !== undefined && last === undefined) errors.to = t.filters.badDay;
  if (first !== undefined && last !== undefined && last < first) errors.to = t.filters.daysReversed;
  return { since: first, until: last === undefined ? undefined : last + DAY_MS };
}

/** `7d` and `30d` are so many days with today. */
function presetDays(preset: Preset, now: number): { since: number; until: number } {
  const today = dayStart(indianDay(now)) ?? now;
  const tomorrow = today + DAY_MS;
  const month = monthBounds(indianDay(now).slice(0, 7)) ?? { from: today, until: tomorrow };
  switch (preset) {
    case 'today':
      return { since: today, until: tomorrow };
    case 'yesterday':
      return { since: today - DAY_MS, until: today };
    case '7d':
      return { since: tomorrow - 7 * DAY_MS, until: tomorrow };
    case '30d':
      return { since: tomorrow - 30 * DAY_MS, until: tomorrow };
    case 'month':
      return { since: month.from, until: month.until };
    case 'last-month': {
      const last = monthBounds(indianDay(month.from - DAY_MS).slice(0, 7));
      return { since: last?.from ?? month.from, until: month.from };
    }
  }
}

function amountsOf({ least, most }: OrderFilters, errors: FilterBounds['errors']) {
  const read = (text: string | undefined, name: 'least' | 'most') => {
    if (text === undefined) return undefined;
    const typed = readRupees(text);
    if ('amount' in typed) return typed.amount;
    errors[name] = typed.fault;
    return undefined;
  };
  const bounds = { least: read(least, 'least'), most: read(most, 'most') };
  if (bounds.least !== undefined && bounds.most !== undefined && bounds.most < bounds.least)
    errors.most = t.filters.amountsReversed;
  return bounds;
}
