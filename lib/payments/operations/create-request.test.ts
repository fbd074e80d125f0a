import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { orderRow } from '@/db/testing/orders';
import { MAX_LINES, MAX_QUANTITY } from '@/lib/cart/types';
import { MAX_ORDER_BYTES } from '@/lib/pinelabs';
import { checkoutBody } from '@/lib/pinelabs/orders/checkout-request';
import { merchantNotes } from '@/shop/config';
import { deliveryItem } from '@/shop/messages';
import { type Asker, checkoutRequest, expressRequest } from './create-request';

vi.mock('@/lib/env', () => ({ env: () => ({ NEXTAUTH_SECRET: 'a secret of thirty-two characters' }) }));
vi.mock('@/shop/config', async (original) => {
  const config = await original<typeof import('@/shop/config')>();
  return { ...config, merchantNotes: vi.fn(config.merchantNotes) };
});

const ASKER: Asker = {
  publicUrl: 'https://shop.example',
  account: { methods: ['CARD', 'UPI'], preAuth: true, bankDetails: 'off' },
};

const line: OrderLineRow = {
  orderId: 'a',
  position: 0,
  variantId: 'CUP-BLUE',
  productId: 'cup',
  name: 'Blue cup',
  options: {},
  image: '/cup.svg',
  productCode: null,
  imeiTracked: false,
  unitPricePaise: 17_000,
  unitMrpPaise: 19_000,
  quantity: 2,
  couponPaise: 0,
  restocked: 0,
};

function row(changes: Partial<OrderRow> = {}): OrderRow {
  const money = { subtotalPaise: 34_000, shippingPaise: 4_900, couponPaise: 0, totalPaise: 38_900 };
  return {
    ...orderRow('a'),
    channel: 'hosted',
    plan: null,
    bankAccount: null,
    payBy: null,
    dialCode: '91',
    ...money,
    ...changes,
  } as OrderRow;
}
const request = (changes?: Partial<OrderRow>) => checkoutRequest(row(changes), [line], ASKER);

/** JSON as a careful sender writes it: six bytes for every character that is not ASCII. */
const escaped = (value: object) =>
  JSON.stringify(value).replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

it('the largest order that a cart can become is less than half of what a webhook may bring', () => {
  const long = (length: number) => 'क'.repeat(length);
  const lines = Array.from({ length: MAX_LINES }, (_, position) => ({
    ...line,
    position,
    variantId: 'V'.repeat(64),
    productId: 'p'.repeat(64),
    name: long(200),
    options: { Colour: long(400) },
    image: `/${'i'.repeat(900)}`,
    productCode: 'C'.repeat(100),
    imeiTracked: true,
    quantity: MAX_QUANTITY,
  }));
  const address = {
    fullName: long(50),
    address1: long(100),
    address2: long(100),
    address3: long(100),
    city: long(50),
    state: long(50),
    pincode: '560001',
    country: long(50),
  };
  vi.mocked(merchantNotes).mockReturnValueOnce({
    notes: long(256),
    metadata: Object.fromEntries(Array.from({ length: 10 }, (_, key) => [`${key}${long(255)}`, long(256)])),
  });
  const body = checkoutBody(
    checkoutRequest(
      row({ firstName: long(50), lastName: long(50), billingAddress: address, shippingAddress: address }),
      lines,
      ASKER,
    ),
  );
  // What came after: payments, and a refund that names every unit's device.
  const payments = Array.from({ length: 20 }, () => ({ id: 'p'.repeat(50), said: 'x'.repeat(1_000) }));
  const units = Array.from({ length: MAX_LINES * MAX_QUANTITY }, () => ({
    product_code: 'C'.repeat(100),
    product_imei: '1'.repeat(50),
  }));
  const webhook = escaped({
    event_type: 'ORDER_PROCESSED',
    data: { ...body, payments, refunds: [{ purchase_details: { products: units } }] },
  });
  expect(webhook.length).toBeGreaterThan(64 * 1024);
  expect(webhook.length * 2).toBeLessThan(MAX_ORDER_BYTES);
});

