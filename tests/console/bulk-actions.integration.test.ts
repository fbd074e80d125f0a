import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import BulkRunPage from '@/app/admin/(console)/orders/bulk/[id]/page';
import { captureManyAction, dispatchManyAction } from '@/app/admin/(console)/orders/bulk/actions';
import BulkPreviewPage from '@/app/admin/(console)/orders/bulk/new/page';
import { reader } from '@/db/client';
import { auditRowsAfter } from '@/db/queries/audit';
import { runsBeyond, stepsOfRun } from '@/db/queries/bulk';
import { addOrders, orderRow } from '@/db/testing/orders';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { slipsPreview } from '@/lib/console/bulk/preview';
import { common, dispatch } from '@/lib/console/messages';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';

const here = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  denied: undefined as string | undefined,
  later: [] as (() => unknown)[],
}));
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (here.jar.has(name) ? { name, value: here.jar.get(name) } : undefined),
    set: (name: string, value: string) => here.jar.set(name, value),
  }),
  headers: async () => new Headers({ 'user-agent': 'A browser', origin: 'http://localhost:3000' }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: (work: () => unknown) => here.later.push(work),
}));
/** No role may capture and not dispatch today; one may be made. */
vi.mock('@/lib/auth/permissions', async (original) => {
  const permissions = await original<typeof import('@/lib/auth/permissions')>();
  const may: typeof permissions.may = (user, permission) =>
    permission !== here.denied && permissions.may(user, permission);
  return { ...permissions, may };
});

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  const paid = { status: 'PROCESSED', authorisedPaise: 149_900, capturedPaise: 149_900 } as const;
  await addOrders([
    orderRow('o1'),
    orderRow('o2'),
    orderRow('held', { status: 'AUTHORIZED', preAuth: true, authorisedPaise: 149_900 }),
    orderRow('paid', paid),
    orderRow('sent', { ...paid, dispatchedAt: 1 }),
    orderRow('refunded', { ...paid, status: 'FULLY_REFUNDED', refundedPaise: 149_900 }),
  ]);
});
afterAll(() => cleanUp());
beforeEach(() => {
  here.denied = undefined;
  here.later.length = 0;
});

async function signInAs(account: typeof ADMIN): Promise<void> {
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error('not signed in');
  await writeSessionCookie(result.sessionId);
}

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const confirmed = (way: string, token = 'confirmed-once-and-no-more') =>
  form({ way, token, orders: 'o1:100,o2:250' });
const runs = () => runsBeyond(reader(), { direction: 'older', limit: 10 });
const toRun = expect.objectContaining({ digest: expect.stringContaining(';/admin/orders/bulk/') });

it('whoever may not capture begins nothing', async () => {
  await signInAs(VIEWER);
  expect(await captureManyAction(undefined, confirmed('capture'))).toMatchObject({ ok: false });
  expect(await dispatchManyAction(undefined, confirmed('dispatch'))).toMatchObject({ ok: false });
  expect(await runs()).toEqual([]);
});

it('whoever may capture and not dispatch begins nothing that dispatches', async () => {
  await signInAs(ADMIN);
  here.denied = 'orders.dispatch';
  expect(await captureManyAction(undefined, confirmed('capture-dispatch'))).toMatchObject({
    ok: false,
    message: common.notYours(['owner', 'manager', 'packer']),
  });
  expect(await runs()).toEqual([]);
  const query = Promise.resolve({ kind: 'capture-dispatch', order: 'o1' });
  await expect(BulkPreviewPage({ params: Promise.resolve({}), searchParams: query })).rejects.toEqual(
    expect.objectContaining({ digest: expect.stringContaining('404') }),
  );
});

it('a confirmation begins one run, however often it is sent, and is in the audit log with its sum', async () => {
  await signInAs(ADMIN);
  await expect(captureManyAction(undefined, confirmed('capture'))).rejects.toEqual(toRun);
  await expect(captureManyAction(undefined, confirmed('capture'))).rejects.toEqual(toRun);
  const fromList = confirmed('capture');
  fromList.set('back', 'view=to-capture&after=x');
  await expect(captureManyAction(undefined, fromList)).rejects.toMatchObject({
    digest: expect.stringContaining('?back=view%3Dto-capture%26after%3Dx;'),
  });
  const [run, ...others] = await runs();
  expect(others).toEqual([]);
  expect(run).toMatchObject({ kind: 'capture', actor: ADMIN.email, orders: 2, sumPaise: 350 });
  expect(await stepsOfRun(reader(), run?.id ?? '')).toMatchObject([
    { orderId: 'o1', amountPaise: 100, state: 'waiting' },
    { orderId: 'o2', amountPaise: 250, state: 'waiting' },
  ]);
  // The work begins once the answer is on its way.
  expect(here.later.length).toBeGreaterThanOrEqual(1);
  here.later.length = 0;
  const page = { params: Promise.resolve({ id: run?.id ?? '' }), searchParams: Promise.resolve({}) };
  await signInAs(VIEWER);
  await BulkRunPage(page);
  // Whoever may only look on does not make it go on.
  expect(here.later).toEqual([]);
  await signInAs(ADMIN);
  await BulkRunPage(page);
  expect(here.later).toHaveLength(1);
  const rows = (await auditRowsAfter(reader(), 0, 1_000)).filter(({ action }) => action === 'bulk.capture');
  expect(rows.slice(-2).map(({ result, details }) => [result, JSON.parse(details)])).toEqual([
    ['asked', { way: 'capture', amountPaise: 350 }],
    ['done', { way: 'capture', amountPaise: 350, run: run?.id }],
  ]);
});

it('slips are printed of what may be sent, and of everything else it is said why not', async () => {
  await signInAs(ADMIN);
  const order = ['o1', 'held', 'paid', 'sent', 'refunded'];
  const { able, unable, part } = await slipsPreview({ order });
  expect(able.map(({ id }) => id)).toEqual(['held', 'paid']);
  expect(unable.map(({ id, why }) => [id, why])).toEqual([
    ['o1', dispatch.notPaid],
    ['sent', dispatch.already],
    ['refunded', dispatch.allRefunded],
  ]);
  expect(part).toBeUndefined();
});
