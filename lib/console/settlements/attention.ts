/** What of the bank waits for a person: for the console's first page and the morning's mail. */
import 'server-only';
import { reader } from '@/db/client';
import { unsettledSums } from '@/db/queries/settlement-list';
import { lastSettlementFetch } from '@/db/queries/settlements';
import { strangerSums } from '@/db/queries/stranger-lines';
import type { NumberAndSum } from '@/db/queries/today';
import { may } from '@/lib/auth/permissions';
import { DAY_MS } from '@/lib/figures/indian-day';
import { overdueBefore } from '@/lib/settlements/ranges';
import { shop } from '@/shop/config';

/** Older lines of strangers are no news. */
export const STRANGERS_FOR_MS = 30 * DAY_MS;

const NONE: NumberAndSum = { count: 0, paise: 0 };

export interface SettlementAttention {
  /** Lines of the last thirty days that are of no payment of this shop. */
  strangers: NumberAndSum;
  /** Charged, and not in the bank after the usual days. */
  overdue: NumberAndSum;
}

/** @param viewer need not be signed in; for who may not read it, nothing. @param now UTC milliseconds. */
export async function settlementAttention(
  viewer: { role: string },
  now: number,
): Promise<SettlementAttention> {
  if (!may(viewer, 'settlements.read')) return { strangers: NONE, overdue: NONE };
  const since = (await lastSettlementFetch(reader()))?.since ?? undefined;
  const [strangers, overdue] = await Promise.all([
    strangerSums(reader(), now - STRANGERS_FOR_MS),
    since === undefined
      ? NONE
      : unsettledSums(reader(), since, overdueBefore(now, shop.payment.settledWithinDays)),
  ]);
  return { strangers, overdue };
}
