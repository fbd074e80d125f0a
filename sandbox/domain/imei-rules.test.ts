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

  it('are undone by refunds: all by a full one, those that it names by a partial one', () => {
    const blocked = [
      { product_code: 'xyz', product_imei: 'A1' },
      { product_code: 'redmi_1', product_imei: 'B2' },
    ];
    expect(releasedBy({ ...order, status: 'FULLY_REFUNDED' }, [], blocked)).toEqual(blocked);
    const partly: ChargeOrder = { ...order, status: 'PARTIALLY_REFUNDED' };
    expect(releasedBy(partly, [{ product_imei: 'B2' }, {}], blocked)).toEqual([blocked[1]]);
    expect(releasedBy(partly, [], blocked)).toEqual([]);
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
