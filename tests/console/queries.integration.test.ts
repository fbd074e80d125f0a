/** How many queries a page of the console makes: each thing is read once, and a longer list takes no more of them. */
import Database from 'better-sqlite3';
import { createElement, type ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import ConsoleLayout from '@/app/admin/(console)/layout';
import MessagesPage from '@/app/admin/(console)/messages/page';
import OrderPage, { generateMetadata } from '@/app/admin/(console)/orders/[id]/page';
import OrdersPage from '@/app/admin/(console)/orders/page';
import HomePage from '@/app/admin/(console)/page';
import WebhooksPage from '@/app/admin/(console)/webhooks/page';
import { addOrders, orderRow } from '@/db/testing/orders';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';

const request = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  kept: new Map<unknown, Map<string, unknown>>(),
}));
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (request.jar.has(name) ? { name, value: request.jar.get(name) } : undefined),
    set: (name: string, value: string) => request.jar.set(name, value),
  }),
}));
// As a React server keeps what `cache` wraps, for one request.
vi.mock('react', async (importOriginal) => ({
  ...(await importOriginal<typeof import('react')>()),
  cache:
    <Args extends unknown[], Result>(read: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const key = JSON.stringify(args);
      const results = request.kept.get(read) ?? new Map<string, unknown>();
      request.kept.set(read, results);
      if (!results.has(key)) results.set(key, read(...args));
      return results.get(key) as Result;
    },
}));

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders(
    Array.from({ length: 30 }, (_, n) => orderRow(`o${n}`, { status: n % 2 ? 'AUTHORIZED' : 'CREATED' })),
  );
  const result = await signIn({ ...ADMIN, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error('expected a session');
  await writeSessionCookie(result.sessionId);
});
afterAll(() => cleanUp());
afterEach(() => request.kept.clear());

/** Counts what is run on any connection while a page is made. */
async function queriesOf(page: () => Promise<ReactNode>): Promise<number> {
  const probe = new Database(':memory:');
  const statements = Object.getPrototypeOf(probe.prepare('select 1'));
  probe.close();
  const spies = (['all', 'get', 'run', 'iterate'] as const).map((name) => vi.spyOn(statements, name));
  try {
    await prerender(createElement(ConsoleLayout, null, await page()));
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
const query = (values: Record<string, string> = {}) => ({
  params: Promise.resolve({}),
  searchParams: Promise.resolve(values),
});

it('an order’s page makes at most 16, its title among them', async () => {
  const props = { params: Promise.resolve({ id: 'o1' }), searchParams: Promise.resolve({}) };
  const made = await queriesOf(async () => {
    expect(await generateMetadata(props)).toEqual({ title: expect.stringMatching(/^BN-/) });
    return OrderPage(props);
  });
  expect(made).toBeLessThanOrEqual(16);
});

it.each([
  ['what waits today', 18, () => HomePage()],
  ['the list of orders', 5, () => OrdersPage(query())],
  ['a view of several statuses', 8, () => OrdersPage(query({ view: 'waiting' }))],
  ['a list by several filters', 6, () => OrdersPage(query({ hold: 'yes', dispatched: 'no', preset: '30d' }))],
  ['a list by amount', 8, () => OrdersPage(query({ least: '1', sort: 'amount-up', method: 'CARD' }))],
  ['what somebody worked on', 7, () => OrdersPage(query({ staff: 'asha@shop.example' }))],
  ['a search', 10, () => OrdersPage(query({ q: 'BN-o17' }))],
  ['a search by two words', 14, () => OrdersPage(query({ q: 'Asha Rao' }))],
  ['the messages', 2, () => MessagesPage(query())],
  ['the webhooks', 5, () => WebhooksPage()],
])('%s: at most %i', async (_name, most, page) => {
  const made = await queriesOf(page);
  expect(made).toBeLessThanOrEqual(most);
});
