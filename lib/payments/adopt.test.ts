import { describe, expect, it } from 'vitest';
import type { OrderRow } from '@/db/queries/orders';
import { orderRow } from '@/db/testing/orders';
import type { GatewayCustomer, GatewayOrder } from '@/lib/pinelabs';
import { adoptFrom } from './adopt';

const nowhere = { fullName: '', address1: '', address2: '', city: '', state: '', pincode: '', country: '' };
const held = (changes: Partial<OrderRow> = {}) =>
  ({
    ...orderRow('a'),
    channel: 'express',
    email: '',
    mobile: '',
    dialCode: '91',
    firstName: '',
    lastName: '',
    shippingAddress: nowhere,
    billingAddress: nowhere,
    notes: null,
    merchantMetadata: null,
    gatewayUpdatedAt: null,
    retriesRemaining: null,
    ...changes,
  }) as OrderRow;

function shown(changes: Partial<GatewayOrder> = {}): GatewayOrder {
  return {
    orderId: 'v1-261121-aa-a',
    reference: 'BN-A',
    type: 'CHARGE',
    status: 'CREATED',
    amount: { value: 149_900, currency: 'INR' },
    preAuth: false,
    retriesRemaining: undefined,
    payments: [],
    refunds: [],
    createdAt: undefined,
    updatedAt: undefined,
    ...changes,
  };
}
const adopted = (customer: GatewayCustomer) => adoptFrom(held(), shown({ customer }));

describe('a customer whom the gateway’s page asked', () => {
  it('may live abroad: three lines, the country, and the number with its code', () => {
    const shippingAddress = {
      fullName: 'Kevin Bob',
      address1: '10 Downing Street',
      address2: 'Oxford Street',
      address3: 'Baker Street',
      city: 'Westminster',
      state: 'Westminster',
      pincode: 'SW1A 2AA',
      country: 'united kingdom',
    };
    expect(adopted({ mobile: '07911123456', dialCode: '44', shippingAddress })).toMatchObject({
      mobile: '7911123456',
      dialCode: '44',
      shippingAddress: { ...shippingAddress, countryCode: 'GB' },
      billingAddress: { ...shippingAddress, countryCode: 'GB' },
    });
  });

  it.each(['+919876543210', '+91-98765-43210', '09876543210', '091 98765 43210', '919876543210'])(
    'has an Indian mobile number, written %s',
    (mobile) => {
      expect(adopted({ mobile })).toMatchObject({ mobile: '9876543210', dialCode: '91' });
      expect(adopted({ mobile, dialCode: '91' })).toMatchObject({ mobile: '9876543210', dialCode: '91' });
    },
  );

  it('keeps what can’t be read as it stands: a number that is none, a country that is a town', () => {
    const { shippingAddress, ...rest } = adopted({
      mobile: '12',
      dialCode: '44',
      shippingAddress: { country: 'London' },
    });
    expect(rest).toMatchObject({ mobile: '12', dialCode: '44' });
    expect(shippingAddress).toMatchObject({ country: 'London' });
    expect(shippingAddress?.countryCode).toBeUndefined();
  });
});

it('the note and the pairs of the gateway’s order are kept, of every channel', () => {
  const said = { notes: 'order1', metadata: { key1: 'DD' } };
  expect(adoptFrom(held({ channel: 'hosted' }), shown(said))).toMatchObject({
    notes: 'order1',
    merchantMetadata: { key1: 'DD' },
  });
  expect(adoptFrom(held({ notes: 'kept' }), shown())).toMatchObject({
    notes: 'kept',
    merchantMetadata: null,
  });
});
