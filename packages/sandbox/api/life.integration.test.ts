import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ORDER_ID } from '../domain/ids';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(async () => {
  expect(await sandbox.end()).toBe(0);
});

const PRE_AUTH = { pre_auth: true };

async function authorised(): Promise<string> {
  const { json } = await shop.create(PRE_AUTH);
  await shop.pay(json.order_id);
  return json.order_id;
}

async function processed(): Promise<string> {
  const { json } = await shop.create();
  await shop.pay(json.order_id, { method: 'UPI' });
  return json.order_id;
}

describe('the token', () => {
  it('names its end in seconds and as a time, in turn', async () => {
    const answers = [await shop.signIn(), await shop.signIn()].map(({ json }) => Object.keys(json)[1]);
    expect(answers.toSorted()).toEqual(['expires_at', 'expires_in']);
  });

  it('is refused to strangers in the two shapes that the gateway uses', async () => {
    const wrong = { client_id: 'test-client', client_secret: 'guess', grant_type: 'client_credentials' };
    const refused = await shop.send('POST', '/api/auth/v1/token', wrong);
    expect(refused).toMatchObject({ status: 401, json: { error: 'invalid_client' } });
    const unsupported = await shop.send('POST', '/api/auth/v1/token', { ...wrong, grant_type: 'password' });
    expect(unsupported).toMatchObject({ status: 400, json: { status: 400, type: 'INVALID_REQUEST' } });
  });
});

describe('an order', () => {
  it('is the same order, with the same link, when its reference is sent again', async () => {
    const first = await shop.create({ merchant_order_reference: 'same-ref' });
    const second = await shop.create({ merchant_order_reference: 'same-ref' });
    expect(first.json).toMatchObject({ response_code: 200, response_message: 'Order Creation Successful.' });
    expect(first.json.order_id).toMatch(ORDER_ID);
    expect(first.json.redirect_url).toBe(
      `${sandbox.url}/api/v3/checkout-bff/redirect/checkout?token=${first.json.token}`,
    );
    expect(second.json).toEqual(first.json);
  });

  it('is answered with 201 where the settings say so, as every call that makes one', async () => {
    await shop.control('POST', '/settings', { created: '201' });
    try {
      expect(await shop.create()).toMatchObject({ status: 201, json: { response_code: 201 } });
      expect((await shop.createOrder()).status).toBe(201);
      expect((await shop.create({ integration_mode: 'NOWHERE' })).status).toBe(400);
      expect((await shop.getByReference('nobody')).status).toBe(404);
    } finally {
      await shop.control('POST', '/settings', { created: '200' });
    }
    expect((await shop.create()).status).toBe(200);
  });

  it('is refused when its reference comes again with another body', async () => {
    await shop.create({ merchant_order_reference: 'other-body' });
    const order_amount = { value: 500, currency: 'INR' };
    const again = await shop.create({ merchant_order_reference: 'other-body', order_amount });
    expect(again).toMatchObject({ status: 409, json: { code: 'DUPLICATE_REQUEST' } });
    const seamless = await shop.send('POST', '/api/pay/v1/orders', {
      merchant_order_reference: 'other-body',
      order_amount,
    });
    expect(seamless).toMatchObject({ status: 409, json: { code: 'DUPLICATE_REQUEST' } });
  });

  it.each([409, 422])('is not told again where the settings refuse repeats with %d', async (status) => {
    const body = {
      merchant_order_reference: `repeat-${status}`,
      order_amount: { value: 500, currency: 'INR' },
    };
    await shop.create(body);
    const seamless = { ...body, merchant_order_reference: `repeat-seamless-${status}` };
    await shop.send('POST', '/api/pay/v1/orders', seamless);
    await shop.control('POST', '/settings', { repeated_create: String(status) });
    try {
      const refused = { status, json: { code: 'DUPLICATE_REQUEST' } };
      expect(await shop.create(body)).toMatchObject(refused);
      expect(await shop.send('POST', '/api/pay/v1/orders', seamless)).toMatchObject(refused);
    } finally {
      await shop.control('POST', '/settings', { repeated_create: 'existing' });
    }
  });

  it('is one order however many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => shop.create({ merchant_order_reference: 'at-once' })),
    );
    expect(new Set(answers.map(({ json }) => json.order_id)).size).toBe(1);
  });

  it('is found by id and by reference, with what was sent', async () => {
    const { json } = await shop.create({ merchant_order_reference: 'find-me' });
    const byId = await shop.get(json.order_id);
    expect((await shop.getByReference('find-me')).json).toEqual(byId.json);
    expect(byId.json.data).toMatchObject({
      type: 'CHARGE',
      status: 'CREATED',
      merchant_id: '111163',
      order_amount: { value: 110_000, currency: 'INR' },
      pre_auth: false,
      payments: [],
      notes: 'order1',
      integration_mode: 'REDIRECT',
      payment_retries_remaining: 10,
      purchase_details: {
        customer: {
          country_code: '91',
          billing_address: { adddress_type: 'Home' },
          shipping_address: {},
          is_edit_customer_details_allowed: false,
        },
      },
    });
  });

  it('keeps a reference that was sent as a number, as text', async () => {
    await shop.create({ merchant_order_reference: 112345171 });
    expect((await shop.getByReference('112345171')).json.data.merchant_order_reference).toBe('112345171');
  });

  it('that nobody made is not found', async () => {
    expect(await shop.get('v1-1-aa-nobody')).toMatchObject({
      status: 404,
      json: { code: 'ORDER_NOT_FOUND' },
    });
    expect(await shop.getByReference('nobody')).toMatchObject({
      status: 404,
      json: { code: 'ORDER_NOT_FOUND' },
    });
    expect(await shop.cancel('v1-1-aa-nobody')).toMatchObject({ status: 404 });
  });
});

