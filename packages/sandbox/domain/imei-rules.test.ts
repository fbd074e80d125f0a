import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlan } from '../emi/chosen-plan';
import { NOW, paid } from '../testing/orders';
import { type ImeiProduct, refusalToBlock, refusalToUnblock, releasedBy, withImeis } from './imei-rules';
import { inr } from './inr';
import type { ChargeOrder } from './order';

const CODES = ['xyz', 'redmi_1', 'Apple_test_1'] as const;
const order = paid({
  purchase_details: {
    customer: {},
    products: CODES.map((product_code) => ({ product_code, product_amount: inr(10_000) })),
  },
});
const other: ChargeOrder = { ...order, order_id: 'v1-260102030405-aa-Other1' };

interface Blocked extends ImeiProduct {
  readonly orderId: string;
}

const requests = fc.array(
  fc.record({
    orderId: fc.constantFrom(order.order_id, other.order_id),
    blocking: fc.boolean(),
    product_code: fc.constantFrom(...CODES, 'nothing'),
    product_imei: fc.constantFrom('A1', 'B2', 'C3', 'D4'),
  }),
  { maxLength: 40 },
);

describe('blocking and unblocking devices', () => {
  it('never has a device with two orders, or a product with two devices, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(requests, (asked) => {
        let blocked: Blocked[] = [];
        for (const { orderId, blocking, ...product } of asked) {
          const state = {
            ownerOf: (imei: string) => blocked.find((one) => one.product_imei === imei)?.orderId,
            ofOrder: blocked.filter((one) => one.orderId === orderId),
          };
          const about = orderId === order.order_id ? order : other;
          const refused = (blocking ? refusalToBlock : refusalToUnblock)(about, product, state);
          if (product.product_code === 'nothing') expect(refused?.code).toBe('PRODUCT_NOT_FOUND');
          if (refused) continue;
          blocked = blocking
            ? [...blocked, { ...product, orderId }]
            : blocked.filter((one) => one.product_imei !== product.product_imei);
          const once = (keys: string[]) => expect(new Set(keys).size).toBe(keys.length);
          once(blocked.map((one) => one.product_imei));
          once(blocked.map((one) => `${one.orderId} ${one.product_code}`));
        }
      }),
    );
  });

  it('are undone by a refund of several products only where it names them, also by a full one', () => {
    const blocked = [
      { product_code: 'xyz', product_imei: 'A1' },
      { product_code: 'redmi_1', product_imei: 'B2' },
    ];
    for (const status of ['PARTIALLY_REFUNDED', 'FULLY_REFUNDED'] as const) {
      expect(releasedBy({ ...order, status }, [{ product_imei: 'B2' }, {}], blocked)).toEqual([blocked[1]]);
      expect(releasedBy({ ...order, status }, [], blocked)).toEqual([]);
    }
  });

  it('are undone by any refund of an order of one product, without a name', () => {
    const blocked = [{ product_code: 'xyz', product_imei: 'A1' }];
    const products = [{ product_code: 'xyz', product_amount: inr(10_000) }];
    const single = { ...order, purchase_details: { customer: {}, products } };
    for (const status of ['PARTIALLY_REFUNDED', 'FULLY_REFUNDED'] as const) {
      expect(releasedBy({ ...single, status }, [], blocked)).toEqual(blocked);
    }
    // Two units of it are two products of a cart.
    const two = { ...order, purchase_details: { customer: {}, products: [...products, ...products] } };
    expect(releasedBy(two, [], blocked)).toEqual([]);
  });

  it('are refused for a product that is of no brand', () => {
    const products = [{ product_code: 'kurta', product_amount: inr(10_000) }];
    const plain = { ...order, purchase_details: { customer: {}, products } };
    const device = { product_code: 'kurta', product_imei: 'A1' };
    const state = { ownerOf: () => undefined, ofOrder: [] };
    expect(refusalToBlock(plain, device, state)?.code).toBe('PRODUCT_NOT_SUPPORTED');
    expect(refusalToUnblock(plain, device, state)?.code).toBe('PRODUCT_NOT_SUPPORTED');
  });

  it('show in the plan’s details and nowhere else', () => {
    const plan = choosePlan('25', '1', { amount: 1_000_000, products: [{ code: 'xyz', amount: 1_000_000 }] });
    const planned: ChargeOrder = {
      ...order,
      updated_at: NOW,
      payments: order.payments.map((payment) => ({ ...payment, ...(plan && { offer_data: plan }) })),
    };
    const shown = withImeis(planned, [{ product_code: 'xyz', product_imei: 'A1' }]);
    expect(shown.payments[0]?.offer_data?.offer_details.tenure.details).toMatchObject([
      { product_code: 'xyz', product_imei: 'A1' },
    ]);
    expect(withImeis(shown, [])).toEqual(planned);
    expect(withImeis(order, [{ product_code: 'xyz', product_imei: 'A1' }])).toEqual(order);
  });
});
