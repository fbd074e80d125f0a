/** The report of differences as it is read from both sides; its sentences are tested in lib/payments/reconcile/ledger. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addOrders, orderRow } from '@/db/testing/orders';
import { paise } from '@/lib/money';
import { captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { syncOrder } from '@/lib/payments/sync/sync';
import { actor, all, charged, held, now } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;
let since: number;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.forgetFaults();
  // Of what one test has placed, the next one sees nothing.
  since = Date.now() + 1;
  await new Promise((later) => setTimeout(later, 5));
});

it('adds up both sides of every order that agrees, and names nothing', async () => {
  await held(world);
  const order = await held(world);
  await captureOrder({ orderId: order.id, actor, amount: paise(all - 900) });
  await refundOrder({ orderId: order.id, actor, amount: paise(1_000) });
  await syncOrder(order.reference, 'reconcile');
  const captured = all - 900;
  const sums = { authorised: 2 * all, captured, released: 900, refunded: 1_000 };
  expect(await reportDifferences(since)).toEqual({
    since,
    orders: 2,
    differences: [],
    unchecked: [],
    totals: { ours: sums, theirs: sums },
  });
});

it('names what differs, with the two sums apart by as much', async () => {
  const order = await charged(world);
  await run('update orders set captured_paise = ? where id = ?', all - 1_000, order.id);
  const { differences, totals } = await reportDifferences(since);
  expect(differences).toMatchObject([
    { reference: order.reference, field: 'captured', paise: 1_000, ours: String(all - 1_000) },
  ]);
  expect(totals.theirs.captured - totals.ours.captured).toBe(1_000);
});

it('compares once more what differs: what moved meanwhile is no difference', async () => {
  const order = await charged(world);
  await run('update orders set captured_paise = ? where id = ?', all - 1_000, order.id);
  const asked = async () => (await world.sandbox.ledger()).requests.length;
  const before = await asked();
  await reportDifferences(since);
  expect((await asked()) - before).toBe(2);
  await run('update orders set captured_paise = ? where id = ?', all, order.id);
  await reportDifferences(since);
  expect((await asked()) - before).toBe(3);
});

it('finds the order by our reference where the gateway’s id is wrong or leads to another one', async () => {
  const [order, other] = [await held(world), await held(world)];
  for (const wrong of ['v1-000000000000-aa-NOWHER', `${(await now(other)).gatewayOrderId}`]) {
    await run('update orders set gateway_order_id = null where id = ?', other.id);
    await run('update orders set gateway_order_id = ? where id = ?', wrong, order.id);
    const { differences, unchecked } = await reportDifferences(since);
    expect(unchecked).toEqual([]);
    expect(differences.find(({ reference }) => reference === order.reference)).toMatchObject({
      field: 'gateway order id',
      ours: wrong,
      theirs: order.gatewayOrderId,
    });
  }
});

it('names another order where our reference finds none', async () => {
  const order = await held(world);
  await run("update orders set reference = 'BN-2222-2222-2222' where id = ?", order.id);
  const { differences } = await reportDifferences(since);
  expect(differences).toContainEqual(
    expect.objectContaining({ field: 'reference', theirs: order.reference }),
  );
});

it('lists orders about which the gateway could not be asked, and compares the others', async () => {
  await held(world);
  await held(world);
  await world.sandbox.fault({ endpoint: 'get', fault: 'firewall', times: 1 });
  const { orders, unchecked, differences } = await reportDifferences(since);
  expect({ orders, differences }).toEqual({ orders: 1, differences: [] });
  expect(unchecked).toEqual([
    { reference: expect.stringMatching(/^BN-/), error: expect.stringMatching(/./) },
  ]);
});

it('goes through every order that was touched since then, page by page, and through no other', async () => {
  const at = since + 10 * 60_000;
  const rows = Array.from({ length: 201 }, (_, index) =>
    orderRow(`ledger-${index}`, { status: 'EXPIRED', stock: 'released', createdAt: at, updatedAt: at }),
  );
  await addOrders(rows);
  expect((await reportDifferences(at)).orders).toBe(201);
  expect((await reportDifferences(at + 1)).orders).toBe(0);
  await run("delete from order_terms where order_id = 'ledger-0'");
  await run("delete from orders where id = 'ledger-0'");
  expect((await reportDifferences(at)).orders).toBe(200);
});