describe('a pre-authorised order', () => {
  it('is captured under a reference with a backslash, which no order may have', async () => {
    const orderId = await authorised();
    expect(await shop.capture(orderId, 'cap\\1')).toMatchObject({
      status: 200,
      json: { data: { payments: [{ capture_data: [{ merchant_capture_reference: 'cap\\1' }] }] } },
    });
    expect((await shop.create({ merchant_order_reference: 'order\\1' })).status).toBe(400);
  });

  it('is captured once; a part releases the rest', async () => {
    const orderId = await authorised();
    const captured = await shop.capture(orderId, 'capture-1', 60_000);
    expect(captured).toMatchObject({
      status: 200,
      json: {
        data: {
          status: 'PROCESSED',
          payments: [
            {
              status: 'PROCESSED',
              payment_amount: { value: 110_000 },
              payment_option: { card_data: { network_name: 'VISA', token_txn_type: 'ALT_TOKEN' } },
              capture_data: [{ merchant_capture_reference: 'capture-1', capture_amount: { value: 60_000 } }],
            },
          ],
        },
      },
    });
    expect(await shop.capture(orderId, 'capture-1', 60_000)).toMatchObject({
      status: 409,
      json: { code: 'DUPLICATE_REQUEST' },
    });
    expect(await shop.capture(orderId, 'capture-2')).toMatchObject({
      status: 422,
      json: { code: 'OPERATION_NOT_ALLOWED' },
    });
    const { balances } = await shop.ledger(`?order_id=${orderId}`);
    expect(balances[orderId]).toEqual({
      authorised: 110_000,
      captured: 60_000,
      released: 50_000,
      refunded: 0,
      held: 0,
    });
  });

  it('is not captured for more than is held, nor with another order’s capture reference', async () => {
    const [one, other] = [await authorised(), await authorised()];
    expect(await shop.capture(one, 'too-much', 110_001)).toMatchObject({
      status: 422,
      json: { code: 'AMOUNT_LIMIT_EXCEEDED' },
    });
    await shop.capture(one, 'taken');
    expect(await shop.capture(other, 'taken')).toMatchObject({
      status: 409,
      json: { code: 'DUPLICATE_REQUEST' },
    });
  });

  it('is cancelled while it is held, once', async () => {
    const orderId = await authorised();
    expect((await shop.cancel(orderId)).json.data).toMatchObject({
      status: 'CANCELLED',
      payments: [{ status: 'CANCELLED' }],
    });
    expect(await shop.cancel(orderId)).toMatchObject({
      status: 422,
      json: { code: 'ORDER_CANCELLED' },
    });
    expect((await shop.ledger(`?order_id=${orderId}`)).balances[orderId]).toMatchObject({
      released: 110_000,
      held: 0,
    });
  });

  it('goes to one of capture and cancel when both come at once', async () => {
    const orderId = await authorised();
    const statuses = (await Promise.all([shop.capture(orderId, 'race'), shop.cancel(orderId)])).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([200, 422]);
  });
});

