/** For tests: orders as the shop would have written them. */
import { transaction } from '../client';
import { termsOf } from '../order-terms';
import { addTerms } from '../queries/order-terms';
import type { NewOrder } from '../queries/orders';
import { orders } from '../schema';
import type { Address } from '../types';

const address: Address = {
  fullName: 'Asha Rao',
  address1: '14, Temple Road',
  address2: '',
  city: 'Bengaluru',
  state: 'Karnataka',
  pincode: '560011',
  country: 'INDIA',
};

/** An order of ₹1,499 with the changes given; its other keys follow from its id. */
export function orderRow(id: string, changes: Partial<NewOrder> = {}): NewOrder {
  return {
    id,
    reference: `BN-${id.toUpperCase()}`,
    viewTokenHash: `view-${id}`,
    checkoutToken: `checkout-${id}`,
    cartId: 'cart',
    email: `${id}@mail.example`,
    mobile: '9876543210',
    firstName: 'Asha',
    lastName: 'Rao',
    shippingAddress: address,
    billingAddress: address,
    preAuth: true,
    subtotalPaise: 149_900,
    shippingPaise: 0,
    totalPaise: 149_900,
    status: 'CREATED',
    stock: 'reserved',
    gatewayOrderId: `v1-261121-aa-${id}`,
    createdAt: 1_800_000_000_000,
    updatedAt: 1_800_000_000_000,
    ...changes,
  };
}

/** Orders without lines: what the lists and the money need. */
export function addOrders(rows: readonly NewOrder[]): Promise<void> {
  return transaction('test', async (tx) => {
    for (const row of rows) {
      await tx.insert(orders).values(row);
      await addTerms(tx, row.id, row.createdAt, termsOf(row));
    }
  });
}
