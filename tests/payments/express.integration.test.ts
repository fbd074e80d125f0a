import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/db/client';
import { readCartLines, variantForCart } from '@/db/queries/carts';
import { linesOfOrder, orderByCheckoutToken } from '@/db/queries/order-lines';
import { orderById } from '@/db/queries/orders';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { addressMark, mendAddress } from '@/lib/console/actions/parcel/parcel';
import { paise } from '@/lib/money';
import { idempotencyKeyOf, placeExpressOrder } from '@/lib/orders/express';
import { syncOrder } from '@/lib/payments/sync/sync';
import { KURTA, startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

const token = () => randomUUID().replaceAll('-', '');
const stock = async () => (await variantForCart(reader(), KURTA.id))?.available ?? 0;

async function placed(input: Parameters<typeof placeExpressOrder>[0]) {
  const result = await placeExpressOrder(input);
  if (!result.placed) throw new Error(`not placed: ${result.reason}`);
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('the order is not in the database');
  return { result, row };
}

describe('express checkout', () => {
  it('of one product orders that alone, once, and leaves the cart as it was', async () => {
    const cartId = await world.fillCart(2);
    const before = await stock();
    const input = { cartId, checkoutToken: token(), only: { variantId: KURTA.id, quantity: 3 } };
    const [{ row }, again] = [await placed(input), await placed(input)];
    expect(again.row.id).toBe(row.id);
    expect(await linesOfOrder(reader(), row.id)).toMatchObject([{ variantId: KURTA.id, quantity: 3 }]);
    expect(row).toMatchObject({ channel: 'express', totalPaise: 3 * KURTA.price, email: '', firstName: '' });
    expect(await stock()).toBe(before - 3);
    expect(await readCartLines(reader(), cartId)).toMatchObject([{ quantity: 2 }]);
    const { requests } = await world.sandbox.ledger({ reference: row.reference, endpoint: 'create' });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.body).toMatchObject({
      purchase_details: {
        merchant_metadata: {
          express_checkout_enabled: 'TRUE',
          express_checkout_allowed_action: 'checkoutCollectAddress',
        },
      },
    });
  });

  it('asks again when the price has changed, and refuses what is not sold', async () => {
    const cartId = randomUUID();
    const only = { variantId: KURTA.id, quantity: 1 };
    expect(
      await placeExpressOrder({ cartId, checkoutToken: token(), only, shownTotal: paise(100) }),
    ).toMatchObject({ placed: false, reason: 'total-changed', total: KURTA.price });
    expect(
      await placeExpressOrder({ cartId, checkoutToken: token(), only: { ...only, variantId: 'NOTHING' } }),
    ).toEqual({ placed: false, reason: 'empty-cart' });
  });

  it('takes the name and the address from the gateway’s order, and no parcel leaves without', async () => {
    const cartId = await world.fillCart();
    const { result, row } = await placed({ cartId, checkoutToken: token() });
    expect(await readCartLines(reader(), cartId)).toEqual([]);
    expect(await markDispatched(row.id, 'test')).toBeDefined();
    // The sandbox's panel fills in a customer of its own.
    const start = await fetch(String(result.redirectUrl));
    const [link] = start.url.split(/\/address|\?/);
    await fetch(`${link}/outcome`, {
      method: 'POST',
      body: new URLSearchParams({ method: 'UPI', outcome: 'close' }),
      headers: { origin: new URL(start.url).origin },
    });
    await syncOrder(row.reference, 'webhook');
    expect(await orderById(reader(), row.id)).toMatchObject({
      status: 'PROCESSED',
      email: 'asha.rao@example.com',
      firstName: 'Asha',
      mobile: '9876543210',
      dialCode: '91',
      shippingAddress: {
        fullName: 'Asha Rao',
        address1: '12 Lake Road',
        pincode: '560001',
        countryCode: 'IN',
      },
      merchantMetadata: { express_checkout_enabled: 'TRUE' },
    });
    // Mended by the shop, it stays so, whatever that page was told.
    const known = await orderById(reader(), row.id);
    if (!known) throw new Error('no order');
    const address = { ...known.shippingAddress, address1: '14 Temple Road' };
    const seen = addressMark(known.shippingAddress);
    expect(await mendAddress({ orderId: row.id, seen, address }, 'test')).toBeUndefined();
    await syncOrder(row.reference, 'webhook');
    expect(await orderById(reader(), row.id)).toMatchObject({
      shippingAddress: { address1: '14 Temple Road' },
      billingAddress: { address1: '12 Lake Road' },
    });
    expect(await markDispatched(row.id, 'test')).toBeUndefined();
  });

  it('without scripts takes two presses within a minute for one wish', () => {
    const wish = { variantId: KURTA.id, quantity: 1 };
    const at = Date.UTC(2026, 0, 1);
    expect(idempotencyKeyOf('a', wish, at)).toBe(idempotencyKeyOf('a', wish, at + 59_000));
    expect(idempotencyKeyOf('a', wish, at)).not.toBe(idempotencyKeyOf('a', wish, at + 60_000));
    expect(idempotencyKeyOf('a', wish, at)).not.toBe(idempotencyKeyOf('b', wish, at));
    expect(idempotencyKeyOf('a', wish, at)).not.toBe(idempotencyKeyOf('a', { ...wish, quantity: 2 }, at));
  });
});
