import { describe, expect, it } from 'vitest';
import type { OrderRow } from '@/db/queries/orders';
import { orderRow } from '@/db/testing/orders';
import { customerFields } from '@/lib/methods/express/customer-fields';
import {
  type GatewayCustomer,
  type GatewayOrder,
  type GatewayPayment,
  type Plan,
  planFromText,
  planToText,
} from '@/lib/pinelabs';
import { brandPlan, planOf } from '@/lib/pinelabs/testing/plans';
import { NOW, shownPayment } from '../../state/testing';
import { fieldsFromGateway as fieldsOf } from './gateway-fields';

const fieldsFromGateway = (held: OrderRow, shown: GatewayOrder) =>
  fieldsOf({ ...held, plan: held.plan ? planFromText(held.plan) : null }, shown, customerFields);

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
const adopted = (customer: GatewayCustomer) => fieldsFromGateway(held(), shown({ customer }));

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

  it('is taken over field by field: what the page did not ask stays as it was', () => {
    const kept = held({
      email: 'kept@mail.example',
      firstName: 'Asha',
      lastName: 'Rao',
      mobile: '9876543210',
      shippingAddress: { ...nowhere, fullName: 'Asha Rao', countryCode: 'IN' },
    });
    const from = (customer: GatewayCustomer) => fieldsFromGateway(kept, shown({ customer }));
    const nothing = from({ shippingAddress: { city: 'Pune' } });
    expect(nothing).toMatchObject({
      email: 'kept@mail.example',
      firstName: 'Asha',
      lastName: 'Rao',
      shippingAddress: { fullName: 'Asha Rao', city: 'Pune', countryCode: 'IN' },
    });
    expect(nothing).not.toHaveProperty('mobile');
    expect(from({ email: 'new@mail.example', firstName: 'Kevin', lastName: 'Bob' })).toMatchObject({
      email: 'new@mail.example',
      firstName: 'Kevin',
      lastName: 'Bob',
      shippingAddress: { fullName: 'Asha Rao' },
    });
  });

  it('receives the parcel under the address’s own name, or else under the customer’s', () => {
    const nameOn = (customer: GatewayCustomer) => adopted(customer).shippingAddress?.fullName;
    const shippingAddress = { city: 'Pune' };
    expect(nameOn({ firstName: 'Kevin', lastName: 'Bob', shippingAddress })).toBe('Kevin Bob');
    expect(nameOn({ lastName: 'Bob', shippingAddress })).toBe('Bob');
    const own = { ...shippingAddress, fullName: 'Asha Rao' };
    expect(nameOn({ firstName: 'Kevin', shippingAddress: own })).toBe('Asha Rao');
  });

  it('is asked in express checkout alone: elsewhere the shop’s own form counts', () => {
    const customer = { email: 'new@mail.example' };
    expect(fieldsFromGateway(held({ channel: 'hosted' }), shown({ customer }))).not.toHaveProperty('email');
  });
});

describe('a fetched order', () => {
  const before = { gatewayOrderId: 'v1-ours', retriesRemaining: 4, gatewayUpdatedAt: NOW };

  it('names an order whose answer was lost, and renames none', () => {
    expect(fieldsFromGateway(held({ gatewayOrderId: null }), shown()).gatewayOrderId).toBe('v1-261121-aa-a');
    expect(fieldsFromGateway(held(before), shown()).gatewayOrderId).toBe('v1-ours');
  });

  it('that was overtaken adds nothing else', () => {
    const old = shown({ updatedAt: NOW - 1, retriesRemaining: 9, notes: 'old' });
    expect(fieldsFromGateway(held(before), old)).toEqual({ gatewayOrderId: 'v1-ours' });
  });

  it('brings the tries left and its own time, where it says them', () => {
    const newer = { retriesRemaining: 3, updatedAt: NOW + 1 };
    expect(fieldsFromGateway(held(before), shown(newer))).toMatchObject({
      retriesRemaining: 3,
      gatewayUpdatedAt: NOW + 1,
    });
    expect(fieldsFromGateway(held(before), shown({ ...newer, retriesRemaining: 0 })).retriesRemaining).toBe(
      0,
    );
    expect(fieldsFromGateway(held(before), shown())).toMatchObject({
      retriesRemaining: 4,
      gatewayUpdatedAt: NOW,
    });
  });
});

