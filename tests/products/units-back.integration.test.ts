/** A refund or a cancel says per line how many units go back on the shelf: once, whatever becomes of the answer. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { returnStockOfOrder } from '@/db/queries/stock';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { paise } from '@/lib/money';
import { placeOrder } from '@/lib/orders/place-order';
import { cancelOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { newReference, recordOperation } from '@/lib/payments/operations/operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import { syncOrder } from '@/lib/payments/sync/sync';
import { anybody } from '../support/customer';
import { actor, now } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { rows } from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({ refunds: 'immediate' });
});

const QUANTITY = 3;
/** Of three kurtas. */
async function paid(preAuth: boolean): Promise<OrderRow> {
  const changes = { ...anybody(), preAuth, shownTotal: undefined };
  const input = checkoutOf(await world.fillCart(QUANTITY), changes);
  const result = await placeOrder(input);
  if (!result.placed) throw new Error(`not placed: ${result.reason}`);
  const [found] = await rows(
    'SELECT id, reference FROM orders WHERE checkout_token = ?',
    input.checkoutToken,
  );
  const { id, reference } = found as unknown as OrderRow;
  await world.sandbox.pay({ reference });
  await syncOrder(reference, 'page');
  return now({ id });
}

/** Units of this order that left the shelf, as its history adds up. */
async function out({ id }: OrderRow): Promise<number> {
  const [sum] = await rows('SELECT -sum(units) AS units FROM stock_changes WHERE order_id = ?', id);
  return Number(sum?.units);
}
const returns = ({ id }: OrderRow) =>
  rows("SELECT units, actor FROM stock_changes WHERE order_id = ? AND why = 'return' ORDER BY id", id);
const back = (units: number) => [{ position: 0, units }];
const refund = (order: OrderRow, units: number | undefined, rupees = 1_000) =>
  refundOrder({
    ...{ orderId: order.id, actor, amount: paise(rupees * 100) },
    ...(units !== undefined && { restock: back(units) }),
  });

async function later(): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + GRACE_MS + 10_000 });
  await reconcileOnce({ ahead: true }).finally(() => vi.useRealTimers());
  await reconcileOnce({ ahead: true });
}

describe('a refund', () => {
  it('puts back what was said, by the name of who said it, and nothing where nothing was', async () => {
    const order = await paid(false);
    expect(await refund(order, undefined)).toMatchObject({ outcome: 'succeeded' });
    expect(await refund(order, 0)).toMatchObject({ outcome: 'succeeded' });
    expect(await out(order)).toBe(3);
    expect(await refund(order, 2)).toMatchObject({ outcome: 'succeeded' });
    expect(await out(order)).toBe(1);
    expect(await returns(order)).toEqual([{ units: 2, actor }]);
  });

  it.each([
    [1, 3],
    [3, 1],
  ])('is refused where more would go back than is out: after %i, %i', async (first, second) => {
    const order = await paid(false);
    expect(await refund(order, first)).toMatchObject({ outcome: 'succeeded' });
    expect(await refund(order, second)).toEqual({ outcome: 'refused', reason: 'units-back-already' });
    const elsewhere = {
      orderId: order.id,
      actor,
      amount: paise(1_000),
      restock: [{ position: 7, units: 1 }],
    };
    expect(await refundOrder(elsewhere)).toMatchObject({ outcome: 'refused' });
    const twice = { ...elsewhere, restock: [...back(0), ...back(1)] };
    expect(await refundOrder(twice)).toMatchObject({ outcome: 'refused' });
    expect(await out(order)).toBe(3 - first);
  });

  it('by lines pays each unit back once, also where nothing goes on the shelf', async () => {
    const order = await paid(false);
    const byLines = (refundedLines: { position: number | 'delivery'; units: number }[]) =>
      refundOrder({ orderId: order.id, actor, amount: paise(1_000), restock: [], refundedLines });
    expect(await byLines([{ position: 0, units: 2 }])).toMatchObject({ outcome: 'succeeded' });
    expect(await byLines([{ position: 'delivery', units: 1 }])).toMatchObject({ outcome: 'succeeded' });
    for (const again of [
      { position: 0, units: 2 },
      { position: 'delivery' as const, units: 1 },
    ]) {
      expect(await byLines([again])).toEqual({ outcome: 'refused', reason: 'lines-refunded-already' });
    }
    expect(await byLines([{ position: 0, units: 1 }])).toMatchObject({ outcome: 'succeeded' });
    expect(await out(order)).toBe(3);
  });

  it('under way counts: two at once do not put the same units back', async () => {
    const order = await paid(false);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-after', times: 2 });
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    const both = await Promise.all([refund(order, 2), refund(order, 2)]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['checking', 'refused']);
    expect(await out(order)).toBe(3);
    await world.sandbox.behave();
    await later();
    expect(await out(order)).toBe(1);
  });

  it.each(['drop-after', 'drop-before', '500-after'] as const)(
    'whose answer is lost (%s) does it once',
    async (fault) => {
      const order = await paid(false);
      await world.sandbox.fault({ endpoint: 'refund', fault, times: 1 });
      await refund(order, 2);
      await later();
      await syncOrder(order.reference, 'page');
      expect(await out(order)).toBe(1);
      expect(await returns(order)).toHaveLength(1);
    },
  );

  it('that was committed by a process that ended before it was sent does it once', async () => {
    const order = await paid(false);
    const amountPaise = 100_000;
    const operation = {
      kind: 'refund',
      amountPaise,
      reference: newReference('rfd'),
      actor,
      reason: null,
    } as const;
    await transaction('test', (tx) =>
      recordOperation(tx, order, { ...operation, restock: back(2) }, Date.now() - 120_000),
    );
    await later();
    expect(await out(order)).toBe(1);
  });

  it('that the gateway refuses puts nothing back', async () => {
    const order = await paid(false);
    await world.sandbox.fault({
      endpoint: 'refund',
      fault: 'refuse',
      code: 'OPERATION_NOT_ALLOWED',
      times: 1,
    });
    expect(await refund(order, 2)).toMatchObject({ outcome: 'failed' });
    await later();
    expect(await out(order)).toBe(3);
    expect(await refund(order, 3)).toMatchObject({ outcome: 'succeeded' });
    expect(await out(order)).toBe(0);
  });

  it('of an order whose units went back meanwhile puts none back twice', async () => {
    const order = await paid(false);
    await transaction('test', (tx) => updateOrder(tx, order.id, { stock: 'released' }, Date.now()));
    expect(await refund(order, 1)).toEqual({ outcome: 'refused', reason: 'units-back-already' });
    expect(await refund(order, 0)).toMatchObject({ outcome: 'succeeded' });
    expect(await out(order)).toBe(3);
  });
});