describe('refunds', () => {
  it('come in parts until nothing is left, each an order of its own', async () => {
    const orderId = await processed();
    const part = await shop.refund(orderId, 'refund-part', 10_000);
    expect(part.json.data).toMatchObject({
      parent_order_id: orderId,
      merchant_order_reference: 'refund-part',
      type: 'REFUND',
      status: 'PROCESSED',
      order_amount: { value: 10_000, currency: 'INR' },
      payments: [{ status: 'PROCESSED' }],
    });
    expect((await shop.get(orderId)).json.data).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunds: [part.json.data],
    });
    expect((await shop.getByReference('refund-part')).json.data).toEqual(part.json.data);
    expect((await shop.get(part.json.data.order_id)).json.data).toEqual(part.json.data);
    expect(await shop.refund(orderId, 'refund-more', 100_001)).toMatchObject({
      status: 422,
      json: { code: 'AMOUNT_LIMIT_EXCEEDED' },
    });
    await shop.refund(orderId, 'refund-rest', 100_000);
    expect((await shop.get(orderId)).json.data.status).toBe('FULLY_REFUNDED');
    expect((await shop.ledger('?reference=refund-rest')).balances[orderId]).toMatchObject({
      refunded: 110_000,
    });
  });

  it('with the same reference are one refund', async () => {
    const orderId = await processed();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => shop.refund(orderId, 'refund-once', 100)),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await shop.ledger(`?order_id=${orderId}`)).balances[orderId]?.refunded).toBe(100);
  });

  it('need captured money and a reference of their own', async () => {
    const orderId = await authorised();
    expect(await shop.refund(orderId, 'too-early', 100)).toMatchObject({
      status: 422,
      json: { code: 'OPERATION_NOT_ALLOWED' },
    });
    const { json: unpaid } = await shop.create({ merchant_order_reference: 'never-paid' });
    expect(await shop.refund(unpaid.order_id, 'never-paid-1', 100)).toMatchObject({
      status: 404,
      json: { code: 'ORDER_NOT_FOUND' },
    });
    const other = await processed();
    const reference = (await shop.get(orderId)).json.data.merchant_order_reference;
    expect(await shop.refund(other, reference, 100)).toMatchObject({ status: 409 });
  });

  it('can be left open and settled later, either way', async () => {
    await shop.control('POST', '/settings', { refunds: 'PENDING' });
    const orderId = await processed();
    expect((await shop.refund(orderId, 'slow-1', 50_000)).json.data.status).toBe('PENDING');
    expect((await shop.refund(orderId, 'slow-2', 60_000)).json.data.status).toBe('PENDING');
    expect((await shop.refund(orderId, 'slow-3', 100)).status).toBe(422);
    expect((await shop.get(orderId)).json.data.status).toBe('PROCESSED');
    await shop.control('POST', '/refunds', { reference: 'slow-1' });
    await shop.control('POST', '/refunds', { reference: 'slow-2', outcome: 'FAILED' });
    expect((await shop.get(orderId)).json.data).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunds: [{ status: 'PROCESSED' }, { status: 'FAILED' }],
    });
    expect((await shop.ledger(`?order_id=${orderId}`)).balances[orderId]?.refunded).toBe(50_000);
    await shop.control('POST', '/settings', { refunds: 'immediate' });
  });
});

