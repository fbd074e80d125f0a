/** A password that is to be changed first: the first administrator's, which was printed. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { reader, transaction } from '@/db/client';
import { findUserByEmail } from '@/db/queries/users';
import { ownAccountAction, passwordAction } from '@/lib/console/action';
import { seedDatabase } from '@/lib/seed';
import { temporaryDatabase } from '@/tests/support/accounts';
import { requirePermission, requireSession, requireViewer } from './guard';
import { PASSWORD_PATH } from './own-path';
import { changePassword } from './passwords/set-password';
import { openSession } from './sessions/open-session';
import { writeSessionCookie } from './sessions/session-cookie';

const FIRST = { email: 'first@shop.example', password: 'printed at the terminal' };

const browser = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  settings: {} as Record<string, string>,
}));
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
  headers: async () => new Headers({ origin: 'http://localhost:3000' }),
}));
vi.mock('@/lib/env', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/env')>();
  return { ...original, env: () => ({ ...original.env(), ...browser.settings }) };
});

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await seedDatabase({ administrator: FIRST });
});
afterAll(() => cleanUp());
beforeEach(async () => {
  browser.settings = { PINELABS_ENV: 'production' };
  const first = await findUserByEmail(reader(), FIRST.email);
  // With both steps, as outside the sandbox.
  const opened = { userId: first?.id ?? '', factor: 'passkey' } as const;
  await writeSessionCookie(
    await transaction('test', (tx) => openSession(tx, opened, { address: undefined }, Date.now())),
  );
});

const handle = vi.fn(async () => ({ ok: true as const, data: undefined }));
const toPassword = expect.objectContaining({ digest: expect.stringContaining(`;${PASSWORD_PATH};`) });

it('leads from every page and action to the page that changes it, and to no other', async () => {
  await expect(requireViewer()).rejects.toEqual(toPassword);
  await expect(requirePermission('orders.read', '/admin')).rejects.toEqual(toPassword);
  const act = ownAccountAction('session.end', z.object({}), handle);
  await expect(act(undefined, new FormData())).rejects.toEqual(toPassword);
  expect(handle).not.toHaveBeenCalled();

  expect(await requireSession()).toMatchObject({ email: FIRST.email });
  const change = passwordAction('account.password', z.object({}), handle);
  expect(await change(undefined, new FormData())).toMatchObject({ ok: true });
});

it('holds nobody up beside the sandbox, which moves no money', async () => {
  browser.settings = { PINELABS_ENV: 'sandbox' };
  expect(await requirePermission('people.manage')).toMatchObject({ email: FIRST.email, role: 'owner' });
});

it('is over once it is changed', async () => {
  const viewer = await requireSession();
  const newPassword = 'seven goats and a kite';
  expect(await changePassword(viewer, { password: FIRST.password, newPassword })).toEqual({
    outcome: 'changed',
  });
  expect(await requirePermission('people.manage')).toMatchObject({ email: FIRST.email });
});
