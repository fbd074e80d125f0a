/** What a customer asks to return, and what they are answered. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { returnsOfOrder } from '@/db/queries/return-requests';
import { openSums } from '@/db/queries/today';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { answerReturn } from '@/lib/console/returns/answer';
import { DAY_MS } from '@/lib/figures/indian-day';
import { deliverMail } from '@/lib/mail/send/deliver';
import { askToReturn } from '@/lib/orders/returns/ask';
import { returnsOf } from '@/lib/orders/returns/read-returns';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { erase } from '@/lib/retention/erase';
import { exportCustomer } from '@/lib/retention/export';
import { shop } from '@/shop/config';
import { actor, all, charged, now as fresh } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { rows, run } from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => run('DELETE FROM rate_limits'));

const ONE = [{ position: 0, units: 1 }];
const NOTE = 'The sleeve is torn, call me on 98765 43210';

async function sent(): Promise<OrderRow> {
  const order = await charged(world);
  expect(await markDispatched(order.id, actor)).toBeUndefined();
  return fresh(order);
}
const ask = ({ id }: OrderRow, lines = ONE, now = Date.now()) =>
  askToReturn({ orderId: id, lines, reason: 'damaged', note: NOTE }, now);
const requests = ({ id }: OrderRow) => returnsOfOrder(reader(), id);
const answer = async (order: OrderRow, state: 'accepted' | 'declined', text = '') => {
  const request = (await requests(order)).at(-1);
  return answerReturn({ orderId: order.id, returnId: request?.id ?? '', state, answer: text }, actor);
};
const letters = async ({ id }: OrderRow) =>
  (await rows(`SELECT kind, said FROM outbox WHERE order_id = '${id}' AND kind LIKE 'return-%'`)).map(
    ({ kind, said }) => ({ kind, said: typeof said === 'string' ? said : JSON.stringify(said) }),
  );

it('is asked for what was sent and charged, once at a time, and within the days', async () => {
  const unsent = await charged(world);
  expect(await ask(unsent)).toBe('over');
  expect(await returnsOf(unsent)).toBeUndefined();
  const order = await sent();
  expect((await returnsOf(order))?.open?.lines).toMatchObject([{ position: 0, left: 1 }]);
  expect(await ask(order, ONE, Date.now() + (shop.returns.days + 30) * DAY_MS)).toBe('over');
  for (const lines of [[{ position: 0, units: 2 }], [{ position: 7, units: 1 }]]) {
    expect(await ask(order, lines)).toBe('changed');
  }
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(order)));
  expect(answers.filter((one) => one === 'asked')).toHaveLength(1);
  expect(answers.filter((one) => one === 'open')).toHaveLength(7);
  expect(await requests(order)).toMatchObject([{ state: 'asked', reason: 'damaged', lines: ONE }]);
  const shown = await returnsOf(await fresh(order));
  expect(shown).toMatchObject({ open: undefined, asked: [{ state: 'We are looking at it' }] });
  expect((await openSums(reader(), 0, 0)).returns).toBe(1);
  const events = (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'return');
  expect(events).toMatchObject([
    { cause: 'shopper', summary: expect.stringMatching(/^Asked to return 1 × /) },
  ]);
});

it('is answered once, by whoever is first, and the customer hears what was written', async () => {
  const order = await sent();
  await ask(order);
  const words = 'Please send it to our Bengaluru address.';
  const first = await Promise.all([answer(order, 'accepted', words), answer(order, 'declined', 'No.')]);
  expect(first.filter(Boolean)).toHaveLength(1);
  await deliverMail();
  const [letter, ...others] = await letters(order);
  expect(others).toEqual([]);
  const [request] = await requests(order);
  expect(letter?.kind).toBe(`return-${request?.state}`);
  expect(letter?.said).toContain(request?.answer ?? '?');
  expect(letter?.said).toContain('1 × ');
  expect(await answer(order, 'declined', 'Too late.')).toBe(false);
});

it('what was declined may be asked for again; what was accepted, or paid back, may not', async () => {
  const order = await sent();
  await ask(order);
  await answer(order, 'declined', 'Worn.');
  expect(await ask(order)).toBe('asked');
  await answer(order, 'accepted');
  expect(await ask(order)).toBe('changed');
  const other = await sent();
  await refundOrder({ orderId: other.id, actor, amount: all, refundedLines: ONE });
  expect(await ask(await fresh(other))).toBe('over');
});

it('an order cannot ask without end', async () => {
  const order = await sent();
  for (let n = 0; n < 5; n += 1) {
    expect(await ask(order)).toBe('asked');
    await answer(order, 'declined', 'No.');
  }
  expect(await ask(order)).toBe('wait');
});

it('is given out with the order, and its words go with the customer’s data', async () => {
  const order = await sent();
  await ask(order);
  const who = { reference: order.reference };
  expect(JSON.stringify(await exportCustomer(who, 'request', Date.now()))).toContain(NOTE);
  const due = { order: { ...order }, what: 'contact' as const };
  // Nobody is forgotten who waits for an answer.
  expect(await erase([due], 'request', Date.now())).toBe(0);
  await answer(order, 'accepted', 'Dear Asha, send it back.');
  await deliverMail();
  await transaction('test', (tx) => updateOrder(tx, order.id, { nextCheckAt: null }, Date.now()));
  expect(await erase([due], 'request', Date.now())).toBe(1);
  expect(await requests(order)).toMatchObject([{ note: '', answer: '', state: 'accepted', lines: ONE }]);
  expect(
    JSON.stringify(await rows(`SELECT * FROM order_events WHERE order_id = '${order.id}'`)),
  ).not.toContain('sleeve');
});
