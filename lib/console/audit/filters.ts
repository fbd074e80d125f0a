/** The filters of the audit log, as an address carries them. Pure. */
import { AUDIT_ACTIONS, type AuditAction } from '@/lib/audit/entry';
import { DAY_MS, dayStart } from '@/lib/figures/indian-day';
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
  const first = from === undefined ? undefined : dayStart(from);
  const last = until === undefined ? undefined : dayStart(until);
  const errors: ReadFilters['errors'] = {};
  if (from !== undefined && first === undefined) errors.from = t.badDay;
  if (until !== undefined && last === undefined) errors.until = t.badDay;
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
