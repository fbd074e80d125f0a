import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import { clearCart } from '@/db/queries/carts';
import { addToCart, changeQuantity, readCart, removeFromCart } from '@/lib/cart/cart';
import { changedText, limitText } from '@/lib/cart/change/change-text';
import { MAX_LINES } from '@/lib/cart/types';
import { cartChange, cartLine } from '@/shop/messages';
import { run } from '../support/raw';
import { openShop, stock } from '../support/shop-world';

let close: () => void;
let cart: string;
let carts = 0;

beforeAll(async () => {
  close = await openShop();
  await stock('diya');
  await stock('lamp');
  await stock('matchbox', {}, { available: 100 });
});
afterAll(() => close());
beforeEach(async () => {
  carts += 1;
  cart = `cart-${carts}`;
  await run(
    'update variants set available = 5, price_paise = 10000, mrp_paise = 10000 where id in (?, ?)',
    'diya-1',
    'lamp-1',
  );
  await run('update products set active = true');
});

const held = async () => (await readCart(cart)).lines.map(({ variantId, quantity }) => [variantId, quantity]);

describe('adding to a cart', () => {
  it('makes the cart, and adds to the line when the thing is there already', async () => {
    expect(await addToCart(cart, 'diya-1', 1)).toMatchObject({ done: true, quantity: 1, before: 0 });
    expect(await addToCart(cart, 'lamp-1', 2)).toMatchObject({ done: true, quantity: 2, before: 0 });
    expect(await addToCart(cart, 'diya-1', 2)).toMatchObject({ done: true, quantity: 3, before: 1 });
    expect(await held()).toEqual([
      ['diya-1', 3],
      ['lamp-1', 2],
    ]);
  });

  it('stops at what is left, and says so', async () => {
    const change = await addToCart(cart, 'diya-1', 9);
    expect(change).toMatchObject({ done: true, quantity: 5, limit: 'stock' });
    expect(change.done && limitText(change)).toBe(cartChange.stockLimit(5));
  });

  it('stops at ten of one thing, and says so', async () => {
    await addToCart(cart, 'matchbox-1', 8);
    const change = await addToCart(cart, 'matchbox-1', 8);
    expect(change).toMatchObject({ done: true, quantity: 10, limit: 'quantity' });
    expect(change.done && limitText(change)).toBe(cartChange.quantityLimit(10));
  });

  it('refuses what is sold out, no longer sold, or was never there', async () => {
    await run('update variants set available = 0 where id = ?', 'diya-1');
    await run('update products set active = false where id = ?', 'lamp');
    expect(await addToCart(cart, 'diya-1', 1)).toEqual({ done: false, reason: 'sold-out' });
    expect(await addToCart(cart, 'lamp-1', 1)).toEqual({ done: false, reason: 'gone' });
    expect(await addToCart(cart, "x' or '1'='1", 1)).toEqual({ done: false, reason: 'gone' });
    expect(await held()).toEqual([]);
  });

  it('keeps count when many add at once', async () => {
    const changes = await Promise.all(Array.from({ length: 20 }, () => addToCart(cart, 'matchbox-1', 1)));
    expect(changes.filter((change) => change.done && change.limit === undefined)).toHaveLength(10);
    expect(await held()).toEqual([['matchbox-1', 10]]);
  });

  it('takes no more than fifty different things', async () => {
    for (let line = 0; line < MAX_LINES; line += 1) {
      await addToCart(cart, await stock(`thing-${line}`), 1);
    }
    expect(await addToCart(cart, 'diya-1', 1)).toEqual({ done: false, reason: 'too-many-lines' });
    expect(await addToCart(cart, 'thing-0-1', 1)).toMatchObject({ done: true, quantity: 2 });
  });
});

describe('changing a cart', () => {
  it('sets the quantity, however often it is asked', async () => {
    await addToCart(cart, 'diya-1', 1);
    for (let time = 0; time < 2; time += 1) {
      expect(await changeQuantity(cart, 'diya-1', 4)).toMatchObject({
        done: true,
        quantity: 4,
        name: 'diya',
      });
    }
  });

  it('brings no line into the cart that was not there', async () => {
    expect(await changeQuantity(cart, 'diya-1', 4)).toEqual({ done: false, reason: 'not-in-cart' });
    expect(await held()).toEqual([]);
  });

  it('removes a line, and is not troubled when it has gone', async () => {
    await addToCart(cart, 'diya-1', 3);
    await addToCart(cart, 'lamp-1', 1);
    for (const before of [3, 0]) {
      const change = await removeFromCart(cart, 'diya-1');
      expect(change).toMatchObject({ done: true, quantity: 0, before });
      expect(change.done && changedText(change)).toBe(cartChange.removed('diya'));
    }
    expect(await held()).toEqual([['lamp-1', 1]]);
  });

  it('puts a removed line back as it was, however often it is asked, and no other beyond the most', async () => {
    await addToCart(cart, 'diya-1', 3);
    await removeFromCart(cart, 'diya-1');
    const change = await changeQuantity(cart, 'diya-1', 3, true);
    expect(change.done && changedText(change)).toBe(cartChange.putBack('diya'));
    expect(await changeQuantity(cart, 'diya-1', 3, true)).toMatchObject({ done: true, quantity: 3 });
    expect(await held()).toEqual([['diya-1', 3]]);
    await run('delete from cart_lines where cart_id = ?', cart);
    for (let line = 0; line < MAX_LINES; line += 1) await addToCart(cart, `thing-${line}-1`, 1);
    expect(await changeQuantity(cart, 'diya-1', 1, true)).toEqual({ done: false, reason: 'too-many-lines' });
  });

  it('leaves other carts alone', async () => {
    await addToCart(cart, 'diya-1', 1);
    await addToCart('another', 'diya-1', 2);
    await transaction('test', (tx) => clearCart(tx, 'another'));
    expect(await held()).toEqual([['diya-1', 1]]);
    expect((await readCart('another')).lines).toEqual([]);
  });
});

describe('reading a cart', () => {
  it('shows the price of today, not the one at which it was added', async () => {
    await addToCart(cart, 'diya-1', 2);
    await run('update variants set price_paise = 12345, mrp_paise = 20000 where id = ?', 'diya-1');
    expect(await readCart(cart)).toMatchObject({
      totals: { subtotal: 24_690 },
      lines: [{ unitPrice: 12_345 }],
    });
  });

  it('blocks the checkout once a line cannot be had as it stands', async () => {
    await addToCart(cart, 'diya-1', 3);
    await addToCart(cart, 'lamp-1', 1);
    expect((await readCart(cart)).blocked).toBe(false);
    await run('update variants set available = 2 where id = ?', 'diya-1');
    await run('update products set active = false where id = ?', 'lamp');
    const { lines, blocked } = await readCart(cart);
    expect(blocked).toBe(true);
    expect(lines.map((line) => line.problem)).toEqual([cartLine.left(2), cartLine.gone]);
  });

  it('is empty for a cart that nobody made', async () => {
    expect(await readCart('nobody')).toMatchObject({
      lines: [],
      totals: { subtotal: 0, total: 0, count: 0 },
      blocked: false,
      repeatedDevices: [],
    });
  });
});
