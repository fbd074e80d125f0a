/** Who buys in tests that have no form. */
import { randomInt, randomUUID } from 'node:crypto';
import type { Address } from '@/db/types';

export const ADDRESS: Address = {
  fullName: 'Asha Rao',
  address1: '12 Lake Road',
  address2: '',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560001',
  country: 'India',
};

export const CUSTOMER = {
  email: 'asha@example.com',
  mobile: '9876543210',
  dialCode: '91',
  firstName: 'Asha',
  lastName: 'Rao',
  shippingAddress: ADDRESS,
  billingAddress: ADDRESS,
} as const;

/** One contact keeps few units of unpaid orders: many orders at once are many people's. */
export const anybody = () => ({
  email: `${randomUUID()}@example.com`,
  mobile: `9${randomInt(10 ** 9)
    .toString()
    .padStart(9, '0')}`,
});
