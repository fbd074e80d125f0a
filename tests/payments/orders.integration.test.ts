import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { variantForCart } from '@/db/queries/carts';
import { createOperationOf, operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { updateOrder } from '@/db/queries/orders';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { paise } from '@/lib/money';
import { orderByToken, payAgain, placeAgain } from '@/lib/orders/page/order-view';
import { paymentWindow } from '@/lib/orders/payment-window';
import { placeOrder } from '@/lib/orders/place-order';
import { callCreate, checkoutLink } from '@/lib/payments/operations/checkout-link';
import { sendOperation } from '@/lib/payments/operations/operations';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { gateway } from '@/lib/payments/surroundings';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import { syncOrder } from '@/lib/payments/sync/sync';
import { signCallback } from '@/lib/pinelabs';
import { now as fresh, placedWith } from '../support/money-orders';
import { checkoutOf, KURTA, startWorld, WITH_WINDOW, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld(WITH_WINDOW);
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
});

const placed = (changes?: Parameters<typeof placedWith>[1]) => placedWith(world, changes);
const now = (id: string) => fresh({ id });
const stock = async () => (await variantForCart(reader(), KURTA.id))?.available ?? 0;
const creates = async (reference = '') =>
  (await world.sandbox.ledger({ reference, endpoint: 'create' })).requests.length;
const asEntries = (fields: Record<string, string> | undefined) => Object.entries(fields ?? {});