describe('units that went back on the shelf while a refund was under way', () => {
  it('do not go back once more with it', async () => {
    const order = await paid(false);
    await world.sandbox.fault({ endpoint: 'refund', fault: 'drop-after', times: 1 });
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    expect(await refund(order, 2)).toMatchObject({ outcome: 'checking' });
    await transaction('test', async (tx) => {
      await returnStockOfOrder(tx, order.id, { at: Date.now() });
      await updateOrder(tx, order.id, { stock: 'released' }, Date.now());
    });
    await world.sandbox.behave();
    await later();
    expect(await out(order)).toBe(0);
  });
});

describe('a cancel', () => {
  it('gives all units back unless somebody says otherwise', async () => {
    const order = await paid(true);
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({ outcome: 'succeeded' });
    expect(await out(order)).toBe(0);
    expect(await now(order)).toMatchObject({ status: 'CANCELLED', stock: 'released' });
  });

  it.each([0, 1, 3])('gives %i of three back where that was said', async (units) => {
    const order = await paid(true);
    await cancelOrder({ orderId: order.id, actor, restock: back(units) });
    await syncOrder(order.reference, 'page');
    expect(await out(order)).toBe(3 - units);
    const [line] = await rows('SELECT restocked FROM order_lines WHERE order_id = ?', order.id);
    expect(line?.restocked).toBe(units);
  });

  it.each([0, 1, 3])(
    'that gave %i of three back: sent all the same, these are taken, and no others',
    async (units) => {
      const order = await paid(true);
      const [before] = await rows('SELECT available FROM variants WHERE id = ?', KURTA.id);
      await cancelOrder({ orderId: order.id, actor, restock: back(units) });
      // Whoever looks at it accepts it as paid.
      const accepted = { status: 'PROCESSED', capturedPaise: order.totalPaise, releasedPaise: 0 } as const;
      await transaction('test', (tx) => updateOrder(tx, order.id, accepted, Date.now()));
      expect(await markDispatched(order.id, actor)).toBeUndefined();
      expect(await out(order)).toBe(3);
      expect(await rows('SELECT available FROM variants WHERE id = ?', KURTA.id)).toEqual([before]);
      expect(await rows('SELECT restocked FROM order_lines WHERE order_id = ?', order.id)).toEqual([
        { restocked: 0 },
      ]);
    },
  );

  it('whose answer is lost does it once', async () => {
    const order = await paid(true);
    await world.sandbox.fault({ endpoint: 'cancel', fault: 'drop-after', times: 1 });
    await cancelOrder({ orderId: order.id, actor, restock: back(2) });
    await later();
    expect(await out(order)).toBe(1);
    expect(await returns(order)).toEqual([{ units: 2, actor }]);
  });

  it('that the gateway refused says nothing about units: the next one gives all of them back', async () => {
    const order = await paid(true);
    await world.sandbox.fault({
      endpoint: 'cancel',
      fault: 'refuse',
      code: 'OPERATION_NOT_ALLOWED',
      times: 1,
    });
    expect(await cancelOrder({ orderId: order.id, actor, restock: back(1) })).toMatchObject({
      outcome: 'failed',
    });
    expect(await cancelOrder({ orderId: order.id, actor })).toMatchObject({ outcome: 'succeeded' });
    expect(await out(order)).toBe(0);
  });
});

it('the shelf holds what all of it says', async () => {
  const [shelf] = await rows('SELECT available FROM variants WHERE id = ?', KURTA.id);
  const [sum] = await rows('SELECT sum(units) AS units FROM stock_changes');
  // Of tests/support/payments-world.ts.
  expect(shelf?.available).toBe(1_000_000 + Number(sum?.units));
});
