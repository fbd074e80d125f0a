/** The console's page "Customer data": who may use it, and what it leaves in the audit log. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { eraseAction, exportAction, findAction } from '@/app/admin/(console)/customers/actions';
import { reader, transaction } from '@/db/client';
import { checkoutsOf, putCheckout } from '@/db/queries/checkouts';
import { writeSessionCookie } from '@/lib/auth/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { customers as t } from '@/lib/console/messages';
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

it('is the owners’ alone: nobody else reads or erases anything', async () => {
  await signInAs(VIEWER);
  for (const action of [findAction, exportAction, eraseAction]) {
    expect(await action(undefined, form({ email: EMAIL }))).toMatchObject({ ok: false });
  }
  expect(await checkouts()).toHaveLength(1);
});

it('finds, gives out and erases, keeps what was typed, and records it without saying whose data it was', async () => {
  await signInAs(ADMIN);
  expect(await findAction(undefined, form({ email: EMAIL, mobile: '9876543210' }))).toMatchObject({
    ok: false,
    message: t.notOne,
    values: { email: EMAIL, mobile: '9876543210' },
  });
  const found = await findAction(undefined, form({ email: ` ${EMAIL}` }));
  expect(found).toMatchObject({ data: { due: true, lines: [t.canGo(t.due(0, 0, 1))] } });
  const given = await exportAction(undefined, form({ email: EMAIL }));
  expect(given).toMatchObject({ ok: true, data: expect.stringContaining(EMAIL) });
  const done = await eraseAction(undefined, form({ email: EMAIL }));
  expect(done).toMatchObject({ ok: true, data: [t.erased(t.due(0, 0, 1))] });
  expect(await checkouts()).toEqual([]);
  expect(await eraseAction(undefined, form({ email: EMAIL }))).toMatchObject({ message: t.nothing });

  const rows = await raw.rows(
    'SELECT action, result, actor, details FROM audit_log WHERE action LIKE ? ORDER BY number',
    'data.%',
  );
  expect(rows.map(({ action, result, actor }) => `${action} ${result} ${actor}`)).toEqual([
    `data.export asked ${ADMIN.email}`,
    `data.export done ${ADMIN.email}`,
    `data.erase asked ${ADMIN.email}`,
    `data.erase done ${ADMIN.email}`,
    `data.erase asked ${ADMIN.email}`,
    `data.erase refused ${ADMIN.email}`,
  ]);
  expect(JSON.stringify(rows)).not.toContain(EMAIL);
});