describe('what the gateway’s pages print in two ways', () => {
  afterEach(() => shop.control('POST', '/settings', { not_found: '404', duplicates: '409' }));

  it('an order that is not known, when it is fetched', async () => {
    const known = await processed();
    const unknown = { code: 'INVALID_REQUEST', message: 'No matching records found for the inquiry' };
    expect(await shop.getByReference('nobody')).toMatchObject({
      status: 404,
      json: { code: 'ORDER_NOT_FOUND' },
    });
    await shop.control('POST', '/settings', { not_found: '400' });
    expect(await shop.getByReference('nobody')).toMatchObject({ status: 400, json: unknown });
    expect(await shop.get('v1-000000000000-aa-000000')).toMatchObject({ status: 400, json: unknown });
    expect((await shop.get(known)).status).toBe(200);
    expect(await shop.cancel('v1-000000000000-aa-000000')).toMatchObject({ status: 404 });
  });

  it('a duplicate', async () => {
    const orderId = await authorised();
    await shop.capture(orderId, 'capture-twice', 100);
    expect(await shop.capture(orderId, 'capture-twice', 100)).toMatchObject({ status: 409 });
    await shop.control('POST', '/settings', { duplicates: '422' });
    expect(await shop.capture(orderId, 'capture-twice', 100)).toMatchObject({
      status: 422,
      json: { code: 'DUPLICATE_REQUEST' },
    });
  });
});

describe('a payment that is declined', () => {
  it.each([
    'RISK_CHECK_FAILED',
    'INSUFFICIENT_FUNDS',
    'CARD_LOST',
    'CARD_STOLEN',
    'CARD_NOT_ENROLLED',
    'CARD_VERIFICATION_FAILED',
    'PAYMENT_METHOD_NOT_ENABLED',
    'PAYMENT_PENDING',
    'TIMED_OUT',
    'UNKNOWN_ERROR',
  ])('with %s carries the code in the order and in the return', async (code) => {
    const { json } = await shop.create({ merchant_order_reference: `declined-${code}` });
    const paid = await shop.control('POST', '/pay', { order_id: json.order_id, outcome: 'decline', code });
    expect(paid.json).toMatchObject({
      order: { status: 'ATTEMPTED', payments: [{ status: 'FAILED', error_detail: { code } }] },
      callback: { fields: { status: 'FAILED', error_code: code } },
    });
  });
});

describe('the ledger', () => {
  it('keeps what was asked and how it went, without secrets', async () => {
    const { json } = await shop.create({ merchant_order_reference: 'on-record' });
    await shop.cancel(json.order_id);
    const { requests } = await shop.ledger('?reference=on-record');
    expect(requests).toMatchObject([
      {
        endpoint: 'create',
        method: 'POST',
        status: 200,
        order_id: json.order_id,
        body: { order_amount: { value: 110_000 } },
      },
      { endpoint: 'cancel', method: 'PUT', status: 422, code: 'OPERATION_NOT_ALLOWED' },
    ]);
    const everything = JSON.stringify(await shop.ledger());
    expect(everything).not.toContain('test-client-secret');
    expect(everything).not.toContain(json.token);
    expect(everything).not.toContain('Bearer');
  });

  it('is emptied by a reset, which leaves the token alone', async () => {
    await shop.create();
    await shop.control('POST', '/reset', {});
    expect(await shop.ledger()).toEqual({ requests: [], movements: [], balances: {}, imeis: [] });
    expect((await shop.create()).status).toBe(200);
  });
});