it('a name of one word goes to the gateway without a last name, which must have a letter there', () => {
  const { purchase_details: details } = checkoutBody(request({ firstName: 'Asha', lastName: '' })) as {
    purchase_details: { customer: object };
  };
  expect(JSON.parse(JSON.stringify(details.customer))).toMatchObject({ first_name: 'Asha' });
  expect(JSON.stringify(details.customer)).not.toContain('last_name');
});

describe('every order', () => {
  const callback = 'https://shop.example/api/pinelabs/callback';

  it('brings the customer back to this shop, paid or not', () => {
    for (const asked of [request(), expressRequest(row(), [line], ASKER)])
      expect(asked).toMatchObject({ callbackUrl: callback, failureCallbackUrl: callback });
  });

  it('is shown in a frame, or is an express order, only where it is one', () => {
    expect(request({ channel: 'frame' })).toMatchObject({ integrationMode: 'IFRAME' });
    expect(request()).not.toHaveProperty('integrationMode');
    expect(expressRequest(row(), [line], ASKER).express).toBe(true);
    expect(request()).not.toHaveProperty('express');
  });

  it('is never open to every method: without one it is not asked for, and the error names the settings', () => {
    const none = { ...ASKER, account: { ...ASKER.account, methods: [] } };
    expect(() => checkoutRequest(row(), [line], none)).toThrow(
      expect.objectContaining({
        code: 'NO_METHOD_LEFT',
        message: expect.stringMatching(/PINELABS_METHODS.*PINELABS_PRE_AUTH.*PINELABS_BANK_DETAILS/),
      }),
    );
    expect(request({ preAuth: false }).allowedPaymentMethods).toEqual(['CARD', 'UPI']);
  });

  it('names each device that a brand counts, with its price, and no list where there is none', () => {
    const phone = { ...line, productCode: 'veyra_one_5g' };
    const device = { code: 'veyra_one_5g', amount: 17_000 };
    expect(checkoutRequest(row(), [line, phone], ASKER).products).toEqual([device, device]);
    expect(request()).not.toHaveProperty('products');
  });
});

describe('a coupon', () => {
  const withCoupon = row({ couponPaise: 4_001, totalPaise: 34_899 });
  const lines = [{ ...line, productCode: 'CUP', couponPaise: 4_001 }];

  it('is named beside an order of the amount before it, which the items add up to', () => {
    const body = checkoutBody(checkoutRequest(withCoupon, lines, ASKER));
    expect(body).toMatchObject({
      order_amount: { value: 38_900, currency: 'INR' },
      cart_coupon_discount_amount: { value: 4_001, currency: 'INR' },
    });
    expect(checkoutBody(expressRequest(withCoupon, lines, ASKER))).toMatchObject({
      cart_coupon_discount_amount: { value: 4_001 },
    });
    const { items } = checkoutRequest(withCoupon, lines, ASKER);
    expect(items.reduce((sum, item) => sum + item.unitPrice * item.quantity, 0)).toBe(38_900);
  });

  it('is off each device that a brand counts, to the paisa', () => {
    expect(checkoutRequest(withCoupon, lines, ASKER).products).toEqual([
      { code: 'CUP', amount: 14_999, couponDiscount: 2_001 },
      { code: 'CUP', amount: 15_000, couponDiscount: 2_000 },
    ]);
    const free = [{ ...line, productCode: 'CUP', quantity: 1, couponPaise: 17_000 }];
    expect(checkoutRequest(withCoupon, free, ASKER)).not.toHaveProperty('products');
  });

  it('is nothing that a plan takes off, and no field where there is none', () => {
    const body = checkoutBody(checkoutRequest(row({ discountPaise: 5_000 }), [line], ASKER));
    expect(JSON.parse(JSON.stringify(body))).not.toHaveProperty('cart_coupon_discount_amount');
    expect(body).toMatchObject({ order_amount: { value: 38_900 } });
  });
});

