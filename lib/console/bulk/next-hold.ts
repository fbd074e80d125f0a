/** After one hold was captured: the next, so that nobody has to go back to the list for it. */
import 'server-only';
import { reader } from '@/db/client';
import { isByAmount } from '@/db/order-sorts';
import { ordersToJudge } from '@/db/queries/bulk';
import type { ListPlace } from '@/db/queries/keyset';
import { orderById } from '@/db/queries/orders';
import { requirePermission } from '@/lib/auth/guard';
import { type OrderFilters, readFilters } from '../list/filters';
import { type Matching, matchingOrders } from '../list/reading/matching';
import { readOrders } from '../list/reading/read-orders';
import { judge } from './judge';

/** Holds that are looked at; those that cannot be captured now are passed over. */
const AT_ONCE = 20;

export interface NextHold {
  id: string;
  reference: string;
}

/**
 * The hold that comes next after this order in the list that it was captured from, or else the first of that list; undefined
 * when none of it can be captured. Without a list it is that of all holds, by when they lapse.
 * @param back the list's query, of anybody's making.
 */
export async function nextHold(orderId: string, back: string | undefined): Promise<NextHold | undefined> {
  await requirePermission('orders.capture');
  const [order, matching] = await Promise.all([orderById(reader(), orderId), matchingOrders(holdsOf(back))]);
  const place = order && { ...order, amount: isByAmount(matching.sort) ? order.totalPaise : undefined };
  return (place && (await firstAble(matching, place, orderId))) ?? firstAble(matching, undefined, orderId);
}

/** What was captured meanwhile is no hold any more, whatever status the list shows. */
function holdsOf(back: string | undefined): OrderFilters {
  if (!back) return { attention: 'holds' };
  const { view: _view, ...filters } = readFilters(Object.fromEntries(new URLSearchParams(back)));
  return { ...filters, status: 'AUTHORIZED' };
}

async function firstAble(
  matching: Matching,
  from: ListPlace | undefined,
  not: string,
): Promise<NextHold | undefined> {
  const { rows } = await readOrders(matching, { from, direction: 'older' }, AT_ONCE);
  const found = await ordersToJudge(
    reader(),
    rows.map(({ id }) => id),
  );
  return rows.find(({ id }) => {
    const judged = found.get(id);
    return id !== not && judged && 'amount' in judge('capture', judged);
  });
}
