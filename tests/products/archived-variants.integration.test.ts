/** A variant that is no longer offered is not shown, not put into a cart and not ordered; changes of goods are seen by what pages are judged by. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { activeProductIds, newestProducts } from '@/db/queries/catalogue';
import { catalogueState } from '@/db/queries/catalogue-changes';
import { neighboursOf } from '@/db/queries/related';
import { recordStockChange } from '@/db/queries/stock-changes';
import { variants } from '@/db/schema';
import { addToCart, changeQuantity, readCart } from '@/lib/cart/cart';
import { product } from '@/lib/catalog/catalogue';
import { categoryPage } from '@/lib/catalog/search/search';
import { placeOrder } from '@/lib/orders/place-order';
import { anybody } from '../support/customer';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;
const LARGE = 'KURTA-L';
beforeAll(async () => {
  world = await startWorld();
  await transaction('test', async (tx) => {
    const large = { id: LARGE, productId: 'kurta', options: { Size: 'L' }, position: 2, available: 5 };
    await tx.insert(variants).values({ ...large, pricePaise: 9_900, mrpPaise: 9_900 });
  });
}, 60_000);
afterAll(() => world?.close());

const offer = (id: string, active: boolean) => run(`UPDATE variants SET active = ${active} WHERE id = ?`, id);
/** A product of the same category, whose page shows what is beside it. */
const BESIDE = { id: 'another', categoryId: 'apparel', brand: '', position: 0 };
const listing = async () => (await categoryPage('apparel'))?.products ?? [];

describe('a variant that is no longer offered', () => {
  it('is not on the product’s page, nor its price on a card', async () => {
    const card = async () => (await listing())[0];
    expect(await card()).toMatchObject({ price: 9_900, priceVaries: true });
    await offer(LARGE, false);
    expect((await product('kurta'))?.variants.map(({ id }) => id)).toEqual([KURTA.id]);
    expect(await card()).toMatchObject({ price: KURTA.price, priceVaries: false });
    await offer(LARGE, true);
  });

  it('is not put into a cart, and stops the cart that holds it', async () => {
    const cartId = randomUUID();
    await addToCart(cartId, LARGE, 1);
    await offer(LARGE, false);
    expect(await addToCart(randomUUID(), LARGE, 1)).toEqual({ done: false, reason: 'gone' });
    expect(await changeQuantity(cartId, LARGE, 2)).toEqual({ done: false, reason: 'gone' });
    expect(await readCart(cartId)).toMatchObject({ blocked: true, lines: [{ available: 0 }] });
    const changes = { ...anybody(), shownTotal: undefined };
    expect(await placeOrder(checkoutOf(cartId, changes))).toMatchObject({
      placed: false,
      reason: 'out-of-stock',
      lines: [{ variantId: LARGE, available: 0 }],
    });
    const only = { variantId: LARGE, quantity: 1 };
    expect(await placeOrder(checkoutOf(randomUUID(), { ...changes, only }))).toMatchObject({ placed: false });
    await offer(LARGE, true);
  });

  it('the last of its product takes the product off every list', async () => {
    const lists = async () => [
      (await listing()).length,
      (await newestProducts(reader(), 5)).length,
      (await neighboursOf(reader(), BESIDE, 5)).length,
      (await activeProductIds(reader())).length,
      (await product('kurta')) === undefined ? 0 : 1,
    ];
    expect(await lists()).toEqual([1, 1, 1, 1, 1]);
    await offer(LARGE, false);
    await offer(KURTA.id, false);
    expect(await lists()).toEqual([0, 0, 0, 0, 0]);
    await offer(KURTA.id, true);
  });
});

describe('what pages are judged by', () => {
  const FEW = 10;
  const state = () => catalogueState(reader(), FEW);
  const change = (left: number, units: number) =>
    transaction('test', (tx) =>
      recordStockChange(tx, { variantId: LARGE, at: 1, units, left, why: 'correction' }),
    );

  it.each([
    ['a product', 'UPDATE products SET version = version + 1'],
    ['a category', "UPDATE categories SET name = 'Clothes'"],
  ])('differs after a change of %s', async (_what, sql) => {
    const before = await state();
    await run(sql);
    expect((await state()).goods).not.toBe(before.goods);
  });

  it.each([
    [9, -1, true],
    [0, -9, true],
    [12, 4, true],
    [10, -1, false],
    [40, 30, false],
  ])('%i left after %i: noticed %s', async (left, units, noticed) => {
    const before = await state();
    await change(left, units);
    const after = await state();
    expect(after.newest).toBe(before.newest + 1);
    expect(after.noticed.length - before.noticed.length).toBe(noticed ? 1 : 0);
  });
});
