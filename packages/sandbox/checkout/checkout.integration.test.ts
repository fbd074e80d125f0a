import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signCallback } from '../callback/signature';
import { type Browser, browser, CARD, returnForm as formOf, newOrder as orderFor } from '../testing/browser';
import { type Merchant, merchant, ORDER } from '../testing/merchant';
import { type SandboxProcess, startProcess, TEST_ENV } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;
let open: Browser['open'];

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  open = browser(sandbox.url).open;
  await shop.signIn();
});
afterAll(() => sandbox.end());

const newOrder = (changes: object = {}) => orderFor(shop, changes);
const orderStatus = async (orderId: string) => (await shop.get(orderId)).json.data.status;

describe('paying by card', () => {
  it('goes from the link over the password back to the shop, signed', async () => {
    const { orderId, link, at } = await newOrder();
    const start = await open(link);
    expect(start.html).toContain('Sandbox: no money moves');
    expect(start.html).toContain('Kurta, indigo');
    expect(start.html).toContain('₹1,100.00');
    const confirm = await open(at('/card'), CARD);
    expect(confirm.path).toBe(at('/confirm'));
    expect(await orderStatus(orderId)).toBe('PENDING');
    const back = await open(at('/otp'), { otp: '123456' });
    const { action, fields, signed, signature } = formOf(back);
    expect(action).toBe(ORDER.callback_url);
    expect(fields).toMatchObject({ order_id: orderId, status: 'PROCESSED' });
    expect(signature).toBe(signCallback(TEST_ENV.PINELABS_SECRET_KEY, signed));
    expect(back.headers.get('content-security-policy')).toContain(`form-action 'self' http://127.0.0.1:9`);
    expect(formOf(await open(link)).fields).toEqual(fields);
  });

  it('checks what was typed, says what is wrong with it and keeps the rest', async () => {
    const { orderId, at } = await newOrder();
    const answer = await open(at('/card'), {
      ...CARD,
      card_number: '4012001037141113',
      expiry: '01/20',
      cvv: '1',
    });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('id="card_number-error"');
    expect(answer.html).toContain('This card has expired');
    expect(answer.html).toContain('id="cvv-error"');
    expect(answer.html).toContain('value="Kevin Bob"');
    expect(await orderStatus(orderId)).toBe('CREATED');
  });

  it('with a wrong password fails the payment, and may be tried again on the same page', async () => {
    const { orderId, at } = await newOrder();
    await open(at('/card'), CARD);
    const refused = await open(at('/otp'), { otp: '000000' });
    expect(refused.html).toContain('USER_AUTHENTICATION_FAILED');
    expect((await shop.get(orderId)).json.data).toMatchObject({
      status: 'ATTEMPTED',
      payment_retries_remaining: 9,
      payments: [{ status: 'FAILED', error_detail: { code: 'USER_AUTHENTICATION_FAILED' } }],
    });
    await open(at('/again'), {});
    await open(at('/otp'), { otp: '123456' });
    expect((await shop.get(orderId)).json.data).toMatchObject({
      status: 'PROCESSED',
      payment_retries_remaining: 8,
      payments: [{ status: 'FAILED' }, { status: 'PROCESSED' }],
    });
  });

  it('that the bank declines can be left for the shop, with the reason signed', async () => {
    const { orderId, at } = await newOrder();
    await open(at('/card'), { ...CARD, card_number: '4000000000000002', cvv: '123' });
    await open(at('/otp'), { otp: '123456' });
    const { action, fields, signed, signature } = formOf(await open(at('/return')));
    expect(action).toBe(ORDER.failure_callback_url);
    expect(fields).toMatchObject({ order_id: orderId, status: 'FAILED', error_code: 'PAYMENT_DECLINED' });
    expect(signature).toBe(signCallback(TEST_ENV.PINELABS_SECRET_KEY, signed));
    expect(await orderStatus(orderId)).toBe('ATTEMPTED');
  });

  it('never leaves a card number or a security code behind', async () => {
    const { at } = await newOrder();
    await open(at('/card'), CARD);
    const kept = ['', '-wal'].map((end) => readFileSync(sandbox.dataFile + end, 'latin1')).join('');
    const ledger = JSON.stringify(await shop.ledger());
    // All but its first six and last four digits: what is shorter turns up in random ids by chance.
    for (const part of ['4012001037141112', '4012 0010 3714 1112', '40120010', '4012 0010', '00103714'])
      for (const text of [kept, ledger]) expect(text).not.toContain(part);
    expect(ledger).not.toContain(`"${CARD.cvv}"`);
    expect(ledger).toContain('"1112"');
  });

  it('twice, by a second press or a second tab, pays once', async () => {
    const { orderId, at } = await newOrder();
    await open(at('/card'), CARD);
    await Promise.all([open(at('/otp'), { otp: '123456' }), open(at('/otp'), { otp: '123456' })]);
    await open(at('/card'), CARD);
    const { balances } = await shop.ledger(`?order_id=${orderId}`);
    expect(balances[orderId]?.captured).toBe(110_000);
  });
});

