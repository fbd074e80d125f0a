import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Merchant, merchant, ORDER } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';
import { brokenBodies } from './broken-bodies';

const SEED = 20_260_601;
const BODIES = 10_000;
/** Bodies under way at once. */
const WIDTH = 16;

let process: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  process = await startProcess();
  shop = merchant(process.url);
  await shop.signIn();
});
afterAll(() => process?.end());

const amount = { value: 1_000, currency: 'INR' };
const address = 'http://127.0.0.1:9/callback';

/** Every call that takes a body, with the fields that it cannot do without. */
function calls(held: string, charged: string): [string, string, Record<string, unknown>][] {
  const order = { merchant_order_reference: 'fuzz', order_amount: amount };
  return [
    ['POST', '/api/auth/v1/token', { client_id: 'x', client_secret: 'y', grant_type: 'client_credentials' }],
    ['POST', '/api/checkout/v1/orders', { ...order, callback_url: address }],
    ['POST', '/api/pay/v1/orders', order],
    [
      'POST',
      `/api/pay/v1/orders/${held}/payments`,
      { payments: [{ payment_method: 'UPI', payment_amount: amount }] },
    ],
    [
      'PUT',
      `/api/pay/v1/orders/${held}/capture`,
      { merchant_capture_reference: 'fuzz', capture_amount: amount },
    ],
    ['POST', `/api/pay/v1/refunds/${charged}`, { merchant_order_reference: 'fuzz', order_amount: amount }],
    ['POST', '/api/affordability/v1/offer/discovery', { order_amount: amount }],
    ['POST', '/api/affordability/v1/offer/validate', { order_amount: amount, payment_amount: amount }],
    [
      'POST',
      `/api/affordability/v1/product/${charged}/imei`,
      { request_type: 'BLOCKING', products: [{ product_code: 'p' }] },
    ],
    ['POST', '/_sandbox/pay', { order_id: 'nobody' }],
    ['POST', '/_sandbox/faults', { endpoint: 'capture', fault: 'delay' }],
  ];
}

it(`refuses ${BODIES} broken bodies (seed ${SEED}) with 4xx, without hanging and without moving money`, async () => {
  const held = (await shop.create({ pre_auth: true, order_amount: { value: 110_000, currency: 'INR' } })).json
    .order_id;
  const charged = (await shop.create(ORDER)).json.order_id;
  for (const id of [held, charged]) await shop.pay(id);
  const state = async () => ({
    movements: (await shop.ledger('?limit=1')).movements,
    orders: [(await shop.get(held)).json.data, (await shop.get(charged)).json.data],
    faults: (await shop.control('GET', '/faults')).text,
  });
  const before = await state();

  const targets = calls(held, charged);
  const bodies = fc.oneof(
    ...targets.map(([method, path, valid]) => brokenBodies(valid).map((body) => ({ method, path, body }))),
  );
  const queue = fc.sample(bodies, { numRuns: BODIES, seed: SEED }).values();
  const wrong: string[] = [];
  await Promise.all(
    Array.from({ length: WIDTH }, async () => {
      for (const { method, path, body } of queue) {
        const { status } = await shop.send(method, path, body);
        if (status < 400 || status >= 500) wrong.push(`${status} ${method} ${path} ${body.slice(0, 200)}`);
      }
    }),
  );
  expect(wrong).toEqual([]);
  expect(await state()).toEqual(before);
}, 180_000);
