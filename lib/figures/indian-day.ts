/** Days, months and financial years of Indian time, which knows no summer time. Pure; moments are UTC milliseconds. */

export const INDIAN_TIME_MS = 5.5 * 3_600_000;
export const DAY_MS = 86_400_000;

/** `2026-11-29`. */
export function indianDay(at: number): string {
  return new Date(at + INDIAN_TIME_MS).toISOString().slice(0, 10);
}

/** `2026-11-29 18:05:00`, which spreadsheets read as a time. */
export function indianTime(at: number): string {
  return new Date(at + INDIAN_TIME_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** Days since 1970, as the figures count them; and the first moment of such a day. */
export const dayNumber = (at: number): number => Math.floor((at + INDIAN_TIME_MS) / DAY_MS);
export const dayBegun = (day: number): number => day * DAY_MS - INDIAN_TIME_MS;
/** `2026-11-29`, of a day's number. */
export const dayText = (day: number): string => indianDay(dayBegun(day));

/** The first moment of a day that is written `2026-11-29`; undefined for what is no day of the calendar. */
export function dayStart(day: string): number | undefined {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`) - INDIAN_TIME_MS;
  // The platform takes 30 February for 2 March.
  return !Number.isNaN(at) && indianDay(at) === day ? at : undefined;
}

/** The calendar year in which the financial year of a moment began: 1 April to 31 March. */
export function yearBegun(at: number): number {
  const day = new Date(at + INDIAN_TIME_MS);
  return day.getUTCFullYear() - (day.getUTCMonth() >= 3 ? 0 : 1);
}

/** `2026-27`. */
export function financialYear(at: number): string {
  const begun = yearBegun(at);
  return `${begun}-${String((begun + 1) % 100).padStart(2, '0')}`;
}

/** The first moment of a month that is written `2026-11`, and the first after it; undefined for what is no month. */
export function monthBounds(month: string): { from: number; until: number } | undefined {
  const [, year, number] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined) return undefined;
  const start = (months: number) => Date.UTC(Number(year), months, 1) - INDIAN_TIME_MS;
  return { from: start(Number(number) - 1), until: start(Number(number)) };
}
