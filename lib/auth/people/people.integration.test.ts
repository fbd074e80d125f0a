import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '@/db/client';
import { findUserByEmail, findUsers } from '@/db/queries/users';
import { people as t } from '@/lib/console/messages';
import { ADMIN, addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { rows, run } from '@/tests/support/raw';
import { setPasswordByLink } from '../passwords/set-password';
import { sessionHolder } from '../sessions/holder';
import { signIn } from '../sign-in';
import { linkToken } from './link-token';
import { INVITATION_DAYS } from './links';
import { changeRole, disablePerson, enablePerson, endSessionsOf, inviteAgain, invitePerson } from './people';

vi.mock('@/lib/log');

const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;
const ORIGIN = { address: null, device: null, requestId: 'request' };
const GOOD = 'seven goats and a kite';
const SECOND = 'second@shop.example';

let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
});
afterAll(() => cleanUp());
beforeEach(async () => {
  for (const table of ['outbox', 'account_links', 'sessions', 'rate_limits'])
    await run(`DELETE FROM ${table}`);
  await run(`DELETE FROM users WHERE id NOT IN ('${ADMIN.id}', '${VIEWER.id}')`);
  await run(`UPDATE users SET disabled_at = NULL, role = 'owner' WHERE id = '${ADMIN.id}'`);
  await run(`UPDATE users SET disabled_at = NULL, role = 'accountant' WHERE id = '${VIEWER.id}'`);
});

const idOf = async (email: string) =>
  (await findUsers(reader())).find((user) => user.email === email)?.id ?? 'nobody';
const signInAs = (account: { email: string; password: string }, now = NOW) =>
  signIn({ ...account, address: undefined }, now);
async function sessionOf(account: { email: string; password: string }): Promise<string> {
  const result = await signInAs(account);
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  return result.sessionId;
}
const isOpen = async (sessionId: string) => (await sessionHolder(sessionId, NOW)) !== undefined;
const tokens = async () =>
  (await rows('SELECT id FROM account_links ORDER BY created_at')).map(({ id }) => linkToken(String(id)));
async function lastToken(): Promise<string> {
  const token = (await tokens()).at(-1);
  if (token === undefined) throw new Error('no link was made');
  return token;
}
async function join(email: string, role: 'owner' | 'packer'): Promise<string> {
  expect(await invitePerson({ email, role }, NOW)).toBeUndefined();
  expect(await setPasswordByLink(await lastToken(), { name: 'Ravi', newPassword: GOOD }, ORIGIN, NOW)).toBe(
    'set',
  );
  return idOf(email);
}

describe('an invitation', () => {
  it('makes an account that its link alone opens, and a message without the key', async () => {
    expect(await invitePerson({ email: ' Ravi@Shop.example', role: 'packer' }, NOW)).toBeUndefined();
    expect(await rows('SELECT kind, state, said, order_id FROM outbox')).toEqual([
      { kind: 'invitation', state: 'waiting', said: null, order_id: null },
    ]);
    expect(await signInAs({ email: 'ravi@shop.example', password: '' })).toMatchObject({
      outcome: 'refused',
    });
    const token = await lastToken();
    expect(JSON.stringify(await rows('SELECT * FROM account_links, outbox, users'))).not.toContain(token);

    expect(await setPasswordByLink(token, { name: 'Ravi', newPassword: GOOD }, ORIGIN, NOW)).toBe('set');
    expect(await findUserByEmail(reader(), 'ravi@shop.example')).toMatchObject({
      name: 'Ravi',
      role: 'packer',
      invitedAt: null,
      mustChangePassword: false,
    });
    expect(await signInAs({ email: 'ravi@shop.example', password: GOOD })).toMatchObject({
      outcome: 'signed-in',
    });
  });

  it('is accepted once, also by two at once', async () => {
    await invitePerson({ email: SECOND, role: 'packer' }, NOW);
    const token = await lastToken();
    const accept = (name: string) => setPasswordByLink(token, { name, newPassword: GOOD }, ORIGIN, NOW);
    expect((await Promise.all([accept('One'), accept('Other')])).sort()).toEqual(['over', 'set']);
    expect(await accept('Third')).toBe('over');
  });

  it('is over after its days, when another one was sent, and for another token', async () => {
    await invitePerson({ email: SECOND, role: 'packer' }, NOW);
    const accept = (token: string, now: number) =>
      setPasswordByLink(token, { name: 'Ravi', newPassword: GOOD }, ORIGIN, now);
    const first = await lastToken();
    expect(await accept(first, NOW + INVITATION_DAYS * DAY_MS)).toBe('over');
    expect(await inviteAgain(await idOf(SECOND), NOW + 1)).toBeUndefined();
    expect(await accept(first, NOW + 2)).toBe('over');
    expect(await accept(`${await lastToken()}x`, NOW + 2)).toBe('over');
    expect(await accept(await lastToken(), NOW + 2)).toBe('set');
    expect(await inviteAgain(await idOf(SECOND), NOW + 3)).toBe(t.notInvited);
  });

  it('is refused for an address that is known, disabled or not', async () => {
    expect(await invitePerson({ email: VIEWER.email.toUpperCase(), role: 'owner' }, NOW)).toBe(
      t.knownAlready,
    );
    await disablePerson(VIEWER.id, NOW);
    expect(await invitePerson({ email: VIEWER.email, role: 'owner' }, NOW)).toBe(t.knownAlready);
    expect(await rows('SELECT id FROM outbox')).toEqual([]);
  });

  it('opens nothing once the account is disabled', async () => {
    await invitePerson({ email: SECOND, role: 'packer' }, NOW);
    const token = await lastToken();
    await disablePerson(await idOf(SECOND), NOW);
    expect(await setPasswordByLink(token, { name: 'Ravi', newPassword: GOOD }, ORIGIN, NOW)).toBe('over');
    await enablePerson(await idOf(SECOND), NOW);
    expect(await setPasswordByLink(token, { name: 'Ravi', newPassword: GOOD }, ORIGIN, NOW)).toBe('over');
  });
});

