import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inr } from '../domain/inr';
import { ORDER_METHODS } from '../domain/methods';
import { choosePlan } from '../emi/chosen-plan';
import { answerBank, typeOtp } from '../testing/challenge';
import { type Merchant, merchant } from '../testing/merchant';
import { CARD, emiPayment, type PlainMethod, payment } from '../testing/payments';
import { type SandboxProcess, startProcess } from '../testing/process';

const AMOUNT = 1_600_000;

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

async function newOrder(changes: object = {}): Promise<string> {
  const answer = await shop.createOrder({
    order_amount: inr(AMOUNT),
    allowed_payment_methods: ORDER_METHODS,
    ...changes,
  });
  expect(answer.status, answer.text).toBe(200);
  return answer.json.data.order_id;
}

async function challenge(orderId: string, ...payments: object[]): Promise<string> {
  const answer = await shop.pays(orderId, ...payments);
  expect(answer.status, answer.text).toBe(200);
  return answer.json.data.challenge_url ?? '';
}

const reason = async (orderId: string, ...payments: object[]) => {
  const { status, json } = await shop.pays(orderId, ...payments);
  return `${status} ${json.additional_error_details?.reason}`;
};

describe('Create Order', () => {
  it('answers the order, seamless, with every field that was sent', async () => {
    const { json } = await shop.createOrder({
      merchant_order_reference: 'seamless-1',
      callback_url: 'mobileapp/index',
      cart_coupon_discount_amount: inr(100),
      part_payment: true,
    });
    expect(json.data).toMatchObject({
      merchant_order_reference: 'seamless-1',
      type: 'CHARGE',
      status: 'CREATED',
      callback_url: 'mobileapp/index',
      cart_coupon_discount_amount: inr(100),
      part_payment: true,
      integration_mode: 'SEAMLESS',
      payment_retries_remaining: 10,
      payments: [],
    });
    expect(json.data).not.toHaveProperty('challenge_url');
  });

  it('is the order that exists when its reference is sent again; a link for it is refused', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => shop.createOrder({ merchant_order_reference: 'seamless-2' })),
    );
    expect(one?.json.data.order_id).toBe(two?.json.data.order_id);
    expect((await shop.create({ merchant_order_reference: 'seamless-2' })).status).toBe(409);
  });
});

