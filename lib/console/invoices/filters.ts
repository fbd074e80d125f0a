/** Which invoices the list shows, as an address carries it. Pure. */
import type { InvoiceFilter } from '@/db/queries/invoice-list';
import { indianDay, monthBounds } from '@/lib/figures/indian-day';
import { cleanText } from '@/lib/typed/clean-text';

/** As the address has it: `month` is `2026-11`, or `all`. */
export interface InvoiceFilters {
  month: string;
  q: string;
}

const ALL = 'all';
/** `2026-11`. */
export const monthOf = (at: number): string => indianDay(at).slice(0, 7);

/** Without a choice the list is of this month; somebody who looks for a number looks in all of them. */
export function typedInvoiceFilters(
  { month, q }: { month?: string | undefined; q?: string | undefined },
  now: number,
): InvoiceFilters {
  const search = cleanText(q ?? '').slice(0, 40);
  const known = month !== undefined && (month === ALL || monthBounds(month) !== undefined);
  return { month: known ? month : search === '' ? monthOf(now) : ALL, q: search };
}

export function readInvoiceFilters({ month, q }: InvoiceFilters): InvoiceFilter {
  return { ...monthBounds(month), search: q === '' ? undefined : q.toUpperCase() };
}

/** From this month back to that of the first invoice, newest first. */
export function monthsSince(first: number | undefined, now: number): string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = monthOf(now).split('-').map(Number);
  const oldest = monthOf(Math.min(first ?? now, now));
  for (let back = 0; months.at(-1) !== oldest; back += 1) {
    months.push(new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
  }
  return months;
}
