/** When the morning's mail is due. Pure; times in UTC milliseconds. */
import { INDIAN_TIME_MS, indianDay } from '@/lib/figures/indian-day';

const HOUR_MS = 3_600_000;
const FROM_HOUR = 8;
/** A shop that was down at eight still sends it, but none that would be read in the afternoon. */
const UNTIL_HOUR = 12;

/** @returns the day whose mail is to be sent now, `2026-11-29`; undefined outside the morning. */
export function morningOf(now: number): string | undefined {
  const hour = Math.floor((now + INDIAN_TIME_MS) / HOUR_MS) % 24;
  return hour >= FROM_HOUR && hour < UNTIL_HOUR ? indianDay(now) : undefined;
}
