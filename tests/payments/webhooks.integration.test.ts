import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-history';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { orderById } from '@/db/queries/orders';
import { webhookById } from '@/db/queries/webhook-inbox';
import { env, parseEnv } from '@/lib/env';
import { log } from '@/lib/log';
import { placeOrder } from '@/lib/orders/place-order';
import { DOCTOR_WEBHOOK_ID } from '@/lib/payments/sync/inbound/doctor-webhook';
import { receiveWebhook } from '@/lib/payments/sync/inbound/receive-webhook';
import { refusedWebhooks } from '@/lib/payments/sync/inbound/refused-webhooks';
import { MAX_ATTEMPTS, processInbox, retryDelay } from '@/lib/payments/sync/inbound/webhook-inbox';
import { webhookHeaders } from '@/lib/pinelabs';
import { probeSignatures } from '@/scripts/doctor/probe-network';
import { lockDatabase } from '../support/broken-database';
import { checkoutOf, startWorld, type World } from '../support/payments-world';
import { rows, writesDone } from '../support/raw';

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
  secret?: string | Uint8Array;
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
    ...[
      'TOKEN_CREATED',
      'CUSTOMER_UPDATED',
      'SUBSCRIPTION_CHARGED',
      'PAYMENT_LINK_CLICKED',
      'LATER_KIND',
    ].map((type): [string, string] => [
      `of the kind ${type}`,
      JSON.stringify({ event_type: type, data: { id: 'x-1', status: 'PROCESSED', anything: [1] } }),
    ]),
    ['that is not JSON', 'hello'],
  ])('%s is kept and acknowledged', async (_name, body) => {
    const id = `msg_${randomUUID()}`;
    expect(await receiveWebhook(delivery({ id, body }))).toMatchObject({ status: 200 });
    await processInbox();
    expect(await inboxRow(id)).toMatchObject({ state: 'processed', outcome: 'no-such-order' });
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

  it('that names its order by the reference alone finds it, and the history names the webhook', async () => {
    const order = await paidOrder();
    await receiveWebhook(delivery({ body: event({ reference: order.reference, gatewayOrderId: null }) }));
    await processInbox();
    const statuses = (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'status');
    expect(statuses).toMatchObject([{ cause: 'webhook' }]);
  });

  it('is worked on by one at a time', async () => {
    const order = await paidOrder();
    const id = `msg_${randomUUID()}`;
    await receiveWebhook(delivery({ id, body: event(order) }));
    await world.sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: 1_000 });
    const first = processInbox();
    await vi.waitFor(async () => expect(await inboxRow(id)).toMatchObject({ attempts: 1 }));
    expect(await processInbox()).toBe(0);
    expect(await first).toBe(1);
    expect(await inboxRow(id)).toMatchObject({ attempts: 1, state: 'processed' });
    await world.sandbox.behave();
  });

  it.each<[string, () => Partial<Delivery>, number]>([
    [
      'with another secret',
      () => ({ secret: Buffer.from('somebody else’s secret').toString('base64') }),
      401,
    ],
    ['301 seconds old', () => ({ sentAt: Date.now() - 301_000 }), 401],
    ['302 seconds from the future', () => ({ sentAt: Date.now() + 302_000 }), 401],
    ['over 1 MiB', () => ({ body: `"${'x'.repeat(1_048_576)}"` }), 413],
  ])('%s is refused and not stored', async (_name, changes, status) => {
    const id = `msg_${randomUUID()}`;
    expect(await receiveWebhook(delivery({ id, body: '{}', ...changes() }))).toMatchObject({
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
    const mend = await lockDatabase();
    const id = `msg_${randomUUID()}`;
    expect(await receiveWebhook(delivery({ id, body: '{}' }))).toMatchObject({ status: 503 });
    await mend();
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
        nextAttemptAt: at + retryDelay(attempt),
      });
      at += retryDelay(attempt) + 1_000;
    }
    vi.useRealTimers();
    await world.sandbox.behave();
  }, 60_000);
});