describe('placing an order', () => {
  it('commits it with its operation and its stock, and gets the gateway’s page', async () => {
    const before = await stock();
    const { result, row } = await placed();
    expect(result).toMatchObject({ redirectUrl: expect.stringContaining(world.sandbox.url) });
    expect(row).toMatchObject({ status: 'PLACED', stock: 'reserved', totalPaise: 149_900 });
    expect(await stock()).toBe(before - 1);
    expect(await operationsOfOrder(reader(), row.id)).toMatchObject([{ kind: 'create', state: 'succeeded' }]);
    const { requests } = await world.sandbox.ledger({ reference: row.reference });
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is one order and one link, however often the form is sent', async () => {
    const input = checkoutOf(await world.fillCart());
    const before = await stock();
    const results = await Promise.all(Array.from({ length: 50 }, () => placeOrder(input)));
    const pages = new Set(
      results.map((result) => (result.placed ? `${result.orderPath} ${result.redirectUrl}` : 'refused')),
    );
    expect(pages.size).toBe(1);
    expect(await stock()).toBe(before - 1);
    const row = await orderByCheckoutToken(reader(), input.checkoutToken);
    const { requests } = await world.sandbox.ledger({ reference: row?.reference ?? '' });
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('gives the page that it has to who asks again, and the gateway is not asked', async () => {
    const { row } = await placed();
    expect(await checkoutLink(row.id)).toBe(row.redirectUrl);
    expect(await creates(row.reference)).toBe(1);
    expect(await checkoutLink('nobodys')).toBeUndefined();
  });

  /** Sends the form, and again while the gateway's answer to the first is on its way. */
  async function sentTwice(answered: () => Promise<void>) {
    const input = checkoutOf(await world.fillCart());
    const first = placeOrder(input);
    const row = await vi.waitFor(async () => {
      const order = await orderByCheckoutToken(reader(), input.checkoutToken);
      const [create] = order ? await operationsOfOrder(reader(), order.id) : [];
      expect(create?.claimedAt).toBeGreaterThan(0);
      return order;
    });
    const second = placeOrder(input);
    await answered();
    const at = Date.now();
    const results = await Promise.all([first, second]);
    return { row, results, waited: Date.now() - at };
  }

  it('waits for the answer that is on its way, and does not ask beside it', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: 'delay', delay_ms: 1_000, times: 1 });
    const { row, results } = await sentTwice(async () => undefined);
    expect(results[0]).toMatchObject({ redirectUrl: expect.stringContaining(world.sandbox.url) });
    expect(results[1]).toEqual(results[0]);
    expect(await creates(row?.reference)).toBe(1);
  });

  it('tells both submits that the gateway said no, the second as soon as the first', async () => {
    const answer = Promise.withResolvers<void>();
    const client = gateway();
    const create = client.createCheckout;
    const slow = vi.spyOn(client, 'createCheckout').mockImplementation(async (...asked) => {
      await answer.promise;
      return create(...asked);
    });
    await world.sandbox.fault({ endpoint: 'create', fault: 'refuse', code: 'OPERATION_NOT_ALLOWED' });
    const { results, waited } = await sentTwice(async () => {
      await sleep(500);
      answer.resolve();
    });
    slow.mockRestore();
    for (const result of results) expect(result).toMatchObject({ placed: true, redirectUrl: undefined });
    // Who waits for an answer that is not coming gives up after ten seconds.
    expect(waited).toBeLessThan(8_000);
  });

  it('takes the price from the database, whatever the form showed', async () => {
    const result = await placeOrder(checkoutOf(await world.fillCart(), { shownTotal: paise(100) }));
    expect(result).toEqual({ placed: false, reason: 'total-changed', total: 149_900 });
  });

  it('does not open somebody else’s order for who has its checkout token', async () => {
    const { input } = await placed();
    const other = await placeOrder({ ...input, cartId: await world.fillCart() });
    expect(other.placed).toBe(false);
  });

  it('keeps the order when the gateway’s answer is lost, and asks again under the same reference', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
    const { result, row, token } = await placed();
    expect(result).toMatchObject({ placed: true, redirectUrl: undefined });
    expect(await operationsOfOrder(reader(), row.id)).toMatchObject([{ state: 'unknown' }]);
    expect(await orderByToken(token)).toMatchObject({ next: 'checking', live: true });

    await syncOrder(row.reference, 'page');
    expect(await operationsOfOrder(reader(), row.id)).toMatchObject([{ state: 'succeeded' }]);
    expect(await orderByToken(token)).toMatchObject({ status: 'CREATED', next: 'place-again' });
    const again = await placeAgain(token);
    expect(again.redirectUrl).toContain(world.sandbox.url);
    const { requests } = await world.sandbox.ledger({ reference: row.reference });
    const ids = new Set(requests.filter(({ method }) => method === 'POST').map(({ order_id }) => order_id));
    expect(ids.size).toBe(1);
  });

  it('does not take for forgotten what was created while the fetch was under way', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: 'drop-before', times: 1 });
    const { row } = await placed();
    const client = gateway();
    const ask = client.getOrderByReference;
    vi.spyOn(client, 'getOrderByReference').mockImplementationOnce(async (reference) => {
      const answer = ask(reference);
      await answer.catch(() => undefined);
      const create = await createOperationOf(reader(), row.reference);
      if (create) await sendOperation(create, callCreate);
      return answer;
    });
    expect(await syncOrder(row.reference, 'reconcile')).toMatchObject({ outcome: 'synced' });
    expect(await openReviewsOfOrder(reader(), row.id)).toEqual([]);
    expect(await now(row.id)).toMatchObject({ status: 'CREATED' });
  });

  it('sends nobody to the page of an answer whose response_code is not 200', async () => {
    await world.sandbox.fault({ endpoint: 'create', fault: 'wrong-field', field: 'response_code', times: 1 });
    const { result, row, token } = await placed();
    expect(result).toMatchObject({ placed: true, redirectUrl: undefined });
    expect(await operationsOfOrder(reader(), row.id)).toMatchObject([
      { state: 'unknown', errorCode: 'UNEXPECTED_ANSWER' },
    ]);
    await syncOrder(row.reference, 'page');
    expect((await placeAgain(token)).redirectUrl).toContain(world.sandbox.url);
  });

  it('sends nobody to a page that is not the gateway’s', async () => {
    await world.sandbox.fault({
      endpoint: 'create',
      fault: 'wrong-field',
      field: 'redirect_url',
      times: 1,
    });
    const { result, token } = await placed();
    expect(result).toMatchObject({ placed: true, redirectUrl: undefined });
    expect(await orderByToken(token)).toMatchObject({ next: 'place-again' });
    expect((await placeAgain(token)).redirectUrl).toContain(world.sandbox.url);
  });
});

