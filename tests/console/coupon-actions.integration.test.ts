/** The console's actions on coupons, as a browser calls them. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { changeCouponAction, makeCouponAction } from '@/app/admin/(console)/coupons/actions';
import { reader } from '@/db/client';
import { couponByCode } from '@/db/queries/coupons';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { PROOF_COUNTS_MS } from '@/lib/auth/step-up';
import { ADMIN, addAccounts, temporaryDatabase } from '../support/accounts';
import { run } from '../support/raw';

const cookies = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (cookies.has(name) ? { name, value: cookies.get(name) } : undefined),
    set: (name: string, value: string) => cookies.set(name, value),
  }),
  headers: async () => new Headers({ origin: 'http://localhost:3000' }),
}));

let cleanUp: () => void;
let sessionId: string;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  const result = await signIn({ ...ADMIN, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  sessionId = result.sessionId;
  await writeSessionCookie(sessionId);
});

const provedLongAgo = () =>
  run('UPDATE sessions SET proved_at = ? WHERE id = ?', Date.now() - PROOF_COUNTS_MS, sessionId);
const typed = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: 'percent', ...fields })) form.set(name, value);
  return form;
};
const led = (to: string) => expect.objectContaining({ digest: expect.stringContaining(to) });

it('a coupon that gives goods away is made by somebody who has proved lately who they are; any other by whoever may', async () => {
  await provedLongAgo();
  const all = typed({ coupon: 'FREE100', percentage: '100' });
  await expect(makeCouponAction(undefined, all)).rejects.toEqual(led('/admin/account/confirm'));
  expect(await couponByCode(reader(), 'FREE100')).toBeUndefined();
  const tenth = typed({ coupon: 'TEN', percentage: '10' });
  await expect(makeCouponAction(undefined, tenth)).rejects.toEqual(led('/admin/coupons/TEN'));
  await run('UPDATE sessions SET proved_at = ? WHERE id = ?', Date.now(), sessionId);
  await expect(makeCouponAction(undefined, all)).rejects.toEqual(led('/admin/coupons/FREE100'));
});

it('nor does a small coupon become such a one at a console that was left open', async () => {
  await expect(makeCouponAction(undefined, typed({ coupon: 'SMALL', percentage: '10' }))).rejects.toEqual(
    led('/admin/coupons/SMALL'),
  );
  await provedLongAgo();
  const changed = typed({ coupon: 'SMALL', version: '0', kind: 'amount', amount: '500' });
  await expect(changeCouponAction(undefined, changed)).rejects.toEqual(led('/admin/account/confirm'));
  expect(await couponByCode(reader(), 'SMALL')).toMatchObject({ kind: 'percent', version: 0 });
  changed.set('least', '2,000');
  expect(await changeCouponAction(undefined, changed)).toMatchObject({ ok: true });
});