it.each([
  [1, 5_000],
  [2, 10_000],
  [10, 2_560_000],
  [11, 3_600_000],
  [100, 3_600_000],
])('try %i of a webhook is followed by a wait of %i ms', (attempts, wait) => {
  expect(retryDelay(attempts)).toBe(wait);
});

describe('whatever the merchant pasted as webhook secret', () => {
  const shown = '0123456789abcdef0123456789abcdef';
  const base64 = Buffer.from(shown).toString('base64');
  let before: string[];
  beforeAll(() => {
    before = env().PINELABS_WEBHOOK_SECRET;
  });
  const paste = (pasted: string) => {
    const { PINELABS_WEBHOOK_SECRET } = parseEnv({ ...process.env, PINELABS_WEBHOOK_SECRET: pasted });
    Object.assign(env(), { PINELABS_WEBHOOK_SECRET });
  };
  afterEach(() => Object.assign(env(), { PINELABS_WEBHOOK_SECRET: before }));

  it.each([
    ['the text', shown],
    ['its Base64', base64],
    ['the new text behind the old secret', `an-old-secret,${shown}`],
    ['the new Base64 before the old text', `${base64}, fedcba9876543210fedcba9876543210`],
  ])('%s takes a webhook that is signed with the text’s characters', async (_name, pasted) => {
    paste(pasted);
    const secret = Buffer.from(shown);
    expect(await receiveWebhook(delivery({ body: '{"event_type":"TOKEN_CREATED"}', secret }))).toMatchObject({
      status: 200,
      stored: true,
    });
    const other = Buffer.from('0123456789abcdef0123456789abcdee');
    expect(await receiveWebhook(delivery({ body: '{}', secret: other }))).toMatchObject({ status: 401 });
  });
});

