import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
beforeEach(async () => {
  await shop.control('POST', '/reset', {});
});
afterAll(() => sandbox.end());

const once = (endpoint: string, fault: string, more: object = {}) =>
  shop.fault({ endpoint, fault, times: 1, ...more });
const create = () => shop.create({ merchant_order_reference: 'order' });
const statusOfOrder = async () => (await shop.getByReference('order')).status;

describe('a fault of a call', () => {
  it('drop-before: cuts the connection, and nothing was done', async () => {
    await once('create', 'drop-before');
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await statusOfOrder()).toBe(404);
  });

  it('drop-after: does it, then cuts the connection; the ledger knows both', async () => {
    await once('create', 'drop-after');
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await statusOfOrder()).toBe(200);
    const [request] = (await shop.ledger('?endpoint=create')).requests;
    expect(request).toMatchObject({ status: 200, fault: 'drop-after' });
  });

  it('500-before and 500-after look alike and are not', async () => {
    await once('create', '500-before');
    expect(await create()).toMatchObject({ status: 500, json: { code: 'INTERNAL_ERROR' } });
    expect(await statusOfOrder()).toBe(404);
    await once('create', '500-after', { status: 503 });
    expect(await create()).toMatchObject({ status: 503, json: { code: 'INTERNAL_ERROR' } });
    expect(await statusOfOrder()).toBe(200);
  });

  it.each([
    ['RISK_CHECK_FAILED', 422],
    ['PAYMENT_METHOD_NOT_ENABLED', 422],
    ['DUPLICATE_REQUEST', 422],
    ['TIMED_OUT', 504],
    ['UNKNOWN_ERROR', 500],
  ])('refuse: answers %s with its status, and nothing was done', async (code, status) => {
    await once('create', 'refuse', { code });
    expect(await create()).toMatchObject({ status, json: { code } });
    expect(await statusOfOrder()).toBe(404);
  });

  it('malformed: half of the JSON', async () => {
    await once('create', 'malformed');
    const answer = await create();
    expect(answer.status).toBe(200);
    expect(() => JSON.parse(answer.text)).toThrow(SyntaxError);
    expect(await statusOfOrder()).toBe(200);
  });

  it.each([
    ['amount', (data: { order_amount: { value: number } }) => data.order_amount.value === 110_001],
    ['currency', (data: { order_amount: { currency: string } }) => data.order_amount.currency === 'USD'],
    ['reference', (data: { merchant_order_reference: string }) => data.merchant_order_reference !== 'order'],
    ['order_id', (data: { order_id: string }) => data.order_id === 'v1-000000000000-aa-000000'],
    ['status', (data: { status: string }) => data.status === 'SOMETHING_NEW'],
    ['merchant_id', (data: { merchant_id: string }) => data.merchant_id === '000000'],
  ])('wrong-field: %s, in the answer and not in the order', async (field, isWrong) => {
    const { json } = await create();
    await once('get', 'wrong-field', { field });
    expect(isWrong((await shop.get(json.order_id)).json.data)).toBe(true);
    expect(isWrong((await shop.get(json.order_id)).json.data)).toBe(false);
  });

  it('wrong-field: a payment’s status that nobody knows, and an order’s amount of another type', async () => {
    const { json } = await create();
    await shop.pay(json.order_id);
    await once('get', 'wrong-field', { field: 'payment_status' });
    expect((await shop.get(json.order_id)).json.data.payments[0]?.status).toBe('SOMETHING_NEW');
    await once('get', 'wrong-field', { field: 'order_amount' });
    expect(typeof (await shop.get(json.order_id)).json.data.order_amount).toBe('string');
    expect(typeof (await shop.get(json.order_id)).json.data.order_amount).not.toBe('string');
  });

  it.each(['payment_amount', 'capture_data'] as const)(
    'wrong-field: %s of another type, in each payment',
    async (field) => {
      const { json } = await create();
      await shop.pay(json.order_id);
      await once('get', 'wrong-field', { field });
      expect(typeof (await shop.get(json.order_id)).json.data.payments[0]?.[field]).toBe('string');
      expect(typeof (await shop.get(json.order_id)).json.data.payments[0]?.[field]).not.toBe('string');
    },
  );

  it('wrong-field: a redirect_url that is not the gateway’s', async () => {
    await once('create', 'wrong-field', { field: 'redirect_url' });
    expect(new URL((await create()).json.redirect_url).origin).not.toBe(sandbox.url);
  });

  it('delay: answers late', async () => {
    await once('create', 'delay', { delay_ms: 300 });
    const started = performance.now();
    expect((await create()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(290);
  });

  it('expire-token: every token is dead until the next sign-in', async () => {
    await once('create', 'expire-token');
    expect(await create()).toMatchObject({ status: 401, json: { code: 'UNAUTHORIZED' } });
    expect((await create()).status).toBe(401);
    await shop.signIn();
    expect((await create()).status).toBe(200);
  });

  it('429: too many requests, with a time to wait', async () => {
    await once('create', '429');
    const answer = await create();
    expect(answer).toMatchObject({ status: 429, json: { code: 'API_RATE_LIMIT' } });
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('not-applied: a capture answered 200 with the order still held, and no money moved', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id);
    await once('capture', 'not-applied');
    const capture = () => shop.capture(json.order_id, 'cap-1');
    expect(await capture()).toMatchObject({ status: 200, json: { data: { status: 'AUTHORIZED' } } });
    const { text } = await shop.control('GET', `/ledger?order_id=${json.order_id}`);
    expect(JSON.parse(text).movements.map(({ kind }: { kind: string }) => kind)).toEqual(['authorised']);
    expect(await capture()).toMatchObject({ status: 200, json: { data: { status: 'PROCESSED' } } });
  });

  it('capture-fails with drop-after: the hold is given back, and the caller does not learn it', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id);
    await once('capture', 'capture-fails');
    await once('capture', 'drop-before');
    await once('capture', 'drop-after');
    const capture = () => shop.capture(json.order_id, 'cap-1');
    await expect(capture()).rejects.toThrow('fetch failed');
    expect((await shop.get(json.order_id)).json.data.status).toBe('AUTHORIZED');
    await expect(capture()).rejects.toThrow('fetch failed');
    expect((await shop.get(json.order_id)).json.data.status).toBe('FAILED');
    const { text } = await shop.control('GET', `/ledger?order_id=${json.order_id}&endpoint=capture`);
    expect(JSON.parse(text).requests.map(({ fault }: { fault: string }) => fault)).toEqual([
      'drop-before',
      'capture-fails, drop-after',
    ]);
  });

  it('not-applied: of capture and cancel alone', async () => {
    const refused = await shop.control('POST', '/faults', { endpoint: 'refund', fault: 'not-applied' });
    expect(refused).toMatchObject({ status: 400 });
    expect(refused.text).toContain(
      'not-applied and under-way are faults of capture and cancel, capture-fails of capture',
    );
  });

  it('firewall: a page instead of an answer', async () => {
    await once('create', 'firewall');
    const answer = await create();
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });
});

describe('rules', () => {
  it('are listed with what they did, and cleared one by one or all', async () => {
    await shop.control('POST', '/faults', [
      { endpoint: 'get', fault: '429', times: 2 },
      { endpoint: 'webhook', fault: 'none' },
    ]);
    await shop.get('v1-1-aa-x');
    const listed = (await shop.control('GET', '/faults')).text;
    const { faults } = JSON.parse(listed) as { faults: { id: number; fired: number }[] };
    expect(faults.map(({ fired }) => fired)).toEqual([1, 0]);
    await shop.control('DELETE', `/faults/${faults[0]?.id}`);
    expect((await shop.get('v1-1-aa-x')).status).toBe(404);
    await shop.control('DELETE', '/faults');
    expect((await shop.control('GET', '/faults')).text).toBe('{"faults":[]}');
  });
});
