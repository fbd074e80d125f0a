/** The options of an order: express checkout, a named account, a frame, coupons, products. */
import { describe, expect, it } from 'vitest';
import { paise } from '../../money';
import { secret, wireText } from '../secret';
import { checkoutInput } from '../testing/inputs';
import type { BankDetails, CheckoutInput, ExpressCheckoutInput } from '../types';
import { checkoutBody, orderBody } from './checkout-request';

const sent = (input: CheckoutInput | ExpressCheckoutInput) => JSON.parse(wireText(checkoutBody(input)));
const { customer: _customer, ...without } = checkoutInput();
const express = (customer?: ExpressCheckoutInput['customer']) =>
  sent({ ...without, express: true, customer });

describe('express checkout', () => {
  it('asks the hosted page to collect the address, and needs no customer', () => {
    const { customer, merchant_metadata } = express().purchase_details;
    expect(merchant_metadata).toEqual({
      express_checkout_enabled: 'TRUE',
      express_checkout_allowed_action: 'checkoutCollectAddress',
    });
    expect(customer).toEqual({});
  });

  it('is steered by nobody else, and leaves the merchant eight pairs of the ten', () => {
    const pairs = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`key${at}`, 'value']));
    const metadata = { express_checkout_enabled: 'FALSE', Express_Checkout_x: '1', ...pairs };
    const { merchant_metadata } = sent({ ...without, express: true, metadata }).purchase_details;
    expect(merchant_metadata).toMatchObject({
      express_checkout_enabled: 'TRUE',
      key0: 'value',
      key7: 'value',
    });
    expect(Object.keys(merchant_metadata)).toHaveLength(10);
    const plain = sent(checkoutInput({ metadata })).purchase_details.merchant_metadata;
    expect(Object.keys(plain)).toEqual(Object.keys(pairs).slice(0, 10));
  });

  it('sends what is known', () => {
    const known = { email: 'meera@shop.example', shippingAddress: checkoutInput().customer.shippingAddress };
    expect(express(known).purchase_details.customer).toMatchObject({
      email_id: 'meera@shop.example',
      shipping_address: { city: 'Kochi', adddress_type: 'HOME' },
    });
  });

  it('is asked for by that alone', () => {
    expect(sent(checkoutInput()).purchase_details).not.toHaveProperty('merchant_metadata');
  });
});

it('the merchant’s pairs fit the gateway’s limits: cut where they are long, left out where they are empty', () => {
  const long = 'x'.repeat(300);
  const metadata = { [long]: long, empty: ' ', '': 'nameless', team: 'Gifts\n' };
  const body = sent(checkoutInput({ metadata, notes: long }));
  expect(body.purchase_details.merchant_metadata).toEqual({
    [long.slice(0, 256)]: long.slice(0, 256),
    team: 'Gifts',
  });
  expect(body.notes).toHaveLength(256);
});

describe('a named account', () => {
  const bank = (over: Partial<BankDetails> = {}) =>
    checkoutInput({ bankDetails: { accountNumber: secret('500000004545'), ...over } });

  it('goes along', () => {
    expect(
      sent(bank({ ifsc: 'BANK0000123', bankName: 'Example Bank' })).purchase_details.bank_details,
    ).toEqual({
      account_number: '500000004545',
      ifsc_code: 'BANK0000123',
      bank_name: 'Example Bank',
    });
    expect(sent(bank()).purchase_details.bank_details).toEqual({ account_number: '500000004545' });
  });

  it.each([
    { accountNumber: secret('') },
    { accountNumber: secret('50 000') },
    { ifsc: 'bank0000123' },
    { ifsc: '' },
  ])('is refused rather than left out when it is malformed: %j', (over) => {
    expect(() => checkoutBody(bank(over))).toThrow(expect.objectContaining({ code: 'INVALID_BANK_DETAILS' }));
  });
});

describe('the hosted page', () => {
  it.each(['REDIRECT', 'IFRAME', 'SDK'] as const)('is shown as %s', (integrationMode) => {
    expect(sent(checkoutInput({ integrationMode })).integration_mode).toBe(integrationMode);
  });

  it('is a redirect unless it is said otherwise, and an order for our own page has no mode', () => {
    expect(sent(checkoutInput()).integration_mode).toBe('REDIRECT');
    expect(JSON.parse(wireText(orderBody(checkoutInput())))).not.toHaveProperty('integration_mode');
  });
});

it('a coupon’s amount and products, one entry a unit, go along', () => {
  const unit = { code: 'Apple_test_1', amount: paise(150_000) };
  const body = sent(checkoutInput({ couponDiscount: paise(100), products: [unit, unit] }));
  const wire = { product_code: 'Apple_test_1', product_amount: { value: 150_000, currency: 'INR' } };
  expect(body.cart_coupon_discount_amount).toEqual({ value: 100, currency: 'INR' });
  expect(body.purchase_details.products).toEqual([wire, wire]);
  expect(sent(checkoutInput())).not.toHaveProperty('cart_coupon_discount_amount');
});

it('a coupon of nothing is not sent', () => {
  expect(sent(checkoutInput({ couponDiscount: paise(0) }))).not.toHaveProperty('cart_coupon_discount_amount');
});
