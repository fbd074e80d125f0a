/** Holds the sandbox's own answers to the shapes that the gateway publishes beyond its sample pages, where it gives such answers. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';
import published from './published/orders.json';
import { missing } from './shape';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

const shapeOf = (name: string) => {
  const found = published.find((one) => one.name === name);
  if (!found) throw new Error(`no published order ${name}`);
  return found.answer;
};
const paid = async (method: string, changes: object = {}) => {
  const { json } = await shop.create({ allowed_payment_methods: ['CARD', 'UPI', 'WALLET'], ...changes });
  await shop.pay(json.order_id, { method });
  return json.order_id;
};

describe('the sandbox’s order has every field of the published one', () => {
  it('paid by UPI, and refunded in part', async () => {
    const orderId = await paid('UPI');
    await shop.refund(orderId, randomUUID(), 40_000);
    const answer = (await shop.get(orderId)).json;
    expect(missing(shapeOf('upi-with-refund'), answer)).toEqual([]);
    expect(answer.data.status).toBe('PARTIALLY_REFUNDED');
  });

  it('paid from a wallet', async () => {
    expect(missing(shapeOf('wallet'), (await shop.get(await paid('WALLET'))).json)).toEqual([]);
  });

  it('held on a card, and captured in part', async () => {
    const orderId = await paid('CARD', { pre_auth: true });
    await shop.capture(orderId, randomUUID(), 60_000);
    expect(missing(shapeOf('partly-captured'), (await shop.get(orderId)).json)).toEqual([]);
  });

  it('held on a card, and waiting for its customer', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { method: 'CARD', outcome: 'pending' });
    const answer = (await shop.get(json.order_id)).json;
    expect(missing(shapeOf('capture-under-way'), answer)).toEqual([]);
    expect(answer.data.status).toBe('PENDING');
  });

  it('paid with a convenience fee beside the goods', async () => {
    await shop.control('POST', '/settings', { convenience_fee: 2 });
    const { json } = await shop.create({
      order_amount: { value: 100_000, currency: 'INR' },
      pre_auth: true,
    });
    await shop.pay(json.order_id, { method: 'CARD' });
    await shop.capture(json.order_id, randomUUID());
    await shop.control('POST', '/settings', { convenience_fee: 0 });
    const answer = (await shop.get(json.order_id)).json;
    const card = { ...shapeOf('convenience-fee').data.payments[0], payment_option: {} };
    expect(missing({ data: { payments: [card] } }, answer)).toEqual([]);
    expect(answer.data.payments[0]).toMatchObject({
      payment_amount: { value: 102_360 },
      convenience_fee_breakdown: {
        fee_amount: { value: 2_000 },
        tax_amount: { value: 360 },
        applicable_fee_amount: { value: 2_360 },
      },
      capture_data: [
        {
          capture_amount: { value: 102_360 },
          convenience_fee_breakdown: { applicable_fee_amount: { value: 2_360 } },
        },
      ],
    });
  });

  it('paid with a fee of its own, and the next one without', async () => {
    const { json } = await shop.create({ order_amount: { value: 100_000, currency: 'INR' } });
    await shop.pay(json.order_id, { method: 'CARD', convenience_fee: 2, outcome: 'decline' });
    await shop.pay(json.order_id, { method: 'CARD' });
    const { payments } = (await shop.get(json.order_id)).json.data;
    expect(payments.map(({ payment_amount }) => payment_amount.value)).toEqual([102_360, 100_000]);
  });

  it('held, and its capture failed', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { method: 'CARD' });
    await shop.control('POST', '/faults', { endpoint: 'capture', fault: 'capture-fails', times: 1 });
    await shop.capture(json.order_id, randomUUID());
    const answer = (await shop.get(json.order_id)).json;
    expect(missing(shapeOf('capture-failed'), answer)).toEqual([]);
    expect([answer.data.status, answer.data.payments[0]?.status]).toEqual(['FAILED', 'FAILED']);
    const { balances } = (await shop.control('GET', `/ledger?order_id=${json.order_id}`)).json;
    expect(balances[json.order_id]).toMatchObject({ held: 0, released: 110_000, captured: 0 });
    const [, told] = await shop.webhooks(json.order_id);
    expect(told).toMatchObject({ event_type: 'PAYMENT_FAILED', body: { data: { status: 'FAILED' } } });
  });

  it.each([
    ['capture', 'done', 'PROCESSED'],
    ['capture', 'failed', 'FAILED'],
    ['cancel', 'done', 'CANCELLED'],
    ['cancel', 'failed', 'AUTHORIZED'],
  ] as const)('held, and its %s under way until it is %s', async (endpoint, outcome, status) => {
    const { json } = await shop.create({ pre_auth: true });
    const order_id = json.order_id;
    await shop.pay(order_id, { method: 'CARD' });
    await shop.control('POST', '/faults', { endpoint, fault: 'under-way', times: 1 });
    const asked =
      endpoint === 'capture' ? await shop.capture(order_id, randomUUID()) : await shop.cancel(order_id);
    expect([asked.status, asked.json.data.status]).toEqual([200, 'PENDING']);
    await shop.control('POST', '/clock', { advance_seconds: 3_600 });
    await shop.signIn();
    const between = (await shop.get(order_id)).json;
    expect(missing(shapeOf('capture-under-way'), between)).toEqual([]);
    expect(between.data).not.toHaveProperty('under_way');
    expect([between.data.status, between.data.payments[0]?.status]).toEqual(['PENDING', 'PENDING']);
    await shop.control('POST', '/settlements', { order_id, outcome });
    expect((await shop.get(order_id)).json.data.status).toBe(status);
    expect((await shop.control('POST', '/settlements', { order_id })).status).toBe(422);
    await shop.control('POST', '/clock', { reset: true });
    await shop.signIn();
  });

  it('authorised and not to be held: neither captured nor cancelled, and charged in the end', async () => {
    const { json } = await shop.create();
    await shop.pay(json.order_id, { method: 'CARD', outcome: 'in-progress' });
    const answer = (await shop.get(json.order_id)).json;
    expect(missing(shapeOf('authorised-without-pre-auth'), answer)).toEqual([]);
    expect([answer.data.status, answer.data.pre_auth]).toEqual(['AUTHORIZED', false]);
    expect((await shop.capture(json.order_id, randomUUID())).status).toBe(422);
    expect((await shop.cancel(json.order_id)).status).toBe(422);
    await shop.control('POST', '/settlements', { order_id: json.order_id });
    expect((await shop.get(json.order_id)).json.data.status).toBe('PROCESSED');
  });

  it('cancelled, its payments reading PROCESSED with no captures', async () => {
    await shop.control('POST', '/settings', { cancelled_payments: 'PROCESSED' });
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { method: 'CARD' });
    await shop.cancel(json.order_id);
    const { data } = (await shop.get(json.order_id)).json;
    await shop.control('POST', '/settings', { cancelled_payments: 'CANCELLED' });
    expect([data.status, data.payments[0]?.status]).toEqual(['CANCELLED', 'PROCESSED']);
    expect(data.payments[0]).not.toHaveProperty('capture_data');
  });
});
