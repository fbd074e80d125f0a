/** Fetches whose answers overtake one another on their way: the gateway's order of five minutes ago may come last. */
import { transaction } from '@/db/client';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { applyFetched } from '@/lib/payments/sync/apply';
import type { GatewayOrder } from '@/lib/pinelabs';
import { permutations } from './arrangements';
import { type Standing, standing } from './standing';

/** @param answers the gateway's order as it was fetched at each stage of its life, oldest first. */
export async function answersInEveryOrder(
  order: OrderRow,
  answers: readonly GatewayOrder[],
  right: Standing,
  rewind: () => Promise<void>,
): Promise<{ orders: number; broken: string[] }> {
  const broken: string[] = [];
  let orders = 0;
  for (const come of permutations(answers)) {
    await rewind();
    for (const shown of come) await applyShown(order.id, shown);
    orders += 1;
    const { state, wrong } = await standing(order.id);
    const how = `answers that came as ${come.map((shown) => shown.status).join(', ')}`;
    if (wrong.length > 0) broken.push(`${how}: ${wrong.join('; ')}`);
    if (state !== right.state) broken.push(`${how}: ${state} instead of ${right.state}`);
  }
  return { orders, broken };
}

/** What `syncOrder` does with an answer once it is here. */
function applyShown(orderId: string, shown: GatewayOrder): Promise<unknown> {
  return transaction('apply fetched', async (tx) => {
    const held = await orderById(tx, orderId);
    if (!held) throw new Error('the order is gone');
    return applyFetched(tx, held, shown, 'reconcile', Date.now());
  });
}
