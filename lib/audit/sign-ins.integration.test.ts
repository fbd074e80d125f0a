import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { signInAction, signOutAction } from '@/app/admin/sign-in/actions';
import { DatabaseUnavailableError, reader } from '@/db/client';
import * as turns from '@/db/one-after-another';
import { auditHead, auditRowsAfter } from '@/db/queries/audit';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';

const browser = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  afterwards: [] as (() => Promise<void>)[],
}));
vi.mock('@/lib/log');
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => browser.afterwards.push(work) }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined,
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge > 0 ? browser.cookies.set(name, value) : browser.cookies.delete(name),
  }),
  headers: async () => new Headers({ origin: 'http://localhost:3000', 'user-agent': 'A browser' }),
}));

let cleanUp: () => Promise<void>;
let before: number;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  browser.cookies.clear();
  before = (await auditHead(reader()))?.number ?? 0;
});

const redirect = expect.objectContaining({ digest: expect.stringContaining('NEXT_REDIRECT') });

function form({ email, password }: { email: string; password: string }): FormData {
  const data = new FormData();
  data.set('email', email);
  data.set('password', password);
  return data;
}

async function recorded() {
  for (const work of browser.afterwards.splice(0)) await work();
  return (await auditRowsAfter(reader(), before, 20)).map(({ action, result, actor, details, device }) => ({
    ...{ action, result, actor, device },
    details: JSON.parse(details),
  }));
}

it('signing in and out is recorded', async () => {
  await expect(signInAction(undefined, form(ADMIN))).rejects.toEqual(redirect);
  await expect(signOutAction()).rejects.toEqual(redirect);
  const row = { actor: ADMIN.email, device: 'A browser', result: 'done' };
  expect(await recorded()).toMatchObject([
    { ...row, action: 'sign-in' },
    { ...row, action: 'sign-out' },
  ]);
});

it('so is a refusal, by the account’s own address or by a mark of what was typed', async () => {
  await signInAction(undefined, form({ email: ' ADMIN@shop.example', password: 'wrong' }));
  await signInAction(undefined, form({ email: 'my secret password', password: 'wrong' }));
  await signInAction(undefined, form({ email: 'my secret password', password: 'wrong' }));
  const [known, unknown, again] = await recorded();
  expect(known).toMatchObject({ result: 'refused', actor: ADMIN.email, details: { why: 'password' } });
  expect(unknown).toMatchObject({
    ...{ result: 'refused', actor: null },
    details: { why: 'password', typed: expect.stringMatching(/^[\w-]{12}$/) },
  });
  expect(again?.details).toEqual(unknown?.details);
  expect(JSON.stringify(await recorded())).not.toContain('secret');
});

it('so is a try that a limit turned away', async () => {
  for (let n = 0; n < 10; n += 1)
    await signInAction(undefined, form({ email: 'x@y.example', password: 'w' }));
  expect((await recorded()).at(-1)).toMatchObject({ result: 'refused', details: { why: 'limit' } });
});

it('nobody gets in without a row', async () => {
  const spy = vi.spyOn(turns, 'oneAfterAnother').mockRejectedValue(new DatabaseUnavailableError('locked'));
  expect(await signInAction(undefined, form(ADMIN))).toMatchObject({ ok: false });
  spy.mockRestore();
  expect(browser.cookies.size).toBe(0);
});
