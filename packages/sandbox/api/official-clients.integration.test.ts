/** Requests in the forms that the gateway's own SDK and plugins send, where they differ from those of its pages. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, type Merchant, merchant, ORDER } from '../testing/merchant';
import { type SandboxProcess, startProcess, TEST_ENV } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;
let token: string;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  token = (await shop.signIn()).json.access_token;
});
afterAll(() => sandbox.end());

/** No `Request-ID`, no `Request-Timestamp`: an SDK sends them only when it is told to. */
async function sdk(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(sandbox.url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: answer.status, json: (await answer.json()) as Json };
}
const create = (changes: object = {}, path = '/api/checkout/v1/orders') =>
  sdk('POST', path, { ...ORDER, merchant_order_reference: randomUUID(), ...changes });
const lastCall = async (endpoint: string) =>
  (await shop.ledger(`?endpoint=${endpoint}&limit=1`)).requests.at(-1);

describe('the headers', () => {
  it('may be left out of every call', async () => {
    const signedIn = await fetch(`${sandbox.url}/api/auth/v1/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: TEST_ENV.PINELABS_CLIENT_ID,
        client_secret: TEST_ENV.PINELABS_CLIENT_SECRET,
        grant_type: 'client_credentials',
      }),
    });
    expect(signedIn.status).toBe(200);
    const { status, json } = await create({ pre_auth: true });
    expect(status).toBe(200);
    expect((await sdk('GET', `/api/pay/v1/orders/${json.order_id}`)).json.data.status).toBe('CREATED');
    await shop.pay(json.order_id);
    expect((await sdk('PUT', `/api/pay/v1/orders/${json.order_id}/cancel`)).status).toBe(200);
    const { requests, movements } = await shop.ledger(`?order_id=${json.order_id}`);
    expect(requests.at(-1)).toMatchObject({ endpoint: 'cancel', request_id: null });
    expect(movements.at(-1)).toMatchObject({ kind: 'released', request_id: null });
  });

  it.each([
    { 'request-id': 'order 17, first try' },
    { 'request-id': 'x'.repeat(50) },
    { 'request-timestamp': new Date().toISOString().replace(/\.\d+/, '') },
    { 'request-timestamp': new Date().toISOString().replace('Z', '123Z') },
  ])('may be %j', async (headers) => {
    expect((await sdk('GET', '/api/pay/v1/orders/none', undefined, headers)).status).toBe(404);
  });
});

describe('the other names', () => {
  const product = [{ product_code: 'xyz', product_amount: { value: 110_000, currency: 'INR' } }];
  const account = { account_number: '04040009999999', ifsc_code: 'SBIN0000001', bank_name: 'STATE BANK' };

  it.each(['/api/checkout/v1/orders', '/api/pay/v1/orders'])('of an order’s products: %s', async (path) => {
    const { json } = await create({ purchase_details: { product } }, path);
    const order = (await shop.get(json.order_id ?? json.data.order_id)).json.data;
    expect(order.purchase_details).toMatchObject({ products: product });
    expect(order.purchase_details).not.toHaveProperty('product');
    expect(await lastCall(path.includes('checkout') ? 'create' : 'create-order')).toMatchObject({
      ignored: [],
    });
  });

  it.each([
    ['inside purchase_details', { purchase_details: { account_details: { bank_details: account } } }],
    ['beside it', { account_details: { bank_details: account } }],
  ])('of an order’s bank account, %s, tie the payment to it', async (_where, changes) => {
    const { json } = await create({ ...changes, allowed_payment_methods: ['CARD', 'UPI'] });
    const order = (await shop.get(json.order_id)).json.data;
    expect(order.purchase_details).toMatchObject({ bank_details: account });
    const card = await shop.pays(json.order_id, {
      payment_method: 'CARD',
      payment_amount: ORDER.order_amount,
      payment_option: {},
    });
    expect(card).toMatchObject({ status: 422, json: { code: 'OPERATION_NOT_ALLOWED' } });
  });

  it('of a card in offer discovery give the plans of its bank alone', async () => {
    const plans = (changes: object) =>
      sdk('POST', '/api/affordability/v1/offer/discovery', {
        order_amount: { value: 2_000_000, currency: 'INR' },
        ...changes,
      });
    const official = await plans({ payment_options: { card_details: { card_number: '4690000046910000' } } });
    expect(official.status).toBe(200);
    expect(official.json).toEqual((await plans({ issuer: { bin: '469000' } })).json);
    expect(official.json).not.toEqual((await plans({})).json);
    const short = await plans({ payment_options: { card_details: { card_number: '469000' } } });
    expect(short.json.additional_error_details.reason).toMatch(
      /^payment_options\.card_details\.card_number:/,
    );
  });

  it('of releasing a device, and of the device in a refund', async () => {
    const { json } = await create({ purchase_details: { product } });
    const orderId = json.order_id;
    await shop.pay(orderId);
    const device = (request_type: string, product_imei: string) =>
      sdk('POST', `/api/affordability/v1/product/${orderId}/imei`, {
        merchant_product_imei_reference: randomUUID(),
        request_type,
        products: [{ product_code: 'xyz', product_imei }],
      });
    const states = async (answer: ReturnType<typeof device>) =>
      (await answer).json as unknown as { products: { product_imei_status?: string }[] };
    await device('BLOCKING', '490154203237518');
    expect((await states(device('UNBLOCKED', '490154203237518'))).products).toMatchObject([
      { product_imei_status: 'UNBLOCKED' },
    ]);
    await device('BLOCKING', '490154203237518');

    const refund = (imei_number: string) =>
      sdk('POST', `/api/pay/v1/refunds/${orderId}`, {
        merchant_order_reference: randomUUID(),
        order_amount: { value: 10_000, currency: 'INR' },
        products: [{ product_code: 'xyz', imei_number }],
      });
    const other = await refund('356938035643809');
    expect(other.json.additional_error_details.reason).toMatch(/^products\[0\]\.imei_number: is not blocked/);
    expect((await refund('490154203237518')).status).toBe(200);
    expect((await states(device('UNBLOCKING', '490154203237518'))).products[0]).not.toHaveProperty(
      'product_imei_status',
    );
  });
});

describe('a payment without a reference', () => {
  it('is begun under one of the gateway’s, and each request is another try', async () => {
    const { json } = await create({ allowed_payment_methods: ['UPI'] }, '/api/pay/v1/orders');
    const pays = () =>
      shop.pays(json.data.order_id, {
        payment_method: 'UPI',
        payment_amount: ORDER.order_amount,
        payment_option: { upi_details: { txn_mode: 'COLLECT', payer: { vpa: 'kevin.bob@okbank' } } },
      });
    expect((await pays()).status).toBe(200);
    const { payments } = (await pays()).json.data;
    expect(new Set(payments.map((one) => one.merchant_payment_reference)).size).toBe(2);
    expect(payments.every((one) => one.merchant_payment_reference !== '')).toBe(true);
  });
});

describe('what the gateway does not read', () => {
  it('is named by the inspector: refund_amount, in whose place the whole order is refunded', async () => {
    const { json } = await create();
    await shop.pay(json.order_id);
    const refunded = await sdk('POST', `/api/pay/v1/refunds/${json.order_id}`, {
      merchant_order_reference: randomUUID(),
      refund_amount: { value: 100, currency: 'INR' },
    });
    expect(refunded.json.data.order_amount).toEqual(ORDER.order_amount);
    expect((await shop.get(json.order_id)).json.data.status).toBe('FULLY_REFUNDED');
    expect(await lastCall('refund')).toMatchObject({ status: 200, ignored: ['refund_amount'] });
    const page = await (await fetch(`${sandbox.url}/inspector/orders/${json.order_id}`)).text();
    expect(page).toMatch(/Sent, and not read by the gateway<\/h3><pre[^>]*>refund_amount</);
  });

  it('is named with its whole path', async () => {
    await create({ purchase_details: { customer: { first_name: 'Kevin', nickname: 'Kev' } }, colour: 'red' });
    expect(await lastCall('create')).toMatchObject({
      ignored: ['purchase_details.customer.nickname', 'colour'],
    });
  });
});

describe('an endpoint that the sandbox does not have', () => {
  it.each([
    ['POST', '/api/pay/v1/paymentlink', 404, 'INVALID_REQUEST'],
    ['GET', '/api/subscriptions/v1/list?page=1', 404, 'INVALID_REQUEST'],
    ['DELETE', '/api/pay/v1/orders/v1-1-aa-x', 405, 'OPERATION_NOT_ALLOWED'],
  ])('%s %s is %i in the gateway’s shape, and written down', async (method, path, status, code) => {
    const body = method === 'POST' ? { amount: { value: 100 }, card_number: '4012001037141112' } : undefined;
    const answer = await sdk(method, path, body, { 'request-id': `unknown-${method}` });
    expect(answer).toMatchObject({ status, json: { code, message: expect.any(String) } });
    expect(await lastCall('unknown')).toMatchObject({
      method,
      path: path.split('?')[0],
      status,
      code,
      request_id: `unknown-${method}`,
      body: body ? { amount: { value: 100 }, card_number: '[redacted]' } : null,
    });
    expect(await (await fetch(sandbox.url)).text()).toContain(`unknown-${method}`);
  });
});
