/** Sums over many orders are figures: in lists and runs too, only who may read those is told them. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { addOrders, orderRow } from '@/db/testing/orders';
import type { Role } from '@/lib/auth/permissions';
import { openSession } from '@/lib/auth/sessions/open-session';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { beginRun } from '@/lib/console/bulk/begin';
import { bulkPreview } from '@/lib/console/bulk/preview';
import { bulkRun, bulkRuns } from '@/lib/console/bulk/runs';
import { listOrders } from '@/lib/console/list/order-list';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';
import { run as sql } from '@/tests/support/raw';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}));

const PAID = { status: 'PROCESSED', authorisedPaise: 149_900, capturedPaise: 149_900 } as const;
const SENT = 'a run of two parcels that were sent';
const CHARGED = 'a run of one hold that was charged';
const runs = new Map<string, string>();

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders([
    orderRow('paid', PAID),
    orderRow('paid-too', PAID),
    orderRow('held', { status: 'AUTHORIZED', preAuth: true, authorisedPaise: 149_900 }),
  ]);
  const begin = async (token: string, kind: 'dispatch' | 'capture', ids: string[]) => {
    const orders = ids.map((orderId) => ({ orderId, amount: 149_900 }));
    runs.set(token, (await beginRun({ kind, actor: ADMIN.email, token, orders })) ?? '');
  };
  await begin(SENT, 'dispatch', ['paid', 'paid-too']);
  await begin(CHARGED, 'capture', ['held']);
  const session = await transaction('test', (tx) =>
    openSession(tx, { userId: ADMIN.id, factor: null }, { address: undefined }, Date.now()),
  );
  await writeSessionCookie(session);
});
afterAll(() => cleanUp());

const become = (role: Role) => sql('UPDATE users SET role = ? WHERE id = ?', role, ADMIN.id);

it.each(['owner', 'manager', 'accountant'] as const)('a list tells %s its sums', async (role) => {
  await become(role);
  const { sums } = await listOrders({});
  expect(sums.figures).toMatchObject({ orders: 3, totalPaise: 3 * 149_900, capturedPaise: 2 * 149_900 });
  expect((await bulkRun(runs.get(SENT) ?? ''))?.sum).toBe(2 * 149_900);
});

it('a list tells a packer how many orders there are, and what each comes to', async () => {
  await become('packer');
  for (const filters of [{}, { least: '1' }, { q: 'BN-paid' }] as const) {
    const { rows, sums } = await listOrders(filters);
    expect(sums.figures).toEqual({ orders: rows.length });
    expect(rows[0]?.total).toBe(149_900);
  }
});

it('a packer is told the sum of what they charge, and none of what they send', async () => {
  await become('packer');
  const order = ['paid', 'paid-too', 'held'];
  const preview = async (kind: 'dispatch' | 'capture') => (await bulkPreview(kind, { order }, '/')).sum;
  expect(await preview('capture')).toBe(149_900);
  expect(await preview('dispatch')).toBeUndefined();
  const sent = await bulkRun(runs.get(SENT) ?? '');
  expect(sent?.sum).toBeUndefined();
  expect(sent?.counts).toMatchObject([{ state: 'waiting', orders: 2, sum: undefined }]);
  const sums = (await bulkRuns({})).rows.map(({ kind, sum }) => [kind, sum]);
  expect(Object.fromEntries(sums)).toEqual({ dispatch: undefined, capture: 149_900 });
});
