import { expect, it, vi } from 'vitest';
import type { OrderRow } from '@/db/queries/orders';
import { orderRow } from '@/db/testing/orders';
import type { Delivery } from '@/shop/delivery';
import { customerFields } from './customer-fields';

vi.mock('@/shop/delivery', () => {
  const delivery: Delivery = {
    rupees: 49,
    days: [3, 6],
    zones: [
      { name: 'City', pins: ['560'], rupees: 49, days: [1, 2] },
      { name: 'Hills', states: ['Ladakh'], rupees: 49, days: [5, 9] },
      { name: 'Camp', pins: ['682557'], notDelivered: true },
    ],
  };
  return { delivery };
});

const held = (changes: Partial<OrderRow> = {}) =>
  ({ ...orderRow('a'), deliveryZone: null, deliveryDays: [1, 6], ...changes }) as OrderRow;
const address = {
  fullName: 'Meera Iyer',
  address1: '7 Temple Street',
  city: 'Bengaluru',
  state: 'KARNATAKA',
  pincode: '560001',
  country: 'INDIA',
};
const adopted = (shown: Partial<typeof address>, order = held()) => {
  const { deliveryZone, deliveryDays } = customerFields(order, { shippingAddress: { ...address, ...shown } });
  return { deliveryZone, deliveryDays };
};

it('the address that the gateway’s page asked for says which zone it is, and how long that takes', () => {
  expect(adopted({})).toEqual({ deliveryZone: 'City', deliveryDays: [1, 2] });
  expect(adopted({ pincode: '110001' })).toEqual({ deliveryZone: '', deliveryDays: [3, 6] });
});

it('a state that is written in some way of its own leaves it to the PIN code', () => {
  expect(adopted({ state: 'DL', pincode: '110001' })).toEqual({
    deliveryZone: '',
    deliveryDays: [3, 6],
  });
  expect(adopted({ state: 'Ladakh UT', pincode: '194101' })).toEqual({
    deliveryZone: null,
    deliveryDays: [3, 9],
  });
});

it('what was promised stays, whatever the zones become', () => {
  expect(adopted({}, held({ deliveryZone: 'Town' }))).toEqual({});
});

it('nothing is promised where nobody delivers, in a zone or abroad', () => {
  expect(adopted({ pincode: '682557' })).toEqual({ deliveryDays: null });
  expect(adopted({ country: 'United Kingdom', pincode: 'SW1A 2AA' })).toEqual({ deliveryDays: null });
});

it('half an address says nothing of it', () => {
  expect(adopted({ pincode: '' })).toEqual({});
});
