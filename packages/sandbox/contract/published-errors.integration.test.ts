/** Holds the sandbox's refusals to those that the gateway publishes: status, code and every field of the body. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Merchant, merchant, type Reply } from '../testing/merchant';
import { payment } from '../testing/payments';
import { type SandboxProcess, startProcess } from '../testing/process';
import { sandboxOnly } from './known';
import errors from './published/errors.json';
import { beyond, missing } from './shape';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterEach(() =>
  shop.control('POST', '/settings', { not_found: '404', duplicates: '409', repeated_create: 'existing' }),
);
afterAll(() => sandbox.end());

const made = async (changes: object = {}) => (await shop.create(changes)).json.order_id;
const paid = async (changes: object = {}) => {
  const orderId = await made(changes);
  await shop.pay(orderId, { method: 'CARD' });
  return orderId;
};
const twice = async (setting: object, once: () => Promise<Reply>) => {
  await shop.control('POST', '/settings', setting);
  expect((await once()).status).toBe(200);
  return once();
};

/** By name, or by name without its status. */
const ASKED: Readonly<Record<string, (status: string) => Promise<Reply>>> = {
  'not-found': async (status) => {
    await shop.control('POST', '/settings', { not_found: status });
    return shop.getByReference('nobody');
  },
  'refund-of-unpaid': async () => shop.refund(await made(), randomUUID(), 100),
  'second-cancel': async () => {
    const orderId = await paid({ pre_auth: true });
    return twice({}, () => shop.cancel(orderId));
  },
  'repeated-create': (status) => {
    const merchant_order_reference = randomUUID();
    return twice({ repeated_create: status }, () => shop.create({ merchant_order_reference }));
  },
  'repeated-capture': async (status) => {
    const [orderId, reference] = [await paid({ pre_auth: true }), randomUUID()];
    return twice({ duplicates: status }, () => shop.capture(orderId, reference));
  },
  'repeated-refund': async (status) => {
    // The same refund of the same order is told again; another order's reference is not.
    const [orders, reference] = [[await paid(), await paid()], randomUUID()];
    return twice({ duplicates: status }, () => shop.refund(orders.pop() ?? '', reference, 100));
  },
};

/** A fault chooses the code: the sandbox judges no card by itself. */
async function refusedPayment(code: string): Promise<Reply> {
  const { order_id } = (await shop.createOrder()).json.data;
  await shop.fault({ endpoint: 'payment', fault: 'refuse', code, times: 1 });
  return shop.pays(order_id, payment('CARD', 110_000));
}

describe('the sandbox refuses as is published', () => {
  it.each(errors)('$name: $status $answer.code', async ({ name, status, answer }) => {
    const ask = ASKED[name.replace(/-4\d\d$/, '')];
    if (!ask && !name.startsWith('payment-')) throw new Error(`nothing asks for ${name}`);
    const said = await (ask ? ask(String(status)) : refusedPayment(answer.code));
    expect([said.status, (said.json as unknown as typeof answer).code]).toEqual([status, answer.code]);
    expect([...missing(answer, said.json), ...beyond([answer], said.json)]).toEqual([]);
  });

  it('in words that the client goes by: an order that is not known, as a 400', async () => {
    const said = await ASKED['not-found']?.('400');
    const published = errors.find(({ name }) => name === 'not-found-400');
    expect(said?.json).toEqual(published?.answer);
  });

  it('and has no field in a refused request that no refusal has', async () => {
    const { json, status } = await shop.create({ integration_mode: 'NOWHERE' });
    expect([status, sandboxOnly('error', json)]).toEqual([400, []]);
  });
});
