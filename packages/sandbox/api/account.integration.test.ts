import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());
beforeEach(() => shop.control('POST', '/reset', {}));

const set = (settings: object) => shop.control('POST', '/settings', settings);
const WANTED = { allowed_payment_methods: ['CARD', 'UPI', 'POINTS'] };

it('an order with a method that the account lacks is refused, and the method named', async () => {
  await set({ methods: ['CARD', 'UPI'] });
  expect(await shop.create(WANTED)).toMatchObject({
    status: 422,
    json: {
      code: 'OPERATION_NOT_ALLOWED',
      additional_error_details: {
        source: 'BUSINESS',
        step: 'ORDER_CREATION',
        reason: 'allowed_payment_methods: POINTS is not configured for this merchant',
      },
    },
  });
  expect((await shop.create({ allowed_payment_methods: ['CARD', 'UPI'] })).status).toBe(200);
  expect((await shop.create({ allowed_payment_methods: undefined })).status).toBe(200);
});

it('or goes without it, in the order and on its page, unless nothing is left', async () => {
  await set({ methods: ['CARD', 'UPI'], missing_method: 'leave-out' });
  const { json } = await shop.create(WANTED);
  expect((await shop.get(json.order_id)).json.data.allowed_payment_methods).toEqual(['CARD', 'UPI']);
  const page = await (await fetch(json.redirect_url)).text();
  expect(page).toContain('UPI');
  expect(page).not.toContain('Points');
  expect((await shop.create({ allowed_payment_methods: ['POINTS'] })).status).toBe(422);
});

it('without pre-authorisation a hold is refused', async () => {
  await set({ pre_auth: 'refuse' });
  expect(await shop.create({ pre_auth: true })).toMatchObject({
    status: 422,
    json: { additional_error_details: { reason: expect.stringContaining('pre_auth') } },
  });
  expect((await shop.create()).status).toBe(200);
});

it('or charged at once, and every answer says so', async () => {
  await set({ pre_auth: 'charge' });
  const { json } = await shop.create({ pre_auth: true });
  expect((await shop.get(json.order_id)).json.data).toMatchObject({ status: 'CREATED', pre_auth: false });
  await shop.pay(json.order_id);
  expect((await shop.get(json.order_id)).json.data).toMatchObject({ status: 'PROCESSED', pre_auth: false });
});
