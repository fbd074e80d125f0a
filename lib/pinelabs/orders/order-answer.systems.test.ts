/** What the systems beside the plain hosted card payment add to an order. */
import { describe, expect, it } from 'vitest';
import { rupees, wireCardPayment, wireOrder } from '../testing/answers';
import { brandPlan, PRINTED, wireOfferData } from '../testing/plans';
import { orderAnswer } from './order-answer';

const order = (over: Record<string, unknown> = {}) => orderAnswer.parse({ data: wireOrder(over) });
const payment = (over: Record<string, unknown>) => order({ payments: [wireCardPayment(over)] }).payments[0];

describe('an EMI payment', () => {
  const printed = PRINTED.find(({ tenure }) => tenure.emi_type === 'NO_COST');

  it('has its plan: issuer, tenure, programme, who bears the discount and the subvention', () => {
    const plan = payment({
      payment_method: 'CREDIT_EMI',
      offer_data: printed && wireOfferData(printed),
    })?.plan;
    expect(plan).toEqual(brandPlan());
    expect(plan).toMatchObject({
      issuer: { name: 'PNB CC', type: 'credit card' },
      tenure: { months: 3, emiType: 'NO_COST', programmes: ['BRAND_EMI'] },
    });
  });

  it('has its plan under `tenures` as well, where there is one', () => {
    const { tenure, ...issuer } = (printed ? wireOfferData(printed) : {}).offer_details as { tenure: object };
    const read = (tenures: unknown) =>
      payment({ offer_data: { offer_details: { ...issuer, tenures } } })?.plan;
    expect(read([tenure])).toEqual(brandPlan());
    // Which of two was chosen, nobody knows.
    expect(read([tenure, tenure])).toBeUndefined();
    expect(read([])).toBeUndefined();
  });

  it('shows the device that is blocked for a product', () => {
    const tenure = structuredClone(printed?.tenure ?? {}) as { details: Record<string, unknown>[] };
    Object.assign(tenure.details[0] ?? {}, { product_imei: 'SN1234567863' });
    const offer_data = wireOfferData({ issuer: 'pnb', tenure });
    expect(payment({ offer_data })?.plan?.tenure.details[0]?.imei).toBe('SN1234567863');
  });

  it.each([[{}], [null], ['x'], [{ offer_details: { id: '7', name: 'HDFC DC' } }]])(
    'whose plan is %j is a payment all the same',
    (offer_data) => {
      const read = payment({ offer_data });
      expect(read).toMatchObject({ status: 'PROCESSED', amount: { value: 249_900 } });
      expect(read).not.toHaveProperty('plan');
    },
  );
});

describe('a conversion', () => {
  const dcc = {
    payment_amount: rupees(3_074, 'USD'),
    base_amount: rupees(249_900),
    conversion_rate: 0.0123,
    acquirer_data: { acquirer_name: 'ACQ' },
  };

  it('says what was charged, for how much of ours, at which rate and by whom', () => {
    expect(payment(dcc)).toMatchObject({
      paid: { value: 3_074, currency: 'USD' },
      amount: { value: 249_900, currency: 'INR' },
      conversion: {
        charged: { value: 3_074, currency: 'USD' },
        base: { value: 249_900, currency: 'INR' },
        rate: 0.0123,
        offeredBy: 'ACQ',
      },
    });
  });

  it('is none in one currency or without a base', () => {
    expect(payment({ ...dcc, payment_amount: rupees(249_900) })).not.toHaveProperty('conversion');
    expect(payment({ ...dcc, base_amount: undefined })).not.toHaveProperty('conversion');
  });

  it('of unknown rate and acquirer is one all the same', () => {
    const bare = payment({ ...dcc, conversion_rate: undefined, acquirer_data: undefined });
    expect(bare?.conversion).toMatchObject({ rate: undefined, offeredBy: undefined });
  });
});

