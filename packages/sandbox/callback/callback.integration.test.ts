import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browser, newOrder, type Page, returnForm } from '../testing/browser';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess, TEST_ENV } from '../testing/process';
import { type Receiver, startReceiver } from '../testing/receiver';
import { signCallback } from './signature';

let sandbox: SandboxProcess;
let shop: Merchant;
let customer: Browser;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  customer = browser(sandbox.url);
  await shop.signIn();
});
afterEach(() => {
  receiver.received.length = 0;
});
afterAll(async () => {
  await sandbox.end();
  await receiver.close();
});

/** Pays, as far as the page that takes the browser back. */
async function paidUnder(fault?: object): Promise<{ page: Page; orderId: string }> {
  const order = await newOrder(shop, { callback_url: `${receiver.url}/back` });
  if (fault) await shop.fault({ endpoint: 'callback', times: 1, ...fault });
  return { page: await customer.open(order.at('/outcome'), { outcome: 'pay' }), orderId: order.orderId };
}

/** What the browser does on that page. */
async function goBack(page: Page): Promise<void> {
  const { action, pairs, wait } = returnForm(page);
  if (action === undefined) return;
  await sleep(wait);
  await fetch(action, {
    method: 'POST',
    body: new URLSearchParams(pairs.map(([name, value]) => [name, value])),
  });
}

const bodies = () => receiver.received.map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
const isSigned = ({ signature, ...signed }: Record<string, string>) =>
  signature === signCallback(TEST_ENV.PINELABS_SECRET_KEY, signed);

describe('the customer’s return', () => {
  it('without a fault comes once, in order, signed', async () => {
    const { page, orderId } = await paidUnder();
    await goBack(page);
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]).toMatchObject({ method: 'POST', path: '/back' });
    expect(bodies()[0]).toMatchObject({ order_id: orderId, status: 'PROCESSED' });
    expect(bodies().every(isSigned)).toBe(true);
    expect(returnForm(page).pairs.map(([name]) => name)).toEqual(['order_id', 'status', 'signature']);
  });

  it('none: never comes, and the page says so', async () => {
    const { page, orderId } = await paidUnder({ fault: 'none' });
    await goBack(page);
    expect(page.html).toContain('The window is closed');
    expect(receiver.received).toEqual([]);
    expect((await shop.get(orderId)).json.data.status).toBe('PROCESSED');
  });

  it('duplicate: comes twice, word for word', async () => {
    const { page } = await paidUnder({ fault: 'duplicate' });
    await goBack(page);
    expect(receiver.received).toHaveLength(2);
    expect(receiver.received[0]?.body).toBe(receiver.received[1]?.body);
    expect(bodies().every(isSigned)).toBe(true);
  });

  it('delay: comes late', async () => {
    const { page } = await paidUnder({ fault: 'delay', delay_ms: 300 });
    const started = performance.now();
    await goBack(page);
    expect(performance.now() - started).toBeGreaterThan(290);
    expect(bodies().every(isSigned)).toBe(true);
  });

  it('reorder: comes with its fields the other way round, and its signature still holds', async () => {
    const { page } = await paidUnder({ fault: 'reorder' });
    await goBack(page);
    expect(returnForm(page).pairs.map(([name]) => name)).toEqual(['signature', 'status', 'order_id']);
    expect(bodies().every(isSigned)).toBe(true);
  });

  it('bad-signature: says the truth under a signature that does not fit', async () => {
    const { page, orderId } = await paidUnder({ fault: 'bad-signature' });
    await goBack(page);
    expect(bodies()[0]).toMatchObject({ order_id: orderId, status: 'PROCESSED' });
    expect(bodies()[0]?.signature).toMatch(/^[0-9A-F]{64}$/);
    expect(bodies().some(isSigned)).toBe(false);
  });

  it('says payment_status where the settings ask for the older form, and signs that', async () => {
    await shop.control('POST', '/settings', { callback_status_field: 'payment_status' });
    const { page } = await paidUnder();
    await goBack(page);
    await shop.control('POST', '/settings', { callback_status_field: 'status' });
    expect(bodies()[0]).toHaveProperty('payment_status', 'PROCESSED');
    expect(bodies()[0]).not.toHaveProperty('status');
    expect(bodies().every(isSigned)).toBe(true);
  });

  it.each([
    ['status', 'payment_status'],
    ['payment_status', 'status'],
  ])('is sent as %s and signed as %s where the settings ask for it', async (sent, signed) => {
    await shop.control('POST', '/settings', { callback_status_field: sent, callback_signed_field: signed });
    const { page } = await paidUnder();
    await goBack(page);
    await shop.control('POST', '/settings', {
      callback_status_field: 'status',
      callback_signed_field: 'same',
    });
    const { [sent]: status = '', signature = '', ...rest } = bodies()[0] ?? {};
    expect(status).toBe('PROCESSED');
    expect(isSigned({ ...rest, [signed]: status, signature })).toBe(true);
    expect(bodies().some(isSigned)).toBe(false);
  });

  it('says AUTHORIZED beside an error, as one of the gateway’s samples does, and moves nothing', async () => {
    const back = `${receiver.url}/back`;
    const { orderId } = await newOrder(shop, { callback_url: back, failure_callback_url: back });
    const error = {
      error_code: 'USER_AUTHENTICATION_REQUIRED',
      error_message: 'Consumer Authentication Required',
    };
    await shop.control('POST', '/callback', {
      order_id: orderId,
      status: 'AUTHORIZED',
      ...error,
      return: 'callback',
    });
    expect(bodies()[0]).toMatchObject({ order_id: orderId, status: 'AUTHORIZED', ...error });
    expect(bodies().every(isSigned)).toBe(true);
    expect((await shop.get(orderId)).json.data.status).toBe('CREATED');
  });

  it('is kept with who carried it and what the shop answered', async () => {
    receiver.answers.push(303);
    const { orderId } = await paidUnder({ fault: 'duplicate' });
    const { html } = await customer.open(`/inspector/orders/${orderId}`);
    expect(html).toContain('the sandbox');
    expect(html).toContain('303');
    expect(html).toContain('the browser');
  });
});