describe('an order that is paid in a window on our page', () => {
  it('leads there, until a fetch finds that it is paid', async () => {
    const { result, row, token } = await placed({ channel: 'frame' });
    expect(result).toMatchObject({ redirectUrl: `/order/${token}/pay` });
    expect(await payAgain(token)).toEqual({ redirectUrl: `/order/${token}/pay` });
    expect(await paymentWindow(token)).toEqual({
      reference: row.reference,
      total: 149_900,
      preAuth: false,
      page: row.redirectUrl,
      script: `${world.sandbox.url}/v3/web-sdk-checkout.js`,
    });
    expect(row.redirectUrl).toContain(world.sandbox.url);

    const paid = await placed({ channel: 'frame' });
    await world.sandbox.pay({ reference: paid.row.reference });
    // Nobody has told the shop, and enough time has passed for somebody to pay.
    await transaction('test', (tx) =>
      updateOrder(tx, paid.row.id, { createdAt: paid.row.createdAt - 60_000 }, Date.now()),
    );
    expect(await paymentWindow(paid.token)).toBeUndefined();
    expect(await now(paid.row.id)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900 });
  });

  it('is none of those that are paid on the gateway’s own', async () => {
    const { token } = await placed();
    expect(await paymentWindow(token)).toBeUndefined();
    expect(await paymentWindow('A'.repeat(43))).toBeUndefined();
  });
});

