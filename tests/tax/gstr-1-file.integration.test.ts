/** The console's file of GSTR-1: who gets it, what is asked wrongly, and what it leaves in the audit log. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { GET } from '@/app/admin/(console)/invoices/gstr-1/route';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '../support/accounts';
import * as raw from '../support/raw';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>() }));
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => ({ name, value: browser.cookies.get(name) }),
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () => new Headers({ origin: 'http://localhost:3000' }),
}));

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(() => browser.cookies.clear());

async function signInAs(account: typeof ADMIN): Promise<void> {
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
}

const get = (query: string) => GET(new Request(`http://localhost:3000/admin/invoices/gstr-1?${query}`));
const recorded = async () =>
  (
    await raw.rows(
      "SELECT result, actor, details FROM audit_log WHERE action = 'gstr-1.export' ORDER BY number",
    )
  ).map(({ result, actor, details }) => [result, actor, JSON.parse(String(details))]);

it('is made for an accountant and recorded, before it is read and after', async () => {
  await signInAs(VIEWER);
  const file = await get('month=2026-11&table=docs');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="gstr-1-2026-11-docs.csv"');
  const asked = { month: '2026-11', table: 'docs' };
  expect(await recorded()).toEqual([['asked', VIEWER.email, asked]]);
  expect(await file.text()).toBe('Nature of Document,Sr. No. From,Sr. No. To,Total Number,Cancelled\r\n');
  expect((await recorded())[1]).toEqual(['done', VIEWER.email, { ...asked, documents: 0 }]);
});

it('says what is wrong with a month or a table, and records nothing of it', async () => {
  await signInAs(ADMIN);
  const before = await recorded();
  for (const query of ['month=2026-13', '', 'month=2026-11&table=b2x', 'month=2026-11&table=']) {
    const answer = await get(query);
    expect([answer.status, await answer.text()], query).toEqual([
      400,
      expect.stringMatching(/^(month|table) must be/),
    ]);
  }
  expect(await recorded()).toEqual(before);
});

it('leads a stranger to the sign-in, and is not there for who may not read invoices', async () => {
  await expect(get('month=2026-11')).rejects.toThrow('NEXT_REDIRECT');
  await raw.run("UPDATE users SET role = 'packer' WHERE email = ?", VIEWER.email);
  await signInAs(VIEWER);
  await expect(get('month=2026-11')).rejects.toThrow(/404/);
});
