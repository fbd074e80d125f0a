/** Orders as customers bring them about, and what the shop's database says of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { RawDatabase } from '@/scripts/lib/raw-database';
import type { ShopWorld } from './http/shop-world';
import type { Shopper, Wish } from './http/shopper';

const row = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.string(),
  gateway_order_id: z.string().nullable(),
  total_paise: z.number(),
  authorised_paise: z.number(),
  captured_paise: z.number(),
  released_paise: z.number(),
  refunded_paise: z.number(),
});
export type OrderInShop = z.infer<typeof row>;

export interface Bought extends OrderInShop {
  readonly gatewayId: string;
  /** Whose browser holds the order's cookies. */
  readonly shopper: Shopper;
}

export const PAID: readonly string[] = ['AUTHORIZED', 'PROCESSED'];

/** @param by `id`, `email` or `reference`. @throws Error when there is no such order. */
export async function orderInShop(
  database: RawDatabase,
  by: 'id' | 'email' | 'reference',
  value: string,
): Promise<OrderInShop> {
  const [found] = await database.all(`SELECT * FROM orders WHERE ${by} = ?`, value);
  if (found === undefined) throw new Error(`the shop has no order whose ${by} is ${value}`);
  return row.parse(found);
}

/** Placed over HTTP, and waiting at the gateway to be paid. */
export async function place(world: ShopWorld, wish: Wish = {}): Promise<Bought> {
  const shopper = world.shopper();
  const checkout = await shopper.fillCheckout(wish);
  await checkout.send();
  const order = await orderInShop(world.database, 'email', checkout.email);
  if (order.gateway_order_id === null) throw new Error('the gateway does not know the order');
  return { ...order, gatewayId: order.gateway_order_id, shopper };
}

/** Placed, paid, and known to be paid by the shop: over the gateway's webhook. */
export async function buy(world: ShopWorld, wish: Wish = {}): Promise<Bought> {
  const order = await place(world, wish);
  await world.sandbox.pay({ reference: order.reference });
  return { ...order, ...(await becomes(world.database, order, PAID)) };
}

/** Waits until the shop shows one of these statuses. @throws Error when it does not come about. */
export async function becomes(
  database: RawDatabase,
  { reference }: Pick<OrderInShop, 'reference'>,
  statuses: readonly string[],
  patienceMs = 60_000,
): Promise<OrderInShop> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const order = await orderInShop(database, 'reference', reference);
    if (statuses.includes(order.status)) return order;
    if (Date.now() > deadline) {
      throw new Error(`${reference} is ${order.status} after ${patienceMs} ms, not ${statuses.join(' or ')}`);
    }
    await sleep(20);
  }
}
