import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, browser, CARD, newOrder, OTP } from '../testing/browser';
import { type Merchant, merchant, ORDER } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;
let customer: Browser;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  customer = browser(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());

const merchant_metadata = {
  express_checkout_enabled: 'TRUE',
  express_checkout_allowed_action: 'checkoutCollectAddress',
};
const express = {
  purchase_details: { merchant_metadata, cart_details: ORDER.purchase_details.cart_details },
};
const DETAILS = {
  full_name: 'Asha Devi Rao',
  mobile: '+91 98765 43210',
  email: 'asha@example.com',
  address1: '12 Lake Road',
  address2: '',
  pincode: '560001',
  city: 'Bengaluru',
  state: 'Karnataka',
};

describe('express checkout', () => {
  it('asks for name, contact and address first, and puts them into the order', async () => {
    const { orderId, link, at } = await newOrder(shop, express);
    const asked = await customer.open(link);
    expect(asked.path).toBe(at('/address'));
    expect(asked.html).toContain('Where should it go?');
    const pay = await customer.open(at('/address'), DETAILS);
    expect(pay.html).toContain('How would you like to pay?');
    expect(pay.html).toContain('12 Lake Road');
    await customer.open(at('/card'), CARD);
    await customer.open(at('/otp'), OTP);
    const { data } = (await shop.get(orderId)).json;
    expect(data.status).toBe('PROCESSED');
    const address = {
      address1: '12 Lake Road',
      pincode: '560001',
      city: 'Bengaluru',
      state: 'Karnataka',
      country: 'INDIA',
      full_name: 'Asha Devi Rao',
      adddress_type: 'Home',
    };
    expect(data.purchase_details.customer).toMatchObject({
      first_name: 'Asha Devi',
      last_name: 'Rao',
      email_id: 'asha@example.com',
      mobile_number: '9876543210',
      country_code: '91',
      shipping_address: { ...address, address_category: 'shipping' },
      billing_address: { ...address, address_category: 'billing' },
    });
    expect(data.purchase_details.cart_details?.cart_items).toHaveLength(1);
  });

  it('takes the address and the telephone of any country, three lines of it', async () => {
    const { orderId, at } = await newOrder(shop, express);
    const abroad = {
      address1: '10 Downing Street Westminster London',
      address2: 'Oxford Street Westminster London',
      address3: 'Baker Street Westminster London',
      pincode: 'SW1A 2AA',
      city: 'Westminster',
      state: '',
      country: 'United Kingdom',
    };
    const pay = await customer.open(at('/address'), {
      ...DETAILS,
      ...abroad,
      country_code: '+44',
      mobile: '07911 123456',
    });
    for (const text of ['Baker Street', 'United Kingdom', '+44 7911123456']) expect(pay.html).toContain(text);
    expect((await shop.get(orderId)).json.data.purchase_details.customer).toMatchObject({
      mobile_number: '7911123456',
      country_code: '44',
      shipping_address: abroad,
      billing_address: abroad,
    });
  });

  it('asks nobody for what the documents’ own sample has already', async () => {
    const place = {
      address1: '10 Downing Street Westminster London',
      address2: 'Oxford Street Westminster London',
      address3: 'Baker Street Westminster London',
      pincode: '51524036',
      city: 'Westminster',
      state: 'Westminster',
      country: 'London',
      full_name: 'Kevin Bob',
    };
    const { orderId, link } = await newOrder(shop, {
      purchase_details: {
        merchant_metadata,
        customer: {
          email_id: 'kevin.bob@example.com',
          mobile_number: '9876543210',
          country_code: '91',
          billing_address: { ...place, adddress_type: 'Home' },
          shipping_address: { ...place, address_type: 'HOME/WORK/OTHER' },
        },
      },
    });
    const start = await customer.open(link);
    expect(start.html).toContain('How would you like to pay?');
    expect(start.html).toContain('Baker Street Westminster London');
    expect((await shop.get(orderId)).json.data.purchase_details.customer).toMatchObject({
      billing_address: { adddress_type: 'Home' },
      shipping_address: { address_type: 'HOME/WORK/OTHER' },
    });
  });

  it.each([
    ['mobile', { country_code: '44', mobile: '12345678' }],
    ['mobile', { country_code: '91', mobile: '123456789' }],
    ['country_code', { country_code: '0' }],
    ['pincode', { pincode: '10001' }],
    ['pincode', { pincode: '12345678901' }],
    ['address3', { address3: 'a'.repeat(101) }],
    ['email', { email: `${'a'.repeat(40)}@example.com` }],
    ['country', { country: 'a'.repeat(51) }],
    ['state', { state: '' }],
  ])('refuses a %s that the documents do not allow: %j', async (field, changes) => {
    const { at } = await newOrder(shop, express);
    const answer = await customer.open(at('/address'), { ...DETAILS, ...changes });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(`id="${field}-error"`);
    expect(answer.html).toContain('One detail needs another look');
  });

  it('takes no payment before', async () => {
    const { orderId, at } = await newOrder(shop, express);
    expect((await customer.open(at('/card'), CARD)).path).toBe(at('/address'));
    expect((await shop.get(orderId)).json.data.status).toBe('CREATED');
  });

  it('says what is wrong with what was typed, and keeps the rest', async () => {
    const { at } = await newOrder(shop, express);
    const answer = await customer.open(at('/address'), {
      ...DETAILS,
      mobile: '12',
      pincode: '5600',
      city: ' ',
    });
    expect(answer.status).toBe(422);
    for (const name of ['mobile', 'pincode', 'city']) expect(answer.html).toContain(`id="${name}-error"`);
    expect(answer.html).toContain('3 details need another look');
    expect(answer.html).toContain('value="Asha Devi Rao"');
  });

  it('shows what the merchant knows already, and lets it be changed', async () => {
    const { orderId, link, at } = await newOrder(shop, {
      purchase_details: {
        merchant_metadata,
        customer: {
          email_id: 'kevin.bob@example.com',
          first_name: 'Kevin',
          last_name: 'Bob',
          mobile_number: '9876543210',
          billing_address: { address1: 'Office', pincode: '700016' },
          shipping_address: {
            address1: '10 Park Street',
            pincode: '700016',
            city: 'Kolkata',
            state: 'West Bengal',
          },
        },
      },
    });
    const start = await customer.open(link);
    expect(start.html).toContain('10 Park Street');
    expect(start.html).toContain('How would you like to pay?');
    expect((await customer.open(at('/address'))).html).toContain('value="Kevin Bob"');
    await customer.open(at('/address'), DETAILS);
    const { customer: known } = (await shop.get(orderId)).json.data.purchase_details;
    expect(known).toMatchObject({
      shipping_address: { address1: '12 Lake Road' },
      billing_address: { address1: 'Office' },
    });
  });

  it('is not for an order that did not ask for it, nor for one that is paid', async () => {
    const plain = await newOrder(shop);
    await customer.open(plain.at('/address'), DETAILS);
    const { purchase_details } = (await shop.get(plain.orderId)).json.data;
    expect(purchase_details.customer.email_id).toBe('kevin.bob@example.com');
    const paid = await newOrder(shop, express);
    await customer.open(paid.at('/outcome'), { outcome: 'pay' });
    await customer.open(paid.at('/address'), DETAILS);
    const after = (await shop.get(paid.orderId)).json.data;
    expect(after).toMatchObject({
      status: 'PROCESSED',
      purchase_details: { customer: { first_name: 'Asha' } },
    });
    expect(after.purchase_details.customer.email_id).not.toBe('asha@example.com');
  });
});
