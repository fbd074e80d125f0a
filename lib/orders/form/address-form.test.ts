/** A merchant who delivers abroad. */
import { expect, it, vi } from 'vitest';
import { checkoutSchema } from './checkout-schema';

vi.mock('@/shop/config', async (original) => {
  const config = await original<typeof import('@/shop/config')>();
  return { ...config, shop: { ...config.shop, deliveryCountries: ['IN', 'AE'] } };
});

const form = {
  checkoutToken: 'AbCdEfGhIjKlMnOpQrStUv',
  shownTotal: '123400',
  email: 'asha@example.com',
  name: 'Asha Rao',
  mobile: '+971 50 123 4567',
  shippingAddress1: 'Villa 4, Al Wasl Road',
  shippingCity: 'Dubai',
  billing: 'same',
  payment: 'now',
};

it('a parcel goes to a country that the merchant lists, and the bill with it', () => {
  const { shippingAddress, billingAddress } = checkoutSchema.parse({ ...form, shippingCountry: 'AE' });
  expect(shippingAddress).toMatchObject({ city: 'Dubai', state: '', pincode: '', countryCode: 'AE' });
  expect(billingAddress).toEqual(shippingAddress);
});

it('a parcel goes to no other country, and India keeps its own rules', () => {
  const wrong = (changes: object) =>
    checkoutSchema.safeParse({ ...form, ...changes }).error?.issues.map(({ path }) => path.join('.'));
  expect(wrong({ shippingCountry: 'GB' })).toEqual(['shippingCountry']);
  expect(wrong({ shippingCountry: 'IN' })?.sort()).toEqual(['shippingPincode', 'shippingState']);
  expect(wrong({})?.sort()).toEqual(['shippingPincode', 'shippingState']);
});
