import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paise, paise } from '../../money';
import { InvalidInputError } from '../gateway-error';
import { ORDER_ID, REFERENCE, wireCheckout } from '../testing/answers';
import { anyText } from '../testing/any-text';
import { checkoutInput } from '../testing/inputs';
import type { CheckoutInput } from '../types';
import { checkoutAnswer, checkoutBody } from './checkout-request';

type Body = {
  order_amount: unknown;
  purchase_details: {
    customer: Record<string, unknown> & { billing_address: Record<string, unknown> };
    cart_details: { cart_items: Record<string, unknown>[] };
    products?: unknown[];
  };
};
/** As it goes over the wire: what is undefined is not there. */
const sent = (over: Partial<CheckoutInput> = {}): Body =>
  JSON.parse(JSON.stringify(checkoutBody(checkoutInput(over))));
const customer = (over: Partial<CheckoutInput['customer']>) =>
  sent({ customer: { ...checkoutInput().customer, ...over } }).purchase_details.customer;

describe('the body of Generate Checkout Link', () => {
  it('has the gateway’s names, adddress_type and its three d’s among them', () => {
    const address = {
      address1: '12 Lake View Road',
      pincode: '682001',
      city: 'Kochi',
      state: 'Kerala',
      country: 'India',
      full_name: 'Meera Nair',
      adddress_type: 'HOME',
    };
    expect(sent({ notes: 'gift', products: [{ code: 'PHONE-1', amount: paise(100) }] })).toEqual({
      merchant_order_reference: REFERENCE,
      order_amount: { value: 249_900, currency: 'INR' },
      integration_mode: 'REDIRECT',
      pre_auth: true,
      allowed_payment_methods: ['CARD'],
      notes: 'gift',
      callback_url: 'https://shop.example/api/pinelabs/callback',
      failure_callback_url: 'https://shop.example/api/pinelabs/callback',
      purchase_details: {
        customer: {
          email_id: 'meera@shop.example',
          first_name: 'Meera',
          last_name: 'Nair',
          customer_id: 'cust-0001',
          mobile_number: '9876543210',
          country_code: '91',
          billing_address: { ...address, address_category: 'billing' },
          shipping_address: { ...address, address_category: 'shipping' },
        },
        products: [{ product_code: 'PHONE-1', product_amount: { value: 100, currency: 'INR' } }],
        cart_details: {
          cart_items: [
            {
              item_id: 'cup-blue',
              item_name: 'Blue cup',
              item_description: 'Stoneware, 250 ml',
              item_details_url: 'https://shop.example/product/cup',
              item_image_url: 'https://shop.example/cup.svg',
              item_original_unit_price: 129_900,
              item_discounted_unit_price: 124_950,
              item_quantity: 2,
              item_currency: 'INR',
            },
          ],
        },
      },
    });
  });

  it('leaves out what a cut would make wrong', () => {
    expect(customer({ email: `${'a'.repeat(60)}@shop.example` })).not.toHaveProperty('email_id');
    expect(customer({ mobile: '12345' })).not.toHaveProperty('mobile_number');
    expect(customer({ lastName: '   ' })).not.toHaveProperty('last_name');
    const [item] = checkoutInput().items;
    if (!item) throw new Error('the input has no item');
    const items = [
      { ...item, imageUrl: `https://shop.example/${'x'.repeat(1_200)}`, detailsUrl: 'javascript:1' },
    ];
    const [cartItem] = sent({ items }).purchase_details.cart_details.cart_items;
    expect(cartItem).not.toHaveProperty('item_image_url');
    expect(cartItem).not.toHaveProperty('item_details_url');
  });

  it('sends ten digits of an Indian mobile number', () => {
    expect(customer({ mobile: '+91 98765 43210' })).toMatchObject({
      mobile_number: '9876543210',
      country_code: '91',
    });
  });

  it('sends a foreign mobile number with its country’s code, and neither where the gateway takes no number so short', () => {
    expect(customer({ mobile: '7911123456', dialCode: '44' })).toMatchObject({
      mobile_number: '7911123456',
      country_code: '44',
    });
    const short = customer({ mobile: '81234567', dialCode: '65' });
    expect(short).not.toHaveProperty('mobile_number');
    expect(short).not.toHaveProperty('country_code');
  });

  it('sends a foreign address, three lines of it, and no postal code that the gateway would refuse', () => {
    const abroad = {
      ...checkoutInput().customer.billingAddress,
      address3: 'Baker Street Westminster London',
      state: 'Westminster',
      pincode: 'SW1A 2AA',
      country: 'United Kingdom',
    };
    expect(customer({ billingAddress: abroad }).billing_address).toMatchObject({
      address3: 'Baker Street Westminster London',
      state: 'Westminster',
      pincode: 'SW1A 2AA',
      country: 'United Kingdom',
    });
    expect(customer({ billingAddress: { ...abroad, pincode: '10001' } }).billing_address).not.toHaveProperty(
      'pincode',
    );
  });

  it('keeps two long customer ids apart', () => {
    const [one, two] = ['1', '2'].map(
      (end) => customer({ id: `customer-with-a-long-id-${end}` }).customer_id,
    );
    expect(one).toHaveLength(19);
    expect(one).not.toBe(two);
  });

  it('refuses what it must not mend: reference, amount, callback address', () => {
    for (const wrong of [
      { reference: 'a/b' },
      { reference: '' },
      { amount: 0 as Paise },
      { amount: 1.5 as Paise },
      { amount: Number.NaN as Paise },
      { callbackUrl: '/callback' },
      { failureCallbackUrl: 'javascript:alert(1)' },
    ]) {
      expect(() => checkoutBody(checkoutInput(wrong))).toThrow(InvalidInputError);
    }
  });

  it('fits the gateway’s limits whatever a shopper types, and never touches an amount', () => {
    const any = anyText(150);
    fc.assert(
      fc.property(any, any, fc.integer({ min: 1, max: 100_000_000 }), (typed, other, value) => {
        const base = checkoutInput();
        const address = {
          ...base.customer.billingAddress,
          fullName: typed,
          address1: other,
          city: typed,
          pincode: other,
        };
        const body = sent({
          amount: paise(value),
          notes: typed,
          customer: {
            ...base.customer,
            id: typed,
            email: other,
            firstName: typed,
            lastName: other,
            billingAddress: address,
          },
          items: base.items.map((item) => ({ ...item, id: other, name: typed, description: other })),
        });
        expect(body.order_amount).toEqual({ value, currency: 'INR' });
        const { customer: buyer, cart_details } = body.purchase_details;
        const within = (text: unknown, min: number, max: number) => {
          if (text === undefined) return;
          expect(typeof text === 'string' && text.length >= min && text.length <= max).toBe(true);
          expect(String(text).isWellFormed()).toBe(true);
          expect(text).not.toMatch(/\p{Cc}/u);
        };
        for (const name of ['email_id', 'first_name', 'last_name']) within(buyer[name], 1, 50);
        within(buyer.customer_id, 1, 19);
        within(buyer.billing_address.address1, 1, 100);
        within(buyer.billing_address.city, 1, 50);
        within(buyer.billing_address.full_name, 1, 50);
        within(buyer.billing_address.pincode, 6, 10);
        within(cart_details.cart_items[0]?.item_name, 1, 100);
        expect(cart_details.cart_items[0]?.item_discounted_unit_price).toBe(124_950);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the answer', () => {
  it('says 200, 201 or another success as a number, as text or not at all', () => {
    for (const response_code of [200, '200', 201, '201', 299, undefined]) {
      expect(checkoutAnswer.parse(wireCheckout({ response_code })).orderId).toBe(ORDER_ID);
    }
  });

  it('is an order id and an address, and nothing less', () => {
    expect(checkoutAnswer.parse(wireCheckout()).orderId).toBe(ORDER_ID);
    for (const wrong of [
      { order_id: '../x' },
      { order_id: undefined },
      { redirect_url: undefined },
      { redirect_url: 'pay' },
      ...[400, 500, '500', 199, 300, '300', '2000', 200.5, null, '', { code: 200 }].map((response_code) => ({
        response_code,
      })),
    ]) {
      expect(checkoutAnswer.safeParse(wireCheckout(wrong)).success).toBe(false);
    }
  });
});