describe('where a payment is confirmed', () => {
  const challengeUrl = 'https://gateway.example/challenge';
  const led = (channel: OrderRow['channel'], statuses: string[], url: string | undefined = challengeUrl) =>
    fieldsFromGateway(
      held({ channel }),
      shown({
        ...(url !== undefined && { challengeUrl: url }),
        payments: statuses.map((status) => shownPayment({ status })),
      }),
    ).redirectUrl;

  it('is kept while a payment on a page of ours goes on, also beside one that came to nothing', () => {
    for (const channel of ['emi', 'cardless'] as const) {
      expect(led(channel, ['PENDING'])).toBe(challengeUrl);
      expect(led(channel, ['FAILED', 'PENDING'])).toBe(challengeUrl);
    }
  });

  it('is not taken over without a payment that goes on, without an address, or for the gateway’s own page', () => {
    expect(led('emi', [])).toBeUndefined();
    expect(led('emi', ['FAILED', 'CANCELLED'])).toBeUndefined();
    expect(led('emi', ['PENDING'], '')).toBeUndefined();
    expect(led('hosted', ['PENDING'])).toBeUndefined();
  });
});

describe('the plan that pays', () => {
  const chosen = brandPlan();
  const paidWith = (payments: Partial<GatewayPayment>[], kept: Plan | null = chosen) =>
    fieldsFromGateway(
      held({ channel: 'emi', plan: kept && planToText(kept) }),
      shown({ payments: payments.map((payment) => shownPayment(payment)) }),
    );
  const named = (plan: Plan, displayName: string): Plan => ({
    ...plan,
    issuer: { ...plan.issuer, displayName },
  });

  it('is what was chosen until a payment is approved, and then the payment’s, with what it takes off', () => {
    for (const payments of [[], [{ status: 'PENDING', plan: planOf('pnb') }]]) {
      const still = paidWith(payments);
      expect(still).not.toHaveProperty('plan');
      expect(still).not.toHaveProperty('discountPaise');
    }
    expect(paidWith([{ plan: chosen }], planOf('indusind'))).toMatchObject({
      plan: planToText(chosen),
      discountPaise: 285_714,
    });
    const second = paidWith([{}, { id: 'second', plan: chosen }], null);
    expect(second).toMatchObject({ plan: planToText(chosen), discountPaise: 285_714 });
  });

  it('stays as it was chosen where the payment tells none', () => {
    const unnamed = paidWith([{}]);
    expect(unnamed).not.toHaveProperty('plan');
    expect(unnamed.discountPaise).toBe(285_714);
  });

  it('keeps the bank’s name that people chose by, for the same bank and where the payment has none', () => {
    const pnb = planOf('pnb');
    const kept = named(pnb, 'Punjab National Bank');
    expect(paidWith([{ plan: pnb }], kept).plan).toBe(planToText(kept));
    expect(paidWith([{ plan: pnb }], null).plan).toBe(planToText(pnb));
    expect(paidWith([{ plan: named(pnb, 'PNB') }], kept).plan).toBe(planToText(named(pnb, 'PNB')));
    for (const other of [{ id: '26' }, { name: 'PNB DC' }]) {
      const plan = { ...pnb, issuer: { ...pnb.issuer, ...other } };
      expect(paidWith([{ plan }], kept).plan).toBe(planToText(plan));
    }
  });
});

it('the note and the pairs of the gateway’s order are kept, of every channel', () => {
  const said = { notes: 'order1', metadata: { key1: 'DD' } };
  expect(fieldsFromGateway(held({ channel: 'hosted' }), shown(said))).toMatchObject({
    notes: 'order1',
    merchantMetadata: { key1: 'DD' },
  });
  expect(fieldsFromGateway(held({ notes: 'kept' }), shown())).toMatchObject({
    notes: 'kept',
    merchantMetadata: null,
  });
});

it('of an order whose customer was erased nothing personal comes back', () => {
  const said = { notes: 'order1', metadata: { key1: 'DD' }, customer: { email: 'asha@mail.example' } };
  const erased = fieldsFromGateway(held({ channel: 'express', erased: 'contact' }), shown(said));
  expect(
    Object.keys(erased).filter((name) => /notes|metadata|email|name|address|mobile/i.test(name)),
  ).toEqual([]);
});
