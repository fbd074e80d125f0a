/** One administrator: captures, cancels and refunds through the console whatever can be moved. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Administrator, MoneyAction } from '../lib/http/administrator';
import type { Random } from '../lib/random';
import type { Street } from './buying';

const movable = z.array(
  z.object({ id: z.string(), status: z.string(), total_paise: z.number(), left_paise: z.number() }),
);
type Movable = z.infer<typeof movable>[number];

/** @returns how many money calls were asked for. */
export async function keepDeciding(
  street: Street,
  administrator: Administrator,
  random: Random,
): Promise<number> {
  let asked = 0;
  while (Date.now() < street.until) {
    const orders = await movableOrders(street);
    if (orders.length > 0 && (await decide(street, administrator, random.pick(orders), random))) asked += 1;
    await sleep(random.int(50, 300));
  }
  return asked;
}

async function movableOrders({ world, reserved }: Street): Promise<Movable[]> {
  const orders = movable.parse(
    await world.database.all(
      `SELECT id, status, total_paise, captured_paise - refunded_paise AS left_paise FROM orders
         WHERE status IN ('AUTHORIZED', 'PARTIALLY_CAPTURED', 'PROCESSED', 'PARTIALLY_REFUNDED') ORDER BY id`,
    ),
  );
  return orders.filter(({ id }) => !reserved?.has(id));
}

async function decide(
  { meter }: Street,
  administrator: Administrator,
  order: Movable,
  random: Random,
): Promise<boolean> {
  const action = actionFor(order, random);
  const most = order.status === 'AUTHORIZED' ? order.total_paise : order.left_paise;
  const part =
    random.chance(0.4) && most > 200 && action !== 'cancel' ? random.int(100, most - 100) : undefined;
  let offered = false;
  await meter.measure(`a ${action} in the console`, async () => {
    const open = await administrator.openPaymentForm(order.id, action);
    offered = open !== undefined;
    // Somebody was faster: the page says so, and offers nothing.
    if (!open) return { url: new URL(administrator.browser.site), status: 200, html: '' };
    return open.send(part === undefined ? undefined : (part / 100).toFixed(2));
  });
  return offered;
}

function actionFor({ status }: Movable, random: Random): MoneyAction {
  if (status !== 'AUTHORIZED') return 'refund';
  return random.chance(0.7) ? 'capture' : 'cancel';
}