describe('other ways', () => {
  it.each([
    ['upi', { upi_id: 'kevin@upi' }, 'UPI', { upi_data: { upi_id: 'kevin@upi' } }],
    ['netbanking', { bank: 'NB1001' }, 'NETBANKING', { netbanking_data: { pay_code: 'NB1001' } }],
    ['wallet', { wallet: 'WL01' }, 'WALLET', { wallet_data: { wallet_code: 'WL01' } }],
  ])('%s is asked for and approved', async (slug, form, method, option) => {
    const { orderId, at } = await newOrder();
    await open(at(`/${slug}`), form);
    await open(at('/answer'), { answer: 'approve' });
    expect((await shop.get(orderId)).json.data).toMatchObject({
      status: 'PROCESSED',
      payments: [{ payment_method: method, payment_option: option }],
    });
  });

  it('a pre-authorised order offers the card alone, and holds', async () => {
    const { orderId, link, at } = await newOrder({ pre_auth: true });
    const { html } = await open(link);
    expect(html).toContain('method=CARD');
    expect(html).not.toContain('method=UPI');
    await open(at('/upi'), { upi_id: 'kevin@upi' });
    expect(await orderStatus(orderId)).toBe('CREATED');
    await open(at('/outcome'), { outcome: 'pay' });
    expect(await orderStatus(orderId)).toBe('AUTHORIZED');
  });

  it('only what the order allows is offered', async () => {
    const { link, at } = await newOrder({ allowed_payment_methods: ['UPI', 'POINTS'] });
    const { html } = await open(link);
    expect(html).toContain('method=UPI');
    expect(html).not.toContain('method=CARD');
    expect((await open(at('/card'), CARD)).html).toContain('UPI ID');
  });
});

describe('leaving', () => {
  it('by Cancel goes back to the failure address and leaves the order open', async () => {
    const { orderId, at } = await newOrder();
    const { action, fields } = formOf(await open(at('/cancel'), {}));
    expect(action).toBe(ORDER.failure_callback_url);
    expect(fields).toMatchObject({ order_id: orderId, status: 'CANCELLED' });
    expect(await orderStatus(orderId)).toBe('CREATED');
  });

  it('by closing the window pays, and sends nobody back', async () => {
    const { orderId, at } = await newOrder();
    const closed = await open(at('/outcome'), { outcome: 'close' });
    expect(closed.html).not.toContain('<form');
    expect(await orderStatus(orderId)).toBe('PROCESSED');
  });

  it('while the payment is in progress is for an order that is charged at once', async () => {
    const { orderId, link, at } = await newOrder();
    expect((await open(link)).html).toContain('Pay, and leave it in progress');
    const { fields } = formOf(await open(at('/outcome'), { outcome: 'in-progress' }));
    expect(fields).toMatchObject({ order_id: orderId, status: 'AUTHORIZED' });
    expect((await shop.get(orderId)).json.data).toMatchObject({ status: 'AUTHORIZED', pre_auth: false });
    const held = await newOrder({ pre_auth: true });
    expect((await open(held.link)).html).not.toContain('leave it in progress');
    await open(held.at('/outcome'), { outcome: 'in-progress' });
    expect(await orderStatus(held.orderId)).toBe('CREATED');
  });

  it('too late finds the link closed and the order failed', async () => {
    const { orderId, link } = await newOrder();
    await shop.control('POST', '/clock', { advance_seconds: 1_801 });
    expect((await open(link)).status).toBe(410);
    expect(await orderStatus(orderId)).toBe('FAILED');
    expect((await shop.pay(orderId)).status).toBe(422);
    await shop.control('POST', '/clock', { reset: true });
  });

  it('an unknown link says so', async () => {
    expect((await open('/checkout/nothing')).status).toBe(404);
  });
});

describe('the page', () => {
  it('escapes what the merchant sent: text, never markup', async () => {
    const cart = { cart_items: [{ item_name: '<img src=x onerror=alert(1)>', item_quantity: 1 }] };
    const { link } = await newOrder({ purchase_details: { cart_details: cart } });
    const { html } = await open(link);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});

it('pays another amount than the order’s when a test says so; the ledger and refunds go by it', async () => {
  const { orderId } = await newOrder();
  const answer = await fetch(`${sandbox.url}/_sandbox/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ order_id: orderId, amount: 90_000 }),
  });
  expect(answer.status).toBe(200);
  const { data } = (await shop.get(orderId)).json;
  expect(data).toMatchObject({
    status: 'PROCESSED',
    order_amount: { value: 110_000 },
    payments: [{ status: 'PROCESSED', payment_amount: { value: 90_000 } }],
  });
  const ledger = await (await fetch(`${sandbox.url}/_sandbox/ledger?order_id=${orderId}`)).json();
  expect(ledger.balances[orderId]).toMatchObject({ captured: 90_000, held: 0 });
});
