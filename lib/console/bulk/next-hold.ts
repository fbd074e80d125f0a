/** After one hold was captured: the next, so that nobody has to go back to the list for it. */
import 'server-only';
import { reader } from '@/db/client';
import { holdsAfter, ordersToJudge } from '@/db/queries/bulk';
import { orderById } from '@/db/queries/orders';
import { requirePermission } from '@/lib/auth/guard';
import { judge } from './judge';

/** Holds that are looked at; those that cannot be captured now are passed over. */
const AT_ONCE = 20;

export interface NextHold {
  id: string;
  reference: string;
}

/** The hold placed next after this order, or else the oldest of all; undefined when none can be captured. */
export async function nextHold(orderId: string): Promise<NextHold | undefined> {
  await requirePermission('orders.capture');
  const order = await orderById(reader(), orderId);
  return (order && (await firstAble(orderId, order))) ?? firstAble(orderId, undefined);
}

async function firstAble(
  not: string,
  after: Parameters<typeof holdsAfter>[1],
): Promise<NextHold | undefined> {
  const holds = await holdsAfter(reader(), after, AT_ONCE);
  const found = await ordersToJudge(
    reader(),
    holds.map(({ id }) => id),
  );
  return holds.find(({ id }) => {
    const rows = found.get(id);
    return id !== not && rows && 'amount' in judge('capture', rows);
  });
}
