/** The days between which a coupon counts, in Indian time. Pure. */

import { INDIAN_TIME_MS, indianDay } from '@/lib/figures/indian-day';
import { byLocale } from '@/lib/language/in-language';

const DAY_MS = 24 * 60 * 60_000;

/** @param day `2026-11-15`. @returns its first moment in India, UTC milliseconds; undefined for what is no day. */
export function startOfDay(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return undefined;
  return at - INDIAN_TIME_MS;
}

/** The first moment after it: "until 15 November" includes that whole day. */
export function endOfDay(day: string): number | undefined {
  const start = startOfDay(day);
  return start === undefined ? undefined : start + DAY_MS;
}

/** The last day of a time whose first moment after it is `endsAt`. */
export function lastDayOf(endsAt: number): string {
  return indianDay(endsAt - 1);
}

const inWords = byLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'Asia/Kolkata' }),
);
const withYear = byLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'Asia/Kolkata',
    }),
);

/** `15 November`, and the year where it is another one than that of `now`. */
export function dayText(at: number, now: number): string {
  return (indianDay(at).slice(0, 4) === indianDay(now).slice(0, 4) ? inWords() : withYear()).format(at);
}