describe('the customer’s return', () => {
  it('fetches the order and shows its page, without any cookie', async () => {
    const { row } = await placed();
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    expect(await handleCallback(asEntries(callback?.fields))).toBe(row.id);
    expect(await now(row.id)).toMatchObject({ status: 'PROCESSED', capturedPaise: 149_900, stock: 'sold' });
  });

  it('believes nothing that is forged, and does not even look', async () => {
    const { row } = await placed();
    const { callback } = await world.sandbox.pay({ reference: row.reference, outcome: 'decline' });
    const before = await now(row.id);
    const fetches = (await world.sandbox.ledger({ reference: row.reference })).requests.length;
    const fields = { ...callback?.fields, status: 'PROCESSED' };
    const forgeries = [
      fields,
      { ...callback?.fields, signature: 'A'.repeat(64) },
      Object.fromEntries(asEntries(callback?.fields).filter(([name]) => name !== 'signature')),
    ];
    for (const forged of forgeries) expect(await handleCallback(asEntries(forged))).toBeUndefined();
    expect(await handleCallback([...asEntries(callback?.fields), ['status', 'PROCESSED']])).toBeUndefined();
    expect(await now(row.id)).toEqual(before);
    expect((await world.sandbox.ledger({ reference: row.reference })).requests).toHaveLength(fetches);
  });

  it('replayed a hundred times has one effect and earns one fetch', async () => {
    const { row } = await placed();
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    const replays = Array.from({ length: 100 }, () => handleCallback(asEntries(callback?.fields)));
    expect(new Set(await Promise.all(replays))).toEqual(new Set([row.id]));
    // On a slow machine the customer is sent on before the fetch is over.
    await vi.waitFor(async () => expect((await now(row.id)).status).toBe('PROCESSED'), 20_000);
    const statusChanges = (await eventsOfOrder(reader(), row.id)).filter(({ kind }) => kind === 'status');
    expect(statusChanges).toHaveLength(1);
    const { requests } = await world.sandbox.ledger({ reference: row.reference });
    expect(requests.filter(({ method }) => method === 'GET').length).toBeLessThanOrEqual(1);
  });

  it('that says more than the gateway shows is news once, however often it is replayed', async () => {
    const { row } = await placed();
    // The gateway's callback says FAILED while its order is ATTEMPTED, and may be tried again.
    const { callback } = await world.sandbox.pay({ reference: row.reference, outcome: 'decline' });
    for (let replay = 0; replay < 3; replay += 1) {
      expect(await handleCallback(asEntries(callback?.fields))).toBe(row.id);
      await sleep(1_100);
    }
    const { requests } = await world.sandbox.ledger({ reference: row.reference });
    expect(requests.filter(({ method }) => method === 'GET')).toHaveLength(1);
    expect(await now(row.id)).toMatchObject({ status: 'ATTEMPTED' });
  });

  it('of a payment that is none of ours costs one fetch, however often it is replayed', async () => {
    const orderId = 'v1-261121-aa-ELSEWHERE';
    const fields = { order_id: orderId, status: 'PROCESSED' };
    const signature = signCallback(fields, env().PINELABS_SECRET_KEY);
    for (let replay = 0; replay < 3; replay += 1) {
      expect(await handleCallback(asEntries({ ...fields, signature }))).toBeUndefined();
    }
    const { requests } = await world.sandbox.ledger({ order_id: orderId });
    expect(requests).toHaveLength(1);
  });

  it('that says AUTHORIZED beside an error moves nothing: the order, which is unpaid, decides', async () => {
    const { row, token } = await placed({ preAuth: true });
    const { callback } = await world.sandbox.say({
      reference: row.reference,
      status: 'AUTHORIZED',
      error_code: 'USER_AUTHENTICATION_REQUIRED',
      error_message: 'Consumer Authentication Required',
    });
    expect(await handleCallback(asEntries(callback?.fields))).toBe(row.id);
    expect(await now(row.id)).toMatchObject({ status: 'CREATED', authorisedPaise: 0 });
    expect(await orderByToken(token)).toMatchObject({ next: 'pay' });
  });

  it.each([
    ['status', 'payment_status'],
    ['payment_status', 'status'],
  ])('named %s and signed as %s is believed like any other', async (sent, signed) => {
    await world.sandbox.settings({ callback_status_field: sent, callback_signed_field: signed });
    try {
      const { row } = await placed();
      const { callback } = await world.sandbox.pay({ reference: row.reference });
      expect(callback?.fields).toHaveProperty(sent);
      expect(await handleCallback(asEntries(callback?.fields))).toBe(row.id);
      expect(await now(row.id)).toMatchObject({ status: 'PROCESSED' });
    } finally {
      await world.sandbox.settings({ callback_status_field: 'status', callback_signed_field: 'same' });
    }
  });

  it('asks nobody to pay again while the fetch fails after a paid callback', async () => {
    const { row, token } = await placed();
    const { callback } = await world.sandbox.pay({ reference: row.reference });
    await world.sandbox.fault({ endpoint: 'get', fault: '500-before', reference: row.reference });
    expect(await handleCallback(asEntries(callback?.fields))).toBe(row.id);
    expect(await orderByToken(token)).toMatchObject({ status: 'PLACED', next: 'checking', live: true });
    expect(await payAgain(token)).toEqual({ redirectUrl: undefined });
    await world.sandbox.behave();
    await syncOrder(row.reference, 'page');
    expect(await orderByToken(token)).toMatchObject({ status: 'PROCESSED', next: 'none' });
  }, 60_000);

  it('of a declined try leads back to the same page, and the same order is then paid', async () => {
    const { row, token } = await placed();
    const { callback } = await world.sandbox.pay({ reference: row.reference, outcome: 'decline' });
    await handleCallback(asEntries(callback?.fields));
    expect(await orderByToken(token)).toMatchObject({
      status: 'ATTEMPTED',
      next: 'pay',
      lastError: expect.any(String),
    });
    expect((await payAgain(token)).redirectUrl).toBe(row.redirectUrl);
    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'page');
    expect(await orderByToken(token)).toMatchObject({
      status: 'PROCESSED',
      next: 'none',
      lastError: undefined,
    });
  });
});

