/** Orders of this process's shop that were placed with a coupon of one rupee. */
import { transaction } from '@/db/client';
import { setCartCoupon } from '@/db/queries/carts';
import { insertCoupon } from '@/db/queries/coupons';
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { syncOrder } from '@/lib/payments/sync/sync';
import { anybody } from '@/tests/support/customer';
import { all, now, placedWith } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';
import { COUPON } from './coupons';

const OFF = 100;
export const WITH_COUPON = paise(all - OFF);
const TERMS = { code: COUPON, kind: 'amount', amountPaise: OFF, createdAt: 0, updatedAt: 0 } as const;

export async function placedWithCoupon(world: World, preAuth: boolean): Promise<OrderRow> {
  const cartId = await world.fillCart();
  await transaction('test', async (tx) => {
    await insertCoupon(tx, TERMS);
    await setCartCoupon(tx, cartId, COUPON);
  });
  return (await placedWith(world, { ...anybody(), cartId, preAuth, shownTotal: WITH_COUPON })).row;
}

export async function payWithCoupon(world: World, { reference }: OrderRow): Promise<void> {
  await world.sandbox.pay({ reference });
  await syncOrder(reference, 'page');
}

export async function heldWithCoupon(world: World): Promise<OrderRow> {
  const order = await placedWithCoupon(world, true);
  await payWithCoupon(world, order);
  return now(order);
}
