/** Who may decide about a confirmation host: checked by the action itself, whatever page leads to it. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { allowHostAction, revokeHostAction } from '@/app/admin/(console)/confirmation-hosts/actions';
import { reader, transaction } from '@/db/client';
import { allowedHosts, insertHostDecision, putRefusedChallenge } from '@/db/queries/challenge-hosts';
import { orderById } from '@/db/queries/orders';
import { addOrders, orderRow } from '@/db/testing/orders';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { confirmationHosts } from '@/lib/console/confirmation-hosts';
import { common } from '@/lib/console/messages';
import { env } from '@/lib/env';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), origin: '' }));
vi.mock('@/lib/log');
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined,
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () => new Headers({ origin: browser.origin }),
}));

const HOST = 'acs.bank.example';
const url = `https://${HOST}/otp?token=x`;
const form = (host: string) => {
  const data = new FormData();
  data.set('host', host);
  return data;
};

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders([orderRow('o1', { status: 'PENDING', channel: 'emi' })]);
  await transaction('test', (tx) =>
    putRefusedChallenge(tx, { orderId: 'o1', host: HOST, url, refusedAt: 1 }),
  );
});
afterAll(() => cleanUp());
beforeEach(() => {
  browser.cookies.clear();
  browser.origin = 'http://localhost:3000';
});

async function as(account: typeof ADMIN) {
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error('expected a session');
  await writeSessionCookie(result.sessionId);
}
const allowed = async () => (await allowedHosts(reader())).map(({ host, decidedBy }) => [host, decidedBy]);

it('is no stranger, nobody who may only look, and no other site', async () => {
  await expect(allowHostAction(undefined, form(HOST))).rejects.toMatchObject({
    digest: expect.stringContaining('/admin/sign-in'),
  });
  await as(VIEWER);
  expect(await allowHostAction(undefined, form(HOST))).toMatchObject({
    ok: false,
    message: common.notYours(['owner']),
  });
  await as(ADMIN);
  browser.origin = 'https://evil.example';
  await expect(allowHostAction(undefined, form(HOST))).rejects.toThrow('another site');
  expect(await allowed()).toEqual([]);
});

it('is an administrator, for a whole host name that a payment waits for', async () => {
  await as(ADMIN);
  for (const host of ['*.bank.example', '192.0.2.7', `${HOST}/otp`, `${HOST}:8443`, 'bank']) {
    expect(await allowHostAction(undefined, form(host))).toMatchObject({
      fieldErrors: { host: expect.stringContaining('host name') },
    });
  }
  expect(await allowHostAction(undefined, form('evil.example'))).toMatchObject({ ok: false });
  expect(await allowed()).toEqual([]);
  expect(await allowHostAction(undefined, form(HOST))).toMatchObject({ ok: true });
  expect(await allowed()).toEqual([[HOST, ADMIN.email]]);
  expect(await orderById(reader(), 'o1')).toMatchObject({ redirectUrl: url });
});

it('reads that a revoked host is still open where the settings name it, and the page says so', async () => {
  await as(ADMIN);
  env().PINELABS_CHALLENGE_HOSTS.push(HOST);
  try {
    expect(await revokeHostAction(undefined, form(HOST))).toMatchObject({
      ok: false,
      message: expect.stringContaining('still sent there: PINELABS_CHALLENGE_HOSTS'),
    });
    expect(await confirmationHosts()).toMatchObject({ allowed: [], inSettings: [HOST] });
  } finally {
    env().PINELABS_CHALLENGE_HOSTS.pop();
  }
  await transaction('test', (tx) =>
    insertHostDecision(tx, { host: HOST, decision: 'allowed', decidedBy: ADMIN.email, decidedAt: 2 }),
  );
});

it('revokes in the same way', async () => {
  await as(VIEWER);
  expect(await revokeHostAction(undefined, form(HOST))).toMatchObject({
    ok: false,
    message: common.notYours(['owner']),
  });
  expect(await allowed()).toHaveLength(1);
  await as(ADMIN);
  expect(await revokeHostAction(undefined, form(HOST))).toMatchObject({ ok: true });
  expect(await allowed()).toEqual([]);
  expect(await orderById(reader(), 'o1')).toMatchObject({ redirectUrl: null });
});
