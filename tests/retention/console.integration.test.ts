/** What the console and the customer's own page say of an order whose customer was erased. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CustomerSection } from '@/app/admin/(console)/orders/[id]/customer-section';
import { reader, transaction } from '@/db/client';
import { orderById } from '@/db/queries/orders';
import { eraseContact, erasePerson } from '@/db/queries/retention';
import { addOrders, orderRow } from '@/db/testing/orders';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { listOrders } from '@/lib/console/list/order-list';
import { orderDetail } from '@/lib/console/order/order-detail';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

const ERASED_AT = Date.UTC(2028, 0, 2, 6);

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders([orderRow('contact', { status: 'PROCESSED' }), orderRow('all', { status: 'EXPIRED' })]);
  for (const id of ['contact', 'all']) {
    await transaction('test', async (tx) => {
      const order = await orderById(tx, id);
      if (!order) throw new Error('no order');
      await eraseContact(tx, order, ERASED_AT);
      if (id === 'all') await erasePerson(tx, order, ERASED_AT);
    });
  }
  const result = await signIn({ ...ADMIN, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error('expected a session');
  await writeSessionCookie(result.sessionId);
});
afterAll(() => cleanUp());

async function customerOf(id: string): Promise<string> {
  const detail = await orderDetail(id);
  if (!detail) throw new Error('no order');
  return renderToStaticMarkup(createElement(CustomerSection, { mayWithdraw: false, mayMend: false, order: detail }));
}

it('the order’s page says what was erased and since when', async () => {
  const all = await customerOf('all');
  expect(all).toContain('Name, address and contact were erased');
  expect(all).toContain('2028');
  expect(all).not.toContain('Asked on Pine Labs');
  expect(all).not.toMatch(/Asha|mailto|Temple Road/);
  const contact = await customerOf('contact');
  expect(contact).toContain('name and address stay as long as tax law asks');
  expect(contact).toContain('Temple Road');
  expect(contact).not.toContain('mailto');
  expect((await orderById(reader(), 'all'))?.totalPaise).toBe(149_900);
});

it('the list says so too', async () => {
  const { rows } = await listOrders({});
  expect(Object.fromEntries(rows.map(({ id, customer }) => [id, customer]))).toEqual({
    all: 'Erased',
    contact: 'Asha Rao',
  });
});
