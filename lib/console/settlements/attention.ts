/** What of the bank waits for a person, for the console's first page. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { countStrangers, unsettledSums } from '@/db/queries/settlement-list';
import { lastSettlementFetch } from '@/db/queries/settlements';
import { requirePermission } from '@/lib/auth/guard';
import { DAY_MS, overdueBefore } from '@/lib/settlements/ranges';
import { shop } from '@/shop/config';

/** Older lines of strangers are no news. */
const STRANGERS_FOR_MS = 30 * DAY_MS;

export interface SettlementAttention {
  /** Lines of the last thirty days that are of no payment of this shop. */
  strangers: number;
  /** Charged, and not in the bank after the usual days. */
  overdue: { count: number; paise: number };
}

/** Ask `may(viewer, 'settlements.read')` first: whoever may not is led away. */
export async function settlementAttention(now = Date.now()): Promise<SettlementAttention> {
  await requirePermission('settlements.read');
  const since = (await lastSettlementFetch(reader()))?.since ?? undefined;
  const [strangers, overdue] = await Promise.all([
    countStrangers(reader(), now - STRANGERS_FOR_MS),
    since === undefined
      ? { count: 0, paise: 0 }
      : unsettledSums(reader(), since, overdueBefore(now, shop.payment.settledWithinDays)),
  ]);
  return { strangers, overdue };
}
