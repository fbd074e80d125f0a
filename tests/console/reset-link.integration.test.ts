/** The link of a mail that sets a new password, as a browser follows it while strangers guess at the account. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { setPasswordAction } from '@/app/admin/set-password/[token]/actions';
import { transaction } from '@/db/client';
import { knownBrowser } from '@/lib/auth/limits/known-browser';
import { ACCOUNT_BUCKET } from '@/lib/auth/limits/sign-in-limits';
import { linkToken } from '@/lib/auth/people/link-token';
import { sendLink } from '@/lib/auth/people/links';
import { signIn } from '@/lib/auth/sign-in';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '../support/accounts';
import { rows } from '../support/raw';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ origin: 'http://localhost:3000' }),
}));

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());

it('lets that browser in, and for no other account; used once more it makes none known', async () => {
  await transaction('test', (tx) => sendLink(tx, VIEWER.id, 'password-reset', Date.now()));
  const [link] = await rows('SELECT id FROM account_links');
  const fields = { token: linkToken(String(link?.id)), name: 'Vikram', newPassword: 'seven quiet lakes' };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (let n = 0; n <= ACCOUNT_BUCKET.atOnce; n += 1) {
    await signIn({ email: VIEWER.email, password: `guess ${n}`, address: undefined });
  }
  await expect(setPasswordAction(undefined, form)).rejects.toThrow('NEXT_REDIRECT');
  const account = { ...VIEWER, password: fields.newPassword, address: undefined };
  expect(await signIn(account)).toMatchObject({ outcome: 'wait' });
  expect(await knownBrowser(ADMIN.email)).toBeUndefined();
  expect(await signIn({ ...account, knownBrowser: await knownBrowser(VIEWER.email) })).toMatchObject({
    outcome: 'signed-in',
  });
  jar.clear();
  expect(await setPasswordAction(undefined, form)).toMatchObject({ ok: false });
  expect(await knownBrowser(VIEWER.email)).toBeUndefined();
});