describe('a change', () => {
  it('of the role ends the person’s sessions, and nobody else’s', async () => {
    const [theirs, mine] = [await sessionOf(VIEWER), await sessionOf(ADMIN)];
    expect(await changeRole(VIEWER.id, 'packer', NOW)).toBeUndefined();
    expect([await isOpen(theirs), await isOpen(mine)]).toEqual([false, true]);
    expect(await changeRole(VIEWER.id, 'packer', NOW)).toBe(t.sameRole);
    expect(await changeRole('nobody', 'packer', NOW)).toBe(t.nobody);
  });

  it('to disabled ends the sessions and lets nobody sign in, told as a wrong password, until it is taken back', async () => {
    const theirs = await sessionOf(VIEWER);
    expect(await disablePerson(VIEWER.id, NOW)).toBeUndefined();
    expect(await isOpen(theirs)).toBe(false);
    expect(await signInAs(VIEWER)).toEqual({ outcome: 'refused' });
    expect(await disablePerson(VIEWER.id, NOW)).toBe(t.disabledBefore);
    expect(await enablePerson(VIEWER.id, NOW)).toBeUndefined();
    expect(await isOpen(theirs)).toBe(false);
    expect(await signInAs(VIEWER)).toMatchObject({ outcome: 'signed-in' });
  });

  it('of nothing but the sessions ends all of theirs, and they sign in again', async () => {
    const [theirs, elsewhere, mine] = [
      await sessionOf(VIEWER),
      await sessionOf(VIEWER),
      await sessionOf(ADMIN),
    ];
    expect(await endSessionsOf(VIEWER.id, NOW)).toBeUndefined();
    expect([await isOpen(theirs), await isOpen(elsewhere), await isOpen(mine)]).toEqual([false, false, true]);
    expect(await endSessionsOf(VIEWER.id, NOW)).toBe(t.notSignedIn);
    expect(await signInAs(VIEWER)).toMatchObject({ outcome: 'signed-in' });
  });

  it('shuts a session out of which nobody had signed, even where its row was left open', async () => {
    const theirs = await sessionOf(VIEWER);
    await run(`UPDATE users SET disabled_at = 1 WHERE id = '${VIEWER.id}'`);
    expect(await isOpen(theirs)).toBe(false);
  });
});

describe('the last owner', () => {
  it('is neither disabled nor given another role', async () => {
    expect(await disablePerson(ADMIN.id, NOW)).toBe(t.lastOwner);
    expect(await changeRole(ADMIN.id, 'manager', NOW)).toBe(t.lastOwner);
  });

  it('is the last one also beside owners who are disabled or only invited', async () => {
    const second = await join(SECOND, 'owner');
    await invitePerson({ email: 'third@shop.example', role: 'owner' }, NOW);
    await disablePerson(second, NOW);
    expect(await disablePerson(ADMIN.id, NOW)).toBe(t.lastOwner);
    await enablePerson(second, NOW);
    expect(await disablePerson(ADMIN.id, NOW)).toBeUndefined();
  });

  it('stays where two owners go at once', async () => {
    const second = await join(SECOND, 'owner');
    for (const [one, other] of [
      [() => disablePerson(ADMIN.id, NOW), () => disablePerson(second, NOW)],
      [() => changeRole(ADMIN.id, 'packer', NOW), () => disablePerson(second, NOW)],
    ] as const) {
      await run(
        `UPDATE users SET disabled_at = NULL, role = 'owner' WHERE id IN ('${ADMIN.id}', '${second}')`,
      );
      const refusals = await Promise.all([one(), other()]);
      expect(refusals.filter((refusal) => refusal === t.lastOwner)).toHaveLength(1);
      const left = await findUsers(reader());
      expect(left.filter(({ role, disabledAt }) => role === 'owner' && disabledAt === null)).toHaveLength(1);
    }
  });
});
