/**
 * One instance of the shop's core: shoppers who place an order, pay it at the sandbox and see it settled, one after the
 * other. Forked; works when it is told to, and tells what was done.
 */
import { randomUUID } from 'node:crypto';
import { DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { putCartLine, touchCart } from '@/db/queries/carts';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { placeOrder } from '@/lib/orders/place-order';
import { syncOrder } from '@/lib/payments/sync/sync';
import { wirePayments } from '@/lib/wire-payments';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import { CUSTOMER } from '@/tests/support/customer';
import type { Done, Work } from './work';

wirePayments();
const sandbox = new SandboxControl(process.env.PINELABS_BASE_URL ?? '');

async function buy(goods: readonly string[]): Promise<void> {
  const cartId = randomUUID();
  const variantId = goods[Math.floor(Math.random() * goods.length)] ?? '';
  await transaction('bench cart', async (tx) => {
    await touchCart(tx, cartId, Date.now());
    await putCartLine(tx, { cartId, variantId, quantity: 1, addedAt: Date.now() });
  });
  const checkoutToken = randomUUID();
  const placed = await placeOrder({ cartId, checkoutToken, ...CUSTOMER, preAuth: false });
  if (!placed.placed) throw new Error(`not placed: ${placed.reason}`);
  const order = await orderByCheckoutToken(reader(), checkoutToken);
  if (!order) throw new Error(`no order at ${placed.orderPath}`);
  await sandbox.pay({ reference: order.reference });
  const synced = await syncOrder(order.reference, 'callback');
  if (synced.outcome !== 'synced' || synced.status !== 'PROCESSED') {
    throw new Error(`${order.reference} is not settled: ${JSON.stringify(synced)}`);
  }
}

async function work({ shoppers, seconds, goods }: Work): Promise<Done> {
  const end = performance.now() + seconds * 1_000;
  const before = process.cpuUsage();
  const done = { orders: 0, unavailable: 0 };
  await Promise.all(
    Array.from({ length: shoppers }, async () => {
      while (performance.now() < end) {
        try {
          await buy(goods);
          done.orders += 1;
        } catch (error) {
          if (!(error instanceof DatabaseUnavailableError)) throw error;
          done.unavailable += 1;
        }
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { ...done, cpuMs: (user + system) / 1_000 };
}

process.on('message', async (message: Work) => {
  process.send?.(await work(message));
});
process.send?.('ready');
