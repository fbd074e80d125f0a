/** What one stranger may reserve, and what is cleared away. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { readCartLines } from '@/db/queries/carts';
import { updateOrder } from '@/db/queries/orders';
import { webhookById } from '@/db/queries/webhook-inbox';
import { addToCart, changeQuantity } from '@/lib/cart/cart';
import { CART_KEPT_MS, NEW_CARTS } from '@/lib/cart/cart-limits';
import { BODY_KEPT_MS, sweepDaily } from '@/lib/housekeeping/sweep';
import { placeExpressOrder } from '@/lib/orders/express';
import { UNPAID_PER_CART } from '@/lib/orders/order-limits';
import { placeOrder } from '@/lib/orders/place-order';
import type { PlaceOrderInput } from '@/lib/orders/types';
import { refillMs } from '@/lib/security/rate-limit';
import { checkoutOf, KURTA, startWorld, type World } from '../support/payments-world';
import { planOf, rows, run } from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

const HOUR = 3_600_000;
const REFUSED = { placed: false, reason: 'too-many-unpaid' };
const one = async (statement: string, ...values: string[]) => (await rows(statement, ...values))[0];
const stock = async () => (await one('SELECT available FROM variants WHERE id = ?', KURTA.id))?.available;

describe('unpaid orders', () => {
  const place = async (cartId: string, changes: Partial<PlaceOrderInput> = {}) => {
    await addToCart(cartId, KURTA.id, 1);
    return placeOrder(checkoutOf(cartId, changes));
  };

  it('of one cart are few at a time, whatever the address; a refusal takes nothing', async () => {
    const cartId = randomUUID();
    for (let i = 0; i < UNPAID_PER_CART; i += 1) {
      expect(await place(cartId, { address: `203.0.113.${i}` })).toMatchObject({ placed: true });
    }
    const left = await stock();
    const refused = await place(cartId);
    expect(refused).toMatchObject(REFUSED);
    const until = 'until' in refused ? refused.until : 0;
    expect(until).toBeGreaterThan(Date.now() + 1.9 * HOUR);
    expect(until).toBeLessThanOrEqual(Date.now() + 2 * HOUR);
    expect(await stock()).toBe(left);
    expect(await readCartLines(reader(), cartId)).toMatchObject([{ quantity: 1 }]);

    // One of them is paid for: there is room again.
    const open = await one(
      "SELECT id FROM orders WHERE cart_id = ? AND status IN ('PLACED', 'CREATED')",
      cartId,
    );
    await transaction('test', (tx) => updateOrder(tx, String(open?.id), { status: 'PROCESSED' }, Date.now()));
    expect(await placeOrder(checkoutOf(cartId))).toMatchObject({ placed: true });
  }, 60_000);
});

/** As after all that one network may begin at once. */
const useUpCarts = () =>
  run(
    "UPDATE rate_limits SET reset_at = ? WHERE key LIKE 'carts:%'",
    Date.now() + (NEW_CARTS.atOnce + 1) * refillMs(NEW_CARTS),
  );
/** For how many days a cart is kept from now. */
async function daysKept(cartId: string): Promise<number> {
  const cart = await one('SELECT updated_at FROM carts WHERE id = ?', cartId);
  return Math.round((Number(cart?.updated_at) + CART_KEPT_MS - Date.now()) / (24 * HOUR));
}

describe('new carts of one network', () => {
  it('beyond its budget are begun all the same, and swept a day after their last use', async () => {
    const address = '198.51.100.7';
    const add = (cartId: string, from = address) => addToCart(cartId, KURTA.id, 1, from);
    await add('cart-0');
    await useUpCarts();
    expect(await add('cart-1')).toMatchObject({ done: true, quantity: 1 });
    expect(await daysKept('cart-1')).toBe(1);
    // Using it again makes nobody's table larger for long.
    expect(await add('cart-1')).toMatchObject({ done: true, quantity: 2 });
    await changeQuantity('cart-1', KURTA.id, 3, false, address);
    expect(await daysKept('cart-1')).toBe(1);
    // A cart of before and other networks are as ever.
    await add('cart-0');
    await add('cart-2', '198.51.100.8');
    expect([await daysKept('cart-0'), await daysKept('cart-2')]).toEqual([30, 30]);
    expect(await sweepDaily(Date.now() + 25 * HOUR)).toMatchObject({ carts: 1 });
    expect(await readCartLines(reader(), 'cart-1')).toEqual([]);
    expect(await readCartLines(reader(), 'cart-0')).toHaveLength(1);
  });

  it('are kept for a month once there is room again', async () => {
    const address = '198.51.100.9';
    await addToCart('cart-3', KURTA.id, 1, address);
    await useUpCarts();
    await addToCart('cart-4', KURTA.id, 1, address);
    expect(await daysKept('cart-4')).toBe(1);
    await run("UPDATE rate_limits SET reset_at = 1 WHERE key LIKE 'carts:%'");
    await addToCart('cart-4', KURTA.id, 1, address);
    expect(await daysKept('cart-4')).toBe(30);
  });
});

it('“Buy now” begins a cart, counts like one, and is refused to nobody', async () => {
  const address = '2001:db8:9:1::1';
  const buyNow = (cartId: string, from = address) =>
    placeExpressOrder({
      cartId,
      checkoutToken: randomUUID(),
      only: { variantId: KURTA.id, quantity: 1 },
      address: from,
    });
  await run('DELETE FROM rate_limits');
  expect(await buyNow('express-0')).toMatchObject({ placed: true });
  const keys = await rows("SELECT key FROM rate_limits WHERE key LIKE 'carts:%'");
  // Its /64, and its /48.
  expect(keys).toHaveLength(2);
  await useUpCarts();
  expect(await buyNow('express-1')).toMatchObject({ placed: true });
  expect(await buyNow('express-2', '2001:db8:8:1::1')).toMatchObject({ placed: true });
  expect(await Promise.all(['express-0', 'express-1', 'express-2'].map(daysKept))).toEqual([30, 1, 30]);
  await run("DELETE FROM rate_limits WHERE key LIKE 'carts:%'");
});

