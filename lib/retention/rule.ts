/**
 * How long personal data of an order is kept. Pure; times in UTC milliseconds. Two laws pull: the Digital Personal Data
 * Protection Act has it erased when it is needed no longer, the CGST Act (section 36) has the books of a taxable sale kept
 * for 72 months from the due date of the year's annual return. Nothing here is advice: docs/deploying.md.
 */
import type { Erasure } from '@/db/types';
import { INDIAN_TIME_MS, yearBegun } from '@/lib/figures/indian-day';

const DAY_MS = 86_400_000;
/** The annual return of a financial year, 1 April to 31 March, is due on the 31 December after its end. */
const YEARS_KEPT = 6;

export interface Keeping {
  capturedPaise: number;
  /** When the order last changed: a sale, a refund and what became of both are in it. */
  updatedAt: number;
  erased: Erasure | null;
}

/** The first moment at which the tax law no longer asks for the books of that day. */
export function taxEndsAt(at: number): number {
  return Date.UTC(yearBegun(at) + 1 + YEARS_KEPT + 1, 0, 1) - INDIAN_TIME_MS;
}

/** What the law lets go of now; null where there is nothing, or it is gone already. */
export function mayErase({ capturedPaise, updatedAt, erased }: Keeping, now: number): Erasure | null {
  const everything = capturedPaise === 0 || now >= taxEndsAt(updatedAt);
  if (everything) return erased === 'everything' ? null : 'everything';
  return erased === null ? 'contact' : null;
}

/** Orders that changed before these are old enough: to be erased at all, and for the tax law to let any of them go. */
export function oldEnough(days: number, now: number): { before: number; taxedBefore: number } {
  return { before: now - days * DAY_MS, taxedBefore: now - YEARS_KEPT * 365 * DAY_MS };
}
