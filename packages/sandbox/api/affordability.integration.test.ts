import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomDigits } from '../domain/ids';
import { inr } from '../domain/inr';
import { typeOtp } from '../testing/challenge';
import { type Merchant, merchant, type Reply } from '../testing/merchant';
import { CARDLESS, emiPayment } from '../testing/payments';
import { type SandboxProcess, startProcess } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

const offers = (path: string, body: object) => shop.send('POST', `/api/affordability/v1/offer/${path}`, body);

function names({ json }: Reply): string[] {
  return (json as unknown as { issuers: { name: string }[] }).issuers.map(({ name }) => name);
}

describe('offer discovery', () => {
  it('lists the plans of the banks that lend the amount, on cards', async () => {
    const answer = await offers('discovery', { order_amount: inr(1_200_000) });
    expect(names(answer)).toEqual(['INDUSIND CC', 'PNB CC', 'HDFC CC', 'HDFC DC', 'ICICI DC']);
    expect(names(await offers('discovery', { order_amount: inr(100) }))).toEqual([]);
  });

  it('keeps to the bank of a card', async () => {
    const issuer = { bin: '520000' };
    expect(names(await offers('discovery', { order_amount: inr(1_200_000), issuer }))).toEqual(['PNB CC']);
  });

  it('refuses products that cost more than the order, and half a card number', async () => {
    const product = { product_code: 'redmi_1', product_amount: inr(1_200_001) };
    const over = await offers('discovery', { order_amount: inr(1_200_000), product_details: [product] });
    expect(over.json.additional_error_details.reason).toBe('product_details: cost more than order_amount');
    const half = await offers('discovery', { order_amount: inr(1_200_000), issuer: { bin: '52' } });
    expect(half.json.additional_error_details.reason).toMatch(/^issuer.bin/);
  });

  it.each([
    ['404', 404],
    ['400', 400],
  ])('answers %s where the account has no cardless offers, whoever asks', async (answer, status) => {
    await shop.control('POST', '/settings', { cardless_discovery: answer });
    try {
      const asked = await offers('discovery/cardless', {
        order_amount: inr(2_000_000),
        payment_option: { cardless_details: CARDLESS },
      });
      expect(asked).toMatchObject({ status, json: { code: 'OPERATION_NOT_ALLOWED' } });
    } finally {
      await shop.control('POST', '/settings', { cardless_discovery: 'enabled' });
    }
  });

  it.each(['CARDLESS_BANK', 'CARDLESS_NBFC', 'NTB'])(
    'calls the cardless lender %s',
    async (cardless_type) => {
      await shop.control('POST', '/settings', { cardless_type });
      const asked = await offers('discovery/cardless', {
        order_amount: inr(1_010_000),
        payment_option: { cardless_details: CARDLESS },
      });
      await shop.control('POST', '/settings', { cardless_type: 'CARDLESS' });
      expect(asked.json).toMatchObject({ issuers: [{ issuer_type: cardless_type }] });
      const cards = (await offers('discovery', { order_amount: inr(1_010_000) })).json as unknown;
      expect(JSON.stringify(cards)).not.toContain(cardless_type);
    },
  );

  it('asks the cardless lender about the customer, and may be turned down', async () => {
    const ask = (changes: object = {}) =>
      offers('discovery/cardless', {
        order_amount: inr(1_010_000),
        payment_option: { cardless_details: { ...CARDLESS, ...changes } },
      });
    expect(names(await ask())).toEqual(['ICICI CARDLESS']);
    const { issuers } = (await ask()).json as unknown as { issuers: { tenures: object[] }[] };
    for (const tenure of issuers[0]?.tenures ?? []) {
      expect(tenure).toMatchObject({
        split_emi_percentage: expect.any(Number),
        dealer_charges_percentage: expect.any(Number),
      });
    }
    expect(names(await ask({ registered_mobile_number: '9999990000' }))).toEqual([]);
    expect((await ask({ pan_number: 'ABC' })).json.additional_error_details.reason).toContain('pan_number');
  });
});

const OFFER = emiPayment('CREDIT_EMI', 2_000_000).offer_data;
type Given = Omit<typeof OFFER.offer_details, 'tenure'> & { tenure: object };
type Put = (offer: typeof OFFER) => { offer_details: object };
const inBank =
  (changes: Partial<Record<keyof Given | 'display_name', unknown>>): Put =>
  ({ offer_details }) => ({ offer_details: { ...offer_details, ...changes } });
const inTenure =
  (changes: Readonly<Record<string, unknown>>): Put =>
  ({ offer_details }) => ({
    offer_details: { ...offer_details, tenure: { ...offer_details.tenure, ...changes } },
  });