describe('the items', () => {
  it('say what was bought and where to see it', () => {
    const options = { Colour: 'Blue', Size: 'M' };
    expect(checkoutRequest(row(), [{ ...line, options }, line], ASKER).items).toMatchObject([
      {
        id: 'CUP-BLUE',
        description: 'Blue, M',
        detailsUrl: 'https://shop.example/product/cup',
        imageUrl: 'https://shop.example/cup.svg',
        originalUnitPrice: 19_000,
        unitPrice: 17_000,
        quantity: 2,
      },
      { description: 'Blue cup' },
      deliveryItem,
    ]);
  });

  const sum = ({ items }: ReturnType<typeof request>) =>
    items.reduce((total, { unitPrice, quantity }) => total + unitPrice * quantity, 0);

  it('add up to the order, delivery among them', () => {
    expect(sum(request())).toBe(38_900);
    expect(request().items.at(-1)).toMatchObject({ id: 'delivery', unitPrice: 4_900, quantity: 1 });
    const free = request({ shippingPaise: 0, totalPaise: 34_000 });
    expect(free.items).toHaveLength(1);
    expect(sum(free)).toBe(34_000);
  });
});

describe('who a customer is at the gateway', () => {
  const id = (changes?: Partial<OrderRow>) => request(changes).customer.id;

  it('is the same in every order of one e-mail address, however it is written', () => {
    expect(id({ id: 'another', cartId: 'another' })).toBe(id());
    expect(id({ email: ' A@MAIL.example ' })).toBe(id({ email: 'a@mail.example' }));
    expect(id({ email: 'b@mail.example' })).not.toBe(id());
  });

  it('stays what earlier versions of the shop have told the gateway', () => {
    expect(id({ email: 'a@mail.example' })).toBe('U5nr1G8VmCCMwiyOOlO');
  });

  it('is the mobile number where there is no address', () => {
    const without = { email: '', mobile: '9876543210' };
    expect(id({ ...without, id: 'another' })).toBe(id(without));
    expect(id({ ...without, dialCode: '44' })).not.toBe(id(without));
  });

  it('fits the gateway, and is no hash that anybody could make of the address', () => {
    expect(id()).toMatch(/^[A-Za-z0-9_-]{19}$/);
    for (const encoding of ['base64url', 'hex'] as const) {
      const plain = createHash('sha256').update('a@mail.example').digest(encoding);
      expect(id()).not.toBe(plain.slice(0, 19));
    }
  });

  it('is not known in express checkout, whose order has no customer yet', () => {
    expect(expressRequest(row({ email: '' }), [line], ASKER).customer).toBeUndefined();
  });
});

describe('the merchant’s notes', () => {
  afterEach(() => vi.mocked(merchantNotes).mockReset());

  it('are made of the order, and go along with every kind of order', () => {
    vi.mocked(merchantNotes).mockImplementation(({ reference, channel, totalPaise, lines }) => ({
      notes: `${reference} of ${lines.length}`,
      metadata: { channel, total: String(totalPaise), first: lines[0]?.sku ?? '' },
    }));
    const said = {
      notes: 'BN-A of 1',
      metadata: { channel: 'hosted', total: '38900', first: 'CUP-BLUE' },
    };
    expect(request()).toMatchObject(said);
    expect(expressRequest(row(), [line], ASKER)).toMatchObject(said);
  });

  it('bring nothing else along', () => {
    const more = { notes: 'x', amount: 1, reference: 'another' };
    vi.mocked(merchantNotes).mockReturnValue(more);
    expect(request()).toMatchObject({ notes: 'x', amount: 38_900, reference: 'BN-A' });
  });

  it('that fail cost no order', () => {
    vi.mocked(merchantNotes).mockImplementation(() => {
      throw new Error('the merchant’s mistake');
    });
    expect(request()).toMatchObject({ reference: 'BN-A' });
    expect(request()).not.toHaveProperty('notes');
  });

  it('that say nothing ask for nothing', () => {
    vi.mocked(merchantNotes).mockReturnValue({});
    expect(request()).not.toHaveProperty('notes');
    expect(request()).not.toHaveProperty('metadata');
  });
});

it('asks for what the customer chose and for nothing else, the same each time', () => {
  const chosen = row({ payBy: 'upi', preAuth: false });
  expect(checkoutRequest(chosen, [line], ASKER).allowedPaymentMethods).toEqual(['UPI']);
  expect(checkoutRequest(chosen, [line], ASKER)).toEqual(checkoutRequest(chosen, [line], ASKER));
  // Chosen while the account had it: other ways would be what nobody asked for.
  expect(() => checkoutRequest(row({ payBy: 'netbanking', preAuth: false }), [line], ASKER)).toThrow(
    'no method',
  );
});
