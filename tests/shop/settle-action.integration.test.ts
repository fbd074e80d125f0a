/** Who may settle a review, and with what: checked by the action itself, whatever page leads to it. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { settleAction } from '@/app/admin/(console)/orders/[id]/actions';
import { reader } from '@/db/client';
import { auditLog } from '@/db/schema/audit';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { common } from '@/lib/console/messages';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), origin: '' }));
const settle = vi.hoisted(() => vi.fn(async () => ({ outcome: 'succeeded', says: '₹40 was paid' })));
vi.mock('@/lib/log');
vi.mock('@/lib/payments/operations/settle-review', () => ({ settleReview: settle }));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined,
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () => new Headers({ origin: browser.origin }),
}));

const GOOD = { orderId: 'o1', formToken: 't1', seen: 'a'.repeat(64), way: 'accepted', reason: 'as they say' };

function form(changes: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...GOOD, ...changes })) data.set(name, value);
  return data;
}

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(() => {
  browser.cookies.clear();
  browser.origin = 'http://localhost:3000';
  settle.mockClear();
});

async function as(account: typeof ADMIN) {
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error('expected a session');
  await writeSessionCookie(result.sessionId);
}

it('is no stranger, nobody who may only look, and no other site', async () => {
  await expect(settleAction(undefined, form())).rejects.toMatchObject({
    digest: expect.stringContaining('/admin/sign-in'),
  });
  await as(VIEWER);
  expect(await settleAction(undefined, form())).toMatchObject({
    ok: false,
    message: common.notYours(['owner', 'manager']),
  });
  await as(ADMIN);
  browser.origin = 'https://evil.example';
  await expect(settleAction(undefined, form())).rejects.toThrow('another site');
  expect(settle).not.toHaveBeenCalled();
});

it.each([
  ['way', ''],
  ['way', 'half'],
  ['reason', ' '],
  ['reason', 'x'.repeat(1_000)],
  ['seen', ''],
  ['orderId', '../x'],
])('refuses a form whose %s is "%s", and names the field', async (name, value) => {
  await as(ADMIN);
  const result = await settleAction(undefined, form({ [name]: value }));
  expect(result).toMatchObject({ ok: false, fieldErrors: { [name]: expect.any(String) } });
  expect(settle).not.toHaveBeenCalled();
});

it('is an administrator, under whose name it is done', async () => {
  await as(ADMIN);
  expect(await settleAction(undefined, form())).toEqual({
    ok: true,
    data: { outcome: 'succeeded', message: 'Accepted: ₹40 was paid.' },
  });
  expect(settle).toHaveBeenCalledWith({ ...GOOD, actor: ADMIN.email });
});

it('keeps what was read in the dashboard in the audit log', async () => {
  await as(ADMIN);
  await settleAction(undefined, form({ state: 'charged', amount: '1,499', refunded: '500' }));
  const rows = await reader().select().from(auditLog);
  const done = rows.filter(({ action }) => action === 'order.settle').at(-1);
  expect(JSON.parse(done?.details ?? '')).toMatchObject({
    state: 'charged',
    amountPaise: 149_900,
    refundedPaise: 50_000,
  });
});
