/** When an order is fetched next, given what it has become. */
import 'server-only';
import type { Db } from '@/db/client';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import type { OrderRow } from '@/db/queries/orders';
import { supersededOfOrder } from '@/db/queries/superseded-orders';
import { nextCheckAt } from '../state/next-check';
import { isWaiting } from '../state/transitions';

/** @param changed whether this sync found something new. @returns the two columns that say when. */
export async function schedule(
  tx: Db,
  held: OrderRow,
  status: OrderRow['status'],
  changed: boolean,
  now: number,
): Promise<{ nextCheckAt: number | null; checks: number }> {
  const operations = await operationsOfOrder(tx, held.id);
  const open = operations.filter(({ state }) => isWaiting(state));
  const checks = changed ? 0 : held.checks + 1;
  const at = nextCheckAt(
    {
      status,
      checks,
      openSince:
        open.length > 0
          ? Math.min(...open.map(({ claimedAt, createdAt }) => claimedAt ?? createdAt))
          : undefined,
      settling: held.settling,
      underReview: (await openReviewsOfOrder(tx, held.id)).length > 0,
      watchesEarlier: (await supersededOfOrder(tx, held.id)).some((one) => one.closedAt === null),
      createdAt: held.createdAt,
    },
    now,
  );
  return { nextCheckAt: at ?? null, checks };
}
