/** Holds the sandbox's own answers to the shapes that the gateway publishes beyond its sample pages. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeOtp } from '../testing/challenge';
import { type Merchant, merchant, ORDER } from '../testing/merchant';
import { CARD, CARDLESS } from '../testing/payments';
import { type SandboxProcess, startProcess } from '../testing/process';
import { sandboxOnly } from './known';
import offers from './published/offers.json';
import published from './published/orders.json';
import { missing } from './shape';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

const ACCOUNT = { account_number: '04040009999999', ifsc_code: 'SBIN0000001', bank_name: 'STATE BANK' };

/** Which of them the sandbox was held to. */
const held = new Set<string>();
const shapeOf = (name: string) => {
  held.add(name);
  const found = published.find((one) => one.name === name);
  if (!found) throw new Error(`no published order ${name}`);
  return found.answer;
};
/** What the published answer has and the sandbox's lacks, and what the sandbox alone has. */
const differing = (sample: unknown, answer: unknown, kind: 'order' | 'discovery' = 'order') => [
  ...missing(sample, answer),
  ...sandboxOnly(kind, answer),
];
const paid = async (method: string, changes: object = {}) => {
  const { json } = await shop.create({ allowed_payment_methods: ['CARD', 'UPI', 'WALLET'], ...changes });
  await shop.pay(json.order_id, { method });
  return json.order_id;
};

