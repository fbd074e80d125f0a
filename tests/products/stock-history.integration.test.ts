/** Every change of what is on the shelf is recorded in the transaction that makes it: why, for which order, and how many were left. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import { insertOrder } from '@/db/queries/order-lines';
import { updateOrder } from '@/db/queries/orders';
import { restockLines, returnStockOfOrder, takeStockOfOrder } from '@/db/queries/stock';
import { variants } from '@/db/schema';
import { orderRow } from '@/db/testing/orders';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { letGoUnanswered } from '@/lib/orders/reservation/hold';
import { cancelOrder } from '@/lib/payments/operations/money-operations';
import { actor, held, placed } from '../support/money-orders';
import { KURTA, startWorld, type World } from '../support/payments-world';
import { rows, run } from '../support/raw';

let world: World;
let opening: number;
const available = async () => Number((await rows('SELECT sum(available) AS units FROM variants'))[0]?.units);
beforeAll(async () => {
  world = await startWorld();
  await transaction('test', async (tx) => {
    const second = { id: 'KURTA-L', productId: 'kurta', options: { Size: 'L' }, position: 2 };
    await tx.insert(variants).values({ ...second, pricePaise: 100, mrpPaise: 100, available: 9 });
  });
  opening = await available();
}, 60_000);
afterAll(() => world?.close());

afterEach(async () => {
  const [sum] = await rows("SELECT sum(units) AS units FROM stock_changes WHERE why != 'opening'");
  expect(opening + Number(sum?.units)).toBe(await available());
  // Of each variant, what was left after the last change is what is there.
  const wrong = await rows(
    `SELECT c.variant_id FROM stock_changes c JOIN variants v ON v.id = c.variant_id
     WHERE c.id = (SELECT max(id) FROM stock_changes WHERE variant_id = c.variant_id) AND c."left" != v.available`,
  );
  expect(wrong).toEqual([]);
});

const changesOf = (orderId: string) =>
  rows('SELECT variant_id, units, why, actor FROM stock_changes WHERE order_id = ? ORDER BY id', orderId);

const KURTA_OUT = { variant_id: KURTA.id, units: -1, why: 'order', actor: null };

describe('an order', () => {
  it('takes its units when it is placed, and gives them back when its hold is cancelled', async () => {
    const order = await held(world);
    expect(await changesOf(order.id)).toEqual([KURTA_OUT]);
    await cancelOrder({ orderId: order.id, actor });
    expect(await changesOf(order.id)).toEqual([KURTA_OUT, { ...KURTA_OUT, units: 1, why: 'order-ended' }]);
  });

  it('that nobody pays in time gives them back once', async () => {
    const order = await placed(world, false);
    await transaction('test', (tx) => updateOrder(tx, order.id, { reservedUntil: 1 }, Date.now()));
    await letGoUnanswered();
    await letGoUnanswered();
    expect(await changesOf(order.id)).toEqual([KURTA_OUT, { ...KURTA_OUT, units: 1, why: 'order-ended' }]);
  });

  it('that is dispatched after its units were let go takes them by the name of who sent it', async () => {
    const order = await placed(world, false);
    const paidLate = { stock: 'released', capturedPaise: 149_900, authorisedPaise: 149_900 } as const;
    await transaction('test', async (tx) => {
      await returnStockOfOrder(tx, order.id, { at: 1 });
      await updateOrder(tx, order.id, paidLate, Date.now());
    });
    expect(await markDispatched(order.id, actor)).toBeUndefined();
    expect((await changesOf(order.id)).at(-1)).toEqual({ ...KURTA_OUT, actor });
  });
});

describe('an order of several lines', () => {
  const ORDER = 'two-lines';
  const line = (position: number, variantId: string, quantity: number) => ({
    ...{ orderId: ORDER, position, variantId, productId: 'kurta', name: 'Kurta', options: {}, image: '' },
    ...{ unitPricePaise: 100, unitMrpPaise: 100, quantity },
  });
  const take = () => transaction('test', (tx) => takeStockOfOrder(tx, ORDER, { at: 1 }));
  const left = async () =>
    Number((await rows("SELECT available FROM variants WHERE id = 'KURTA-L'"))[0]?.available);

  it('takes all of them or none', async () => {
    await transaction('test', (tx) =>
      insertOrder(tx, orderRow(ORDER), [line(0, KURTA.id, 2), line(1, 'KURTA-L', 4)]),
    );
    expect(await take()).toBe(true);
    expect(await take()).toBe(true);
    expect(await take()).toBe(false);
    expect(await left()).toBe(1);
    expect((await changesOf(ORDER)).map(({ units }) => Number(units)).toSorted()).toEqual(
      [-2, -2, -4, -4].toSorted(),
    );
    await transaction('test', (tx) => returnStockOfOrder(tx, ORDER, { at: 1 }));
  });

  it('gives back of each line what was named, never more than is out, and only the rest when it ends', async () => {
    const back = (units: number) =>
      transaction('test', (tx) => restockLines(tx, ORDER, [{ position: 1, units }], { at: 1, actor }));
    expect(await left()).toBe(5);
    await back(3);
    expect(await left()).toBe(8);
    await back(3);
    expect(await left()).toBe(9);
    expect((await changesOf(ORDER)).at(-1)).toEqual({
      variant_id: 'KURTA-L',
      units: 1,
      why: 'return',
      actor,
    });
    const before = await available();
    await transaction('test', (tx) => returnStockOfOrder(tx, ORDER, { at: 1 }));
    expect((await available()) - before).toBe(2);
    expect(await left()).toBe(9);
  });

  it('taken once more, is out with all its units', async () => {
    expect(await take()).toBe(true);
    const [lines] = await rows(
      'SELECT sum(restocked) AS restocked FROM order_lines WHERE order_id = ?',
      ORDER,
    );
    expect(Number(lines?.restocked)).toBe(0);
    expect(await left()).toBe(5);
  });
});

it('a sum that was put right by hand is told by the check of the books', async () => {
  // What the check above rests on: a change that is not recorded breaks it.
  await run('UPDATE variants SET available = available + 1 WHERE id = ?', KURTA.id);
  const [sum] = await rows("SELECT sum(units) AS units FROM stock_changes WHERE why != 'opening'");
  expect(opening + Number(sum?.units)).not.toBe(await available());
  await run('UPDATE variants SET available = available - 1 WHERE id = ?', KURTA.id);
});
