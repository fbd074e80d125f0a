/** The shop gives an unpaid order up before its time: units go back, and money that comes all the same opens a review (`late_payment`). */
import 'server-only';
import type { Db } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { giveUp } from '../state/decide';
import { follow } from './apply';
import { schedule } from './schedule';

/**
 * @param order open, as read in this same transaction; the caller has made sure that nobody is paying for it.
 * @param why a line of its history.
 */
export async function closeUnpaid(
  tx: Db,
  order: OrderRow,
  why: { kind: string; summary: string },
  now: number,
): Promise<void> {
  const end = { ...giveUp(order), byCustomer: true } as const;
  await appendEvent(tx, { orderId: order.id, at: now, cause: 'shopper', ...why });
  await follow(tx, order, end, 'page', now);
  const next = await schedule(tx, order, end.status, true, now);
  await updateOrder(
    tx,
    order.id,
    { status: end.status, stock: end.stock, redirectUrl: null, reservedUntil: null, ...next },
    now,
  );
}
