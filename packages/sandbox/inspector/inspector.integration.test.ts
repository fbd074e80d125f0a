import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, browser, newOrder, type Page } from '../testing/browser';
import { type Merchant, merchant, until } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';
import { type Receiver, startReceiver } from '../testing/receiver';

let sandbox: SandboxProcess;
let shop: Merchant;
let visitor: Browser;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  sandbox = await startProcess({ SANDBOX_WEBHOOK_URL: `${receiver.url}/hook` });
  shop = merchant(sandbox.url);
  visitor = browser(sandbox.url);
  await shop.signIn();
});
beforeEach(async () => {
  await shop.control('POST', '/reset', {});
  receiver.received.length = 0;
});
afterAll(async () => {
  await sandbox.end();
  await receiver.close();
});

/** A form of the inspector, sent as a browser sends it from there. */
async function act(path: string, form: Record<string, string>, origin = sandbox.url): Promise<Page> {
  const answer = await fetch(`${sandbox.url}/inspector${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin },
  });
  const { pathname, search } = new URL(answer.url);
  return {
    status: answer.status,
    path: pathname,
    search,
    html: await answer.text(),
    headers: answer.headers,
  };
}

const faults = async () =>
  (JSON.parse((await shop.control('GET', '/faults')).text) as { faults: { id: number }[] }).faults;

describe('the inspector', () => {
  it('shows orders, calls and webhooks on its start page', async () => {
    const { orderId } = await newOrder(shop, { merchant_order_reference: 'looked-at' });
    await shop.pay(orderId);
    const { html } = await visitor.open('/');
    expect(html).toContain(`href="/inspector/orders/${orderId}"`);
    for (const words of ['looked-at', 'POST create', 'ORDER_PROCESSED']) expect(html).toContain(words);
  });

  it('shows both sides of all that happened to an order', async () => {
    const { orderId, at } = await newOrder(shop, { merchant_order_reference: 'told' });
    await visitor.open(at('/outcome'), { outcome: 'pay' });
    await until(
      async () => ((await shop.webhooks(orderId))[0]?.state === 'delivered' ? true : undefined),
      'the webhook',
    );
    await shop.refund(orderId, 'told-refund', 1_000);
    const { html } = await visitor.open(`/inspector/orders/${orderId}`);
    const told = [
      'POST create',
      'page: outcome',
      '₹1,100.00 authorised',
      '₹1,100.00 captured',
      'callback',
      'POST refund',
      '₹10.00 refunded',
    ];
    const places = told.map((words) => html.indexOf(`<strong>${words}</strong>`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(html.indexOf('<strong>ORDER_PROCESSED</strong>')).toBeGreaterThan(0);
    // The create's both sides: what was asked, what was answered.
    expect(html).toContain('&quot;merchant_order_reference&quot;: &quot;told&quot;');
    expect(html).toContain('&quot;response_code&quot;: 200');
    expect(html).toContain('webhook-id: msg_');
    expect(html).toContain('status=PROCESSED');
    expect(html).not.toContain('test-client-secret');
  });

  it('breaks something and mends it', async () => {
    const { orderId } = await newOrder(shop);
    const page = await act('/faults', {
      endpoint: 'get',
      fault: 'wrong-field',
      field: 'currency',
      times: '1',
      delay_ms: '',
      reference: '',
      back: orderId,
    });
    expect(page.path).toBe(`/inspector/orders/${orderId}`);
    expect(page.html).toContain('fired 0 of 1');
    expect((await shop.get(orderId)).json.data.order_amount.currency).toBe('USD');
    await act('/faults', {
      endpoint: 'webhook',
      fault: 'bad-signature',
      times: '',
      delay_ms: '',
      field: 'amount',
      reference: 'one',
    });
    expect(await faults()).toMatchObject([
      { fault: 'wrong-field', fired: 1 },
      { endpoint: 'webhook', fault: 'bad-signature', reference: 'one' },
    ]);
    for (const { id } of await faults()) await act(`/faults/${id}/remove`, {});
    expect(await faults()).toEqual([]);
  });

  it('ends a capture that is under way from the order’s page', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id);
    await act('/faults', { endpoint: 'capture', fault: 'under-way', times: '1' });
    await shop.capture(json.order_id, 'cap-under-way');
    const before = await (await fetch(`${sandbox.url}/inspector/orders/${json.order_id}`)).text();
    expect(before).toContain('A capture is under way');
    await act('/settlements', { back: json.order_id, outcome: 'done' });
    expect((await shop.get(json.order_id)).json.data.status).toBe('PROCESSED');
    const after = await (await fetch(`${sandbox.url}/inspector/orders/${json.order_id}`)).text();
    expect(after).not.toContain('under way</h2>');
    for (const { id } of await faults()) await act(`/faults/${id}/remove`, {});
  });

  it('says what does not go together', async () => {
    const page = await act('/faults', { endpoint: 'webhook', fault: 'malformed', times: '1' });
    expect(page.status).toBe(400);
    expect(page.html).toContain('does not go together');
    expect(await faults()).toEqual([]);
  });

  it('holds webhooks, lets them go and sends one again', async () => {
    const { orderId } = await newOrder(shop);
    expect((await act('/webhooks', { action: 'hold' })).html).toContain('Held: nothing leaves');
    await shop.pay(orderId);
    expect(await shop.webhooks(orderId)).toMatchObject([{ state: 'pending', attempts: [] }]);
    expect((await act('/webhooks', { action: 'release' })).html).toContain('Sent as they come');
    await until(() => (receiver.received.length === 1 ? true : undefined), 'the webhook');
    const [webhook] = await shop.webhooks(orderId);
    await act('/webhooks', { action: 'redeliver', id: webhook?.id ?? '', back: orderId });
    await until(() => (receiver.received.length === 2 ? true : undefined), 'the webhook again');
    expect(receiver.received[1]?.headers['webhook-id']).toBe(webhook?.id);
  });

  it('sends an event that no order gives rise to', async () => {
    await act('/webhooks', { action: 'send', event_type: ' SUBSCRIPTION_CHARGED ' });
    await until(() => (receiver.received.length === 1 ? true : undefined), 'the event');
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toEqual({
      event_type: 'SUBSCRIPTION_CHARGED',
      data: {},
    });
    expect((await act('/webhooks', { action: 'send', event_type: 'no event' })).status).toBe(400);
  });

  it('pays another amount than the order’s, in points for a part, and declines with a code', async () => {
    const { orderId } = await newOrder(shop);
    const choice = { back: orderId, method: 'CARD', declined: 'CARD_STOLEN', amount: '', points: '' };
    expect((await act('/pay', { ...choice, outcome: 'decline' })).html).toContain('CARD_STOLEN');
    const page = await act('/pay', { ...choice, outcome: 'success', amount: '100000', points: '10000' });
    expect(page.path).toBe(`/inspector/orders/${orderId}`);
    const { payments } = (await shop.get(orderId)).json.data;
    expect(
      payments.map(({ payment_method, status, payment_amount }) => [
        payment_method,
        status,
        payment_amount.value,
      ]),
    ).toEqual([
      ['CARD', 'FAILED', 110_000],
      ['CARD', 'PROCESSED', 90_000],
      ['POINTS', 'PROCESSED', 10_000],
    ]);
    expect(page.html).not.toContain('Pay without a page');
    expect((await act('/pay', { ...choice, outcome: 'success' })).status).toBe(400);
  });

  it('pays with a convenience fee of this payment alone', async () => {
    const { orderId } = await newOrder(shop);
    const choice = { back: orderId, method: 'CARD', declined: 'CARD_STOLEN', amount: '', points: '' };
    await act('/pay', { ...choice, outcome: 'success', convenience_fee: '1.5' });
    const [payment] = (await shop.get(orderId)).json.data.payments;
    expect(payment?.payment_amount.value).toBe(111_947);
  });

  it('moves the clock', async () => {
    const { orderId } = await newOrder(shop);
    expect((await act('/clock', { advance_seconds: '1800' })).html).toContain('moved by 1800 s');
    expect((await shop.get(orderId)).json.data.status).toBe('FAILED');
    expect((await act('/clock', { reset: 'true' })).html).not.toContain('moved by');
    expect((await act('/clock', { advance_seconds: 'soon' })).status).toBe(400);
  });

  it('changes the settings', async () => {
    await act('/settings', {
      callback_status_field: 'payment_status',
      callback_signed_field: 'status',
      repeated_create: '422',
      wrong_otp: 'retry',
      refunds: 'PENDING',
      settlements: 'stranger',
      cardless_discovery: '404',
      token_expiry: 'expires_at',
      webhook_key: 'characters',
      webhook_separator: '=',
      created: '201',
      cardless_type: 'CARDLESS_NBFC',
      webhook_speed: '1',
      not_found: '400',
      duplicates: '422',
      challenge_host: 'bank.localhost',
      methods: 'CARD, UPI',
      missing_method: 'leave-out',
      pre_auth: 'charge',
      offer_data: 'tenures',
      capture_data: 'object',
      coupon: 'said',
      convenience_fee: '2',
      convenience_fee_on: 'capture',
      cancelled_payments: 'PROCESSED',
      plan_changes: '2/3/deferred, 7/2/cashback-only',
    });
    const settings = JSON.parse((await shop.control('GET', '/settings')).text) as object;
    expect(settings).toMatchObject({
      callback_status_field: 'payment_status',
      repeated_create: '422',
      refunds: 'PENDING',
      settlements: 'stranger',
      webhook_key: 'characters',
      webhook_separator: '=',
      created: '201',
      cardless_type: 'CARDLESS_NBFC',
      webhook_speed: 1,
      not_found: '400',
      duplicates: '422',
      challenge_host: 'bank.localhost',
      cardless_discovery: '404',
      methods: ['CARD', 'UPI'],
      missing_method: 'leave-out',
      pre_auth: 'charge',
      offer_data: 'tenures',
      capture_data: 'object',
      coupon: 'said',
      convenience_fee: 2,
      convenience_fee_on: 'capture',
      cancelled_payments: 'PROCESSED',
      plan_changes: [
        { issuer_id: '2', tenure_id: '3', change: 'deferred' },
        { issuer_id: '7', tenure_id: '2', change: 'cashback-only' },
      ],
      callback_signed_field: 'status',
      wrong_otp: 'retry',
      token_expiry: 'expires_at',
      otp: '123456',
    });
  });

  it('shows the plans that have changed as they are typed, and refuses what is none', async () => {
    const page = await act('/settings', { plan_changes: '2/3/deferred 7/2/cashback-only' });
    expect(page.html).toContain('value="2/3/deferred, 7/2/cashback-only"');
    expect((await act('/settings', { plan_changes: '2/3/dear' })).status).toBe(400);
    expect((await act('/settings', { plan_changes: '' })).html).toContain('name="plan_changes" value=""');
  });

  it.each(['https://evil.example', 'null', ''])('takes no form from a page of %j', async (origin) => {
    const page = await act('/faults', { endpoint: 'get', fault: '429' }, origin);
    expect(page.status).toBe(403);
    expect(await faults()).toEqual([]);
  });

  it('is for this machine only', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request(`${sandbox.url}/inspector/orders/x`, { headers: { host: 'shop.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
