/** What one stranger may reserve, and what is cleared away. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { readCartLines } from '@/db/queries/carts';
import { updateOrder } from '@/db/queries/orders';
import { webhookById } from '@/db/queries/webhook-inbox';
import { addToCart } from '@/lib/cart/cart';
import { NEW_CARTS } from '@/lib/cart/cart-limits';
import { BODY_KEPT_MS, CART_KEPT_MS, sweepDaily } from '@/lib/housekeeping/sweep';
import { UNPAID_PER_CART, UNPAID_PER_NETWORK } from '@/lib/orders/order-limits';
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

  it('of one network are bounded, all at once too; its neighbours and those without an address are not', async () => {
    const many = UNPAID_PER_NETWORK + 10;
    const carts = await Promise.all(Array.from({ length: many }, () => world.fillCart()));
    // Two addresses of one customer's IPv6 network.
    const results = await Promise.all(
      carts.map((cartId, i) => placeOrder(checkoutOf(cartId, { address: `2001:db8:1:2::${i + 1}` }))),
    );
    expect(results.filter(({ placed }) => placed)).toHaveLength(UNPAID_PER_NETWORK);
    expect(results.filter(({ placed }) => !placed)).toEqual(
      Array.from({ length: 10 }, () => expect.objectContaining(REFUSED)),
    );
    const others = ['2001:db8:1:3::1', undefined];
    for (const address of others) {
      expect(await placeOrder(checkoutOf(await world.fillCart(), { address }))).toMatchObject({
        placed: true,
      });
    }
    // The address itself is nowhere.
    expect(await one("SELECT count(*) AS n FROM orders WHERE placed_from LIKE '%2001%'")).toEqual({ n: 0 });
  }, 60_000);
});

describe('new carts of one network', () => {
  it('are bounded by the hour; a cart that is there goes on, and so do other networks', async () => {
    const address = '198.51.100.7';
    expect(await addToCart('cart-0', KURTA.id, 1, address)).toMatchObject({ done: true });
    // As after all that is let in at once.
    const fullAt = Date.now() + (NEW_CARTS.atOnce + 1) * refillMs(NEW_CARTS);
    await run('UPDATE rate_limits SET reset_at = ? WHERE key LIKE ?', fullAt, 'carts:%');
    expect(await addToCart('cart-1', KURTA.id, 1, address)).toEqual({
      done: false,
      reason: 'too-many-carts',
    });
    expect(await addToCart('cart-0', KURTA.id, 1, address)).toMatchObject({ done: true, quantity: 2 });
    expect(await addToCart('cart-2', KURTA.id, 1, '198.51.100.8')).toMatchObject({ done: true });
    await run('UPDATE rate_limits SET reset_at = 1 WHERE key LIKE ?', 'carts:%');
    expect(await addToCart('cart-1', KURTA.id, 1, address)).toMatchObject({ done: true });
  });
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
    [
      'orders_placed_from',
      "SELECT count(*) FROM orders WHERE placed_from = 'x' AND status IN ('PLACED', 'CREATED')",
    ],
  ])('finds what it looks for by the index %s', async (index, statement) => {
    expect(await planOf(statement)).toContain(index);
  });
});
