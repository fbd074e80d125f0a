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
});
