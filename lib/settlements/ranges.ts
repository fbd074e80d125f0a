/** Which days are asked for, and from when on a charge that has not come to the bank is late. Pure; moments are UTC milliseconds. */
import { DAY_MS, dayBegun, dayNumber, indianDay } from '@/lib/figures/indian-day';
import { SETTLEMENT_DAYS } from '@/lib/pinelabs';

/** As long as the gateway keeps them. */
export const KEPT_DAYS = 180;
/** What the gateway has may be hours old, and its days may begin at another hour than ours. */
const AGAIN_DAYS = 3;

export interface Fetched {
  /** When the newest transfer was whose every line is here. */
  newestCompleteAt: number | undefined;
  /** When the oldest one was of which lines are missing. */
  oldestIncompleteAt: number | undefined;
  /** When a round last read all that there was: what could not be read lies after it, or shortly before. */
  readAt: number | undefined;
}

export interface DayRange {
  /** Indian days like `2026-11-28`, both of them included. */
  from: string;
  to: string;
}

/**
 * From what is known to be whole up to today, at most sixty days each, the oldest first. Sixty days where that is not known.
 * @param aheadDays for a sandbox whose clock was moved on.
 */
export function rangesToFetch(fetched: Fetched, now: number, aheadDays = 0): DayRange[] {
  const { oldestIncompleteAt, readAt } = fetched;
  // A transfer that is dated ahead does not speak for the days before it.
  const newestCompleteAt = fetched.newestCompleteAt && Math.min(fetched.newestCompleteAt, now);
  const known = [newestCompleteAt, oldestIncompleteAt].filter((at) => at !== undefined);
  const wanted =
    known.length === 0 || readAt === undefined
      ? Math.min((oldestIncompleteAt ?? now) - AGAIN_DAYS * DAY_MS, now - (SETTLEMENT_DAYS - 1) * DAY_MS)
      : Math.min(readAt, ...known) - AGAIN_DAYS * DAY_MS;
  const last = now + aheadDays * DAY_MS;
  const ranges: DayRange[] = [];
  for (let from = Math.min(Math.max(wanted, now - KEPT_DAYS * DAY_MS), now); from <= last; ) {
    const to = Math.min(from + (SETTLEMENT_DAYS - 1) * DAY_MS, last);
    ranges.push({ from: indianDay(from), to: indianDay(to) });
    from = to + DAY_MS;
  }
  return ranges;
}

/** What was charged before this has not come to the bank within the usual days: the day of the charge and `days` more are over. */
export function overdueBefore(now: number, days: number): number {
  return dayBegun(dayNumber(now) - days);
}

/** Whole Indian days since it was charged. */
export function daysSince(chargedAt: number, now: number): number {
  return dayNumber(now) - dayNumber(chargedAt);
}
