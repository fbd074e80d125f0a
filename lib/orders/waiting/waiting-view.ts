/** What pages show of the orders that wait in a cart. */
import 'server-only';
import { reader } from '@/db/client';
import { waitingOrdersOfCart } from '@/db/queries/waiting-orders';
import { orderToken } from '../order-token';
import { orderViewOf } from '../page/order-view';
import type { OrderView } from '../types';

export interface WaitingOrder {
  token: string;
  order: OrderView;
  /** It may have been paid, or somebody is paying: nothing but its page is offered. */
  inDoubt: boolean;
}

/** Orders of this cart that nobody has paid, the newest first. */
export async function waitingOrders(cartId: string): Promise<WaitingOrder[]> {
  const rows = await waitingOrdersOfCart(reader(), cartId);
  return Promise.all(
    rows.map(async (row) => {
      const order = await orderViewOf(row);
      return { token: orderToken(row.id, row.linkRenewals), order, inDoubt: isInDoubt(order) };
    }),
  );
}

function isInDoubt({ status, next, underReview }: OrderView): boolean {
  return underReview || status === 'PENDING' || next === 'checking';
}