describe('the daily sweep', () => {
  const now = Date.now();
  const count = async (table: string, id: string) =>
    (await rows(`SELECT 1 FROM ${table} WHERE ${table === 'cart_lines' ? 'cart_id' : 'id'} = ?`, id)).length;

  beforeEach(() => run('DELETE FROM rate_limits'));

  it('clears away carts that nobody used for a month and that never became an order', async () => {
    for (const cart of ['old', 'recent', 'old-ordered']) await addToCart(cart, KURTA.id, 1);
    await placeOrder(checkoutOf('old-ordered'));
    for (const cart of ['old', 'old-ordered'])
      await run('UPDATE carts SET updated_at = ? WHERE id = ?', now - CART_KEPT_MS - 1, cart);
    expect(await sweepDaily(now)).toMatchObject({ carts: 1 });
    expect(await Promise.all(['old', 'recent', 'old-ordered'].map((id) => count('carts', id)))).toEqual([
      0, 1, 1,
    ]);
    expect(await count('cart_lines', 'old')).toBe(0);
  });

  it('empties the bodies of webhooks done long ago, and keeps their ids', async () => {
    for (const [id, state, processedAt] of [
      ['done-long-ago', 'processed', now - BODY_KEPT_MS - 1],
      ['done-lately', 'processed', now - BODY_KEPT_MS + 1],
      ['never-done', 'parked', null],
    ] as const) {
      await run(
        `INSERT INTO webhook_inbox (id, body, event_type, state, next_attempt_at, received_at, processed_at)
         VALUES (?, '{"a":1}', 'X', ?, 0, 0, ?)`,
        id,
        state,
        processedAt,
      );
    }
    expect(await sweepDaily(now)).toMatchObject({ bodies: 1 });
    const length = async (id: string) => (await webhookById(reader(), id))?.body.length;
    expect([await length('done-long-ago'), await length('done-lately'), await length('never-done')]).toEqual([
      0, 7, 7,
    ]);
  });

  it('clears away forms without a plan and offers that have run out, and no others', async () => {
    for (const [id, expires] of [
      ['run-out', now],
      ['open', now + 1],
    ] as const) {
      await run(
        "INSERT INTO checkouts (id, cart_id, channel, details, total_paise, created_at, expires_at) VALUES (?, 'c', 'emi', '{}', 100, 0, ?)",
        id,
        expires,
      );
      await run("INSERT INTO offer_cache VALUES (?, '[]', 0, ?)", id, expires);
    }
    expect(await sweepDaily(now)).toMatchObject({ checkouts: 1, offers: 1 });
    expect(await Promise.all(['run-out', 'open'].map((id) => count('checkouts', id)))).toEqual([0, 1]);
    expect(await rows('SELECT key FROM offer_cache')).toEqual([{ key: 'open' }]);
  });

  it('clears away sessions and counters that are over', async () => {
    await run(
      "INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES ('u', 'u@shop.example', 'U', 'x', 'owner', 0)",
    );
    for (const [id, expires] of [
      ['over', now - 1],
      ['running', now + HOUR],
    ] as const) {
      await run(
        'INSERT INTO sessions (id, user_id, expires_at, created_at) VALUES (?, ?, ?, 0)',
        id,
        'u',
        expires,
      );
      await run('INSERT INTO rate_limits VALUES (?, 1, ?)', id, expires);
    }
    await sweepDaily(now);
    expect(await Promise.all(['over', 'running'].map((id) => count('sessions', id)))).toEqual([0, 1]);
    expect(await rows("SELECT key FROM rate_limits WHERE key = 'over'")).toEqual([]);
  });

  it('is done by one of all who try, once a day, and again the day after', async () => {
    const tries = await Promise.all(Array.from({ length: 10 }, () => sweepDaily(now)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await sweepDaily(now + 23 * HOUR)).toBeUndefined();
    expect(await sweepDaily(now + 25 * HOUR)).toBeDefined();
  });

  it.each([
    ['carts_used', 'SELECT id FROM carts WHERE updated_at < 1'],
    [
      'webhook_inbox_bodies',
      'SELECT id FROM webhook_inbox WHERE body_emptied_at IS NULL AND processed_at < 1',
    ],
    ['checkouts_expired', 'SELECT id FROM checkouts WHERE expires_at <= 1'],
    ['offer_cache_expired', 'SELECT key FROM offer_cache WHERE expires_at <= 1'],
    ['sessions_expiry', 'DELETE FROM sessions WHERE expires_at < 1'],
    ['rate_limits_reset', 'DELETE FROM rate_limits WHERE reset_at <= 1'],
    ['orders_cart', "SELECT count(*) FROM orders WHERE cart_id = 'x' AND status IN ('PLACED', 'CREATED')"],
  ])('finds what it looks for by the index %s', async (index, statement) => {
    expect(await planOf(statement)).toContain(index);
  });

  // Which of them, is the planner's affair: PostgreSQL takes any while there are no orders.
  it.each(['reserved_until <= 1', "placed_from = 'x'", "placed_from_block = 'x'", "mobile = 'x'"])(
    'finds reserved orders by an index of those alone: %s',
    async (of) => {
      expect(await planOf(`SELECT id FROM orders WHERE stock = 'reserved' AND ${of}`)).toContain(
        'orders_reserved',
      );
    },
  );
});