describe('Create Payment', () => {
  const plain: readonly (readonly [PlainMethod, string, object])[] = [
    ['CARD', 'cc', { card_data: { network_name: 'VISA', last4_digit: '1112' } }],
    ['POINTS', 'pt', { card_data: { last4_digit: '1112' } }],
    ['UPI', 'up', { upi_data: { txn_mode: 'COLLECT', upi_id: 'kevin@upi' } }],
    ['NETBANKING', 'nb', { netbanking_data: { pay_code: 'NB1000' } }],
    ['WALLET', 'wa', { wallet_data: { wallet_code: 'WL01' } }],
    [
      'CARDLESS_EMI',
      'cle',
      { cardless_data: { registered_mobile_number: '******8466', pan_number: '*********F' } },
    ],
  ];

  it.each(plain)('%s: is PENDING until the customer has confirmed it', async (method, code, option) => {
    const orderId = await newOrder();
    const { json } = await shop.pays(orderId, payment(method, AMOUNT));
    expect(json.data).toMatchObject({
      status: 'PENDING',
      payment_retries_remaining: 9,
      payments: [
        {
          id: `${orderId}-${code}-a`,
          status: 'PENDING',
          payment_method: method,
          payment_amount: inr(AMOUNT),
          payment_option: option,
          acquirer_data: { approval_code: '', acquirer_reference: '', rrn: '', is_aggregator: true },
        },
      ],
    });
    const url = json.data.challenge_url ?? '';
    await (['UPI', 'NETBANKING', 'WALLET'].includes(method) ? answerBank : typeOtp)(sandbox.url, url);
    expect((await shop.get(orderId)).json.data).toMatchObject({
      status: 'PROCESSED',
      payments: [{ status: 'PROCESSED' }],
    });
    const { balances } = await shop.ledger(`?order_id=${orderId}`);
    expect(balances[orderId]).toMatchObject({ authorised: AMOUNT, captured: AMOUNT, held: 0 });
  });

  it.each(['CREDIT_EMI', 'DEBIT_EMI'] as const)(
    '%s: charges the plan’s loan and keeps the plan',
    async (method) => {
      const orderId = await newOrder();
      const given = emiPayment(method, AMOUNT);
      await typeOtp(sandbox.url, await challenge(orderId, given));
      const { data } = (await shop.get(orderId)).json;
      expect(data.payments[0]).toMatchObject({
        id: `${orderId}-${method === 'CREDIT_EMI' ? 'ce' : 'de'}-a`,
        status: 'PROCESSED',
        payment_amount: given.payment_amount,
        offer_data: given.offer_data,
      });
      const { balances } = await shop.ledger(`?order_id=${orderId}`);
      expect(balances[orderId]).toMatchObject({ captured: given.payment_amount.value });
    },
  );

  it('holds a plan on a card; a partial capture takes part of the loan and releases the rest', async () => {
    const orderId = await newOrder({ pre_auth: true });
    await typeOtp(sandbox.url, await challenge(orderId, emiPayment('CREDIT_EMI', AMOUNT)));
    expect((await shop.get(orderId)).json.data.status).toBe('AUTHORIZED');
    const over = await shop.capture(orderId, `c-${orderId}`, AMOUNT);
    expect([over.status, over.json.additional_error_details.reason]).toEqual([
      422,
      expect.stringContaining('more than was authorised'),
    ]);
    const { json } = await shop.capture(orderId, `c-${orderId}`, 1_000_000);
    expect(json.data.payments[0]?.capture_data).toMatchObject([{ capture_amount: inr(1_000_000) }]);
    const { balances } = await shop.ledger(`?order_id=${orderId}`);
    expect(balances[orderId]).toEqual({
      authorised: 1_550_000,
      captured: 1_000_000,
      released: 550_000,
      refunded: 0,
      held: 0,
    });
    expect((await shop.refund(orderId, `r-${orderId}`, 1_000_001)).status).toBe(422);
    expect((await shop.refund(orderId, `r-${orderId}`, 1_000_000)).status).toBe(200);
  });

  it('splits an order between points and a card, and tells of it in camelCase', async () => {
    const orderId = await newOrder();
    const url = await challenge(orderId, payment('POINTS', 600_000), payment('CARD', AMOUNT - 600_000));
    await typeOtp(sandbox.url, url);
    const { data } = (await shop.get(orderId)).json;
    expect(data).toMatchObject({ status: 'PROCESSED', part_payment: true });
    expect(data.payments.map((one) => [one.payment_method, one.status, one.payment_amount.value])).toEqual([
      ['CARD', 'PROCESSED', 1_000_000],
      ['POINTS', 'PROCESSED', 600_000],
    ]);
    const [webhook] = await shop.webhooks(orderId);
    expect(webhook?.body).toMatchObject({
      eventType: 'ORDER_PROCESSED',
      data: { orderId, orderAmount: inr(AMOUNT), payments: [{ paymentMethod: 'CARD' }, {}] },
    });
  });

  it('is of what a coupon leaves of the order', async () => {
    const coupon = 100_000;
    const orderId = await newOrder({ cart_coupon_discount_amount: inr(coupon) });
    expect(await reason(orderId, payment('CARD', AMOUNT))).toContain(`must be ${AMOUNT - coupon}`);
    await typeOtp(sandbox.url, await challenge(orderId, payment('CARD', AMOUNT - coupon)));
    const { data } = (await shop.get(orderId)).json;
    expect(data.order_amount).toEqual(inr(AMOUNT));
    expect(data.payments[0]?.payment_amount).toEqual(inr(AMOUNT - coupon));
    const whole = await shop.createOrder({ cart_coupon_discount_amount: inr(110_000) });
    expect(whole.json.additional_error_details.reason).toContain('cart_coupon_discount_amount');
  });

  it('is of the whole order where the settings have a coupon say what was taken off before', async () => {
    await shop.control('POST', '/settings', { coupon: 'said' });
    try {
      const orderId = await newOrder({ cart_coupon_discount_amount: inr(100_000) });
      await typeOtp(sandbox.url, await challenge(orderId, payment('CARD', AMOUNT)));
      const { data } = (await shop.get(orderId)).json;
      expect(data.payments[0]?.payment_amount).toEqual(inr(AMOUNT));
      expect(data).not.toHaveProperty('cart_coupon_discount_amount');
    } finally {
      await shop.control('POST', '/settings', { coupon: 'taken-off' });
    }
  });

  it.each([
    ['tenures', { offer_details: { tenures: [{ tenure_id: '1' }] } }],
    ['none', undefined],
  ])('names its plan, once it is paid, as the setting %s says', async (offer_data, shown) => {
    await shop.control('POST', '/settings', { offer_data, capture_data: 'object' });
    try {
      const orderId = await newOrder({ pre_auth: true });
      await typeOtp(sandbox.url, await challenge(orderId, emiPayment('CREDIT_EMI', AMOUNT)));
      const held = (await shop.get(orderId)).json.data.payments[0];
      expect(held?.capture_data).toEqual({});
      if (shown) expect(held?.offer_data).toMatchObject(shown);
      else expect(held).not.toHaveProperty('offer_data');
      const { json } = await shop.capture(orderId, `c-${orderId}`);
      expect(json.data.payments[0]?.capture_data).toMatchObject({ capture_amount: inr(1_550_000) });
    } finally {
      await shop.control('POST', '/settings', { offer_data: 'tenure', capture_data: 'list' });
    }
  });

  it('is the payment that exists when its reference is sent again, and another order’s is refused', async () => {
    const orderId = await newOrder();
    const given = payment('CARD', AMOUNT);
    const [one, two] = [await shop.pays(orderId, given), await shop.pays(orderId, given)];
    expect(two.json.data).toEqual(one.json.data);
    expect(two.json.data.payments).toHaveLength(1);
    expect(await reason(await newOrder(), given)).toContain('409 merchant_payment_reference');
  });

  it('can be tried again after a wrong password, ten times in all', async () => {
    const orderId = await newOrder();
    for (const left of [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]) {
      await typeOtp(sandbox.url, await challenge(orderId, payment('CARD', AMOUNT)), '000000');
      const { data } = (await shop.get(orderId)).json;
      expect([data.status, data.payment_retries_remaining]).toEqual([
        left > 0 ? 'ATTEMPTED' : 'FAILED',
        left,
      ]);
      expect(data.payments.at(-1)).toMatchObject({
        status: 'FAILED',
        error_detail: { code: 'USER_AUTHENTICATION_FAILED' },
      });
    }
    expect(await reason(orderId, payment('CARD', AMOUNT))).toMatch(/^422 .*FAILED/);
    const events = (await shop.webhooks(orderId)).map(({ event_type }) => event_type);
    expect([...new Set(events)]).toEqual(['PAYMENT_FAILED', 'ORDER_FAILED']);
  });

  it('returns the customer of an app, whose callback is no web address', async () => {
    const orderId = await newOrder({ callback_url: 'mobileapp/index' });
    const next = await typeOtp(sandbox.url, await challenge(orderId, payment('CARD', AMOUNT)));
    expect((await fetch(new URL(next, sandbox.url))).status).toBe(200);
  });
});

