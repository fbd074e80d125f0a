/** What an order's page offers to whom: nothing that the person may not do. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { MoneySection } from '@/app/admin/(console)/orders/[id]/money-section';
import { addOrders, orderRow } from '@/db/testing/orders';
import { requireSession } from '@/lib/auth/guard';
import type { ROLES } from '@/lib/auth/permissions';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { common } from '@/lib/console/messages';
import { orderDetail } from '@/lib/console/order/order-detail';
import { ADMIN, addAccounts, temporaryDatabase } from '../support/accounts';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders([
    orderRow('held', { status: 'AUTHORIZED', authorisedPaise: 149_900 }),
    orderRow('paid', { status: 'PROCESSED', authorisedPaise: 149_900, capturedPaise: 149_900 }),
  ]);
  const result = await signIn({ ...ADMIN, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error('no session');
  await writeSessionCookie(result.sessionId);
});
afterAll(() => cleanUp());

async function offered(id: string, role: (typeof ROLES)[number]): Promise<string[]> {
  const order = await orderDetail(id);
  if (!order) throw new Error('no order');
  const viewer = { ...(await requireSession()), role };
  const html = renderToStaticMarkup(createElement(MoneySection, { order, viewer }));
  const forms = [...html.matchAll(new RegExp(`/admin/orders/${id}/(\\w+)`, 'g'))].map(([, form]) =>
    String(form),
  );
  return [...forms, ...(html.includes(common.readOnly) ? ['nothing'] : [])];
}

it.each([
  { role: 'owner', held: ['capture', 'cancel'], paid: ['refund'] },
  { role: 'manager', held: ['capture', 'cancel'], paid: ['refund'] },
  { role: 'packer', held: ['capture'], paid: [] },
  { role: 'accountant', held: ['nothing'], paid: ['nothing'] },
] as const)('a $role is offered $held of a hold and $paid of what is paid', async ({ role, held, paid }) => {
  expect(await offered('held', role)).toEqual(held);
  expect(await offered('paid', role)).toEqual(paid);
});
