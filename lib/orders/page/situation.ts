/** What is known of an order's payments, for {@link nextStep}. */
import 'server-only';
import { reader } from '@/db/client';
import { refusedChallengeOf } from '@/db/queries/challenge-hosts';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import type { Situation } from './order-next';

export async function situationOf(order: OrderRow): Promise<Situation> {
  const [operations, payments, refused] = await Promise.all([
    operationsOfOrder(reader(), order.id),
    paymentsOfOrder(reader(), order.id),
    refusedChallengeOf(reader(), order.id),
  ]);
  return { order, operations, payments, confirmationRefused: refused !== undefined, now: Date.now() };
}
