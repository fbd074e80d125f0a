/** What an open page asks for: it sees every change, costs no session its end, and tells nobody else anything. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { GET } from '@/app/admin/(console)/live/route';
import { transaction } from '@/db/client';
import { appendEvent } from '@/db/queries/order-events';
import { updateOrder } from '@/db/queries/orders';
import { recordSettlementFetch } from '@/db/queries/settlements';
import { categories, products, variants } from '@/db/schema';
import { addOrders, orderRow } from '@/db/testing/orders';
import { currentViewer } from '@/lib/auth/guard';
import { openSession } from '@/lib/auth/sessions/open-session';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { WATCHING_COOKIE } from '@/lib/auth/sessions/watching-cookie';
import { newsFor } from '@/lib/console/live/news';
import { correctStock } from '@/lib/console/products/correct-stock';
import { shop } from '@/shop/config';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';
import { kurtas } from '@/tests/support/kurta';
import { rows, run } from '@/tests/support/raw';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-29T12:00:00+05:30');
const jar = vi.hoisted(() => new Map<string, string>());
const sent = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers([...sent]),
}));

let cleanUp: () => Promise<void>;
let sessionId: string;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders([orderRow('o1'), orderRow('o2')]);
});
afterAll(() => cleanUp());
beforeEach(async () => {
  jar.clear();
  vi.useRealTimers();
  sessionId = await openAt(NOW);
  await writeSessionCookie(sessionId);
});

const openAt = (now: number) =>
  transaction('test', (tx) =>
    openSession(tx, { userId: ADMIN.id, factor: null }, { address: undefined }, now),
  );
const lastUse = async () =>
  (await rows('select last_used_at as at from sessions where id = ?', sessionId))[0]?.at;
const stamp = async (order?: string) => {
  const news = await newsFor(order, NOW);
  if (typeof news === 'number') throw new Error(`no news but ${news}`);
  return news.stamp;
};
const event = (orderId: string) =>
  transaction('test', (tx) =>
    appendEvent(tx, { orderId, at: NOW - 3_000, kind: 'note', cause: ADMIN.email, summary: 'Called' }),
  );

it('an order that comes, its history and its money change what the lists are told', async () => {
  const told = [await stamp()];
  await addOrders([orderRow('o3')]);
  told.push(await stamp());
  await event('o1');
  told.push(await stamp());
  await transaction('test', (tx) => updateOrder(tx, 'o1', { status: 'EXPIRED' }, NOW));
  told.push(await stamp(), await stamp());
  expect(new Set(told).size).toBe(told.length - 1);
  expect(told.at(-1)).toBe(told.at(-2));
});

it('what waits without a change of any order, and another day, change it too', async () => {
  const before = await stamp();
  await run(
    "insert into webhook_inbox (id, body, event_type, state, next_attempt_at, received_at) values ('w1', '', 'x', 'parked', 0, 0)",
  );
  const withWebhook = await stamp();
  const { category, product, variant } = kurtas(shop.stockWarningAt + 1);
  await transaction('test', async (tx) => {
    await tx.insert(categories).values(category);
    await tx.insert(products).values(product);
    await tx.insert(variants).values(variant);
  });
  expect(await stamp()).toBe(withWebhook);
  const correction = {
    productId: product.id,
    sku: variant.id,
    correction: { change: -1 },
    shown: variant.available,
  };
  await correctStock({ ...correction, note: '', formToken: randomUUID(), actor: 'test' });
  const withLowStock = await stamp();
  const fetched = { outcome: 'done' as const, doneAt: NOW, since: 0 };
  await transaction('test', (tx) => recordSettlementFetch(tx, { ...fetched, endedAt: NOW }));
  const after = await stamp();
  expect(new Set([before, withWebhook, withLowStock, after]).size).toBe(4);
  sessionId = await openAt(NOW + 24 * 60 * MINUTE);
  await writeSessionCookie(sessionId);
  const news = await newsFor(undefined, NOW + 24 * 60 * MINUTE);
  expect(news).not.toMatchObject({ stamp: after });
});

it('the page of an order is told of that order alone', async () => {
  const before = await stamp('o1');
  await event('o2');
  await transaction('test', (tx) => updateOrder(tx, 'o2', { status: 'FAILED' }, NOW));
  expect(await stamp('o1')).toBe(before);
  await event('o1');
  const afterEvent = await stamp('o1');
  await transaction('test', (tx) => updateOrder(tx, 'o1', { status: 'FAILED' }, NOW));
  expect(new Set([before, afterEvent, await stamp('o1')]).size).toBe(3);
  expect(await newsFor('nobody’s', NOW)).toBe(404);
});

it('says how long ago something changed', async () => {
  await event('o1');
  expect(await newsFor(undefined, NOW)).toMatchObject({ ageMs: 3_000 });
});

it('asked for an hour it does not keep a session that nobody uses', async () => {
  for (let minute = 1; minute < 60; minute += 1) {
    expect(await newsFor(undefined, NOW + minute * MINUTE)).toMatchObject({ stamp: expect.any(String) });
  }
  expect(await lastUse()).toBe(NOW);
  expect(await newsFor(undefined, NOW + 60 * MINUTE)).toBe(401);
});

it('a page that draws itself anew does not count as use, and one that somebody opens does', async () => {
  vi.useFakeTimers({ now: NOW + 10 * MINUTE, toFake: ['Date'] });
  jar.set(WATCHING_COOKIE, '1');
  expect(await currentViewer()).toMatchObject({ email: ADMIN.email });
  expect(await lastUse()).toBe(NOW);
  sent.set('sec-fetch-dest', 'document');
  expect(await currentViewer()).toMatchObject({ email: ADMIN.email });
  expect(await lastUse()).toBe(NOW + 10 * MINUTE);

  vi.setSystemTime(NOW + 20 * MINUTE);
  sent.set('sec-fetch-dest', 'empty');
  jar.delete(WATCHING_COOKIE);
  expect(await currentViewer()).toMatchObject({ email: ADMIN.email });
  expect(await lastUse()).toBe(NOW + 20 * MINUTE);
});

it('tells nobody without a session or the permission anything', async () => {
  const ask = () => GET(new Request('http://localhost:3000/admin/live'));
  await run("update users set role = 'gardener' where id = ?", ADMIN.id);
  expect(await newsFor(undefined, NOW)).toBe(403);
  await run("update users set role = 'owner' where id = ?", ADMIN.id);
  jar.clear();
  const answer = await ask();
  expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([
    401,
    '',
    'private, no-store',
  ]);
});

// The last one: PostgreSQL goes on with the numbers that it gave itself.
it('a row that shows up behind newer ones is seen too, as PostgreSQL’s do', async () => {
  const insert = (id: number) =>
    run(
      "insert into order_events (id, order_id, at, kind, cause, summary) values (?, 'o1', 0, 'note', 'x', 'y')",
      id,
    );
  await insert(5_000);
  await insert(5_002);
  const before = await stamp();
  await insert(5_001);
  expect(await stamp()).not.toBe(before);
});
