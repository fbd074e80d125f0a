/** What of the bank waits for a person: for the console's first page and the morning's mail. */
import 'server-only';
import { reader } from '@/db/client';
import { settlementSums, unsettledSums } from '@/db/queries/settlement-list';
import { lastSettlementFetch } from '@/db/queries/settlements';
import { strangerSums } from '@/db/queries/stranger-lines';
import type { NumberAndSum } from '@/db/queries/today';
import { may } from '@/lib/auth/permissions';
import { DAY_MS } from '@/lib/figures/indian-day';
import { KEPT_DAYS, overdueBefore } from '@/lib/settlements/ranges';
import { shop } from '@/shop/config';

/** What is wrong with older ones the gateway itself no longer shows. */
export const ASKED_FOR_MS = KEPT_DAYS * DAY_MS;

const NONE: NumberAndSum = { count: 0, paise: 0 };

export interface SettlementAttention {
  /** Lines that are of no payment of this shop, and of which nobody has said that they are none of its own. */
  strangers: NumberAndSum;
  /** Transfers that do not add up, or with a line of another amount or one too many; what came with them. */
  disagreeing: NumberAndSum;
  /** Charged, and not in the bank after the usual days. */
  overdue: NumberAndSum;
}

/** @param viewer need not be signed in; for who may not read it, nothing. @param now UTC milliseconds. */
export async function settlementAttention(
  viewer: { role: string },
  now: number,
): Promise<SettlementAttention> {
  if (!may(viewer, 'settlements.read')) return { strangers: NONE, disagreeing: NONE, overdue: NONE };
  const since = (await lastSettlementFetch(reader()))?.since ?? undefined;
  const [strangers, faulty, overdue] = await Promise.all([
    strangerSums(reader(), now - ASKED_FOR_MS),
    settlementSums(reader(), { from: now - ASKED_FOR_MS, disagreeing: true }),
    since === undefined
      ? NONE
      : unsettledSums(reader(), since, overdueBefore(now, shop.payment.settledWithinDays)),
  ]);
  return {
    ...{ strangers, overdue },
    disagreeing: { count: faulty?.count ?? 0, paise: faulty?.settledPaise ?? 0 },
  };
}
