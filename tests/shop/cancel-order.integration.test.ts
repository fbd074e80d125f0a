/** A customer cancels their order: unpaid, held, and at the moment at which it is charged. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reader } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { history } from '@/lib/console/order/history';
import { cancelByCustomer } from '@/lib/orders/after/cancel';
import { orderPath } from '@/lib/orders/order-token';
import { orderText } from '@/lib/orders/page/order-text';
import { orderByToken } from '@/lib/orders/page/order-view';
import { captureOrder } from '@/lib/payments/operations/money-operations';
import { syncOrder } from '@/lib/payments/sync/sync';
import { cancelOrder as words } from '@/shop/messages';
import { actor, all, charged, now as fresh, held, moved, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { rows } from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

const tokenOf = ({ id }: Pick<OrderRow, 'id'>) => orderPath(id).replace('/order/', '');
const cancel = (order: OrderRow) => cancelByCustomer(tokenOf(order));
const view = (order: OrderRow) => orderByToken(tokenOf(order));
const told = async ({ id }: OrderRow) => history(await eventsOfOrder(reader(), id));

it('a hold is cancelled at the gateway, and the history says that it was for the customer', async () => {
  const order = await held(world);
  expect(await view(order)).toMatchObject({ cancel: 'held', watched: true });
  expect(await cancel(order)).toMatchObject({ outcome: 'succeeded', kind: 'cancel' });
  expect(await fresh(order)).toMatchObject({ status: 'CANCELLED', stock: 'released' });
  expect((await moved(world, order)).kinds).toEqual(['authorised', 'released']);
  const asked = (await told(order)).filter(({ kind }) => kind === 'operation');
  expect(
    asked.filter(({ side, who }) => side === 'shop' && who === 'for the customer').length,
  ).toBeGreaterThan(0);
  expect(asked.filter(({ side }) => side === 'staff')).toEqual([]);
  expect(await view(order)).toMatchObject({ cancel: undefined });
});

it('an unpaid order closes at once: units go back, its page says who closed it, and nobody writes', async () => {
  const order = await placed(world, false);
  await syncOrder(order.reference, 'page');
  expect(await view(order)).toMatchObject({ cancel: 'unpaid' });
  expect(await cancel(order)).toEqual({ outcome: 'closed' });
  expect(await fresh(order)).toMatchObject({ status: 'EXPIRED', stock: 'released', redirectUrl: null });
  const shown = await view(order);
  expect(shown).toMatchObject({ closedByCustomer: true, cancel: undefined, next: 'none' });
  expect(shown && orderText(shown).headline).toBe(words.closed);
  expect(await rows(`SELECT kind FROM outbox WHERE order_id = '${order.id}'`)).toEqual([]);
});

it('money that comes after that is kept in the books, and a person is called', async () => {
  const order = await placed(world, false);
  await syncOrder(order.reference, 'page');
  await cancel(order);
  await world.sandbox.pay({ reference: order.reference });
  await syncOrder(order.reference, 'page');
  expect(await fresh(order)).toMatchObject({ status: 'PROCESSED', capturedPaise: all });
  expect(await view(order)).toMatchObject({ underReview: true, cancel: undefined });
});

it('an order that was paid a moment ago is not closed: the press itself asks the gateway', async () => {
  const order = await placed(world, false);
  await syncOrder(order.reference, 'page');
  await world.sandbox.pay({ reference: order.reference });
  expect(await cancel(order)).toMatchObject({ outcome: 'refused', reason: 'only-refundable' });
  expect(await fresh(order)).toMatchObject({ status: 'PROCESSED', stock: 'sold' });
});

it('what is charged stays charged', async () => {
  const order = await charged(world);
  expect(await view(order)).toMatchObject({ cancel: undefined });
  expect(await cancel(order)).toMatchObject({ outcome: 'refused' });
  expect((await moved(world, order)).kinds).not.toContain('released');
});

it('pressed five times at once, while somebody captures: exactly one wins, and everybody is told', async () => {
  for (let round = 0; round < 4; round += 1) {
    const order = await held(world);
    const [captured, ...cancelled] = await Promise.all([
      captureOrder({ orderId: order.id, amount: all, actor }),
      ...Array.from({ length: 5 }, () => cancel(order)),
    ]);
    const outcomes = [captured, ...cancelled].map((one) => one?.outcome);
    expect(outcomes.filter((one) => one === 'succeeded')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'refused')).toHaveLength(5);
    const row = await fresh(order);
    const { kinds } = await moved(world, order);
    expect(kinds).toEqual(['authorised', captured?.outcome === 'succeeded' ? 'captured' : 'released']);
    expect(row.status).toBe(captured?.outcome === 'succeeded' ? 'PROCESSED' : 'CANCELLED');
  }
});
