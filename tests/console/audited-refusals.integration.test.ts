/** What somebody who is signed in was kept from: pages that they may not open, actions that another site sent. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { DatabaseUnavailableError, reader } from '@/db/client';
import * as turns from '@/db/one-after-another';
import { auditHead, auditRowsAfter } from '@/db/queries/audit';
import { UNPROVEN } from '@/lib/audit/record';
import { requirePermission } from '@/lib/auth/guard';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { adminAction } from '@/lib/console/action';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { run } from '@/tests/support/raw';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), origin: 'https://evil.example' }));
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined,
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () => new Headers({ origin: browser.origin, 'user-agent': 'A browser' }),
}));

let cleanUp: () => Promise<void>;
let before: number;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  await run('delete from rate_limits');
  before = (await auditHead(reader()))?.number ?? 0;
});

async function signInAs(account: typeof ADMIN): Promise<void> {
  browser.cookies.clear();
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(result.outcome);
  await writeSessionCookie(result.sessionId);
}

const recorded = async () =>
  (await auditRowsAfter(reader(), before, 200)).map(({ action, result, actor, details, device }) => ({
    ...{ action, result, actor, device },
    details: JSON.parse(details),
  }));
const notFound = expect.objectContaining({ digest: expect.stringContaining('404') });
const open = (permission: 'people.manage' | 'customers.manage', page?: string) =>
  expect(requirePermission(permission, page)).rejects.toEqual(notFound);

it('a page that is hidden from somebody is a row, however often it is loaded, and without what was looked for', async () => {
  await signInAs(VIEWER);
  for (let n = 0; n < 5; n += 1) await open('people.manage', '/admin/people?q=asha%40example.com');
  await open('customers.manage');
  const row = { action: 'page.open', result: 'refused', actor: VIEWER.email, device: 'A browser' };
  expect(await recorded()).toEqual([
    {
      ...row,
      details: { why: 'permission', permission: 'people.manage', role: 'accountant', page: '/admin/people' },
    },
    { ...row, details: { why: 'permission', permission: 'customers.manage', role: 'accountant' } },
  ]);
});

it('a page that somebody may open, and one that nobody is signed in for, write nothing', async () => {
  await signInAs(ADMIN);
  const turn = vi.spyOn(turns, 'oneAfterAnother');
  await requirePermission('people.manage');
  browser.cookies.clear();
  await expect(requirePermission('people.manage')).rejects.toBeDefined();
  expect(turn).not.toHaveBeenCalled();
  turn.mockRestore();
});

it('a page stays hidden, and is answered, where that cannot be recorded', async () => {
  await signInAs(VIEWER);
  const turn = vi.spyOn(turns, 'oneAfterAnother').mockRejectedValue(new DatabaseUnavailableError('locked'));
  await open('people.manage');
  turn.mockRestore();
});

it('an action that another site sends with somebody’s session is a row, and cannot fill the log', async () => {
  const handle = vi.fn(async () => ({ ok: true as const, data: undefined }));
  const action = adminAction('order.refund', 'orders.refund', z.object({}), handle);
  const send = () => expect(action(undefined, new FormData())).rejects.toThrow('another site');
  browser.cookies.clear();
  await send();
  expect(await recorded()).toEqual([]);
  await signInAs(ADMIN);
  for (let n = 0; n < UNPROVEN.atOnce + 3; n += 1) await send();
  const rows = await recorded();
  expect(rows).toHaveLength(UNPROVEN.atOnce);
  expect(rows[0]).toEqual({
    ...{ action: 'order.refund', result: 'refused', actor: ADMIN.email, device: 'A browser' },
    details: { why: 'origin' },
  });
  expect(handle).not.toHaveBeenCalled();
});
