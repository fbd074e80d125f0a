import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseFile, reader } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-events';
import { orderByCheckoutToken, orderById } from '@/db/queries/orders';
import { webhookById } from '@/db/queries/webhook-inbox';
import { env } from '@/lib/env';
import { placeOrder } from '@/lib/orders/place-order';
import { receiveWebhook } from '@/lib/payments/receive-webhook';
import { MAX_ATTEMPTS, processInbox, retryDelay } from '@/lib/payments/webhook-inbox';
import { webhookHeaders } from '@/lib/pinelabs';
import { checkoutOf, startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

async function paidOrder() {
  const input = checkoutOf(await world.fillCart());
  await placeOrder(input);
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('not placed');
  await world.sandbox.pay({ reference: row.reference });
  return row;
}
const secret = () => env().PINELABS_WEBHOOK_SECRET[0] ?? '';

interface Delivery {
  id?: string;
  body: string;
  sentAt?: number;
  secret?: string;
}
function delivery({ id = `msg_${randomUUID()}`, body, sentAt = Date.now(), ...rest }: Delivery): Request {
  const headers = webhookHeaders({ id, sentAt, body, secret: rest.secret ?? secret() });
  return new Request('http://shop.example/api/pinelabs/webhook', { method: 'POST', body, headers });
}
const event = (order: { reference: string; gatewayOrderId: string | null }, type = 'ORDER_PROCESSED') =>
  JSON.stringify({
    event_type: type,
    data: { order_id: order.gatewayOrderId, merchant_order_reference: order.reference, status: 'PROCESSED' },
  });
const inboxRow = (id: string) => webhookById(reader(), id);

describe('a webhook', () => {
  it('is stored before it is acknowledged, and works afterwards', async () => {
    const order = await paidOrder();
    expect(await receiveWebhook(delivery({ id: 'msg_a', body: event(order) }))).toMatchObject({
      status: 200,
      stored: true,
    });
    expect(await inboxRow('msg_a')).toMatchObject({ state: 'received', processedAt: null });
    expect(await orderById(reader(), order.id)).toMatchObject({ status: 'PLACED' });
    expect(await processInbox()).toBe(1);
    expect(await orderById(reader(), order.id)).toMatchObject({
      status: 'PROCESSED',
      capturedPaise: 149_900,
    });
    expect(await inboxRow('msg_a')).toMatchObject({ state: 'processed', processedAt: expect.any(Number) });
  });

  it('a hundred times at once is stored once and has one effect', async () => {
    const order = await paidOrder();
    const body = event(order);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => receiveWebhook(delivery({ id: 'msg_b', body }))),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers.filter(({ stored }) => stored)).toHaveLength(1);
    await Promise.all([processInbox(), processInbox(), processInbox()]);
    const changes = (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'status');
    expect(changes).toHaveLength(1);
  });

  it('that says more than the gateway shows is only a hint', async () => {
    const input = checkoutOf(await world.fillCart());
    await placeOrder(input);
    const order = await orderByCheckoutToken(reader(), input.checkoutToken);
    if (!order) throw new Error('not placed');
    await receiveWebhook(delivery({ body: event(order) }));
    await processInbox();
    expect(await orderById(reader(), order.id)).toMatchObject({ status: 'CREATED', capturedPaise: 0 });
  });

  it.each([
    [
      'of nobody’s order',
      JSON.stringify({ event_type: 'ORDER_PROCESSED', data: { order_id: 'v1-1-aa-NOBODY' } }),
    ],
    ['of an unknown kind', JSON.stringify({ event_type: 'TOKEN_CREATED', data: { anything: [1] } })],
    ['that is not JSON', 'hello'],
  ])('%s is kept and acknowledged', async (_name, body) => {
    const id = `msg_${randomUUID()}`;
    expect(await receiveWebhook(delivery({ id, body }))).toMatchObject({ status: 200 });
    await processInbox();
    expect(await inboxRow(id)).toMatchObject({ state: 'processed' });
    expect((await inboxRow(id))?.body.toString()).toBe(body);
  });

  it('in camelCase finds its order', async () => {
    const order = await paidOrder();
    const body = JSON.stringify({
      eventType: 'ORDER_PROCESSED',
      data: { orderId: order.gatewayOrderId, merchantOrderReference: order.reference },
    });
    await receiveWebhook(delivery({ body }));
    await processInbox();
    expect(await orderById(reader(), order.id)).toMatchObject({ status: 'PROCESSED' });
  });

  it.each<[string, Partial<Delivery>, number]>([
    ['with another secret', { secret: Buffer.from('somebody else’s secret').toString('base64') }, 401],
    ['301 seconds old', { sentAt: Date.now() - 301_000 - 60_000 }, 401],
    ['from the future', { sentAt: Date.now() + 302_000 + 60_000 }, 401],
    ['over 64 KiB', { body: `"${'x'.repeat(65_536)}"` }, 413],
  ])('%s is refused and not stored', async (_name, changes, status) => {
    const id = `msg_${randomUUID()}`;
    expect(await receiveWebhook(delivery({ id, body: '{}', ...changes }))).toMatchObject({
      status,
      stored: false,
    });
    expect(await inboxRow(id)).toBeUndefined();
  });

  it('whose bytes were changed on the way is refused', async () => {
    const sound = delivery({ body: '{"a":1}' });
    const changed = new Request(sound.url, { method: 'POST', headers: sound.headers, body: '{"a": 1}' });
    expect(await receiveWebhook(changed)).toMatchObject({ status: 401 });
  });

  it('is answered 503 while the database is locked, so that it comes again', async () => {
    const other = new Database(databaseFile());
    other.exec('BEGIN IMMEDIATE');
    const id = `msg_${randomUUID()}`;
    expect(await receiveWebhook(delivery({ id, body: '{}' }))).toMatchObject({ status: 503 });
    other.exec('ROLLBACK');
    other.close();
    expect(await inboxRow(id)).toBeUndefined();
  });

  it('that cannot be worked on is tried later, and parked in the end', async () => {
    const order = await paidOrder();
    const id = `msg_${randomUUID()}`;
    await receiveWebhook(delivery({ id, body: event(order) }));
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before' });
    let at = Date.now();
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      vi.useFakeTimers({ toFake: ['Date'], now: at });
      expect(await processInbox()).toBe(0);
      expect(await inboxRow(id)).toMatchObject({
        attempts: attempt,
        state: attempt < MAX_ATTEMPTS ? 'received' : 'parked',
      });
      at += retryDelay(attempt) + 1_000;
    }
    vi.useRealTimers();
    await world.sandbox.behave();
  }, 60_000);
});