describe('a run of refused webhooks', () => {
  const BODY = JSON.stringify({ event_type: 'ORDER_PROCESSED', data: { order_id: 'v1-1-aa-NOBODY' } });
  const forged = (times: number, changes: Partial<Delivery> = {}) =>
    Promise.all(
      Array.from({ length: times }, () =>
        receiveWebhook(delivery({ body: '{}', secret: 'somebody-else', ...changes })),
      ),
    );
  const good = () => receiveWebhook(delivery({ body: '{"event_type":"TOKEN_CREATED"}' }));
  /** A write waits for up to two seconds. */
  const written = async () => {
    await vi.advanceTimersByTimeAsync(2_000);
    await writesDone();
  };
  const counted = async (count: number) => {
    await written();
    expect((await refusedWebhooks())?.count).toBe(count);
  };

  const counters = () => rows("SELECT * FROM rate_limits WHERE key LIKE 'webhook-refused:%'");

  // What an earlier test had refused is written by a clock that nobody holds yet.
  beforeAll(() => sleep(2_100));
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await written();
    await good();
  });
  afterEach(() => vi.useRealTimers());

  it('is counted with its likely cause, and ended by a good one', async () => {
    await forged(4);
    await counted(4);
    expect(await refusedWebhooks()).toMatchObject({
      likely: expect.stringMatching(/PINELABS_WEBHOOK_SECRET.*dashboard.*client secret/),
      lastAt: expect.any(Date),
    });
    await good();
    expect(await refusedWebhooks()).toBeUndefined();
  });

  it('is told in the log once, and again when there are ten times as many', async () => {
    const told = vi.spyOn(log, 'error');
    await forged(2);
    await written();
    expect(told).not.toHaveBeenCalled();
    await forged(1);
    await written();
    const words = { cause: expect.stringMatching(/PINELABS_WEBHOOK_SECRET/) };
    expect(told.mock.calls).toEqual([['webhooks are refused', { ...words, webhooks: 3 }]]);
    await forged(26);
    await written();
    expect(told).toHaveBeenCalledTimes(1);
    await forged(1);
    await written();
    expect(told).toHaveBeenLastCalledWith('webhooks are refused', { ...words, webhooks: 30 });
    told.mockRestore();
  });

  it.each([
    ['the secret', 4, 3, /PINELABS_WEBHOOK_SECRET/],
    ['the clock', 3, 4, /clock/],
  ])(
    'of two causes names %s, of which there are more, and the time of the last',
    async (_name, ofSecret, ofClock, likely) => {
      await forged(ofSecret);
      await written();
      await vi.advanceTimersByTimeAsync(10_000);
      await forged(ofClock, { sentAt: Date.now() - 3_600_000 });
      await written();
      const now = Date.now();
      const refused = await refusedWebhooks();
      expect(refused).toMatchObject({ count: 7, likely: expect.stringMatching(likely) });
      expect(now - Number(refused?.lastAt)).toBeLessThanOrEqual(2_000);
      expect(now - Number(refused?.lastAt)).toBeGreaterThanOrEqual(0);
    },
  );

  it.each([
    ['a wrong clock', { sentAt: Date.now() - 3_600_000 }, /clock/],
    ['a proxy that prints the body again', {}, /proxy/],
  ])('names %s', async (_name, changes, likely) => {
    const changed = () => {
      const sound = delivery({ body: '{"a":1}' });
      return new Request(sound.url, { method: 'POST', headers: sound.headers, body: '{ "a": 1 }' });
    };
    if ('sentAt' in changes) await forged(3, changes);
    else for (let sent = 0; sent < 3; sent += 1) await receiveWebhook(changed());
    await counted(3);
    expect((await refusedWebhooks())?.likely).toMatch(likely);
  });

  it('is not ended by the doctor, whose webhooks are checked and not kept', async () => {
    await forged(3);
    await counted(3);
    const server = createServer(async (request, response) => {
      const { status } = await receiveWebhook(
        new Request(`http://shop.example${request.url}`, {
          method: 'POST',
          headers: request.headers as Record<string, string>,
          body: Readable.toWeb(request) as ReadableStream,
          duplex: 'half',
        } as RequestInit),
      );
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const probe = (pasted: string) => probeSignatures(`http://127.0.0.1:${port}/`, [pasted]);
    expect(await probe(secret())).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(await probe('not the one that the shop runs with')).toMatchObject([{ status: 401 }]);
    server.close();
    expect(await inboxRow(DOCTOR_WEBHOOK_ID)).toBeUndefined();
    await counted(4);
  });

  it.each([
    ['one of its headers', (headers: Headers) => headers.delete('webhook-signature')],
    ['all of them', (headers: Headers) => [...headers.keys()].map((name) => headers.delete(name))],
  ])('names a proxy that takes %s away', async (_name, take) => {
    const told = vi.spyOn(log, 'error');
    for (let sent = 0; sent < 3; sent += 1) {
      const { url, headers } = delivery({ body: BODY });
      take(headers);
      await receiveWebhook(new Request(url, { method: 'POST', headers, body: BODY }));
    }
    await counted(3);
    const likely = expect.stringMatching(/proxy.*webhook-signature/);
    expect(await refusedWebhooks()).toMatchObject({ likely });
    expect(told.mock.calls).toEqual([['webhooks are refused', { cause: likely, webhooks: 3 }]]);
    told.mockRestore();
    await good();
    expect(await refusedWebhooks()).toBeUndefined();
  });

  it('is not two of them, and not what never was a webhook', async () => {
    await forged(2);
    for (let sent = 0; sent < 5; sent += 1) {
      await receiveWebhook(new Request('http://shop.example/', { method: 'POST', body: '{}' }));
      await receiveWebhook(
        new Request('http://shop.example/', { method: 'POST', body: '{"event_type":"A"}' }),
      );
    }
    await written();
    expect(await counters()).toMatchObject([{ count: 2 }]);
    expect(await refusedWebhooks()).toBeUndefined();
  });

  it('is written at once after a quiet time', async () => {
    await vi.advanceTimersByTimeAsync(10_000);
    await forged(3);
    await vi.advanceTimersByTimeAsync(1);
    await writesDone();
    expect(await counters()).toMatchObject([{ count: 3 }]);
  });

  it('costs a row a cause and at most a write in two seconds, however many come', async () => {
    await forged(3);
    await counted(3);
    const waiting = vi.getTimerCount();
    await forged(20);
    expect(vi.getTimerCount()).toBe(waiting + 1);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(await counters()).toMatchObject([{ count: 3 }]);
    await counted(23);
    expect(await counters()).toHaveLength(1);
  });
});
