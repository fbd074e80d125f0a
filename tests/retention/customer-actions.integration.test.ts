/** The console's page "Customer data": who may use it, and what it leaves in the audit log. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { customerAction } from '@/app/admin/(console)/customers/actions';
import { reader, transaction } from '@/db/client';
import { checkoutsOf, putCheckout } from '@/db/queries/checkouts';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { common, customers as t } from '@/lib/console/messages';
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

const EMAIL = 'rani@mail.example';

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await transaction('test', (tx) =>
    putCheckout(tx, {
      ...{ id: 'one', cartId: 'cart', channel: 'emi', details: { email: EMAIL }, totalPaise: 1 },
      ...{ createdAt: Date.now(), expiresAt: Date.now() + 3_600_000 },
    }),
  );
});
afterAll(() => cleanUp());

async function signInAs(account: typeof ADMIN): Promise<void> {
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const checkouts = () => checkoutsOf(reader(), { email: EMAIL });

const send = (fields: Record<string, string>) => customerAction(undefined, form(fields));

it('is the owners’ alone: nobody else reads or erases anything', async () => {
  await signInAs(VIEWER);
  for (const what of ['find', 'export', 'erase']) {
    expect(await send({ what, customerEmail: EMAIL, shown: EMAIL })).toMatchObject({
      ...{ ok: false, message: common.notYours(['owner']) },
    });
  }
  expect(await checkouts()).toHaveLength(1);
});

it('finds, gives out and erases whom it has shown, and keeps what was typed', async () => {
  await signInAs(ADMIN);
  expect(await send({ customerEmail: EMAIL, customerMobile: '9876543210' })).toMatchObject({
    ok: false,
    message: t.notOne,
    values: { customerEmail: EMAIL, customerMobile: '9876543210' },
  });
  const shown = { lines: [t.canGo(t.due(0, 0, 1))], due: true, shown: EMAIL, file: undefined };
  expect(await send({ customerEmail: ` ${EMAIL}` })).toMatchObject({ data: shown });
  for (const what of ['export', 'erase']) {
    const changed = await send({ what, customerEmail: EMAIL, shown: 'other@mail.example' });
    expect(changed).toMatchObject({ ok: false, message: t.notShown, values: { customerEmail: EMAIL } });
  }
  expect(await checkouts()).toHaveLength(1);
  expect(await send({ what: 'export', customerEmail: EMAIL, shown: EMAIL })).toMatchObject({
    data: { ...shown, file: expect.stringContaining(EMAIL) },
  });
  expect(await send({ what: 'erase', customerEmail: EMAIL, shown: EMAIL })).toMatchObject({
    data: { lines: [t.erased(t.due(0, 0, 1))], due: false },
  });
  expect(await checkouts()).toEqual([]);
  expect(await send({ customerEmail: EMAIL })).toMatchObject({ message: t.nothing });
});

it('is in the audit log, without whose data it was', async () => {
  const rows = await raw.rows('SELECT action, result, actor, details FROM audit_log ORDER BY number');
  const told = rows.map(({ action, result, actor }) => `${action} ${result} ${actor}`);
  for (const action of ['data.read', 'data.export', 'data.erase']) {
    expect(told).toContain(`${action} refused ${VIEWER.email}`);
    expect(told).toContain(`${action} asked ${ADMIN.email}`);
    expect(told).toContain(`${action} done ${ADMIN.email}`);
  }
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${EMAIL}|9876543210`));
});
