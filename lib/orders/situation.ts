/** What is known of an order's payments, for {@link nextStep}. */
import 'server-only';
import { reader } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import type { Situation } from './order-next';

export async function situationOf(order: OrderRow): Promise<Situation> {
  const [operations, payments] = await Promise.all([
    operationsOfOrder(reader(), order.id),
    paymentsOfOrder(reader(), order.id),
  ]);
  return { order, operations, payments, now: Date.now() };
}
