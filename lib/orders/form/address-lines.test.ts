import { expect, it } from 'vitest';
import { isAddress } from '../known-customer';
import { addressLines } from './address-lines';

const address = {
  fullName: 'Asha Rao',
  address1: '12 Lake Road',
  address2: '',
  address3: 'Behind the temple',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560001',
  country: 'INDIA',
};

it('an Indian address has its lines and no country', () => {
  const lines = ['Asha Rao', '12 Lake Road', 'Behind the temple', 'Bengaluru 560001', 'Karnataka'];
  expect(addressLines(address)).toEqual(lines);
  expect(addressLines({ ...address, country: 'India', countryCode: 'IN' })).toEqual(lines);
});

it('any other ends with its country, also where nobody knows which one the text means', () => {
  const abroad = { ...address, state: '', pincode: '', city: 'Dubai', country: 'United Arab Emirates' };
  const lines = ['Asha Rao', '12 Lake Road', 'Behind the temple', 'Dubai', 'United Arab Emirates'];
  expect(addressLines({ ...abroad, countryCode: 'AE' })).toEqual(lines);
  expect(addressLines({ ...abroad, country: 'London' }).at(-1)).toBe('London');
});

it('a parcel goes without a postal code abroad alone', () => {
  expect(isAddress({ ...address, pincode: '' })).toBe(false);
  expect(isAddress({ ...address, pincode: '', countryCode: 'IN' })).toBe(false);
  expect(isAddress({ ...address, pincode: '', countryCode: 'AE' })).toBe(true);
  expect(isAddress({ ...address, city: '', countryCode: 'AE' })).toBe(false);
});
