/** What an order's address makes of its delivery: the server's own reckoning, whatever the form showed. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { readCartLines, setCartCoupon } from '@/db/queries/carts';
import { insertCoupon } from '@/db/queries/coupons';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { variants } from '@/db/schema';
import { readCart } from '@/lib/cart/cart';
import { beginInstalments, findCheckout } from '@/lib/methods/instalments/checkout';
import { paise } from '@/lib/money';
import { placeExpressOrder } from '@/lib/orders/express';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlaceOrderInput } from '@/lib/orders/types';
import type { Delivery, Zone } from '@/shop/delivery';
import { CUSTOMER } from '../support/customer';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';

const zones = vi.hoisted((): Zone[] => []);
vi.mock('@/shop/delivery', () => {
  const delivery: Delivery = { rupees: 49, freeFromRupees: 499, days: [3, 6], zones };
  return { delivery };
});

const CITY: Zone = { name: 'City', pins: ['560'], rupees: 0, days: [1, 2] };
const ISLANDS: Zone = {
  name: 'Islands',
  states: ['Lakshadweep'],
  rates: [{ rupees: 120, upToGrams: 1000 }, { rupees: 300 }],
  days: [7, 12],
};
const CAMP: Zone = { name: 'Camp', pins: ['682557'], notDelivered: true };
const ISLAND_FEE = 12_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

function deliverBy(...given: Zone[]): void {
  zones.splice(0, zones.length, ...given);
}

const to = (state: string, pincode: string) => ({
  shippingAddress: { ...CUSTOMER.shippingAddress, state, pincode },
});
const island = to('Lakshadweep', '682555');

async function ask(changes: Partial<PlaceOrderInput>) {
  const input = checkoutOf(await world.fillCart(), changes);
  const result = await placeOrder(input);
  return { result, cartId: input.cartId, row: await orderByCheckoutToken(reader(), input.checkoutToken) };
}

describe('delivery by the address of an order', () => {
  it('costs what its zone does, and the order keeps zone, fee and promise', async () => {
    deliverBy(CITY, ISLANDS);
    const shownTotal = paise(KURTA.price + ISLAND_FEE);
    expect((await ask({ ...island, shownTotal })).row).toMatchObject({
      shippingPaise: ISLAND_FEE,
      totalPaise: shownTotal,
      deliveryZone: 'Islands',
      deliveryDays: [7, 12],
    });
    expect((await ask(to('Karnataka', '560001'))).row).toMatchObject({
      shippingPaise: 0,
      deliveryZone: 'City',
      deliveryDays: [1, 2],
    });
    expect((await ask(to('Goa', '403001'))).row).toMatchObject({ deliveryZone: '' });
  });

  it('of another place than the one that the total was shown for asks again, and takes nothing', async () => {
    deliverBy(CITY, ISLANDS);
    const { result, row, cartId } = await ask(island);
    expect(result).toEqual({
      placed: false,
      reason: 'total-changed',
      total: KURTA.price + ISLAND_FEE,
      delivery: ISLAND_FEE,
    });
    expect(row).toBeUndefined();
    expect(await readCartLines(reader(), cartId)).toHaveLength(1);
    // A total that it is nowhere is a price that has changed.
    const other = await ask({ ...island, shownTotal: paise(100) });
    expect(other.result).toMatchObject({ reason: 'total-changed', delivery: undefined });
  });

  it('is that of the dearer one where state and PIN code are of two, and none where one of them has none', async () => {
    const far: Zone = { name: 'Far', states: ['Ladakh'], notDelivered: true };
    deliverBy(ISLANDS, far);
    expect((await ask({ ...to('Goa', '744101'), shownTotal: paise(KURTA.price) })).row).toMatchObject({
      deliveryZone: '',
    });
    expect((await ask(to('Lakshadweep', '403001'))).result).toMatchObject({ delivery: ISLAND_FEE });
    expect((await ask(to('Delhi', '194101'))).result).toEqual({
      placed: false,
      reason: 'not-delivered',
      zone: 'Far',
    });
  });

  it('goes by the weight of what is in the parcel', async () => {
    deliverBy(ISLANDS);
    const weigh = (weightGrams: number | null) =>
      transaction('test', (tx) => tx.update(variants).set({ weightGrams }));
    await weigh(1_001);
    const { row } = await ask({ ...island, shownTotal: paise(KURTA.price + 30_000) });
    expect(row).toMatchObject({ shippingPaise: 30_000 });
    await weigh(null);
  });

  it('is refused where there is none, before anything is placed', async () => {
    deliverBy(CAMP);
    const { result, row, cartId } = await ask(to('Lakshadweep', '682557'));
    expect(result).toEqual({ placed: false, reason: 'not-delivered', zone: 'Camp' });
    expect(row).toBeUndefined();
    expect(await readCartLines(reader(), cartId)).toHaveLength(1);
    expect((await ask(to('Lakshadweep', '682555'))).row).toMatchObject({ deliveryZone: '' });
  });

  it('holds for who chooses a plan first: the address is asked again when the plans are shown', async () => {
    const details = async (address: typeof island, shownTotal: number) => {
      const { cartId, ...rest } = checkoutOf(await world.fillCart(), address);
      const input = { ...rest, channel: 'emi' as const, shownTotal: paise(shownTotal) };
      return { refusal: await beginInstalments(input, cartId), token: input.checkoutToken, cartId };
    };
    deliverBy(ISLANDS);
    expect((await details(island, KURTA.price)).refusal).toMatchObject({ reason: 'total-changed' });
    const { refusal, token, cartId } = await details(island, KURTA.price + ISLAND_FEE);
    expect(refusal).toBeUndefined();
    deliverBy({ ...ISLANDS, rates: [{ rupees: 500 }] } as Zone);
    expect(await findCheckout(token, cartId, 'emi')).toMatchObject({
      state: 'refused',
      refusal: { reason: 'total-changed', total: KURTA.price + 50_000 },
    });
  });
});

describe('express checkout, which knows no address', () => {
  const express = async () =>
    placeExpressOrder({ cartId: await world.fillCart(), checkoutToken: randomUUID() });

  it('is there where the fee is the same everywhere, and promises what holds everywhere', async () => {
    deliverBy(CITY);
    const checkoutToken = randomUUID();
    await placeExpressOrder({ cartId: await world.fillCart(), checkoutToken });
    expect(await orderByCheckoutToken(reader(), checkoutToken)).toMatchObject({
      shippingPaise: 0,
      deliveryZone: null,
      deliveryDays: [1, 6],
    });
  });

  it('is there where a coupon pays for delivery, whatever that costs, and the total is the same', async () => {
    deliverBy({ ...ISLANDS, rates: [{ rupees: 120 }] } as Zone);
    const now = Date.now();
    const row = { code: 'FREEDEL', kind: 'free-delivery', createdAt: now, updatedAt: now } as const;
    await transaction('test', (tx) => insertCoupon(tx, row));
    const cartId = await world.fillCart();
    await transaction('test', (tx) => setCartCoupon(tx, cartId, row.code));
    expect((await readCart(cartId)).totalAnywhere).toBe(KURTA.price);
    const checkoutToken = randomUUID();
    expect(await placeExpressOrder({ cartId, checkoutToken })).toMatchObject({ placed: true });
    expect(await orderByCheckoutToken(reader(), checkoutToken)).toMatchObject({
      totalPaise: KURTA.price,
      couponCode: row.code,
    });
  });

  it('is refused where the fee depends on the address', async () => {
    deliverBy(ISLANDS);
    expect(await express()).toEqual({ placed: false, reason: 'address-first' });
  });

  it('is refused where there is a place without delivery', async () => {
    deliverBy(CAMP);
    expect(await express()).toEqual({ placed: false, reason: 'address-first' });
  });
});