/** Each by the one field that is changed. */
const DIFFERENT: Readonly<Record<string, Put>> = {
  name: inBank({ name: 'HDFC DC' }),
  display_name: inBank({ display_name: 'ANOTHER BANK' }),
  issuer_type: inBank({ issuer_type: 'DC_BANK' }),
  priority: inBank({ priority: 2 }),
  'tenure.name': inTenure({ name: '6 Months' }),
  'tenure.tenure_value': inTenure({ tenure_value: 6 }),
  'tenure.emi_type': inTenure({ emi_type: 'NO_COST' }),
  'tenure.processing_fee_details': inTenure({ processing_fee_details: { amount: inr(0) } }),
  'tenure.discount': inTenure({ discount: { discount_type: 'POST', amount: inr(50_000) } }),
  'tenure.dealer_charges_percentage': inTenure({ dealer_charges_percentage: 1 }),
};

describe('offer validation', () => {
  const ask = (changes: object = {}) => {
    const { offer_data, payment_method, payment_amount, payment_option } = emiPayment(
      'CREDIT_EMI',
      2_000_000,
    );
    const { card_number } = payment_option.card_details;
    return offers('validate', {
      order_amount: inr(2_000_000),
      payment_amount,
      offer_data,
      payment_method,
      payment_option: { card_details: { card_number } },
      ...changes,
    });
  };

  it('refuses a discount of another amount', async () => {
    const put = inTenure({ discount: { discount_type: 'INSTANT', amount: inr(50_001) } });
    expect((await ask({ offer_data: put(OFFER) })).json.additional_error_details.reason).toContain(
      'tenure.discount:',
    );
  });

  it('is compressed where that is asked for, and not otherwise', async () => {
    for (const [encoding, answered] of [
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await shop.send(
        'POST',
        '/api/affordability/v1/offer/discovery',
        { order_amount: inr(1_200_000) },
        { 'accept-encoding': encoding },
      );
      expect(answer.headers.get('content-encoding')).toBe(answered);
      expect(names(answer)).toContain('HDFC DC');
    }
  });

  it('finds a plan that discovery lists eligible', async () => {
    expect((await ask()).json).toEqual({ code: 'ELIGIBLE', message: 'Offer is Eligible' });
  });

  it.each<readonly [string, object, number, string]>([
    ['another amount', { order_amount: inr(2_100_000) }, 422, 'tenure.loan_amount'],
    ['another payment', { payment_amount: inr(2_000_000) }, 400, 'payment_amount.value'],
    ['another method', { payment_method: 'DEBIT_EMI' }, 422, 'no such issuer for DEBIT_EMI'],
    [
      'another bank’s card',
      { payment_option: { card_details: { card_number: '4012001037141112' } } },
      400,
      'not a card of the bank',
    ],
    ['no card', { payment_option: {} }, 400, 'payment_option.card_details'],
    ...Object.entries(DIFFERENT).map(
      ([what, put]) => [what, { offer_data: put(OFFER) }, 422, `offer_details.${what}:`] as const,
    ),
  ])('refuses %s, and names it', async (_what, changes, status, reason) => {
    const answer = await ask(changes);
    expect(answer.status).toBe(status);
    expect(answer.json.additional_error_details.reason).toContain(reason);
  });
});

const PHONE = 1_200_000;
const PRODUCTS = [
  { product_code: 'xyz', product_amount: inr(PHONE) },
  { product_code: 'redmi_1', product_amount: inr(PHONE) },
];
const newImei = () => `SN${randomDigits(10)}`;

/** On a brand's plan; without a choice two phones. */
async function sold(products = PRODUCTS): Promise<{ orderId: string; paid: number }> {
  const total = products.length * PHONE;
  const { json } = await shop.createOrder({
    order_amount: inr(total),
    allowed_payment_methods: ['CREDIT_EMI'],
    purchase_details: { products },
  });
  const orderId = json.data.order_id;
  const given = emiPayment(
    'CREDIT_EMI',
    total,
    products.map(({ product_code: code, product_amount }) => ({ code, amount: product_amount.value })),
  );
  const begun = await shop.pays(orderId, given);
  expect(begun.status, begun.text).toBe(200);
  await typeOtp(sandbox.url, begun.json.data.challenge_url ?? '');
  return { orderId, paid: given.payment_amount.value };
}

async function imei(
  orderId: string,
  request_type: 'BLOCKING' | 'UNBLOCKING',
  ...products: readonly (readonly [code: string, imei: string])[]
) {
  const answer = await shop.send('POST', `/api/affordability/v1/product/${orderId}/imei`, {
    merchant_product_imei_reference: 'merchant-ref-786',
    request_type,
    products: products.map(([product_code, product_imei]) => ({
      product_code,
      product_imei,
      dealer_code: 'DLR100',
      state_code: 'NY',
    })),
  });
  const { products: told = [] } = answer.json as unknown as { products?: readonly Told[] };
  return {
    ...answer,
    outcomes: told.map((one) => one.product_imei_status ?? one.product_brand_response.code),
  };
}
interface Told {
  readonly product_imei_status?: string;
  readonly product_brand_response: { readonly code?: string };
}

describe('a device', () => {
  it('is blocked for its order once, shown in the plan, and unblocked', async () => {
    const { orderId } = await sold();
    const one = newImei();
    const answer = await imei(orderId, 'BLOCKING', ['xyz', one]);
    expect(answer.json).toEqual({
      merchant_product_imei_reference: 'merchant-ref-786',
      request_type: 'BLOCKING',
      products: [
        {
          product_code: 'xyz',
          dealer_code: 'DLR100',
          state_code: 'NY',
          product_imei: one,
          product_imei_status: 'BLOCKED',
          product_brand_response: {},
        },
      ],
    });
    const details = async () =>
      (await shop.get(orderId)).json.data.payments[0]?.offer_data?.offer_details.tenure.details;
    expect((await details())?.map(({ product_imei }) => product_imei)).toEqual([one, undefined]);
    expect((await imei(orderId, 'BLOCKING', ['xyz', one])).json).toMatchObject({
      products: [
        {
          product_brand_response: { code: 'PRODUCT_ALREADY_BLOCKED', message: 'Product is already blocked' },
        },
      ],
    });
    expect((await imei(orderId, 'UNBLOCKING', ['xyz', one])).outcomes).toEqual(['UNBLOCKED']);
    expect((await imei(orderId, 'UNBLOCKING', ['xyz', one])).outcomes).toEqual(['PRODUCT_ALREADY_UNBLOCKED']);
    expect((await details())?.map(({ product_imei }) => product_imei)).toEqual([undefined, undefined]);
  });

  it('belongs to one order, and a product has one device: each is answered for by itself', async () => {
    const [one, two] = [await sold(), await sold()];
    const [a, b, c] = [newImei(), newImei(), newImei()];
    expect((await imei(one.orderId, 'BLOCKING', ['xyz', a], ['xyz', b], ['redmi_1', a])).outcomes).toEqual([
      'BLOCKED',
      'PRODUCT_ALREADY_BLOCKED',
      'PRODUCT_ALREADY_BLOCKED',
    ]);
    expect(
      (await imei(two.orderId, 'BLOCKING', ['xyz', a], ['redmi_1', c], ['nothing', b])).outcomes,
    ).toEqual(['PRODUCT_ALREADY_BLOCKED', 'BLOCKED', 'PRODUCT_NOT_FOUND']);
  });

  it('cannot be blocked before it is paid for', async () => {
    const { json } = await shop.createOrder({ purchase_details: { products: PRODUCTS } });
    expect(await imei(json.data.order_id, 'BLOCKING', ['xyz', newImei()])).toMatchObject({
      status: 422,
      json: { code: 'OPERATION_NOT_ALLOWED' },
    });
    expect((await imei('v1-1-aa-x', 'BLOCKING', ['xyz', newImei()])).status).toBe(404);
  });

  it('of several products is released by the refund that names it and by no other, not even by a full one', async () => {
    const { orderId, paid } = await sold();
    const [a, b] = [newImei(), newImei()];
    await imei(orderId, 'BLOCKING', ['xyz', a], ['redmi_1', b]);
    const stranger = await refund(orderId, 'wrong', 100, [{ product_code: 'xyz', product_imei: b }]);
    expect(stranger.json.additional_error_details.reason).toContain('products[0].product_imei');
    const named = await refund(orderId, 'part', 1_000, [{ product_code: 'xyz', product_imei: a }]);
    expect(named.json.data.status).toBe('PROCESSED');
    await refund(orderId, 'rest', paid - 1_000);
    expect((await shop.get(orderId)).json.data.status).toBe('FULLY_REFUNDED');
    const { json } = await shop.send('GET', `/_sandbox/ledger?order_id=${orderId}`);
    expect(json.imeis.map(({ imei }) => imei)).toEqual([b]);
    const next = await sold();
    expect((await imei(next.orderId, 'BLOCKING', ['xyz', a], ['redmi_1', b])).outcomes).toEqual([
      'BLOCKED',
      'PRODUCT_ALREADY_BLOCKED',
    ]);
  });

  it('of an order of one product is released by any refund, named or not', async () => {
    const { orderId } = await sold(PRODUCTS.slice(0, 1));
    const one = newImei();
    await imei(orderId, 'BLOCKING', ['xyz', one]);
    await refund(orderId, 'goodwill', 100);
    expect((await imei(orderId, 'UNBLOCKING', ['xyz', one])).outcomes).toEqual(['PRODUCT_ALREADY_UNBLOCKED']);
  });

  it('is refused for a product of no brand', async () => {
    const plain = { product_code: 'kurta', product_amount: inr(PHONE) };
    const { orderId } = await sold([...PRODUCTS.slice(0, 1), plain]);
    expect((await imei(orderId, 'BLOCKING', ['kurta', newImei()])).outcomes).toEqual([
      'PRODUCT_NOT_SUPPORTED',
    ]);
  });
});

function refund(orderId: string, reference: string, value: number, products?: object[]) {
  return shop.send('POST', `/api/pay/v1/refunds/${orderId}`, {
    merchant_order_reference: `${reference}-${orderId.slice(-6)}`,
    order_amount: inr(value),
    ...(products && { products }),
  });
}