describe('the sandbox’s order has every field of the published one, and none that nobody has published', () => {
  it('paid by UPI, and refunded in part', async () => {
    const orderId = await paid('UPI');
    const refund = (await shop.refund(orderId, randomUUID(), 40_000)).json;
    // A refund is answered with what the order then lists.
    expect(sandboxOnly('order', { data: { refunds: [refund.data] } })).toEqual([]);
    const answer = (await shop.get(orderId)).json;
    expect(differing(shapeOf('upi-with-refund'), answer)).toEqual([]);
    expect(answer.data.status).toBe('PARTIALLY_REFUNDED');
  });

  it('paid from a wallet', async () => {
    expect(differing(shapeOf('wallet'), (await shop.get(await paid('WALLET'))).json)).toEqual([]);
  });

  it.each([
    ['CARD', undefined],
    ['POINTS', undefined],
    ['NETBANKING', ACCOUNT],
  ])('paid by %s, and where it names an account, from that', async (method, bank_details) => {
    const orderId = await paid(method, {
      allowed_payment_methods: [method],
      purchase_details: { ...ORDER.purchase_details, ...(bank_details && { bank_details }) },
    });
    const answer = (await shop.get(orderId)).json;
    expect([answer.data.status, sandboxOnly('order', answer)]).toEqual(['PROCESSED', []]);
  });

  it('held on a card, and captured in part', async () => {
    const orderId = await paid('CARD', { pre_auth: true });
    await shop.capture(orderId, randomUUID(), 60_000);
    expect(differing(shapeOf('partly-captured'), (await shop.get(orderId)).json)).toEqual([]);
  });

  it('held on a card, and waiting for its customer', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { method: 'CARD', outcome: 'pending' });
    const answer = (await shop.get(json.order_id)).json;
    expect(differing(shapeOf('capture-under-way'), answer)).toEqual([]);
    expect(answer.data.status).toBe('PENDING');
  });

  it('paid with a convenience fee beside the goods', async () => {
    await shop.control('POST', '/settings', { convenience_fee: 2 });
    const order_amount = { value: 100_000, currency: 'INR' };
    const byUpi = await paid('UPI', { order_amount });
    const held = await paid('CARD', { order_amount, pre_auth: true });
    await shop.capture(held, randomUUID());
    await shop.control('POST', '/settings', { convenience_fee: 0 });
    // The sandbox lists captures of what was held first; the page, of a payment by UPI.
    const shape = shapeOf('convenience-fee');
    const { capture_data, ...upi } = shape.data.payments[0] as Readonly<Record<string, unknown>>;
    expect(differing({ data: { ...shape.data, payments: [upi] } }, (await shop.get(byUpi)).json)).toEqual([]);
    const answer = (await shop.get(held)).json;
    expect(differing({ data: { payments: [{ capture_data }] } }, answer)).toEqual([]);
    expect(answer.data.payments[0]).toMatchObject({
      payment_amount: { value: 102_360 },
      convenience_fee_breakdown: {
        fee_amount: { value: 2_000 },
        tax_amount: { value: 360 },
        applicable_fee_amount: { value: 2_360 },
      },
      capture_data: [
        {
          capture_amount: { value: 102_360 },
          convenience_fee_breakdown: { applicable_fee_amount: { value: 2_360 } },
        },
      ],
    });
  });

  it.each([
    [
      'payment',
      102_360,
      102_360,
      { convenience_fee_breakdown: { applicable_fee_amount: { value: 2_360 } } },
      {},
    ],
    [
      'capture',
      100_000,
      102_360,
      {},
      { convenience_fee_breakdown: { applicable_fee_amount: { value: 2_360 } } },
    ],
  ])('held and charged with a fee that its %s alone names', async (on, amount, charged, named, captured) => {
    await shop.control('POST', '/settings', { convenience_fee: 2, convenience_fee_on: on });
    const order_amount = { value: 100_000, currency: 'INR' };
    const held = await paid('CARD', { order_amount, pre_auth: true });
    await shop.capture(held, randomUUID());
    const part = await paid('CARD', { order_amount, pre_auth: true });
    await shop.capture(part, randomUUID(), 60_000);
    const sold = await paid('CARD', { order_amount });
    await shop.control('POST', '/settings', { convenience_fee: 0, convenience_fee_on: 'both' });
    const [payment] = (await shop.get(held)).json.data.payments;
    expect(payment).toMatchObject({
      payment_amount: { value: amount },
      ...named,
      capture_data: [{ capture_amount: { value: charged }, ...captured }],
    });
    const names = (one: object | undefined) => one !== undefined && 'convenience_fee_breakdown' in one;
    expect([names(payment), names(payment?.capture_data?.[0])]).toEqual([on === 'payment', on === 'capture']);
    const [ofPart] = (await shop.get(part)).json.data.payments;
    expect(ofPart?.capture_data).toMatchObject([{ capture_amount: { value: 60_000 } }]);
    expect(names(ofPart?.capture_data?.[0])).toBe(false);
    expect((await shop.get(sold)).json.data.payments).toMatchObject([{ payment_amount: { value: 102_360 } }]);
    const { text } = await shop.control('GET', '/ledger');
    const { balances } = JSON.parse(text) as { balances: Record<string, Record<string, number>> };
    expect(balances[held]).toMatchObject({ authorised: 102_360, captured: 102_360, held: 0 });
  });

  it('paid with a fee of its own, and the next one without', async () => {
    const { json } = await shop.create({ order_amount: { value: 100_000, currency: 'INR' } });
    await shop.pay(json.order_id, { method: 'CARD', convenience_fee: 2, outcome: 'decline' });
    await shop.pay(json.order_id, { method: 'CARD' });
    const { payments } = (await shop.get(json.order_id)).json.data;
    expect(payments.map(({ payment_amount }) => payment_amount.value)).toEqual([102_360, 100_000]);
  });

  it('held, and its capture failed', async () => {
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { method: 'CARD' });
    await shop.control('POST', '/faults', { endpoint: 'capture', fault: 'capture-fails', times: 1 });
    await shop.capture(json.order_id, randomUUID());
    const answer = (await shop.get(json.order_id)).json;
    expect(differing(shapeOf('capture-failed'), answer)).toEqual([]);
    expect([answer.data.status, answer.data.payments[0]?.status]).toEqual(['FAILED', 'FAILED']);
    const { balances } = (await shop.control('GET', `/ledger?order_id=${json.order_id}`)).json;
    expect(balances[json.order_id]).toMatchObject({ held: 0, released: 110_000, captured: 0 });
    const [, told] = await shop.webhooks(json.order_id);
    expect(told).toMatchObject({ event_type: 'PAYMENT_FAILED', body: { data: { status: 'FAILED' } } });
  });

  it.each([
    ['capture', 'done', 'PROCESSED'],
    ['capture', 'failed', 'FAILED'],
    ['cancel', 'done', 'CANCELLED'],
    ['cancel', 'failed', 'AUTHORIZED'],
  ] as const)('held, and its %s under way until it is %s', async (endpoint, outcome, status) => {
    const { json } = await shop.create({ pre_auth: true });
    const order_id = json.order_id;
    await shop.pay(order_id, { method: 'CARD' });
    await shop.control('POST', '/faults', { endpoint, fault: 'under-way', times: 1 });
    const asked =
      endpoint === 'capture' ? await shop.capture(order_id, randomUUID()) : await shop.cancel(order_id);
    expect([asked.status, asked.json.data.status]).toEqual([200, 'PENDING']);
    await shop.control('POST', '/clock', { advance_seconds: 3_600 });
    await shop.signIn();
    const between = (await shop.get(order_id)).json;
    expect(differing(shapeOf('capture-under-way'), between)).toEqual([]);
    expect(between.data).not.toHaveProperty('under_way');
    expect([between.data.status, between.data.payments[0]?.status]).toEqual(['PENDING', 'PENDING']);
    await shop.control('POST', '/settlements', { order_id, outcome });
    expect((await shop.get(order_id)).json.data.status).toBe(status);
    expect((await shop.control('POST', '/settlements', { order_id })).status).toBe(422);
    await shop.control('POST', '/clock', { reset: true });
    await shop.signIn();
  });

  it('authorised and not to be held: neither captured nor cancelled, and charged in the end', async () => {
    const { json } = await shop.create();
    await shop.pay(json.order_id, { method: 'CARD', outcome: 'in-progress' });
    const answer = (await shop.get(json.order_id)).json;
    expect(differing(shapeOf('authorised-without-pre-auth'), answer)).toEqual([]);
    expect([answer.data.status, answer.data.pre_auth]).toEqual(['AUTHORIZED', false]);
    expect((await shop.capture(json.order_id, randomUUID())).status).toBe(422);
    expect((await shop.cancel(json.order_id)).status).toBe(422);
    await shop.control('POST', '/settlements', { order_id: json.order_id });
    expect((await shop.get(json.order_id)).json.data.status).toBe('PROCESSED');
  });

  it('cancelled, its payments reading PROCESSED with no captures', async () => {
    await shop.control('POST', '/settings', { cancelled_payments: 'PROCESSED' });
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { method: 'CARD' });
    await shop.cancel(json.order_id);
    const { data } = (await shop.get(json.order_id)).json;
    await shop.control('POST', '/settings', { cancelled_payments: 'CANCELLED' });
    expect([data.status, data.payments[0]?.status]).toEqual(['CANCELLED', 'PROCESSED']);
    expect(data.payments[0]).not.toHaveProperty('capture_data');
  });

  it('held in points and on a card, and cancelled', async () => {
    await shop.control('POST', '/settings', { cancelled_payments: 'PROCESSED' });
    const { json } = await shop.create({ pre_auth: true });
    await shop.pay(json.order_id, { method: 'CARD', points: 10_000 });
    await shop.cancel(json.order_id);
    const answer = (await shop.get(json.order_id)).json;
    await shop.control('POST', '/settings', { cancelled_payments: 'CANCELLED' });
    expect(differing(shapeOf('cancelled-with-points'), answer)).toEqual([]);
    expect(
      answer.data.payments.map(({ payment_method, status, payment_amount }) => [
        payment_method,
        status,
        payment_amount.value,
      ]),
    ).toEqual([
      ['CARD', 'PROCESSED', 100_000],
      ['POINTS', 'PROCESSED', 10_000],
    ]);
  });

  it.each([
    ['emi-cashback-only', 'cashback-only', 1_950_000],
    ['emi-deferred-discount', 'deferred-days', 2_000_000],
  ])('paid by plan: %s', async (name, change, paid) => {
    await shop.control('POST', '/settings', {
      plan_changes: [{ issuer_id: '6', tenure_id: '1', change }],
    });
    const order_amount = { value: 2_000_000, currency: 'INR' };
    const { issuers } = await discovered(order_amount, { issuer: { bin: '469000' } });
    const [issuer] = issuers;
    const tenure = issuer?.tenures.find(({ tenure_id }) => tenure_id === '1');
    const { order_id } = (
      await shop.createOrder({
        order_amount,
        pre_auth: true,
        allowed_payment_methods: ['CREDIT_EMI', 'CARD'],
      })
    ).json.data;
    const begun = await shop.pays(order_id, {
      merchant_payment_reference: randomUUID(),
      payment_method: 'CREDIT_EMI',
      payment_amount: tenure?.loan_amount,
      payment_option: {
        card_details: { ...CARD, card_number: '4690000046910000', registered_mobile_number: '9876543210' },
      },
      offer_data: { offer_details: { ...issuer, tenure } },
    });
    await typeOtp(sandbox.url, begun.json.data.challenge_url ?? '');
    await shop.capture(order_id, randomUUID());
    await shop.control('POST', '/settings', { plan_changes: [] });
    const answer = (await shop.get(order_id)).json;
    expect(differing(shapeOf(name), answer)).toEqual([]);
    expect(answer.data).toMatchObject({
      status: 'PROCESSED',
      payments: [{ payment_amount: { value: paid } }],
    });
  });

  it('of each that is published', () => {
    expect([...held].toSorted()).toEqual(published.map(({ name }) => name).toSorted());
  });
});

