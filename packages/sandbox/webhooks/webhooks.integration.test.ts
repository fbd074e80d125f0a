import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Merchant, merchant, until } from '../testing/merchant';
import { type SandboxProcess, startProcess, TEST_ENV } from '../testing/process';
import { type Received, type Receiver, startReceiver } from '../testing/receiver';

let receiver: Receiver;
let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  receiver = await startReceiver();
  sandbox = await startProcess({ SANDBOX_WEBHOOK_URL: `${receiver.url}/hook` });
  shop = merchant(sandbox.url);
  await shop.signIn();
});
beforeEach(async () => {
  await shop.control('POST', '/reset', {});
  receiver.received.length = 0;
  receiver.answers.length = 0;
});
afterAll(async () => {
  await sandbox.end();
  await receiver.close();
});

const paidOrder = async (changes: object = {}) => {
  const { json } = await shop.create(changes);
  await shop.pay(json.order_id);
  return json.order_id;
};
const arrived = (count: number) =>
  until(() => (receiver.received.length >= count ? [...receiver.received] : undefined), `${count} webhooks`);
const verified = ({ headers, body }: Received) =>
  new Webhook(TEST_ENV.PINELABS_WEBHOOK_SECRET).verify(body, headers as Record<string, string>) as {
    event_type: string;
    data: { status: string; order_id: string };
  };
const events = (received: readonly Received[]) => received.map((one) => verified(one).event_type);

describe('webhooks', () => {
  it('tell each event, signed, with the order as it then was', async () => {
    const orderId = await paidOrder({ pre_auth: true });
    await arrived(1);
    await shop.capture(orderId, 'c', 50_000);
    await arrived(2);
    await shop.refund(orderId, 'r', 10_000);
    await arrived(3);
    await shop.refund(orderId, 's', 40_000);
    const told = (await arrived(4)).map(verified);
    expect(told.map(({ event_type, data }) => [event_type, data.status])).toEqual([
      ['ORDER_AUTHORIZED', 'AUTHORIZED'],
      ['ORDER_PROCESSED', 'PARTIALLY_CAPTURED'],
      ['REFUND_PROCESSED', 'PROCESSED'],
      ['REFUND_PROCESSED', 'FULLY_REFUNDED'],
    ]);
    expect(told[3]?.data.order_id).toBe(orderId);
    expect((await shop.get(orderId)).json.data.status).toBe('FULLY_REFUNDED');
  });

  it('tell of a failed payment and a cancelled order', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { outcome: 'wrong-otp' });
    await arrived(1);
    await shop.pay(json.order_id);
    await arrived(2);
    await shop.cancel(json.order_id);
    expect(events(await arrived(3))).toEqual(['PAYMENT_FAILED', 'ORDER_AUTHORIZED', 'ORDER_CANCELLED']);
  });

  it('come again under the same id until they are accepted, and every attempt is kept', async () => {
    await shop.control('POST', '/settings', { webhook_speed: 1 });
    receiver.answers.push(500, 308);
    const orderId = await paidOrder();
    await arrived(1);
    await shop.control('POST', '/clock', { advance_seconds: 5 });
    await arrived(2);
    await shop.control('POST', '/clock', { advance_seconds: 290 });
    await sleep(700);
    expect(receiver.received).toHaveLength(2);
    await shop.control('POST', '/clock', { advance_seconds: 10 });
    const received = await arrived(3);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [webhook] = await until(async () => {
      const list = await shop.webhooks(orderId);
      return list[0]?.state === 'delivered' ? list : undefined;
    }, 'a delivered webhook');
    expect(webhook?.attempts.map(({ status }) => status)).toEqual([500, 308, 200]);
  });

  it('that are not accepted within five seconds come again', async () => {
    await shop.control('POST', '/settings', { webhook_speed: 1 });
    receiver.answers.push('never');
    const orderId = await paidOrder();
    await arrived(1);
    const firstAttempt = async () => (await shop.webhooks(orderId))[0]?.attempts[0];
    await sleep(4_000);
    expect(await firstAttempt()).toBeUndefined();
    const attempt = await until(firstAttempt, 'the end of an attempt');
    expect(attempt).toMatchObject({ status: null, error: expect.stringMatching(/timeout/) });
    expect(attempt.duration_ms).toBeLessThan(6_000);
  }, 15_000);

  it('are signed with the secret’s own characters where the setting says so', async () => {
    await shop.control('POST', '/settings', { webhook_key: 'characters' });
    await paidOrder();
    const [sent] = await arrived(1);
    if (!sent) throw new Error('none came');
    const byCharacters = new Webhook(TEST_ENV.PINELABS_WEBHOOK_SECRET, { format: 'raw' });
    const headers = sent.headers as Record<string, string>;
    expect(byCharacters.verify(sent.body, headers)).toMatchObject({ event_type: 'ORDER_PROCESSED' });
    expect(() => verified(sent)).toThrow('signature');
  });

  it('write their signature as v1= where the setting says so', async () => {
    await shop.control('POST', '/settings', { webhook_separator: '=' });
    await paidOrder();
    const [sent] = await arrived(1);
    if (!sent) throw new Error('none came');
    const signature = String(sent.headers['webhook-signature']);
    expect(signature).toMatch(/^v1=/);
    const headers = { ...sent.headers, 'webhook-signature': signature.replace('v1=', 'v1,') };
    expect(verified({ ...sent, headers }).event_type).toBe('ORDER_PROCESSED');
  });

  it('wait while they are held, and can be sent again', async () => {
    await shop.control('POST', '/webhooks', { action: 'hold' });
    const orderId = await paidOrder();
    expect((await shop.webhooks(orderId))[0]).toMatchObject({ state: 'pending', attempts: [] });
    expect(receiver.received).toEqual([]);
    await shop.control('POST', '/webhooks', { action: 'release' });
    const [first] = await arrived(1);
    await shop.control('POST', '/webhooks', { action: 'redeliver', id: first?.headers['webhook-id'] });
    const [, second] = await arrived(2);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
  });
});

