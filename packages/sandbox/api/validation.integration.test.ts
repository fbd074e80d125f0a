import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Merchant, merchant, ORDER } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

const customer = (changes: object) => ({ purchase_details: { customer: changes } });
const BANK = { account_number: '500000004545' };
const amount = (value: unknown, currency: unknown = 'INR') => ({ order_amount: { value, currency } });

describe('an order is refused, and the field named, when', () => {
  it.each([
    ['merchant_order_reference', { merchant_order_reference: 'with space' }],
    ['merchant_order_reference', { merchant_order_reference: 'x'.repeat(51) }],
    ['merchant_order_reference', { merchant_order_reference: '' }],
    ['order_amount', { order_amount: undefined }],
    ['order_amount.value', amount(99)],
    ['order_amount.value', amount(100_000_001)],
    ['order_amount.value', amount(100.5)],
    ['order_amount.value', amount('1100')],
    ['order_amount.currency', amount(1_100, 'USD')],
    ['integration_mode', { integration_mode: 'POPUP' }],
    ['pre_auth', { pre_auth: 'yes' }],
    ['pre_auth', { pre_auth: true, allowed_payment_methods: ['UPI'] }],
    ['allowed_payment_methods', { allowed_payment_methods: [] }],
    ['allowed_payment_methods[1]', { allowed_payment_methods: ['CARD', 'CASH'] }],
    ['callback_url', { callback_url: 'javascript:alert(1)' }],
    ['purchase_details.customer.email_id', customer({ email_id: 'nobody' })],
    ['purchase_details.customer.email_id', customer({ email_id: `${'x'.repeat(50)}@example.com` })],
    ['purchase_details.customer.first_name', customer({ first_name: '' })],
    ['purchase_details.customer.last_name', customer({ last_name: 'x'.repeat(51) })],
    ['purchase_details.customer.customer_id', customer({ customer_id: 'x'.repeat(20) })],
    ['purchase_details.customer.mobile_number', customer({ mobile_number: '12345678' })],
    [
      'purchase_details.customer.billing_address.pincode',
      customer({ billing_address: { pincode: '12345' } }),
    ],
    [
      'purchase_details.customer.billing_address.pincode',
      customer({ billing_address: { pincode: '12345678901' } }),
    ],
    [
      'purchase_details.customer.billing_address.address3',
      customer({ billing_address: { address3: 'x'.repeat(101) } }),
    ],
    ['purchase_details.customer.country_code', customer({ country_code: '' })],
    [
      'purchase_details.customer.shipping_address.city',
      customer({ shipping_address: { city: 'x'.repeat(51) } }),
    ],
    [
      'purchase_details.merchant_metadata',
      {
        purchase_details: {
          merchant_metadata: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`k${i}`, 'v'])),
        },
      },
    ],
    [
      'purchase_details.bank_details',
      { allowed_payment_methods: ['CARD', 'WALLET'], purchase_details: { bank_details: BANK } },
    ],
    ['purchase_details.bank_details', { pre_auth: true, purchase_details: { bank_details: BANK } }],
    ['purchase_details.bank_details.account_number', { purchase_details: { bank_details: {} } }],
    [
      'purchase_details.cart_details.cart_items[0].item_quantity',
      { purchase_details: { cart_details: { cart_items: [{ item_name: 'x', item_quantity: 0 }] } } },
    ],
  ])('%s is %j', async (field, changes) => {
    const answer = await shop.create(changes);
    expect(answer).toMatchObject({ status: 400, json: { code: 'INVALID_REQUEST' } });
    expect(answer.json.additional_error_details.reason.startsWith(`${field}:`)).toBe(true);
  });

  it('its bounds are just kept, it is accepted', async () => {
    const changes = {
      merchant_order_reference: `${'A-z_9'.repeat(10)}`,
      order_amount: { value: 100_000_000, currency: 'INR' },
      ...customer({ mobile_number: '123456789', customer_id: 'x'.repeat(19), first_name: 'x'.repeat(50) }),
    };
    expect((await shop.create(changes)).status).toBe(200);
    expect((await shop.create(amount(100))).status).toBe(200);
  });
});

describe('a call is refused when', () => {
  const path = '/api/checkout/v1/orders';
  it.each([
    ['it has no token', { authorization: '' }, 401, 'UNAUTHORIZED'],
    ['its token is made up', { authorization: 'Bearer made.up.token' }, 401, 'UNAUTHORIZED'],
    ['Request-ID is too long', { 'request-id': 'x'.repeat(51) }, 400, 'INVALID_REQUEST'],
    ['Request-ID is empty', { 'request-id': '' }, 400, 'INVALID_REQUEST'],
    ['Request-Timestamp is no time', { 'request-timestamp': 'today' }, 400, 'INVALID_REQUEST'],
    [
      'Request-Timestamp is long ago',
      { 'request-timestamp': '2024-07-09T07:57:08.022Z' },
      400,
      'INVALID_REQUEST',
    ],
    ['its body is not called JSON', { 'content-type': 'text/plain' }, 400, 'INVALID_REQUEST'],
  ])('%s', async (_why, headers, status, code) => {
    const answer = await shop.send('POST', path, { merchant_order_reference: 'never', ...ORDER }, headers);
    expect(answer).toMatchObject({ status, json: { code } });
    expect((await shop.getByReference('never')).status).toBe(404);
  });

  it.each([
    ['is not JSON', '{"merchant_order_reference": '],
    ['is no object', '[]'],
    ['is empty', ''],
  ])('its body %s', async (_why, body) => {
    expect(await shop.send('POST', path, body)).toMatchObject({
      status: 400,
      json: { code: 'INVALID_REQUEST' },
    });
  });

  it('its body is huge', async () => {
    const notes = 'x'.repeat(1_100 * 1_024);
    expect((await shop.send('POST', path, { ...ORDER, notes })).status).toBe(413);
  });

  it('it comes with the wrong method, or to nowhere', async () => {
    expect(await shop.send('PUT', path, ORDER)).toMatchObject({
      status: 405,
      json: { code: 'OPERATION_NOT_ALLOWED' },
    });
    expect((await shop.send('GET', '/api/pay/v2/orders')).status).toBe(404);
  });
});

describe('the controls', () => {
  it('answer to a loopback Host only', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        `${sandbox.url}/_sandbox/ledger`,
        { headers: { host: 'evil.example' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      asked.on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  it('take JSON only, so that a form on a web page cannot reach them', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await shop.send('POST', '/_sandbox/reset', 'a=b', headers)).status).toBe(400);
  });

  it('name what they do not understand', async () => {
    expect(await shop.control('POST', '/faults', { endpoint: 'nowhere', fault: 'delay' })).toMatchObject({
      status: 400,
    });
    expect(await shop.control('POST', '/clock', { sideways: 1 })).toMatchObject({ status: 400 });
  });
});