const discovered = async (order_amount: object, asked: object, path = 'discovery') => {
  const body = { order_amount, ...asked };
  const answer = await shop.send('POST', `/api/affordability/v1/offer/${path}`, body);
  return answer.json as unknown as typeof offers;
};

describe('the sandbox’s offers have every field of the published ones, and none that nobody has published', () => {
  const order_amount = { value: 2_000_000, currency: 'INR' };
  const [byCard, ...cardless] = offers.issuers;

  it('on a card, with a discount that is paid back later and a fee', async () => {
    await shop.control('POST', '/settings', {
      convenience_fee: 2,
      plan_changes: [{ issuer_id: '6', tenure_id: '1', change: 'deferred' }],
    });
    const answer = await discovered(order_amount, { issuer: { bin: '469000' } });
    await shop.control('POST', '/settings', { convenience_fee: 0, plan_changes: [] });
    expect(differing({ issuers: [byCard] }, answer, 'discovery')).toEqual([]);
  });

  it.each(cardless)('without one, of the kind $issuer_type', async (issuer) => {
    await shop.control('POST', '/settings', { cardless_type: issuer.issuer_type });
    const asked = { payment_option: { cardless_details: CARDLESS } };
    const answer = await discovered(order_amount, asked, 'discovery/cardless');
    await shop.control('POST', '/settings', { cardless_type: 'CARDLESS' });
    expect(differing({ issuers: [issuer] }, answer, 'discovery')).toEqual([]);
    expect(answer.issuers.map(({ issuer_type }) => issuer_type)).toEqual([issuer.issuer_type]);
  });
});