describe('a fault of a webhook', () => {
  const fault = (name: string, more: object = {}) =>
    shop.fault({ endpoint: 'webhook', fault: name, times: 1, ...more });

  it('none: it is recorded and never sent', async () => {
    await fault('none');
    const orderId = await paidOrder();
    expect((await shop.webhooks(orderId))[0]).toMatchObject({
      event_type: 'ORDER_PROCESSED',
      state: 'suppressed',
    });
    await shop.refund(orderId, 'r', 100);
    expect(events(await arrived(1))).toEqual(['REFUND_PROCESSED']);
  });

  it('duplicate: twice under one id', async () => {
    await fault('duplicate');
    await paidOrder();
    const [one, two] = await arrived(2);
    expect(two?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
  });

  it('bad-signature and old-timestamp: a receiver must refuse both', async () => {
    await fault('bad-signature');
    await paidOrder();
    const [forged] = await arrived(1);
    expect(() => forged && verified(forged)).toThrow('signature');
    await fault('old-timestamp');
    await paidOrder();
    const [, old] = await arrived(2);
    expect(() => old && verified(old)).toThrow('old');
  });

  it('delay: it comes when the clock has moved', async () => {
    await fault('delay', { delay_ms: 60_000 });
    await paidOrder();
    await shop.control('POST', '/clock', { advance_seconds: 61 });
    expect(events(await arrived(1))).toEqual(['ORDER_PROCESSED']);
  });

  it('reorder: the next event of the order overtakes it', async () => {
    await fault('reorder', { delay_ms: 60_000 });
    const orderId = await paidOrder({ pre_auth: true });
    await shop.capture(orderId, 'c');
    expect(events(await arrived(2))).toEqual(['ORDER_PROCESSED', 'ORDER_AUTHORIZED']);
  });
});

describe('every event of the gateway', () => {
  it('that an order gives rise to is sent', async () => {
    const captured = await paidOrder({ pre_auth: true });
    await shop.capture(captured, 'c-1', 50_000);
    await shop.refund(captured, 'r-1', 10_000);
    await shop.refund(captured, 'r-2', 40_000);
    const cancelled = await paidOrder({ pre_auth: true });
    await shop.cancel(cancelled);
    const refused = (await shop.create()).json.order_id;
    for (let tries = 0; tries < 10; tries += 1) await shop.pay(refused, { outcome: 'decline' });
    const unrefunded = await paidOrder();
    await shop.control('POST', '/settings', { refunds: 'PENDING' });
    await shop.refund(unrefunded, 'r-3', 10_000);
    await shop.control('POST', '/refunds', { outcome: 'FAILED' });
    const told = (await arrived(19))
      .map(verified)
      .map(({ event_type, data }) => `${event_type} ${data.status}`);
    expect([...new Set(told)].toSorted()).toEqual([
      'ORDER_AUTHORIZED AUTHORIZED',
      'ORDER_CANCELLED CANCELLED',
      'ORDER_FAILED FAILED',
      'ORDER_PROCESSED PARTIALLY_CAPTURED',
      'ORDER_PROCESSED PROCESSED',
      'PAYMENT_FAILED ATTEMPTED',
      'PAYMENT_FAILED FAILED',
      'REFUND_FAILED FAILED',
      'REFUND_PROCESSED FULLY_REFUNDED',
      'REFUND_PROCESSED PROCESSED',
    ]);
  });

  it('that no order gives rise to is sent when it is asked for, signed like the others', async () => {
    const data = { token_id: 'tok_1', status: 'ACTIVE' };
    const asked = await shop.control('POST', '/webhooks', {
      action: 'send',
      event_type: 'TOKEN_CREATED',
      data,
    });
    expect(asked.status).toBe(200);
    const [message] = (await arrived(1)).map(verified);
    expect(message).toEqual({ event_type: 'TOKEN_CREATED', data });
  });
});
