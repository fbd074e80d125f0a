/** Which products have devices, and that a lender's plan takes one unit of each of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import { putCartLine, removeCartLine } from '@/db/queries/carts';
import { products } from '@/db/schema';
import { openCardless } from '@/lib/methods/cardless/cardless-checkout';
import { placeOrder } from '@/lib/orders/place-order';
import { syncOrder } from '@/lib/payments/sync/sync';
import {
  newImei,
  PHONES,
  pairPaid,
  phonesInCart,
  phonesPaid,
  stockPhones,
  UNTRACKED,
} from '../support/device-orders';
import { askedOf, block, entry, shownNow, units } from '../support/device-requests';
import { sendForm } from '../support/instalments';
import { checkoutOf, startWorld, type World } from '../support/payments-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await stockPhones();
}, 60_000);
afterAll(() => world?.close());

const [CODE, OTHER] = PHONES;

describe('two units of a product with devices', () => {
  it('are refused to a lender, from the form and from the order, before anything is placed', async () => {
    const { cartId, total: shownTotal } = await phonesInCart([CODE, CODE]);
    await expect(sendForm(cartId, 'cardless', shownTotal)).rejects.toThrow('one-device-each');
    expect(await placeOrder(checkoutOf(cartId, { channel: 'cardless', shownTotal }))).toEqual({
      placed: false,
      reason: 'one-device-each',
      products: ['Phone 1'],
    });
    const asked = (await world.sandbox.ledger({ endpoint: 'create-order' })).requests;
    expect(asked).toEqual([]);
  });

  it('are refused on the lender’s page too, when the cart has become such a one', async () => {
    const { cartId, total } = await phonesInCart([CODE, OTHER]);
    const token = await sendForm(cartId, 'cardless', total);
    await transaction('test', async (tx) => {
      await removeCartLine(tx, cartId, OTHER);
      await putCartLine(tx, { cartId, variantId: CODE, quantity: 2, addedAt: 0 });
    });
    expect(await openCardless(token, cartId)).toMatchObject({
      state: 'refused',
      refusal: { reason: 'one-device-each' },
    });
  });

  it('are sold in every other way', async () => {
    expect((await pairPaid(world, CODE)).status).toBe('PROCESSED');
    const { cartId, total: shownTotal } = await phonesInCart([CODE, CODE]);
    expect(await placeOrder(checkoutOf(cartId, { channel: 'hosted', shownTotal }))).toMatchObject({
      placed: true,
    });
  });

  it('are two products otherwise: one unit of each is no pair, nor are two without devices', async () => {
    const two = await phonesInCart([CODE, OTHER]);
    await expect(sendForm(two.cartId, 'cardless', two.total)).resolves.toEqual(expect.any(String));
    const plain = await phonesInCart([UNTRACKED, UNTRACKED]);
    await expect(sendForm(plain.cartId, 'cardless', plain.total)).resolves.toEqual(expect.any(String));
  });
});

describe('a product’s own word on devices', () => {
  it('counts, not that it has a code: none is shown or blocked of a product without them', async () => {
    const order = await phonesPaid(world, [UNTRACKED]);
    expect(await shownNow(order)).toBeUndefined();
    expect(await block(order, entry(newImei()))).toMatchObject({ refused: expect.any(String) });
    expect(await askedOf(world, order)).toEqual([]);
    expect(await units(order)).toEqual([]);
  });

  it('counts as it was when it was ordered', async () => {
    const order = await phonesPaid(world, [CODE]);
    await transaction('test', (tx) => tx.update(products).set({ imeiTracked: false }));
    await syncOrder(order.reference, 'page');
    expect((await shownNow(order))?.units).toHaveLength(1);
    expect(await block(order, entry(newImei()))).toMatchObject({ outcome: 'succeeded' });
  });
});
