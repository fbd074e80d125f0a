/** The filters of the audit log, as an address carries them. Pure. */
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/audit/entry';
import { cleanText } from '@/lib/typed/clean-text';
import { cleanEmail } from '@/lib/typed/typed-email';
import { audit as t } from '../messages';

export const FILTER_NAMES = ['actor', 'action', 'order', 'from', 'until'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
/** As it was typed; what is empty is left out. */
export type TypedFilters = Partial<Record<FilterName, string>>;

export interface ReadFilters {
  actor: string | undefined;
  action: AuditAction | undefined;
  /** An order's number. */
  order: string | undefined;
  from: number | undefined;
  until: number | undefined;
  errors: Partial<Record<FilterName, string>>;
}

export function typedFilters(value: (name: FilterName) => string | null | undefined): TypedFilters {
  const typed: TypedFilters = {};
  for (const name of FILTER_NAMES) {
    const text = cleanText((value(name) ?? '').slice(0, 254));
    if (text !== '') typed[name] = text;
  }
  return typed;
}

export function readFilters({ actor, action, order, from, until }: TypedFilters): ReadFilters {
  const first = startOfDay(from);
  const last = startOfDay(until);
  const errors: ReadFilters['errors'] = {};
  if (Number.isNaN(first)) errors.from = t.badDay;
  if (Number.isNaN(last)) errors.until = t.badDay;
  if (first !== undefined && last !== undefined && last < first) errors.until = t.daysReversed;
  return {
    actor: actor && cleanEmail(actor),
    action: AUDIT_ACTIONS.find((one) => one === action),
    order: order?.toUpperCase(),
    from: first,
    until: last === undefined ? undefined : last + DAY_MS,
    errors,
  };
}

/** India has one time, and no summer time. */
const DAY_MS = 24 * 60 * 60_000;

/** @returns NaN for what is no day of the calendar. */
function startOfDay(day: string | undefined): number | undefined {
  if (day === undefined) return undefined;
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(day)) return Number.NaN;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The platform takes 30 February for 2 March.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return Number.NaN;
  return Date.parse(`${day}T00:00:00+05:30`);
}
