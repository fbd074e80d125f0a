/** The actions of the way in, as the browser sends them: what each step of it opens. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { confirmAction } from '@/app/admin/(console)/account/confirm/actions';
import { signInAction } from '@/app/admin/sign-in/actions';
import { codeAction, setUpAppAction, setUpDoneAction } from '@/app/admin/sign-in/second-factor/actions';
import { requireViewer } from '@/lib/auth/guard';
import { addTotp } from '@/lib/auth/second-factor/set-up';
import { pendingTotp } from '@/lib/auth/second-factor/totp';
import { adminAction } from '@/lib/console/action';
import { secondFactor as t } from '@/lib/console/messages';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';
import { rows, run } from '@/tests/support/raw';

const browser = vi.hoisted(() => ({
  cookies: new Map<string, string>(),
  afterwards: [] as (() => Promise<void>)[],
}));
const env = vi.hoisted(() => ({ PINELABS_ENV: 'sandbox' }));
vi.mock('@/lib/log');
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), ...env }) };
});
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
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  process.env.DATA_ENCRYPTION_KEY = Buffer.alloc(32, 1).toString('base64');
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  browser.cookies.clear();
  env.PINELABS_ENV = 'sandbox';
  for (const table of ['totp_secrets', 'recovery_codes', 'sessions', 'rate_limits']) {
    await run(`delete from ${table}`);
  }
});

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const to = (path: string) => expect.objectContaining({ digest: expect.stringContaining(`;${path};`) });
const codeOf = (secret: string, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
const moveMoney = vi.fn(async () => ({ ok: true as const, data: undefined }));
const action = adminAction('order.refund', 'orders.refund', z.object({}), moveMoney);

async function expectShut(): Promise<void> {
  await expect(requireViewer('/admin')).rejects.toEqual(to('/admin/sign-in?callbackUrl=%2Fadmin'));
  await expect(action(undefined, form({}))).rejects.toEqual(
    to('/admin/sign-in?ended=1&callbackUrl=%2Fadmin'),
  );
  expect(moveMoney).not.toHaveBeenCalled();
}

it('a right password opens neither page nor action before the code, and not by another cookie’s name', async () => {
  const mine = { userId: ADMIN.id, email: ADMIN.email, holder: 'a session' };
  const { secret } = await pendingTotp(mine);
  await addTotp(mine, codeOf(secret, Date.now() - 30_000), async () => {}, Date.now() - 30_000);
  await expect(signInAction(undefined, form({ ...ADMIN, callbackUrl: '/admin/people' }))).rejects.toEqual(
    to('/admin/sign-in/second-factor?callbackUrl=%2Fadmin%2Fpeople'),
  );
  expect([...browser.cookies.keys()]).toEqual(['sign-in-step']);
  await expectShut();
  browser.cookies.set('next-auth.session-token', browser.cookies.get('sign-in-step') ?? '');
  await expectShut();
  browser.cookies.delete('next-auth.session-token');

  expect(await codeAction(undefined, form({ code: '12' }))).toMatchObject({
    fieldErrors: { code: t.codeWrong },
  });
  // Whoever has a second factor adds no other with the password alone.
  await expect(setUpAppAction(undefined, form({ code: codeOf(secret) }))).rejects.toEqual(
    to('/admin/sign-in'),
  );
  await expectShut();
  const proof = form({ code: codeOf(secret), callbackUrl: '/admin/people' });
  await expect(codeAction(undefined, proof)).rejects.toEqual(to('/admin/people'));
  expect([...browser.cookies.keys()].toSorted()).toEqual(['known-browser', 'next-auth.session-token']);
  expect(await requireViewer('/admin')).toMatchObject({ email: ADMIN.email, factor: 'totp' });
  expect((await rows('select action, result from audit_log order by number')).slice(-2)).toEqual([
    { action: 'sign-in', result: 'asked' },
    { action: 'sign-in', result: 'done' },
  ]);
});

it('outside the sandbox whoever may move money sets up a second factor on the way in', async () => {
  env.PINELABS_ENV = 'uat';
  await expect(signInAction(undefined, form(ADMIN))).rejects.toEqual(to('/admin/sign-in/second-factor'));
  await expectShut();
  await expect(setUpDoneAction(form({}))).rejects.toEqual(to('/admin/sign-in'));
  await expectShut();
  const [step] = await rows('SELECT token_hash FROM sign_in_steps');
  const { secret } = await pendingTotp({
    userId: ADMIN.id,
    email: ADMIN.email,
    holder: String(step?.token_hash),
  });
  const answer = await setUpAppAction(undefined, form({ code: codeOf(secret) }));
  expect(answer.ok && answer.data).toHaveLength(10);
  await expectShut();
  await expect(setUpDoneAction(form({}))).rejects.toEqual(to('/admin'));
  expect(await requireViewer('/admin')).toMatchObject({ email: ADMIN.email, factor: 'totp' });
});

it('who is asked again goes on to where they were, once the password is right', async () => {
  await expect(signInAction(undefined, form(ADMIN))).rejects.toEqual(to('/admin'));
  await run('UPDATE sessions SET proved_at = 0');
  const fields = (password: string) => form({ password, callbackUrl: '/admin/orders/o-1/refund' });
  expect(await confirmAction(undefined, fields('wrong'))).toMatchObject({
    fieldErrors: { password: t.passwordWrong },
    values: {},
  });
  await expect(confirmAction(undefined, fields(ADMIN.password))).rejects.toEqual(
    to('/admin/orders/o-1/refund'),
  );
  const [session] = await rows('select proved_at as at from sessions');
  expect(Number(session?.at)).toBeGreaterThan(0);
});