describe('an order of express checkout', () => {
  const shipping_address = {
    address1: '12 Lake\nRoad',
    address2: '',
    address3: 'Behind the temple',
    pincode: '560001',
    city: 'Bengaluru',
    state: 'Karnataka',
    country: 'INDIA',
    full_name: 'Asha Rao',
    adddress_type: 'Home',
    address_category: 'shipping',
  };
  const customerOf = (customer: unknown) => order({ purchase_details: { customer } }).customer;

  it('has the name and the addresses that the hosted page asked for', () => {
    expect(
      customerOf({
        email_id: 'asha@shop.example',
        first_name: 'Asha',
        last_name: 'Rao',
        mobile_number: '9876543210',
        country_code: '+91',
        billing_address: {},
        shipping_address,
      }),
    ).toEqual({
      email: 'asha@shop.example',
      firstName: 'Asha',
      lastName: 'Rao',
      mobile: '9876543210',
      dialCode: '91',
      shippingAddress: {
        fullName: 'Asha Rao',
        address1: '12 Lake Road',
        address3: 'Behind the temple',
        city: 'Bengaluru',
        state: 'Karnataka',
        pincode: '560001',
        country: 'INDIA',
      },
    });
  });

  it.each([[undefined], [null], [7], [{}], [{ billing_address: {}, shipping_address: 'x', email_id: 5 }]])(
    'with %j for a customer has none, and is an order all the same',
    (customer) => {
      expect(customerOf(customer)).toBeUndefined();
      expect(order({ purchase_details: 'x' })).not.toHaveProperty('customer');
    },
  );
});

it('an order shows the merchant’s own note and pairs, under the merchant’s own names', () => {
  const merchant_metadata = {
    costCentre: 'Gifts',
    empty: '',
    nested: { a: 1 },
    express_checkout_enabled: 'TRUE',
  };
  expect(order({ notes: 'for Meera', purchase_details: { merchant_metadata } })).toMatchObject({
    notes: 'for Meera',
    metadata: { costCentre: 'Gifts', express_checkout_enabled: 'TRUE' },
  });
  for (const wrong of ['x', 7, [], {}, null]) {
    const read = order({ notes: wrong, purchase_details: { merchant_metadata: wrong } });
    expect(read).not.toHaveProperty('metadata');
  }
});

it('an order says where its payment is confirmed, and that it was paid in parts', () => {
  const challenge_url = 'https://pluraluat.v2.pinepg.in/web/auth/landing/?token=S50%2F';
  expect(
    order({ challenge_url, part_payment: 'true', cart_coupon_discount_amount: rupees(100) }),
  ).toMatchObject({ challengeUrl: challenge_url, partPayment: true, couponDiscount: { value: 100 } });
  for (const none of [undefined, '', 'not an address', 5]) {
    expect(order({ challenge_url: none })).not.toHaveProperty('challengeUrl');
  }
  expect(order({ part_payment: false })).not.toHaveProperty('partPayment');
});

describe('what was paid with', () => {
  it.each([
    ['UPI', { upi_data: { upi_id: 'kevin.bob@okbank' } }, { label: 'UPI', account: 'ke…@okbank' }],
    ['UPI', { upi_data: { vpa: 'abc@okbank' } }, { label: 'UPI', account: '…@okbank' }],
    ['UPI', { upi_data: { txn_mode: 'INTENT' } }, { label: 'UPI' }],
    ['UPI', { upi_data: { upi_id: 'no address' } }, { label: 'UPI' }],
    [
      'NETBANKING',
      { netbanking_data: { pay_code: 'NB1000', bank_name: 'SBI' } },
      { label: 'Net banking', issuer: 'SBI' },
    ],
    [
      'CARDLESS_EMI',
      { cardless_data: { registered_mobile_number: '******3210' } },
      { label: 'Cardless EMI', account: '…3210' },
    ],
    [
      'CARDLESS_EMI',
      { cardless_data: { registered_mobile_number: '9876543210' } },
      { label: 'Cardless EMI', account: '…3210' },
    ],
  ])('%s %j is told masked', (payment_method, payment_option, told) => {
    expect(payment({ payment_method, payment_option })?.instrument).toEqual(told);
  });
});