describe('an order that nobody brings news of', () => {
  it('is finished by reconcile, with no callback and no webhook', async () => {
    await world.sandbox.holdWebhooks();
    const { row } = await placed({ preAuth: true });
    await world.sandbox.pay({ reference: row.reference });
    const summary = await reconcileOnce({ ahead: true });
    expect(summary).toMatchObject({ failed: 0 });
    expect(await now(row.id)).toMatchObject({
      status: 'AUTHORIZED',
      authorisedPaise: 149_900,
      capturedPaise: 0,
    });
  });

  it.each(['404', '400'])(
    'and that the gateway does not know, said with %s, is given up in time',
    async (not_found) => {
      await world.sandbox.settings({ not_found });
      try {
        await world.sandbox.fault({ endpoint: 'create', fault: 'drop-before', times: 1 });
        const before = await stock();
        const { row } = await placed();
        expect(await stock()).toBe(before - 1);
        expect(await syncOrder(row.reference, 'reconcile')).toMatchObject({ outcome: 'not-at-gateway' });
        expect(await now(row.id)).toMatchObject({ status: 'PLACED' });
        await transaction('test', (tx) =>
          updateOrder(tx, row.id, { createdAt: Date.now() - GIVE_UP_AFTER_MS - 1_000 }, Date.now()),
        );
        await syncOrder(row.reference, 'reconcile');
        expect(await now(row.id)).toMatchObject({ status: 'EXPIRED', stock: 'released' });
        expect(await stock()).toBe(before);
      } finally {
        await world.sandbox.settings({ not_found: '404' });
      }
    },
  );

  it('is given up in time, its units go back, and money that comes later calls a person', async () => {
    const { row } = await placed();
    const before = await stock();
    await transaction('test', (tx) =>
      updateOrder(tx, row.id, { createdAt: Date.now() - GIVE_UP_AFTER_MS - 1_000 }, Date.now()),
    );
    await syncOrder(row.reference, 'reconcile');
    expect(await now(row.id)).toMatchObject({ status: 'CREATED' });
    await syncOrder(row.reference, 'reconcile');
    expect(await now(row.id)).toMatchObject({ status: 'EXPIRED', stock: 'released' });
    expect(await stock()).toBe(before + 1);

    await world.sandbox.pay({ reference: row.reference });
    await syncOrder(row.reference, 'reconcile');
    expect(await now(row.id)).toMatchObject({
      status: 'PROCESSED',
      capturedPaise: 149_900,
      stock: 'released',
    });
    expect(await openReviewsOfOrder(reader(), row.id)).toMatchObject([{ kind: 'late_payment' }]);
  });
});

describe('an answer that differs from what was asked', () => {
  it('names a field that could not be read in the log, and not what it says', async () => {
    const { row } = await placed();
    await world.sandbox.pay({ reference: row.reference });
    await world.sandbox.fault({ endpoint: '*', fault: 'wrong-field', field: 'capture_data', times: 1 });
    const warn = vi.spyOn(log, 'warn');
    await syncOrder(row.reference, 'page');
    const told = warn.mock.calls.filter(([, fields]) => fields?.fields !== undefined);
    warn.mockRestore();
    expect(told).toEqual([
      [expect.any(String), { reference: row.reference, fields: 'payments.0.capture_data' }],
    ]);
  });

  it.each([
    'amount',
    'currency',
    'reference',
    'order_id',
    'merchant_id',
    // Of another type than we know.
    'payment_amount',
    'capture_data',
  ])('with another %s changes nothing and is flagged', async (field) => {
    const { row } = await placed();
    await world.sandbox.pay({ reference: row.reference });
    await world.sandbox.fault({ endpoint: '*', fault: 'wrong-field', field, times: 1 });
    await syncOrder(row.reference, 'page');
    expect(await now(row.id)).toMatchObject({ status: 'PLACED', authorisedPaise: 0 });
    const [review] = await openReviewsOfOrder(reader(), row.id);
    expect(review).toMatchObject({ kind: 'mismatch' });
    expect(review?.details.length).toBeGreaterThan(0);
  });
});