describe('Create Payment is refused, and says why, when', () => {
  let orderId: string;
  beforeAll(async () => {
    orderId = await newOrder();
  });
  const card = (changes: object) =>
    payment('CARD', AMOUNT, { payment_option: { card_details: { ...CARD, ...changes } } });

  it.each([
    [
      'the number fails its check digit',
      { card_number: '4012001037141113' },
      'card_details.card_number: is not a',
    ],
    ['the number is no number', { card_number: '4012x' }, 'card_details.card_number: must be'],
    ['the card has expired', { expiry_year: '2020' }, 'card_details.expiry_year: 12/2020 is past'],
    ['the month is none', { expiry_month: '13' }, 'card_details.expiry_month: must be'],
    ['the expiry is missing', { expiry_month: undefined }, 'card_details.expiry_month: is required'],
    ['the CVV is missing', { cvv: undefined }, 'card_details.cvv: is required'],
    ['the CVV is not this test card’s', { cvv: '999' }, 'card_details.cvv: is not'],
    ['the name is missing', { name: undefined }, 'card_details.name: is required'],
  ])('%s', async (_what, changes, expected) => {
    expect(await reason(orderId, card(changes))).toContain(expected);
  });

  it('the card has expired, with the code for it', async () => {
    expect(await shop.pays(orderId, card({ expiry_year: '2020' }))).toMatchObject({
      status: 422,
      json: { code: 'CARD_EXPIRED' },
    });
  });

  it.each([
    ['UPI', { upi_details: { txn_mode: 'COLLECT' } }, 'upi_details.payer: is required'],
    [
      'UPI',
      { upi_details: { txn_mode: 'COLLECT', payer: { vpa: 'kevin' } } },
      'upi_details.payer.vpa: must be',
    ],
    ['NETBANKING', { netbanking_details: { pay_code: 'XX' } }, 'netbanking_details.pay_code: must be among'],
    ['WALLET', { wallet_details: { wallet_code: 'XX' } }, 'wallet_details.wallet_code: must be among'],
    ['CARDLESS_EMI', {}, 'cardless_details: is required'],
    ['CARDLESS_EMI', { cardless_details: { registered_mobile_number: '1', pan_number: 'A' } }, 'must be'],
    ['POINTS', {}, 'card_details: is required'],
  ] as const)('%s lacks what it needs: %j', async (method, payment_option, expected) => {
    expect(await reason(orderId, payment(method, AMOUNT, { payment_option }))).toContain(expected);
  });

  it('the amount is not the order’s, nor the plan’s loan', async () => {
    expect(await reason(orderId, payment('CARD', AMOUNT - 1))).toContain(`must be ${AMOUNT}`);
    const plan = { ...emiPayment('CREDIT_EMI', AMOUNT), payment_amount: inr(AMOUNT) };
    expect(await reason(orderId, plan)).toContain('must be 1550000');
  });

  it('the plan is missing, is another amount’s, or another bank’s card pays', async () => {
    const plan = emiPayment('CREDIT_EMI', AMOUNT);
    expect(await reason(orderId, { ...plan, offer_data: undefined })).toContain('offer_data: is required');
    expect(await reason(orderId, emiPayment('CREDIT_EMI', AMOUNT - 100))).toContain('tenure.loan_amount');
    const other = { card_details: { ...CARD, registered_mobile_number: '9876543210' } };
    expect(await reason(orderId, { ...plan, payment_option: other })).toContain('the bank that lends');
    expect(await reason(orderId, payment('CARD', AMOUNT, { offer_data: plan.offer_data }))).toContain(
      'does not go with CARD',
    );
  });

  it('a brand’s plan pays an order that names no products', async () => {
    const brand = emiPayment('CREDIT_EMI', AMOUNT, [{ code: 'redmi_1', amount: AMOUNT }]);
    expect(await reason(orderId, brand)).toMatch(/^422 offer_data\.offer_details\.tenure\./);
    const products = [{ product_code: 'redmi_1', product_amount: inr(AMOUNT) }];
    const sold = await newOrder({ purchase_details: { products } });
    expect((await shop.pays(sold, brand)).status).toBe(200);
  });

  it('a product of the order has no amount', async () => {
    const answer = await shop.createOrder({ purchase_details: { products: [{ product_code: 'redmi_1' }] } });
    expect(answer.json.additional_error_details.reason).toContain('products[0].product_amount');
  });

  it('the CVV or the expiry is missing, for ICICI', async () => {
    const plan = choosePlan('2', '1', { amount: AMOUNT });
    const icici = (changes: object) => ({
      ...emiPayment('DEBIT_EMI', AMOUNT),
      payment_amount: inr(AMOUNT),
      offer_data: plan,
      payment_option: {
        card_details: {
          ...CARD,
          card_number: '6000000060200000',
          cvv: '123',
          registered_mobile_number: '9876543210',
          ...changes,
        },
      },
    });
    expect(await reason(orderId, icici({ cvv: undefined }))).toContain('card_details.cvv: is required');
    expect(await reason(orderId, icici({ expiry_month: undefined, expiry_year: undefined }))).toContain(
      'card_details.expiry_month: is required',
    );
    expect((await shop.pays(await newOrder(), icici({}))).status).toBe(200);
  });

  it('the method is not the order’s, or cannot be held', async () => {
    const cards = await newOrder({ allowed_payment_methods: ['CARD'] });
    expect(await reason(cards, payment('UPI', AMOUNT))).toContain('UPI is not allowed');
    expect(await reason(cards, payment('POINTS', 100_000), payment('CARD', 1_500_000))).toContain(
      'POINTS is not allowed',
    );
    const held = await newOrder({ pre_auth: true });
    expect(await reason(held, payment('UPI', AMOUNT))).toContain('UPI is not allowed');
  });

  it('two payments are not one method and points, or do not add up', async () => {
    expect(await reason(orderId, payment('CARD', 100), payment('UPI', 100))).toContain('one must be POINTS');
    expect(await reason(orderId, payment('POINTS', 100_000), payment('CARD', AMOUNT))).toContain(
      'must be 1500000',
    );
    expect(await reason(orderId)).toContain('must have one payment');
  });

  it('there is no such order', async () => {
    expect((await shop.pays('v1-1-aa-x', payment('CARD', AMOUNT))).status).toBe(404);
  });

  it('and none of it has touched the order or shown a card in the ledger', async () => {
    expect((await shop.get(orderId)).json.data).toMatchObject({ status: 'CREATED', payments: [] });
    const ledger = JSON.stringify(await shop.ledger());
    for (const secret of [CARD.card_number, 'ABCDE1234F', '"065"']) expect(ledger).not.toContain(secret);
  });
});
