/** Reads what a message says from the order as the database holds it now. */
import 'server-only';
import type { Db } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import type { OrderMessage } from '@/db/queries/outbox';
import { offeredStep } from '@/lib/orders/page/payment-step';
import type { MailFacts } from './facts';
import { factsOf } from './facts-of';

/** @throws Error when the order is gone; rows of orders are never deleted. */
export async function readFacts(
  db: Db,
  message: OrderMessage,
  now: number,
): Promise<{ order: OrderRow; facts: MailFacts }> {
  const order = await orderById(db, message.orderId);
  if (!order) throw new Error(`the order of message ${message.id} is gone`);
  const [lines, payments, operations] = await Promise.all([
    linesOfOrder(db, order.id),
    paymentsOfOrder(db, order.id),
    operationsOfOrder(db, order.id),
  ]);
  const next = offeredStep({ order, operations, payments, now });
  return { order, facts: factsOf({ message, order, lines, payments, operations, next, now: Date.now() }) };
}
