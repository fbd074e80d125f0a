/** Real orders of the running shop in every state, with the callbacks and webhooks that the gateway really sent for them. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createPineLabs } from '@/lib/pinelabs';
import { checkoutInput } from '@/lib/pinelabs/testing/inputs';
import { signCallback } from '@/packages/sandbox/callback/signature';
import type { MoneyAction } from '../lib/http/administrator';
import type { ShopWorld } from '../lib/http/shop-world';
import type { Pairs } from './scheme';

/** What became of an order before the forgers come. */
const FATES = ['paid', 'held', 'capture', 'cancel', 'refund', 'declined', 'given-up', 'untouched'] as const;
type Fate = (typeof FATES)[number];
export const FATE_COUNT = FATES.length;

export interface RealOrder {
  readonly fate: Fate;
  readonly orderId: string;
  readonly gatewayOrderId: string;
  readonly reference: string;
  /** The way to the order's page. */
  readonly page: string;
  /** What the gateway signed for the customer's return; nothing of an order that nobody paid. */
  readonly callback: Pairs | undefined;
}

const row = z.object({ id: z.string(), reference: z.string(), gateway_order_id: z.string() });

/** @param count at least one of each fate comes of {@link FATE_COUNT}. */
export async function makeOrders(world: ShopWorld, count: number): Promise<RealOrder[]> {
  const administrator = await world.administrator();
  const orders: RealOrder[] = [];
  for (let made = 0; made < count; made += 1) {
    const fate = FATES[made % FATES.length] ?? 'paid';
    const order = await placed(world, fate);
    const callback = await paid(world, fate, order.reference, order.gatewayOrderId);
    if (callback) await comeBack(world, callback);
    if (fate === 'capture' || fate === 'cancel' || fate === 'refund') {
      const action = await administrator.openPaymentForm(order.orderId, fate satisfies MoneyAction);
      if (!action) throw new Error(`the console does not offer ${fate}`);
      await action.send(fate === 'refund' ? '10.00' : undefined);
    }
    orders.push({ ...order, fate, callback });
  }
  return orders;
}

async function placed(world: ShopWorld, fate: Fate): Promise<Omit<RealOrder, 'fate' | 'callback'>> {
  const shopper = world.shopper();
  const hold = fate === 'held' || fate === 'capture' || fate === 'cancel';
  const checkout = await shopper.fillCheckout({ hold });
  await checkout.send();
  const found = row.parse(
    (
      await world.database.all(
        'SELECT id, reference, gateway_order_id FROM orders WHERE email = ?',
        checkout.email,
      )
    )[0],
  );
  const { orderPath } = shopper;
  if (orderPath === undefined) throw new Error('the shop did not say where the order is');
  return {
    orderId: found.id,
    reference: found.reference,
    gatewayOrderId: found.gateway_order_id,
    page: new URL(orderPath, world.shopUrl).href,
  };
}

async function paid(
  world: ShopWorld,
  fate: Fate,
  reference: string,
  gatewayOrderId: string,
): Promise<Pairs | undefined> {
  if (fate === 'untouched') return undefined;
  if (fate === 'given-up') return cancelled(world, gatewayOrderId);
  const outcome = fate === 'declined' ? 'decline' : 'success';
  const { callback } = await world.sandbox.pay({ reference, outcome });
  if (!callback) throw new Error('the sandbox signed no return');
  return Object.entries(callback.fields);
}

/** What the hosted page's "Cancel" signs: the order stays open and can still be paid. */
function cancelled({ env }: ShopWorld, gatewayOrderId: string): Pairs {
  const fields = { order_id: gatewayOrderId, status: 'CANCELLED' };
  return [...Object.entries(fields), ['signature', signCallback(env.PINELABS_SECRET_KEY ?? '', fields)]];
}

/** The browser carries the fields back, once, as it should. */
async function comeBack(world: ShopWorld, callback: Pairs): Promise<void> {
  const answer = await fetch(new URL('/api/pinelabs/callback', world.shopUrl), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(callback.map(([name, value]) => [name, value])),
  });
  await answer.body?.cancel();
  if (answer.status !== 303) throw new Error(`the customer's return was answered ${answer.status}`);
}

/** A payment of the same merchant that another shop asked for: really signed, and none of ours. */
export async function paidElsewhere(world: ShopWorld): Promise<Pairs> {
  const { PINELABS_CLIENT_ID = '', PINELABS_CLIENT_SECRET = '' } = world.env;
  const client = createPineLabs({
    baseUrl: world.sandboxUrl,
    clientId: PINELABS_CLIENT_ID,
    clientSecret: PINELABS_CLIENT_SECRET,
  });
  const reference = `elsewhere-${randomUUID().slice(0, 8)}`;
  await client.createCheckout(checkoutInput({ reference }));
  const { callback } = await world.sandbox.pay({ reference });
  if (!callback) throw new Error('the sandbox signed no return');
  return Object.entries(callback.fields);
}
